// Corrects what is known of a document: corrected fields are no longer guessed, dates that hang on its date move with it.
import type { DocumentChanges } from '@shared/contract/corpus/documents'
import type { Document } from '@shared/model/document'
import { GuessedField } from '@shared/model/document'
import type { Repositories } from '../../store'
import { canonicalEdtf } from '../claims/check-claim'
import { moveRelativeTimes } from '../claims/relative-times'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'

/** Writes the changes; throws NOT_FOUND, INVALID_FIELD, TIME_INVALID. */
export async function updateDocument(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  id: string,
  { source, ...given }: DocumentChanges,
): Promise<Document> {
  const document = await repos.documents.require(id)
  const changes = cleared(given)
  const corrected = new Set<string>(GuessedField.options.filter((field) => given[field] !== undefined))
  const published = changes.published && canonicalEdtf(changes.published, 'published')
  const updated = await repos.documents.update(id, {
    ...changes,
    ...(published && { published, publishedBasis: changes.publishedBasis ?? 'stated' }),
    ...(given.published === null && { publishedBasis: 'unknown' }),
    ...(source && { sourceId: await sourceNamed(ctx, repos, source) }),
    guessed: document.guessed.filter((field) => !corrected.has(field)),
  })
  if (updated.published !== document.published) await moveRelativeTimes(repos, { kind: 'document-date', id })
  return updated
}

async function sourceNamed(
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  source: NonNullable<DocumentChanges['source']>,
) {
  const known = await repos.sources.byName(source.name)
  if (known && source.kind && known.kind !== source.kind) await repos.sources.update(known.id, { kind: source.kind })
  return (known ?? (await repos.sources.insert({ id: ports.ids.next(), ...source }))).id
}

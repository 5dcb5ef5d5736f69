// Corrects what is known of a document: corrected fields are no longer guessed, dates that hang on its date move with it.
import type { DocumentChanges } from '@shared/contract/documents'
import { resolveRelative } from '@shared/kernel/time'
import type { Document } from '@shared/model/document'
import { GuessedField } from '@shared/model/document'
import type { TimeValue } from '@shared/model/time-span'
import type { Repositories } from '../../store'
import { canonicalEdtf } from '../claims/check-claim'
import type { Context } from '../core/context'

/** Writes the changes; throws NOT_FOUND, INVALID_FIELD, TIME_INVALID. */
export async function updateDocument(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  id: string,
  { source, ...changes }: DocumentChanges,
): Promise<Document> {
  const document = await repos.documents.require(id)
  const corrected = new Set<string>(GuessedField.options.filter((field) => changes[field] !== undefined))
  const published = changes.published && canonicalEdtf(changes.published, 'published')
  const updated = await repos.documents.update(id, {
    ...changes,
    ...(published && { published, publishedBasis: changes.publishedBasis ?? 'stated' }),
    ...(source && { sourceId: await sourceNamed(ctx, repos, source) }),
    guessed: document.guessed.filter((field) => !corrected.has(field)),
  })
  if (updated.published !== document.published) await moveRelativeTimes(repos, updated)
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

/** D26: values relative to the document's date are resolved anew in the same change set. */
async function moveRelativeTimes(repos: Repositories, document: Document): Promise<void> {
  for (const claim of await repos.claims.byDocument(document.id)) {
    const changes = {
      ...moved('eventTime', claim.eventTime, document),
      ...moved('statementTime', claim.statementTime, document),
    }
    if (Object.keys(changes).length > 0) await repos.claims.update(claim.id, changes)
  }
}

function moved<K extends string>(
  key: K,
  time: TimeValue | undefined,
  { id, published }: Document,
): Partial<Record<K, TimeValue>> {
  const anchor = time?.relative?.anchor
  if (!time?.relative || anchor?.kind !== 'document-date' || (anchor.id !== undefined && anchor.id !== id)) return {}
  const edtf = published === undefined ? undefined : resolveRelative(time.relative, published)
  return { [key]: { ...time, edtf } } as Record<K, TimeValue>
}

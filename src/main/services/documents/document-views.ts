// Documents as the contract shows them: with source, current version and the number of claims on them.

import { Failure } from '@shared/contract/errors'
import type { DocumentView } from '@shared/contract/views'
import { byId } from '@shared/kernel/facts'
import type { Document, Source } from '@shared/model/document'
import type { Repositories, StoredVersion } from '../../store'
import type { World } from '../ledger/world'

/** Views of all live documents, or of these in the order of `ids`. */
export async function documentViews(
  repos: Repositories,
  world: World,
  ids?: readonly string[],
): Promise<DocumentView[]> {
  const counts = await repos.documents.claimCounts()
  const sources = byId(world.sources)
  const views = world.documents.flatMap((document) => {
    const version = world.versions.get(document.id)
    const source = sources.get(document.sourceId)
    return version && source ? [documentView(document, version, source, counts.get(document.id) ?? 0)] : []
  })
  if (!ids) return views
  const found = new Map(views.map((view) => [view.id as string, view]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The view of one document; throws NOT_FOUND. */
export async function documentViewOf(repos: Repositories, world: World, id: string): Promise<DocumentView> {
  const [view] = await documentViews(repos, world, [id])
  if (!view) throw new Failure('NOT_FOUND', { name: 'document', place: id })
  return view
}

function documentView(document: Document, stored: StoredVersion, source: Source, claimCount: number): DocumentView {
  const { hasText, ...version } = stored
  return { ...document, textSha256: version.textSha256, length: version.length, hasText, version, source, claimCount }
}

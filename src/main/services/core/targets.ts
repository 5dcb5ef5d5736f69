// The objects that notes and tags can stand on: looking them up, and clearing them when they go.
import { Failure } from '@shared/contract/errors'
import type { TagUse } from '@shared/model/tag'
import { assertNever } from '@shared/model/vocabulary'
import type { Repositories } from '../../store'

/** Throws NOT_FOUND where the target is not there or deleted. */
export async function requireTarget(repos: Repositories, { kind, id }: TagUse['target']): Promise<void> {
  const found = await lookUp(repos, kind, id)
  if (!found || found.deletedAt) throw new Failure('NOT_FOUND', { name: kind, place: id })
}

/** Takes away the tag uses and notes on objects that go. */
export async function clearTargets(repos: Repositories, ids: readonly string[]): Promise<void> {
  await repos.tagUses.softDeleteAll(await repos.tagUses.byTargets(ids))
  await repos.notes.softDeleteAll(await repos.notes.byTargets(ids))
}

function lookUp(repos: Repositories, kind: TagUse['target']['kind'], id: string) {
  switch (kind) {
    case 'document':
      return repos.documents.get(id)
    case 'source':
      return repos.sources.get(id)
    case 'claim':
      return repos.claims.get(id)
    case 'entity':
      return repos.entities.get(id)
    case 'anchor':
      return repos.anchors.get(id)
    case 'tag':
      return repos.tags.get(id)
    case 'brief':
      return repos.briefs.get(id)
    case 'project':
      return repos.project.get(id)
    default:
      return assertNever(kind)
  }
}

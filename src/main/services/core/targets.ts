// The objects that notes and tags can stand on: looking them up, and clearing them when they go.
import { Failure } from '@shared/contract/errors'
import { assertNever } from '@shared/model/base/vocabulary'
import type { TagUse } from '@shared/model/tag'
import type { Repositories } from '../../store'

/** Throws NOT_FOUND where the target is not there or deleted. */
export const requireTarget = (repos: Repositories, target: TagUse['target']): Promise<void> =>
  requireTargets(repos, [target])

/** The same for many, read kind by kind. */
export async function requireTargets(repos: Repositories, targets: readonly TagUse['target'][]): Promise<void> {
  for (const [kind, of] of Map.groupBy(targets, (target) => target.kind)) {
    const ids = [...new Set<string>(of.map(({ id }) => id))]
    const found = await lookUpAll(repos, kind, ids)
    const live = new Set<string>(found.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id))
    const missing = ids.find((id) => !live.has(id))
    if (missing !== undefined) throw new Failure('NOT_FOUND', { name: kind, place: missing })
  }
}

/** Takes away the tag uses and notes on objects that go. */
export async function clearTargets(repos: Repositories, ids: readonly string[]): Promise<void> {
  await repos.tagUses.softDeleteAll(await repos.tagUses.byTargets(ids))
  await repos.notes.softDeleteAll(await repos.notes.byTargets(ids))
}

interface Found {
  readonly id: string
  readonly deletedAt?: string
}
function lookUpAll(
  repos: Repositories,
  kind: TagUse['target']['kind'],
  ids: readonly string[],
): Promise<readonly Found[]> {
  switch (kind) {
    case 'document':
      return repos.documents.many(ids)
    case 'source':
      return repos.sources.many(ids)
    case 'claim':
      return repos.claims.many(ids)
    case 'entity':
      return repos.entities.many(ids)
    case 'anchor':
      return repos.anchors.many(ids)
    case 'tag':
      return repos.tags.many(ids)
    case 'brief':
      return repos.briefs.many(ids)
    case 'project':
      return repos.project.many(ids)
    default:
      return assertNever(kind)
  }
}

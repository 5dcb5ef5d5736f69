// Adds tags to many claims and takes others away.
import { Failure } from '@shared/contract/errors'
import { groupBy } from '@shared/kernel/facts'
import type { TagUse } from '@shared/model/tag'
import type { StoredClaim } from '../../../store'
import { checkUses } from '../../core/tag-rules'
import type { BulkMaker, Planned } from '../kind'
import { wordsOf } from '../words'

interface TagStep extends Planned {
  readonly added: readonly string[]
  readonly removed: readonly TagUse[]
}

/** The work of `tag`. Throws NOT_FOUND for a tag that is not there. */
export const tagWork: BulkMaker<'tag'> = async ({ ctx, repos, world, claims }, { add, remove }) => {
  const codebook = await repos.tags.list()
  const missing = [...add, ...remove].find((id) => !codebook.some((one) => one.id === id))
  if (missing !== undefined) throw new Failure('NOT_FOUND', { name: 'tag', place: missing })
  const uses = groupBy(await repos.tagUses.byTargets(claims.map(({ id }) => id)), (use) => use.target.id)
  const words = wordsOf({ ...world, tags: codebook })
  const unwanted = new Set<string>(remove)
  const plan = (claim: StoredClaim): TagStep | undefined => {
    const own = uses.get(claim.id) ?? []
    const removed = own.filter((use) => unwanted.has(use.tagId))
    const held = own.filter((use) => !unwanted.has(use.tagId)).map((use) => use.tagId as string)
    const added = [...new Set(add)].filter((id) => !held.includes(id))
    if (added.length + removed.length === 0) return undefined
    checkUses(codebook, { held, added }, 'add')
    const names = (ids: readonly string[]) => [...new Set(ids)].map(words.tag).join(', ')
    const shown = () => [
      { field: 'tags', before: names(own.map((use) => use.tagId)), after: names([...held, ...added]) },
    ]
    return { claim, added, removed, shown }
  }
  return {
    subject: [...add.map((id) => `+ ${words.tag(id)}`), ...remove.map((id) => `− ${words.tag(id)}`)].join(', '),
    plan,
    async write(planned) {
      const steps = planned as readonly TagStep[]
      await repos.tagUses.softDeleteAll(steps.flatMap((step) => step.removed))
      await repos.tagUses.insertAll(
        steps.flatMap(({ claim, added }) =>
          added.map((tagId) => ({ id: ctx.ports.ids.next(), tagId, target: { kind: 'claim' as const, id: claim.id } })),
        ),
      )
    },
  }
}

// Tag uses of a layer that the corpus's codebook does not allow: they come in, and are told as conflicts (D5).
import { Failure } from '@shared/contract/errors'
import { groupBy } from '@shared/kernel/facts'
import type { TagUse } from '@shared/model/tag'
import type { Planned } from '../../exchange/layer-import'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { checkerOf } from '../core/tag-rules'

/** A use and what the codebook says against it. */
export interface RefusedUse {
  readonly use: TagUse
  readonly detail: string
}

/** Uses that the plan adds although their tag is not for coding or excludes another on the same object. */
export async function refusedUses(repos: Repositories, plan: readonly Planned[]): Promise<RefusedUse[]> {
  const fresh = plan.filter((one) => one.type === 'tag-use' && (one.kind === 'add' || one.kind === 'restore'))
  if (fresh.length === 0) return []
  const ids = new Set(fresh.map(({ object }) => object.id))
  const stored = await repos.tagUses.many([...ids])
  const check = checkerOf(await repos.tags.list())
  const carried = groupBy(await repos.tagUses.byTargets(stored.map(({ target }) => target.id)), (use) => use.target.id)
  const refused: RefusedUse[] = []
  for (const use of stored) {
    const others = (carried.get(use.target.id) ?? []).filter(({ id }) => id !== use.id && (!ids.has(id) || id < use.id))
    try {
      check({ held: others.map(({ tagId }) => tagId), added: [use.tagId] }, 'tagId')
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      refused.push({ use, detail: error.data.detail ?? error.message })
    }
  }
  return refused
}

/** A question on each object, so that it is worked off; the same one is not asked twice. */
export async function askAbout(
  { ports }: Context,
  repos: Repositories,
  title: string,
  refused: readonly RefusedUse[],
): Promise<void> {
  const notes = groupBy(await repos.notes.byTargets(refused.map(({ use }) => use.target.id)), (one) => one.target.id)
  const asked = refused.map(({ use, detail }) => ({
    target: use.target,
    body: `The layer “${title}” tags this against the codebook: ${detail}.`,
  }))
  const fresh = asked.filter(({ target, body }) => !(notes.get(target.id) ?? []).some((note) => note.body === body))
  await repos.notes.insertAll(
    fresh.map((note) => ({ ...note, id: ports.ids.next(), kind: 'question' as const, state: 'open' as const })),
  )
}

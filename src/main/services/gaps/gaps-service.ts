// The gap ledger: lists what is open, keeps what is accepted. What a gap is, is kernel/gaps's to say.
import { Failure } from '@shared/contract/errors'
import type { GapItem } from '@shared/contract/judging/gaps'
import { GAPS_BY_SEVERITY, type Gap, type GapLedger, gapKey, gapsWithin, inOrder } from '@shared/kernel/gaps'
import type { Acceptance, GapKind } from '@shared/model/collection'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { claimIdsWhere } from '../search/where'
import { createGapCache } from './gap-cache'

/** Which items of the ledger are asked for. */
interface Asked {
  readonly where?: string | undefined
  readonly kinds?: readonly GapKind[] | undefined
  readonly accepted: boolean
  readonly from: number
  readonly limit: number
}
interface Named {
  readonly gap: GapKind
  readonly targetId: string
}
type Accepted = ReadonlyMap<string, Acceptance>

/** The use cases of `contract/gaps`; `sequence` gives the newest commit. */
export function gapsService(ctx: Context, sequence: () => Promise<number>) {
  const cache = createGapCache(ctx)
  /** One state of the corpus with its gaps. */
  const reading = async <T>(work: (repos: Repositories, ledger: GapLedger) => Promise<T>): Promise<T> => {
    const now = await sequence()
    return ctx.read(async (repos) => work(repos, await cache.get(repos, now)))
  }
  const openGap = (kind: GapKind, targetId: string) =>
    reading(async (_, ledger) => ledger[kind].gaps.find((gap) => gap.targetId === targetId))
  return {
    list: ({ where, kinds, accepted, from, limit }: Asked) =>
      reading(async (repos, all) => {
        const filter = where?.trim()
        const ledger = filter ? gapsWithin(all, new Set(await claimIdsWhere(ctx, repos, filter))) : all
        const known = await acceptances(repos)
        const items = inOrder(ledger, kinds).filter((gap) => known.has(keyOf(gap)) === accepted)
        const page = items.slice(from, from + limit).map((gap) => itemOf(gap, known))
        return { kinds: countsOf(ledger, known), items: page, total: items.length }
      }),

    async accept({ gap, targetId, reason }: Named & { readonly reason: string }) {
      if (reason.trim() === '') throw new Failure('REASON_REQUIRED', { field: 'reason' })
      const open = await openGap(gap, targetId)
      if (!open) throw new Failure('NOT_FOUND', { name: 'gap', place: targetId })
      const options = { label: 'gap.accept', policy: 'undoable', subject: subjectOf(open.text) } as const
      const acceptance = await ctx.write(options, async (repos) => {
        const known = (await acceptances(repos)).get(gapKey(gap, targetId))
        if (known) return repos.acceptances.update(known.id, { reason })
        return repos.acceptances.insert({ id: ctx.ports.ids.next(), gap, targetId, reason })
      })
      return { acceptance }
    },

    async reopen({ gap, targetId }: Named) {
      const text = (await openGap(gap, targetId))?.text
      const options = { label: 'gap.reopen', policy: 'undoable', ...(text && { subject: subjectOf(text) }) } as const
      await ctx.write(options, async (repos) => {
        const known = (await acceptances(repos)).get(gapKey(gap, targetId))
        if (!known) throw new Failure('NOT_FOUND', { name: 'acceptance', place: targetId })
        await repos.acceptances.softDelete(known.id)
      })
      return { gap, targetId }
    },
  }
}

const keyOf = ({ kind, targetId }: Gap): string => gapKey(kind, targetId)

async function acceptances(repos: Repositories): Promise<Accepted> {
  return new Map((await repos.acceptances.list()).map((one) => [gapKey(one.gap, one.targetId), one]))
}
/** Worst kind first. */
function countsOf(ledger: GapLedger, known: Accepted) {
  return GAPS_BY_SEVERITY.map((kind) => {
    const { gaps, population } = ledger[kind]
    const accepted = gaps.filter((gap) => known.has(keyOf(gap))).length
    return { kind, open: gaps.length - accepted, accepted, population: population.length }
  })
}
function itemOf({ claimIds: _, ...gap }: Gap, known: Accepted): GapItem {
  const accepted = known.get(gapKey(gap.kind, gap.targetId))
  if (!accepted) return gap as GapItem
  const { reason, createdBy, createdAt } = accepted
  return { ...gap, accepted: { reason, createdBy, createdAt } } as GapItem
}

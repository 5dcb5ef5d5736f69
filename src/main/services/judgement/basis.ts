// What an assessment made now would rest on, and in which parts one made earlier differs from that. Judges nothing.

import { Failure } from '@shared/contract/errors'
import type { StaleDifference } from '@shared/contract/judging/assessments'
import { type ClaimFacts, staleParts } from '@shared/kernel/facts'
import type { Assessment } from '@shared/model/claim'
import type { Repositories } from '../../store'
import { loadFacts, type StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'

/** Facts of one live claim; throws NOT_FOUND. Usable in a unit of work. */
export async function factsOf(ctx: Context, repos: Repositories, claimId: string): Promise<StoredFacts> {
  const [facts] = await loadFacts(repos, await ctx.world.get(repos), ctx.today(), [claimId])
  if (!facts) throw new Failure('NOT_FOUND', { name: 'claim', place: claimId })
  return facts
}

/** The snapshot that an assessment made now keeps (DOMAIN 2.5). */
export function basisOf({ basis: { reliability, origins, itemIds } }: Pick<ClaimFacts, 'basis'>): Assessment['basis'] {
  return { reliability, origins: [...origins], itemIds: [...itemIds] } as Assessment['basis']
}

/** An origins range as it is written: `2`, or `1–3`. */
export const rangeWords = ([lo, hi]: readonly [number, number]): string => (lo === hi ? `${lo}` : `${lo}–${hi}`)

/** The parts in which a snapshot differs from the present, both as they are written; empty = not stale. */
export function staleDifferences(
  then: Assessment['basis'],
  { basis: now }: Pick<ClaimFacts, 'basis'>,
): StaleDifference[] {
  const words = {
    reliability: [then.reliability, now.reliability],
    origins: [rangeWords(then.origins), rangeWords(now.origins)],
    items: [`${then.itemIds.length}`, `${now.itemIds.length}`],
  } as const
  return staleParts(then, now).map((part) => ({ part, was: words[part][0], now: words[part][1] }))
}

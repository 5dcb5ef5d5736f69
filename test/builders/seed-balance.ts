// What the balance weighs of seeded claims: judgements of two analysts, origins, restatements, contradictions.
import type { LedgerBalance, LedgerRecord } from '@shared/kernel/ledger'
import { fixtureId, type random } from './random'

type Random = ReturnType<typeof random>
export const SEED_ANALYSTS = [0, 1].map((n) => ({
  id: fixtureId(9, n),
  name: `Analyst ${n + 1}`,
  initials: `A${n + 1}`,
}))
export const SEED_ORIGINS = Array.from({ length: 400 }, (_, n) => ({ id: fixtureId(10, n), name: `Wire ${n + 1}` }))

/** Of a claim of the seeded ledger, by its place; draws from a generator of its own, so that all else stays as it was. */
export function seedBalance(
  record: Pick<LedgerRecord, 'credibility' | 'confidence' | 'actors'>,
  i: number,
  rng: Random,
): LedgerBalance {
  const origins = new Set(Array.from({ length: 1 + rng.int(2) }, () => SEED_ORIGINS[rng.zipf(SEED_ORIGINS.length)]!.id))
  const split = rng.chance(0.05)
  const judgement = (n: number) => ({
    analyst: SEED_ANALYSTS[n]!.id,
    credibility: n === 0 ? record.credibility : ((1 + rng.int(5)) as 1),
    confidence: n === 0 ? record.confidence : ('high' as const),
    likelihoodP: rng.chance(0.8) ? 0.65 : undefined,
    ownEffects: false,
  })
  const bears = record.actors.filter(({ role }) => role === 'beneficiary' || role === 'loser')
  return {
    ...(i > 10 && rng.chance(0.08) && { root: 1 + rng.int(10) }),
    origins: [...origins],
    contradicts: i > 0 && rng.chance(0.02) ? [1 + rng.int(i)] : [],
    polities: [...new Set(record.actors.map(({ entity }) => entity))],
    judgements: split ? [judgement(0), judgement(1)] : record.credibility || record.confidence ? [judgement(0)] : [],
    effects: bears.map(({ entity, role, strength }) => ({
      polity: entity,
      sign: role === 'loser' ? -1 : 1,
      strength: strength ?? 1,
    })),
  }
}

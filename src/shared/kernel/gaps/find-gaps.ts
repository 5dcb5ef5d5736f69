// Every gap of a corpus by kind, and what of it a filter keeps. Derived on read, never stored.
import type { GapKind } from '../../model/collection'
import { GAP_KINDS } from '../../model/collection'
import { GAPS_BY_SEVERITY, type Gap, type GapInput, type GapsOfKind } from './gap'
import { anchorGaps, claimGaps } from './of-claims'
import { contradictionGaps, lineageGaps, sourceGaps } from './of-others'

export type GapLedger = Readonly<Record<GapKind, GapsOfKind>>

/** The gaps of every kind, each kind's in the order of claim numbers, then names (GP14). */
export function findGaps(input: GapInput): GapLedger {
  const facts = input.facts.filter(({ claim }) => claim.status !== 'withdrawn')
  const live = { ...input, facts }
  const sources = sourceGaps(live)
  const found: Partial<Record<GapKind, GapsOfKind>> = {
    contradiction: contradictionGaps(live),
    'source-unused': sources.unused,
    'source-ungraded': sources.ungraded,
    'lineage-unexamined': lineageGaps(live),
    'anchor-uncertain': anchorGaps(facts),
  }
  const kinds = GAP_KINDS.map((kind) => {
    const { gaps, population } = found[kind] ?? claimGaps(kind, facts, input.today)
    return [kind, { population, gaps: [...gaps].sort(byNumber) }]
  })
  return Object.fromEntries(kinds) as GapLedger
}

const byNumber = (a: Gap, b: Gap): number =>
  (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
  (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) ||
  (a.targetId < b.targetId ? -1 : 1)

/** What concerns some claims: of every kind the gaps and the population that stand on at least one of them. */
export function gapsWithin(ledger: GapLedger, claimIds: ReadonlySet<string>): GapLedger {
  const within = (one: { readonly claimIds: readonly string[] }) => one.claimIds.some((id) => claimIds.has(id))
  const kinds = GAP_KINDS.map((kind) => {
    const { gaps, population } = ledger[kind]
    return [kind, { gaps: gaps.filter(within), population: population.filter(within) }]
  })
  return Object.fromEntries(kinds) as GapLedger
}

/** Whether an accepted gap and an open one are the same. */
export const gapKey = (kind: GapKind, targetId: string): string => `${kind} ${targetId}`

/** The gaps of some kinds, the kinds in the order of severity. */
export const inOrder = (ledger: GapLedger, kinds: readonly GapKind[] = GAP_KINDS): Gap[] =>
  GAPS_BY_SEVERITY.filter((kind) => kinds.includes(kind)).flatMap((kind) => ledger[kind].gaps)

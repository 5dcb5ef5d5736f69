// Gaps that stand on claims, their forecasts and passages (GP2–GP4, GP6, GP7, GP9–GP11).
import type { GapKind } from '../../model/collection'
import { bounds, printDay } from '../time'
import type { Gap, GapFacts, GapsOfKind } from './gap'

/** Days ahead within which a forecast counts as due. */
export const DUE_WITHIN = 90

type Values = Gap['values']
/** Whether the kind is about this claim at all, and with which words the claim has the gap. */
interface ClaimRule {
  applies(facts: GapFacts): boolean
  open(facts: GapFacts, today: number): Values | undefined
}
const always = () => true
/** Can be true or false of the world (GP9, GP10). */
const ofTheWorld = ({ claim }: GapFacts): boolean => claim.type !== 'normative' && claim.tier !== 'metadata'
const flagged = (facts: GapFacts): boolean => facts.flags.includes('single-origin')
const judging = ({ claim }: GapFacts): boolean => claim.type === 'judgement' || claim.reading === 'inferred'
const corroborable = (facts: GapFacts): boolean =>
  (facts.claim.type === 'fact' || facts.claim.type === 'causal') &&
  facts.claim.tier !== 'metadata' &&
  facts.claim.tier !== 'restatement' &&
  !judging(facts)
const when = (open: boolean, values: Values = {}): Values | undefined => (open ? values : undefined)
const resolvable = ({ forecast, claim }: GapFacts): boolean =>
  claim.type === 'forecast' && forecast !== undefined && forecast.resolvable !== 'no'

/** Rules by kind; each closes by itself when `open` has no words any more. */
export const CLAIM_RULES: Readonly<Partial<Record<GapKind, ClaimRule>>> = {
  'no-independent-source': {
    applies: corroborable,
    open: (facts) =>
      when(facts.origins[1] < 2 && !flagged(facts), { origins: facts.origins[1], items: facts.items.length }),
  },
  'single-origin': {
    applies: (facts) => judging(facts) || facts.items.length > 1,
    open: (facts) => when(flagged(facts) || (judging(facts) && facts.origins[1] === 1), { items: facts.items.length }),
  },
  circular: {
    applies: (facts) => facts.items.length > 0,
    open: (facts) => when(facts.flags.includes('circular')),
  },
  split: {
    applies: (facts) => facts.active.length > 1,
    open: (facts) => when(facts.split, { analysts: facts.active.length }),
  },
  stale: { applies: (facts) => facts.active.length > 0, open: (facts) => when(facts.stale) },
  'forecast-overdue': {
    applies: resolvable,
    open: (facts) => when(facts.forecastState === 'overdue', { date: dayOfHorizon(facts) }),
  },
  'forecast-due': {
    applies: resolvable,
    open(facts, today) {
      const due = facts.forecastState === 'open' ? firstDue(facts) : undefined
      return due === undefined ? undefined : when(due - today <= DUE_WITHIN, { date: printDay(due) })
    },
  },
  ungraded: {
    applies: ofTheWorld,
    open: (facts) => when(facts.active.every((one) => one.credibility === undefined)),
  },
  undated: { applies: ofTheWorld, open: ({ claim }) => when(claim.eventTime?.edtf === undefined) },
  unplaced: { applies: ofTheWorld, open: ({ claim }) => when(claim.places.length === 0) },
}

const latestOf = (edtf: string | undefined): number | undefined => {
  const latest = edtf === undefined ? undefined : bounds(edtf)?.latest
  return latest !== undefined && Number.isFinite(latest) ? latest : undefined
}
const dayOfHorizon = ({ forecast }: GapFacts): string => {
  const latest = latestOf(forecast?.horizon?.edtf)
  return latest === undefined ? '' : printDay(latest)
}
/** The earlier of the horizon's last day and the day of review. */
function firstDue({ forecast }: GapFacts): number | undefined {
  const days = [forecast?.horizon?.edtf, forecast?.reviewAt].flatMap((edtf) => latestOf(edtf) ?? [])
  return days.length === 0 ? undefined : Math.min(...days)
}

/** Gaps of one kind over all claims. */
export function claimGaps(kind: GapKind, facts: readonly GapFacts[], today: number): GapsOfKind {
  const rule = CLAIM_RULES[kind] ?? { applies: always, open: () => undefined }
  const there = facts.filter((one) => rule.applies(one))
  return {
    population: there.map(({ claim }) => ({ targetId: claim.id, claimIds: [claim.id] })),
    gaps: there.flatMap((one) => {
      const values = rule.open(one, today)
      return values ? [onClaim(kind, one, values)] : []
    }),
  }
}
const onClaim = (kind: GapKind, { claim }: GapFacts, values: Values): Gap => ({
  kind,
  targetId: claim.id,
  targetKind: 'claim',
  claimId: claim.id,
  number: claim.number,
  text: claim.text,
  claimIds: [claim.id],
  values,
})

/** GP11. */
export function anchorGaps(facts: readonly GapFacts[]): GapsOfKind {
  const all = facts.flatMap((one) => one.anchors.map((anchor) => ({ one, anchor })))
  return {
    population: all.map(({ one, anchor }) => ({ targetId: anchor.id, claimIds: [one.claim.id] })),
    gaps: all.flatMap(({ one, anchor }) =>
      anchor.status === 'exact' || anchor.status === 'relocated'
        ? []
        : [
            {
              ...onClaim('anchor-uncertain', one, { status: anchor.status }),
              targetId: anchor.id,
              targetKind: 'anchor' as const,
            },
          ],
    ),
  }
}

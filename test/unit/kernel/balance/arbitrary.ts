// Random claims for the balance: few values of each kind, so that what matters meets often.
import type { BalanceQuestion, BalanceRow } from '@shared/kernel/balance'
import fc from 'fast-check'
import { BALANCE_DICTIONARIES, balanceId, judged, type Written, written } from '../../../builders/balance'

const polity = fc.integer({ min: 0, max: 4 })
const signed = fc.constantFrom(1, 2, 3, -1, -2, -3)
const judgement = (analyst: number) =>
  fc.record({
    analyst: fc.constant(balanceId.analyst(analyst)),
    credibility: fc.constantFrom(undefined, 1 as const, 1 as const, 2 as const, 3 as const, 5 as const, 6 as const),
    confidence: fc.constantFrom(undefined, 'high' as const, 'moderate' as const, 'low' as const),
    likelihoodP: fc.constantFrom(undefined, 0, 0.65, 0.3),
    ownEffects: fc.boolean(),
  })
const judgements = fc.subarray([0, 1, 2], { maxLength: 2 }).chain((who) => fc.tuple(...who.map(judgement)))
const number = fc.integer({ min: 1, max: 14 })

const claim = (n: number): fc.Arbitrary<Written> =>
  fc
    .record({
      number: fc.constant(n),
      domain: fc.constantFrom('energy' as const, 'trade' as const),
      type: fc.constantFrom('fact' as const, 'fact' as const, 'forecast' as const, 'normative' as const),
      status: fc.constantFrom('draft' as const, 'draft' as const, 'draft' as const, 'withdrawn' as const),
      suggestion: fc.constantFrom(undefined, undefined, undefined, 'accepted' as const, 'proposed' as const),
      presupposed: fc.boolean(),
      on: fc.array(
        fc.tuple(polity, signed, fc.constantFrom(undefined, undefined, 0, 1)) as fc.Arbitrary<
          [number, number, number?]
        >,
        { maxLength: 3 },
      ),
      judgements,
      from: fc.uniqueArray(fc.integer({ min: -2, max: 3 }), { maxLength: 3 }),
      root: fc.option(number, { nil: undefined, freq: 4 }),
      contradicts: fc.uniqueArray(number, { maxLength: 2 }),
      concerns: fc.uniqueArray(fc.constantFrom(0, 0, 0, 4), { maxLength: 2 }),
      when: fc.constantFrom(undefined, '2015', '2016', '2015/2017', '2016/2018!', '2017~', '2016/..!', '../2015'),
      balanceOf: fc.constantFrom(undefined, undefined, undefined, balanceId.polity(0), balanceId.polity(4)),
      actors: fc.uniqueArray(polity, { maxLength: 2 }),
    })
    .map(({ presupposed, root, actors, balanceOf, suggestion, ...fields }) => ({
      ...fields,
      ...(root !== undefined && root !== n && { root }),
      ...(presupposed && (root === undefined || root === n) && { tier: 'presupposed' as const }),
      ...(balanceOf && { balanceOf }),
      ...(suggestion && { suggestion }),
      actors: actors.map((entity) => ({ entity: balanceId.polity(entity), role: 'subject' as const })),
    }))

/** A claim that counts: live, judged, on powers; without these most random claims would weigh nothing. */
const counting = (n: number): fc.Arbitrary<Written> =>
  fc
    .tuple(
      claim(n),
      fc.tuple(fc.integer({ min: 1, max: 2 }), signed),
      fc.constantFrom(1 as const, 1 as const, 2 as const, 3 as const),
      fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([one, on, credibility, from]) => {
      const first = { ...(one.judgements?.[0] ?? judged(1, 'high')), credibility, confidence: 'high' as const }
      return {
        ...one,
        ...{
          type: 'fact' as const,
          status: 'draft' as const,
          suggestion: undefined,
          balanceOf: undefined,
          concerns: [0],
        },
        on: [on, ...(one.on ?? [])],
        judgements: [first, ...(one.judgements?.slice(1) ?? [])],
        from,
      }
    })

/** Claims 1 to n; a root is a claim that restates nothing, as D14 has it. */
export const claims: fc.Arbitrary<Written[]> = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.boolean())
  .chain(([n, dense]) => fc.tuple(...Array.from({ length: n }, (_, i) => (dense ? counting : claim)(i + 1))))
  .map((list) => {
    const restating = new Set(list.flatMap((one) => (one.root === undefined ? [] : [one.number])))
    return list.map(({ root, ...one }) =>
      root === undefined || restating.has(root) || root > list.length ? one : { ...one, root },
    )
  })

const range = fc
  .tuple(fc.constantFrom(16436, 16801, 17167, -Infinity), fc.constantFrom(17166, 17531, 18261, Infinity))
  .map(([earliest, latest]) => ({ earliest, latest }))
const row: fc.Arbitrary<BalanceRow> = fc.oneof(
  fc.constantFrom<BalanceRow>({ by: 'domain', domain: 'energy' }, { by: 'domain', domain: 'trade' }),
  polity.map((n): BalanceRow => ({ by: 'actor', entity: balanceId.polity(n) })),
  range.map((found): BalanceRow => ({ by: 'period', range: found })),
)
export const question: fc.Arbitrary<BalanceQuestion> = fc.record({
  polity: fc.constantFrom(balanceId.polity(0), balanceId.polity(0), balanceId.polity(4)),
  powers: fc.shuffledSubarray([0, 1, 2, 3].map(balanceId.polity), { minLength: 1 }),
  lane: fc.constantFrom('observed' as const, 'observed' as const, 'expected' as const, 'wished' as const),
  rows: fc.array(row, { maxLength: 4 }),
  period: fc.option(range, { nil: undefined, freq: 2 }),
})
export const recordsOf = (list: readonly Written[]) => list.map(written)
export const dictionaries = BALANCE_DICTIONARIES

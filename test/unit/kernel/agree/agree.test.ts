import {
  type Coefficient,
  cohenKappa,
  intervalAlpha,
  measureAgreement,
  nominalAlpha,
  ordinalAlpha,
  type Rating,
  readAlpha,
  unitsOf,
  weightedKappa,
  widestFirst,
} from '@shared/kernel/agree'
import { Assessment } from '@shared/model/claim'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const figure = (coefficient: Coefficient) => (coefficient.state === 'value' ? coefficient.value : coefficient.why)

/** Pairs from a table of counts: row = first analyst, column = second. */
const pairsOf = <V>(values: readonly V[], table: readonly (readonly number[])[]): (readonly [V, V])[] =>
  table.flatMap((row, i) =>
    row.flatMap((n, j) => Array.from({ length: n }, () => [values[i]!, values[j]!] as readonly [V, V])),
  )

// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: four observers, twelve units, gaps.
const KRIPPENDORFF = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
]

describe("Cohen's kappa", () => {
  it('A1 gives the worked values', () => {
    // Grant applications, two readers: 20 both yes, 15 both no, 5 and 10 split; po 0.7, pe 0.5.
    const two = ['yes', 'no']
    expect(
      figure(
        cohenKappa(
          pairsOf(two, [
            [20, 5],
            [10, 15],
          ]),
        ),
      ),
    ).toBeCloseTo(0.4, 12)
    expect(
      figure(
        cohenKappa(
          pairsOf(two, [
            [45, 15],
            [25, 15],
          ]),
        ),
      ),
    ).toBeCloseTo(0.1304, 4)
    expect(
      figure(
        cohenKappa(
          pairsOf(two, [
            [25, 35],
            [5, 35],
          ]),
        ),
      ),
    ).toBeCloseTo(0.2593, 4)
    // Cohen (1960), table 1: proportions of 200 cases in three categories; po 0.70, pe 0.41.
    const three = ['schizophrenia', 'neurosis', 'brain damage']
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    expect(figure(cohenKappa(pairsOf(three, table)))).toBeCloseTo(0.492, 3)
  })
  it('A2 weighted by squares equals the plain one on two categories, and counts a near miss for less', () => {
    const table = [
      [20, 5],
      [10, 15],
    ]
    expect(figure(weightedKappa(pairsOf([1, 2], table)))).toBeCloseTo(0.4, 12)
    const near = figure(
      weightedKappa([
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 5],
      ]),
    )
    const far = figure(
      weightedKappa([
        [1, 5],
        [2, 3],
        [3, 4],
        [4, 1],
        [5, 5],
      ]),
    )
    expect(near).toBeGreaterThan(far as number)
    // The mean of w is 4/5 over the five pairs and 100/25 over all pairs of the margins.
    expect(near).toBeCloseTo(1 - 0.8 / 4, 12)
  })
  it('A5 without common units there is none', () => {
    expect(cohenKappa([])).toEqual({ state: 'undefined', why: 'no-units' })
    expect(weightedKappa([])).toEqual({ state: 'undefined', why: 'no-units' })
  })
})

describe("Krippendorff's alpha", () => {
  it('A3 A4 gives the published values of his own reliability data', () => {
    const words = KRIPPENDORFF.map((unit) => unit.map(String))
    expect(figure(nominalAlpha(words).coefficient)).toBeCloseTo(0.743, 3)
    expect(figure(ordinalAlpha(KRIPPENDORFF).coefficient)).toBeCloseTo(0.815, 3)
    expect(figure(intervalAlpha(KRIPPENDORFF).coefficient)).toBeCloseTo(0.849, 3)
  })
  it('A7 counts units and values that can be paired', () => {
    expect(nominalAlpha(KRIPPENDORFF.map((unit) => unit.map(String)))).toMatchObject({ units: 11, values: 40 })
  })
  it('A3 gives the published value of his binary example', () => {
    // Same paper, section A: two observers, ten articles, no gaps; α = 0.095.
    const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    expect(figure(nominalAlpha(a.map((value, i) => [String(value), String(b[i])])).coefficient)).toBeCloseTo(0.095, 3)
  })
  it.each([
    [0.8, 'reliable'],
    [0.799, 'tentative'],
    [0.667, 'tentative'],
    [0.66, 'not-usable'],
    [-0.2, 'not-usable'],
  ] as const)('A8 %d reads %s', (value, reading) => expect(readAlpha({ state: 'value', value })).toBe(reading))
})

const rating = (rank: number): Rating => ({ category: String(rank), rank, size: rank })
const unit = (ranks: readonly (number | undefined)[]) =>
  new Map(ranks.flatMap((rank, i) => (rank === undefined ? [] : [[`a${i}`, rating(rank)] as const])))
const ranks = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), { minLength: 3, maxLength: 3 }),
)
const ANALYSTS = ['a0', 'a1', 'a2']

describe('properties', () => {
  it('D45 κ and α are 1 for identical ratings over two or more categories, undefined over one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (values) => {
        const { pairs, nominal, ordinal, interval } = measureAgreement(
          values.map((value) => unit([value, value])),
          ['a0', 'a1'],
        )
        const all = [nominal, ordinal, interval].map((alpha) => figure(alpha.coefficient))
        const both = [figure(pairs[0]!.kappa), figure(pairs[0]!.weighted.coefficient)]
        const wanted = new Set(values).size > 1 ? 1 : 'one-category'
        for (const one of [...all, ...both]) {
          if (wanted === 1) expect(one).toBeCloseTo(1, 12)
          else expect(one).toBe(wanted)
        }
      }),
    )
  })
  it('A1 A3 neither depends on the order of analysts or units, and neither exceeds 1', () => {
    fc.assert(
      fc.property(ranks, (rows) => {
        const one = measureAgreement(rows.map(unit), ANALYSTS)
        const other = measureAgreement([...rows].reverse().map(unit), ['a2', 'a1', 'a0'])
        const values = (measured: typeof one) => [
          figure(measured.nominal.coefficient),
          figure(measured.ordinal.coefficient),
          figure(measured.interval.coefficient),
        ]
        for (const [i, value] of values(one).entries()) {
          const same = values(other)[i]
          if (typeof value === 'string') expect(same).toBe(value)
          else {
            expect(same).toBeCloseTo(value, 9)
            expect(value).toBeLessThanOrEqual(1 + 1e-12)
          }
        }
      }),
    )
  })
  it('A7 a pair says how many units it rests on', () => {
    fc.assert(
      fc.property(ranks, (rows) => {
        const [pair] = measureAgreement(rows.map(unit), ANALYSTS).pairs
        expect(pair!.units).toBe(rows.filter(([a, b]) => a !== undefined && b !== undefined).length)
        expect(pair!.same === undefined).toBe(pair!.units === 0)
      }),
    )
  })
})

const AT = '2025-01-01T00:00:00.000Z'
const judged = (claim: number, analyst: number, more: object) =>
  Assessment.parse({
    id: fixtureId(11, claim * 10 + analyst),
    createdAt: AT,
    createdBy: fixtureId(1, analyst),
    modifiedAt: AT,
    rev: 1,
    claimId: fixtureId(8, claim),
    analystId: fixtureId(1, analyst),
    at: AT,
    basis: { reliability: 'C', origins: [1, 1], itemIds: [] },
    ...more,
  })
const CLAIMS = [fixtureId(8, 1), fixtureId(8, 2)]
const [ADA, BEN] = [fixtureId(1, 1), fixtureId(1, 2)]

describe('what is compared', () => {
  it('A6 D29 credibility 6 is a category and has no rank', () => {
    const [found] = unitsOf('credibility', CLAIMS, [judged(1, 1, { credibility: 6 }), judged(1, 2, { credibility: 2 })])
    expect(found!.ratings.get(ADA)).toEqual({ category: '6' })
    expect(found!.ratings.get(BEN)).toEqual({ category: '2', rank: 2 })
    const { pairs, nominal, ordinal } = measureAgreement([found!.ratings], [ADA, BEN])
    expect([nominal.units, ordinal.units, pairs[0]!.units, pairs[0]!.weighted.units]).toEqual([1, 0, 1, 0])
  })
  it('A9 terms of two scales meet through their probability', () => {
    const icd = { scale: 'icd203', term: 'probable', row: 2, basis: 'assigned' }
    const phia = { scale: 'phia', term: 'likely or probable', basis: 'assigned' }
    const [found] = unitsOf('likelihood', CLAIMS, [
      judged(1, 1, { likelihood: icd }),
      judged(1, 2, { likelihood: phia }),
    ])
    expect([...found!.ratings.values()]).toEqual([
      { category: 'likely', rank: 4, size: 0.675 },
      { category: 'likely', rank: 4, size: 0.65 },
    ])
  })
  it('A10 an effect that one analyst recorded and another did not is a difference; silence is none', () => {
    const power = fixtureId(7, 1)
    const units = unitsOf('effects', CLAIMS, [
      judged(1, 1, { effects: [{ entityId: power, sign: '+', strength: 2 }] }),
      judged(1, 2, { effects: [] }),
      judged(1, 3, { credibility: 2 }),
    ])
    expect(units).toHaveLength(1)
    expect(units[0]).toMatchObject({ claimId: CLAIMS[0], entityId: power })
    expect([...units[0]!.ratings]).toEqual([
      [ADA, { category: '+', rank: 1 }],
      [BEN, { category: 'none', rank: 0 }],
    ])
  })
  it('A11 the widest apart come first, agreement is left out', () => {
    const units = [unit([1, 2]), unit([3, 3]), unit([1, 5]), unit([2, 3])].map((ratings) => ({ ratings }))
    expect(widestFirst(units, ['a0', 'a1'])).toEqual([units[2], units[0], units[3]])
  })
})

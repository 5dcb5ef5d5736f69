import { calibration, scoreEntries, scoreOne, statedP, wilson } from '@shared/kernel/calibrate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const on = (day: string) => `${day}T12:00:00.000Z`
const resolved = (day: string, outcome: 'yes' | 'no' = 'yes') =>
  ({ outcome, resolvedAt: on(day), scale: 'icd203' }) as const
const given = (p: number, outcome: 'yes' | 'no') => scoreOne({ p, midpoint: false }, outcome)

describe('the p of an entry', () => {
  it.each([
    [{ p: 0.6, term: 'likely' }, 'icd203', { p: 0.6, midpoint: false }],
    [{ term: 'likely' }, 'icd203', { p: 0.675, midpoint: true }],
    [{ term: 'nearly certain' }, 'icd203', { p: 0.97, midpoint: true }],
    [{ term: 'unlikely' }, 'phia', { p: 0.3, midpoint: true }],
    [{ term: 'unlikely' }, 'icd203', { p: 0.325, midpoint: true }],
    [{ term: 'realistic possibility' }, 'icd203', { p: 0.45, midpoint: true }],
    [{ term: 'perhaps' }, 'icd203', undefined],
    [{}, 'icd203', undefined],
  ] as const)('C1 %j on %s', (entry, scale, expected) => expect(statedP(entry, scale)).toEqual(expected))
})

describe('the score of a forecast', () => {
  it('C3 C5 weighs each entry by the days that it held', () => {
    // 0.5 for 10 days, then 0.8 for 30: (10 · 0.25 + 30 · 0.04)/40 = 0.0925; mean p 0.725.
    const entries = [
      { at: on('2025-01-11'), p: 0.8 },
      { at: on('2025-01-01'), p: 0.5 },
    ]
    const score = scoreEntries(entries, resolved('2025-02-10'))
    expect(score?.brier).toBeCloseTo(0.0925, 12)
    expect(score).toMatchObject({ p: 0.725, outcome: 1, midpoint: false })
  })
  it('C3 of several entries of a day the last holds', () => {
    const entries = [
      { at: '2025-01-01T08:00:00.000Z', p: 0.1 },
      { at: '2025-01-01T09:00:00.000Z', p: 0.9 },
    ]
    expect(scoreEntries(entries, resolved('2025-01-11'))).toMatchObject({ p: 0.9 })
  })
  it('C4 an entry of the day of the resolution scores alone, a later one never', () => {
    expect(scoreEntries([{ at: on('2025-01-01'), p: 0.7 }], resolved('2025-01-01', 'no'))?.brier).toBeCloseTo(0.49, 12)
    expect(scoreEntries([{ at: on('2025-01-02'), p: 0.7 }], resolved('2025-01-01'))).toBeUndefined()
    const late = [
      { at: on('2025-01-01'), p: 0.6 },
      { at: on('2025-03-01'), p: 1 },
    ]
    expect(scoreEntries(late, resolved('2025-02-01'))).toMatchObject({ p: 0.6 })
  })
  it('C1 says where a midpoint stands for the number', () => {
    expect(scoreEntries([{ at: on('2025-01-01'), term: 'likely' }], resolved('2025-02-01'))?.midpoint).toBe(true)
  })
})

describe('a calibration', () => {
  it('C2 C7 C8 gives the worked values', () => {
    // Five at 0.3 of which one came about, five at 0.9 of which four did: N 10, O 0.5.
    const scores = [
      ...[1, 0, 0, 0, 0].map((yes) => given(0.3, yes ? 'yes' : 'no')),
      ...[1, 1, 1, 1, 0].map((yes) => given(0.9, yes ? 'yes' : 'no')),
    ]
    const found = calibration(scores)
    // (0.49 + 4 · 0.09 + 4 · 0.01 + 0.81)/10
    expect(found.brier).toBeCloseTo(0.17, 12)
    expect(found).toMatchObject({ n: 10, yes: 5, tooFew: false })
    expect(found.murphy?.rel).toBeCloseTo(0.01, 12)
    expect(found.murphy?.res).toBeCloseTo(0.09, 12)
    expect(found.murphy?.unc).toBeCloseTo(0.25, 12)
    expect(found.bins.map((bin) => bin.n)).toEqual([0, 0, 5, 0, 0, 5, 0])
    expect(found.bins[2]).toMatchObject({ term: 'unlikely', low: 0.2, high: 0.45, share: { value: 0.2 } })
    // Wilson (1927) for 1 of 5: 0.036 to 0.624.
    expect(found.bins[2]!.share!.low).toBeCloseTo(0.036, 3)
    expect(found.bins[2]!.share!.high).toBeCloseTo(0.624, 3)
  })
  it('C6 bands are lower-inclusive, the outer ones take what has no term', () => {
    const at = (p: number) => calibration([given(p, 'yes')]).bins.findIndex((bin) => bin.n === 1)
    expect([0, 0.049, 0.05, 0.45, 0.55, 0.8, 0.949, 0.95, 1].map(at)).toEqual([0, 0, 1, 3, 4, 5, 5, 6, 6])
  })
  it('C7 C10 hides shares below five', () => {
    const four = calibration(Array.from({ length: 4 }, () => given(0.7, 'yes')))
    expect(four.bins.every((bin) => bin.share === undefined)).toBe(true)
    expect(four.tooFew).toBe(true)
    expect(four.bins[4]?.meanP).toBeCloseTo(0.7, 12)
  })
  it('C9 of nothing is no figure', () => {
    const none = calibration([])
    expect(none).toMatchObject({ n: 0, yes: 0, tooFew: true })
    expect(none.brier).toBeUndefined()
    expect(none.murphy).toBeUndefined()
  })
  const scored = fc
    .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 1 })
    .map((all) => all.map(([p, yes]) => given(p, yes ? 'yes' : 'no')))
  it('D44 Brier lies in [0, 1] and is 0.25 if every p is 0.5', () => {
    fc.assert(
      fc.property(scored, (scores) => {
        const { brier } = calibration(scores)
        expect(brier).toBeGreaterThanOrEqual(0)
        expect(brier).toBeLessThanOrEqual(1)
        const even = calibration(scores.map((one) => given(0.5, one.outcome === 1 ? 'yes' : 'no')))
        expect(even.brier).toBe(0.25)
      }),
    )
  })
  it('C6 every forecast lies in one bin; C8 Brier is REL − RES + UNC where a bin has one p', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99), fc.boolean()), { minLength: 1 }),
        (all) => {
          const found = calibration(all.map(([p, yes]) => given(p, yes ? 'yes' : 'no')))
          expect(found.bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(all.length)
          const { rel, res, unc } = found.murphy!
          expect(found.brier).toBeCloseTo(rel - res + unc, 9)
        },
      ),
    )
  })
  it('C7 a Wilson interval holds its share and lies in [0, 1]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const yes = Math.round(n * part)
        const { value, low, high } = wilson(yes, n)
        expect(low).toBeLessThanOrEqual(value + 1e-12)
        expect(high).toBeGreaterThanOrEqual(value - 1e-12)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

import { makeAxis } from '@renderer/features/timeline/axis/scale'
import { typedRange } from '@renderer/features/timeline/brush/DateFields'
import { readDates } from '@renderer/features/timeline/brush/read-dates'
import { membersOf } from '@renderer/features/timeline/draw/members'
import { ceilingOf } from '@renderer/features/timeline/draw/profile'
import { firstSet, flip, lastSet, makeRanked, rank, recount } from '@renderer/features/timeline/index/ranked'
import { atOnce, inSlices } from '@renderer/features/timeline/index/slices'
import { emptyTally, follow } from '@renderer/features/timeline/index/tally'
import { buildIndex } from '@renderer/features/timeline/index/time-index'
import { rowsInOrder } from '@renderer/features/timeline/list/order'
import { yearsOf } from '@renderer/features/timeline/list/use-summary'
import { countPeriods, periodsOf } from '@renderer/features/timeline/periods/periods'
import { dayOf } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedLedger } from '../../../builders/ledger'
import { ledgers, masks } from '../support/ledgers'

describe('ranked bits', () => {
  test('count, first and last agree with a look at each place', () => {
    const places = fc.uniqueArray(fc.nat(200), { maxLength: 60 })
    fc.assert(
      fc.property(places, fc.nat(200), fc.nat(200), (set, a, b) => {
        const bits = makeRanked(201)
        for (const at of set) flip(bits, at)
        recount(bits)
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const within = set.filter((at) => at >= from && at < to).sort((x, y) => x - y)
        expect(rank(bits, a)).toBe(set.filter((at) => at < a).length)
        expect(firstSet(bits, from, to)).toBe(within[0] ?? -1)
        expect(lastSet(bits, from, to)).toBe(within.at(-1) ?? -1)
      }),
    )
  })
})

describe('ends as people type them', () => {
  test.each([
    ['1994', dayOf(1994, 1, 1), dayOf(1994, 12, 31), false],
    ['June 2001', dayOf(2001, 6, 1), dayOf(2001, 6, 30), false],
    ['1997/2001', dayOf(1997, 1, 1), dayOf(2001, 12, 31), true],
    ['-0043-03-15', dayOf(-43, 3, 15), dayOf(-43, 3, 15), false],
  ])('%s', (typed, from, to, both) => {
    expect(readDates(typed)).toEqual({ from, to, both })
  })
  test('an open wording leaves the other handle where it is, an end past the other takes it along', () => {
    const range = { from: dayOf(1990, 1, 1), to: dayOf(2010, 12, 31) }
    expect(typedRange('since 1994', 'from', range)).toEqual({ from: dayOf(1994, 1, 1), to: range.to })
    expect(typedRange('2015', 'from', range)).toEqual({ from: dayOf(2015, 1, 1), to: dayOf(2015, 12, 31) })
    expect(typedRange('soon enough', 'from', range)).toBeUndefined()
  })
})

describe('periods', () => {
  test('touch, cover the view, and count what a naive look counts', () => {
    const view = fc.tuple(fc.integer({ min: -300, max: 200 }), fc.integer({ min: 7, max: 4000 }))
    const cases = ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count), view))
    fc.assert(
      fc.property(cases, ([columns, mask, [from, span]]) => {
        const tally = emptyTally(atOnce(buildIndex(columns, 'event', 'domain')))
        follow(tally, mask)
        const periods = periodsOf(makeAxis(from, from + span, 600))
        expect(periods[0]!.from).toBeLessThanOrEqual(from)
        expect(periods.at(-1)!.to).toBeGreaterThanOrEqual(from + span - 1)
        const { index } = tally
        countPeriods(tally, periods).forEach((count, i) => {
          const { from: first, to: last } = periods[i]!
          if (i > 0) expect(first).toBe(periods[i - 1]!.to + 1)
          const held = [...index.row.keys()].filter(
            (at) => mask[index.row[at]!] && index.from[at]! <= last && index.to[at]! >= first,
          )
          expect(count).toBe(held.length)
        })
      }),
    )
  })
  test('from days to millennia, none narrower than a bar', () => {
    for (const [from, to] of [
      [0, 30],
      [0, 3650],
      [-4371953, 2932896],
    ] as const) {
      const axis = makeAxis(from, to, 1000)
      const periods = periodsOf(axis)
      expect(periods.length).toBeLessThan(90)
      expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length)
    }
  })
})

test('members of a set are drawn apart, one of them or all (DOMAIN 3.2)', () => {
  expect(membersOf('[1990,1994]')).toEqual({
    all: false,
    days: [
      { from: dayOf(1990, 1, 1), to: dayOf(1990, 12, 31) },
      { from: dayOf(1994, 1, 1), to: dayOf(1994, 12, 31) },
    ],
  })
  expect(membersOf('{1990,1992..1993}')?.all).toBe(true)
  expect(membersOf('[1990..1993]')).toBeUndefined()
  expect(membersOf('1990/1994')).toBeUndefined()
})

test('the full height of a lane is the next of 1, 2, 5, 10 …', () => {
  expect([0, 1, 3, 10, 11, 76_932].map(ceilingOf)).toEqual([1, 1, 5, 10, 20, 100_000])
})

test('the list tells each claim once, in the order of its clock, those without a time last', () => {
  fc.assert(
    fc.property(
      ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count))),
      fc.constantFrom('event' as const, 'statement' as const, 'accessed' as const),
      ([columns, mask], clock) => {
        const tally = emptyTally(atOnce(buildIndex(columns, clock, 'none')))
        follow(tally, mask)
        const rows = [...rowsInOrder(tally)]
        expect([...rows].sort((a, b) => a - b)).toEqual([...mask.keys()].filter((row) => mask[row]))
        const undated = new Set(tally.index.undated)
        const firstUndated = rows.findIndex((row) => undated.has(row))
        if (firstUndated >= 0) expect(rows.slice(firstUndated).every((row) => undated.has(row))).toBe(true)
      },
    ),
  )
})

test('the summary spans the finite days of what is left', () => {
  const columns = seedLedger(300)
  const tally = emptyTally(atOnce(buildIndex(columns, 'event', 'domain')))
  const mask = Uint8Array.from({ length: 300 }, (_, row) => (row % 7 === 0 ? 1 : 0))
  follow(tally, mask)
  const held = [...tally.index.row.keys()].filter((at) => mask[tally.index.row[at]!])
  expect(yearsOf(tally)).toEqual([
    Math.min(...held.map((at) => tally.index.from[at]!)),
    Math.max(...held.map((at) => tally.index.to[at]!)),
  ])
})

test('work in slices ends with the same as at once, and stops when asked', async () => {
  const columns = seedLedger(400)
  const index = await inSlices(buildIndex(columns, 'event', 'actor'), new AbortController().signal)
  expect(index?.row).toEqual(atOnce(buildIndex(columns, 'event', 'actor')).row)
  const stop = new AbortController()
  function* endless(): Generator<void, number> {
    for (;;) yield
  }
  const stopped = inSlices(endless(), stop.signal)
  stop.abort()
  expect(await stopped).toBeUndefined()
})

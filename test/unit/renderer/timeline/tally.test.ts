import { firstDayAt, lastDayAt, makeAxis } from '@renderer/features/timeline/axis/scale'
import { countLane, cutsOf } from '@renderer/features/timeline/draw/cuts'
import { CLOCKS, isDated, spanOf } from '@renderer/features/timeline/index/clocks'
import { GROUPINGS, lanesOf } from '@renderer/features/timeline/index/lanes'
import { atOnce } from '@renderer/features/timeline/index/slices'
import { countIn, emptyTally, follow, placesIn } from '@renderer/features/timeline/index/tally'
import { buildIndex } from '@renderer/features/timeline/index/time-index'
import { layOut, rowsAt } from '@renderer/features/timeline/layout/layout'
import type { LedgerColumns } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedLedger } from '../../../builders/ledger'
import { ledgers, masks } from '../support/ledgers'

const clocks = fc.constantFrom(...CLOCKS)
const groupings = fc.constantFrom(...GROUPINGS)
const views = fc.record({ from: fc.integer({ min: -200, max: 100 }), span: fc.integer({ min: 7, max: 900 }) })
const cases = ledgers().chain((columns) =>
  fc.tuple(
    fc.constant(columns),
    fc.array(masks(columns.count), { minLength: 1, maxLength: 3 }),
    clocks,
    groupings,
    views,
  ),
)

/** Rows of a lane that hold on a day of a span, by asking each. */
function naive(
  columns: LedgerColumns,
  mask: Uint8Array,
  clock: (typeof CLOCKS)[number],
  lanes: ReturnType<typeof lanesOf>,
) {
  return (lane: number, first: number, last: number) =>
    [...mask.keys()].filter((row) => {
      if (!mask[row] || !isDated(columns, clock, row)) return false
      const own = lanes.start ? [...lanes.lane.subarray(lanes.start[row]!, lanes.start[row + 1]!)] : [lanes.lane[row]!]
      const [from, to] = spanOf(columns, clock, row)
      return own.includes(lane) && from <= last && to >= first
    })
}

describe('what stands under a pixel', () => {
  test('counts, columns and hit test name exactly the claims that a naive look finds, whatever was filtered before', () => {
    fc.assert(
      fc.property(cases, ([columns, sequence, clock, grouping, { from, span }]) => {
        const index = atOnce(buildIndex(columns, clock, grouping))
        const tally = emptyTally(index)
        for (const mask of sequence) follow(tally, mask)
        const axis = makeAxis(from, from + span, 40)
        const cuts = cutsOf(index, axis)
        const layout = { ...layOut({ shown: tally, axis, height: 200 }) }
        const look = naive(columns, sequence.at(-1)!, clock, lanesOf(columns, grouping))
        const out = new Uint32Array(cuts.width)
        index.keys.forEach((_, lane) => {
          countLane(cuts, tally, lane, out)
          for (let x = 0; x < 40; x++) {
            const [first, last] = [firstDayAt(axis, x), lastDayAt(axis, x)]
            const rows = look(lane, first, last)
            expect(out[x]).toBe(rows.length)
            expect(countIn(tally, lane, first, last)).toBe(rows.length)
            expect(
              placesIn(tally, lane, first, last)
                .map((place) => index.row[place]!)
                .sort((a, b) => a - b),
            ).toEqual(rows)
          }
        })
        const crowded = { ...layout, lanes: layout.lanes.map((lane) => ({ ...lane, dense: true })) }
        for (const lane of crowded.lanes)
          for (const x of [0, 17, 39])
            expect([...rowsAt(crowded, tally, axis, x + 0.5, lane.top + 1)].sort((a, b) => a - b)).toEqual(
              look(lane.lane, firstDayAt(axis, x), lastDayAt(axis, x)),
            )
      }),
      { numRuns: 60 },
    )
  })
  test('the undated are those of no span, each named once (D21)', () => {
    fc.assert(
      fc.property(ledgers(), clocks, groupings, (columns, clock, grouping) => {
        const index = atOnce(buildIndex(columns, clock, grouping))
        const without = Array.from({ length: columns.count }, (_, row) => row).filter(
          (row) => !isDated(columns, clock, row),
        )
        expect([...index.undated]).toEqual(without)
        expect(new Set([...index.row, ...index.undated]).size).toBe(columns.count)
      }),
    )
  })
  test('at most so many are named as were asked for', () => {
    const columns = seedLedger(500)
    const tally = emptyTally(atOnce(buildIndex(columns, 'event', 'none')))
    follow(tally, new Uint8Array(500).fill(1))
    expect(placesIn(tally, 0, 0, 20_000, 7)).toHaveLength(7)
  })
})

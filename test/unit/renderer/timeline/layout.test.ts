import { makeAxis } from '@renderer/features/timeline/axis/scale'
import { atOnce } from '@renderer/features/timeline/index/slices'
import { emptyTally, follow } from '@renderer/features/timeline/index/tally'
import { buildIndex } from '@renderer/features/timeline/index/time-index'
import { EXACT_MOST, edgesOf, holdsFor, layOut, rowsAt } from '@renderer/features/timeline/layout/layout'
import { buildColumns, type LedgerColumns } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedDictionaries, seedLedger, seedRecords } from '../../../builders/ledger'
import { ledgers } from '../support/ledgers'

function tallyOf(columns: LedgerColumns) {
  const tally = emptyTally(atOnce(buildIndex(columns, 'event', 'domain')))
  follow(tally, new Uint8Array(columns.count).fill(1))
  return tally
}
const axis = makeAxis(-80, 120, 800)

describe('layout of the timeline', () => {
  test('no two claims of one row overlap', () => {
    fc.assert(
      fc.property(ledgers(), (columns) => {
        const layout = layOut({ shown: tallyOf(columns), axis, height: 1200 })
        for (let i = 0; i < layout.row.length; i++)
          for (let j = 0; j < i; j++) {
            if (layout.y[i] !== layout.y[j]) continue
            const [a, b] = [edgesOf(layout, axis, i), edgesOf(layout, axis, j)]
            expect(a[0] >= b[1] || b[0] >= a[1]).toBe(true)
          }
      }),
    )
  })
  test('each claim stands within its lane and is found under the pointer', () => {
    fc.assert(
      fc.property(ledgers(), (columns) => {
        const tally = tallyOf(columns)
        const layout = layOut({ shown: tally, axis, height: 1200 })
        layout.row.forEach((row, i) => {
          const lane = layout.lanes[layout.lane[i]!]!
          expect(layout.y[i]).toBeGreaterThanOrEqual(lane.top)
          expect(layout.y[i]! + layout.bar).toBeLessThanOrEqual(lane.top + lane.height)
          const [x0, x1] = edgesOf(layout, axis, i)
          const x = (Math.max(0, x0) + Math.min(799, x1)) / 2
          if (x1 >= 0 && x0 < 800) expect(rowsAt(layout, tally, axis, x, layout.y[i]! + 2)).toContain(row)
        })
      }),
    )
  })
  test('lanes touch, and those that hold something stay while the view moves', () => {
    const tally = tallyOf(seedLedger(400))
    const here = layOut({ shown: tally, axis: makeAxis(7000, 17000, 900), height: 300 })
    const there = layOut({ shown: tally, axis: makeAxis(90000, 100000, 900), height: 300 })
    expect(there.lanes.map((lane) => lane.lane)).toEqual(here.lanes.map((lane) => lane.lane))
    here.lanes.forEach((lane, i) => {
      if (i > 0) expect(lane.top).toBeCloseTo(here.lanes[i - 1]!.top + here.lanes[i - 1]!.height)
    })
  })
  test('few claims stand one by one, many as a profile; a crowd on one day is a profile too', () => {
    const tally = tallyOf(seedLedger(EXACT_MOST * 2))
    expect(layOut({ shown: tally, axis: makeAxis(7000, 17000, 900), height: 300 }).lanes.every((l) => l.dense)).toBe(
      true,
    )
    const near = layOut({ shown: tally, axis: makeAxis(9000, 9030, 900), height: 300 })
    expect(near.row.length).toBeGreaterThan(0)
    const [one] = seedRecords(1)
    const day = {
      ...one!.time!,
      earliest: 5,
      latest: 5,
      softEarliest: 5,
      softLatest: 5,
      innerEarliest: 5,
      innerLatest: 5,
    }
    const crowd = buildColumns(
      seedRecords(5000).map((record) => ({ ...record, domain: 'trade' as const, time: day })),
      seedDictionaries(),
      1,
    )
    const layout = layOut({ shown: tallyOf(crowd), axis: makeAxis(0, 10, 900), height: 300 })
    expect(layout.lanes.map((lane) => lane.dense)).toEqual([true])
    const under = rowsAt(layout, tallyOf(crowd), makeAxis(0, 10, 900), 495, 10)
    expect(under).toHaveLength(5000)
  })
  test('a layout holds while the view stays inside its stretch at the same scale', () => {
    const tally = tallyOf(seedLedger(100))
    const layout = layOut({ shown: tally, axis: makeAxis(7000, 8000, 900), height: 300 })
    expect(holdsFor(layout, makeAxis(7100, 8100, 900))).toBe(true)
    expect(holdsFor(layout, makeAxis(9500, 10500, 900))).toBe(false)
    expect(holdsFor(layout, makeAxis(7000, 7900, 900))).toBe(false)
  })
})

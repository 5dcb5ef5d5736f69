import { makeAxis } from '@renderer/features/timeline/axis/scale'
import { BAR, datedRows, extentOf, itemAt, layOut } from '@renderer/features/timeline/layout/layout'
import { buildColumns, CODES } from '@shared/kernel/ledger'
import { DOMAINS } from '@shared/model/base/vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedDictionaries, seedLedger, seedRecords } from '../../../builders/ledger'
import { ledgers, masks } from '../support/ledgers'

const shown = ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count)))
const axis = makeAxis(-80, 120, 800)

describe('layout of the timeline', () => {
  test('every shown claim with a date is laid out once, in its own lane (D21)', () => {
    fc.assert(
      fc.property(shown, ([columns, visible]) => {
        const dated = datedRows(columns, visible)
        const layout = layOut(columns, dated, axis, 400)
        const naive = [...visible.keys()].filter((row) => visible[row] && columns.rows.mode[row] !== 0)
        expect([...layout.row]).toEqual(naive)
        layout.row.forEach((row, i) => {
          const lane = layout.lanes.find((l) => l.domain === CODES.domain[columns.rows.domain[row]!])!
          expect(layout.y[i]).toBeGreaterThanOrEqual(lane.top)
          expect(layout.y[i]! + 2).toBeLessThanOrEqual(lane.top + lane.height)
          expect(layout.x1[i]).toBeGreaterThan(layout.x0[i]!)
        })
      }),
    )
  })
  test('no two claims of one row overlap while there is room', () => {
    fc.assert(
      fc.property(shown, ([columns, visible]) => {
        const layout = layOut(columns, datedRows(columns, visible), axis, 1200)
        for (let i = 0; i < layout.row.length; i++)
          for (let j = 0; j < i; j++) {
            if (layout.y[i] !== layout.y[j]) continue
            expect(layout.x0[i]! >= layout.x1[j]! || layout.x0[j]! >= layout.x1[i]!).toBe(true)
          }
      }),
    )
  })
  test('lanes follow the order of the domains, touch, and fill at most what is there', () => {
    const columns = seedLedger(400)
    const [from, to] = extentOf(columns, datedRows(columns, new Uint8Array(400).fill(1)))
    const layout = layOut(columns, datedRows(columns, new Uint8Array(400).fill(1)), makeAxis(from, to, 900), 300)
    const at = layout.lanes.map((lane) => DOMAINS.indexOf(lane.domain))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    layout.lanes.forEach((lane, i) => {
      if (i > 0) expect(lane.top).toBeCloseTo(layout.lanes[i - 1]!.top + layout.lanes[i - 1]!.height)
    })
    expect(layout.height).toBeCloseTo(300)
  })
  test('what is drawn is found under the pointer', () => {
    fc.assert(
      fc.property(shown, ([columns, visible]) => {
        const layout = layOut(columns, datedRows(columns, visible), axis, 1200)
        layout.row.forEach((_, i) => {
          const x = (layout.x0[i]! + layout.x1[i]!) / 2
          const found = itemAt(layout, x, layout.y[i]! + BAR / 2)
          expect(found).toBeGreaterThanOrEqual(0)
          expect(layout.x0[found]! - 2 <= x && x <= layout.x1[found]! + 2).toBe(true)
        })
        expect(itemAt(layout, -500, -500)).toBe(-1)
      }),
    )
  })
  test('the extent holds every finite day; without any it is the last century', () => {
    const columns = seedLedger(200)
    const all = datedRows(columns, new Uint8Array(200).fill(1))
    const [from, to] = extentOf(columns, all)
    for (const row of all) {
      expect(columns.rows.earliest[row]).toBeGreaterThan(from)
      expect(columns.rows.latest[row]).toBeLessThan(to)
    }
    const undated = buildColumns(
      seedRecords(3).map((r) => ({ ...r, time: undefined })),
      seedDictionaries(),
      1,
    )
    expect(extentOf(undated, datedRows(undated, new Uint8Array(3).fill(1)))).toEqual([-25567, 20454])
  })
})

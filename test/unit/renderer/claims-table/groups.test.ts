import { scrollScale } from '@renderer/features/claims-table/grid/scroll-scale'
import { countsOf, GROUPINGS, groupAt, groupsOf, linesOf, sparksOf } from '@renderer/features/claims-table/group/groups'
import { orderOf, visibleOrder } from '@renderer/features/claims-table/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgers, masks } from '../support/ledgers'

const tables = ledgers().chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    visible: masks(columns.count),
    by: fc.constantFrom(...GROUPINGS),
    column: fc.constantFrom('event', 'number', 'type'),
    desc: fc.boolean(),
    closing: fc.func(fc.boolean()),
  }),
)

describe('a grouped table', () => {
  test('has every visible row once, under the heading of its group, in the order of the sort', () =>
    fc.assert(
      fc.property(tables, ({ columns, visible, by, column, desc }) => {
        const order = visibleOrder(orderOf(columns, { column, desc }), visible)
        const grouped = groupsOf(columns, by)
        const lines = [...linesOf(grouped, order, new Set())]
        const told: number[] = []
        let group = -1
        for (const line of lines) {
          if (line < 0) group = groupAt(line)
          else {
            expect(grouped.groupOf[line]).toBe(group)
            told.push(line)
          }
        }
        for (let g = 0; g < grouped.labels.length; g++)
          expect(told.filter((row) => grouped.groupOf[row] === g)).toEqual(
            [...order].filter((row) => grouped.groupOf[row] === g),
          )
        const headings = lines.filter((line) => line < 0).map(groupAt)
        expect(headings).toEqual([...headings].sort((a, b) => a - b))
        expect(told).toHaveLength(order.length)
      }),
    ))
  test('a closed group shows its heading alone; counts are of rows, open or not', () =>
    fc.assert(
      fc.property(tables, ({ columns, visible, by, closing }) => {
        const order = visibleOrder(orderOf(columns, { column: 'event', desc: false }), visible)
        const grouped = groupsOf(columns, by)
        const closed = new Set(grouped.labels.filter((label) => closing(label)))
        const counts = countsOf(grouped, order)
        const lines = [...linesOf(grouped, order, closed)]
        const shown = lines.filter((line) => line >= 0)
        expect(shown.every((row) => !closed.has(grouped.labels[grouped.groupOf[row]!]!))).toBe(true)
        expect(lines.filter((line) => line < 0)).toHaveLength(counts.filter((count) => count > 0).length)
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(order.length)
      }),
    ))
  test('the bars of a group stand for its rows that have a first day, each once', () =>
    fc.assert(
      fc.property(tables, ({ columns, visible, by }) => {
        const order = visibleOrder(orderOf(columns, { column: 'event', desc: false }), visible)
        const grouped = groupsOf(columns, by)
        const bins = sparksOf(columns, grouped, order, 8)
        const dated = [...order].filter(
          (row) => columns.rows.mode[row] !== 0 && Math.abs(columns.rows.earliest[row]!) < 2147483647,
        )
        for (let g = 0; g < grouped.labels.length; g++)
          expect(bins.subarray(g * 8, g * 8 + 8).reduce((sum, n) => sum + n, 0)).toBe(
            dated.filter((row) => grouped.groupOf[row] === g).length,
          )
      }),
    ))
})

describe('a table higher than a box can be', () => {
  const heights = fc.record({
    total: fc.integer({ min: 0, max: 200_000_000 }),
    seen: fc.integer({ min: 40, max: 4000 }),
  })
  test('scrolled to its ends it shows the first and the last row, and both ways undo each other', () =>
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), ({ total, seen }, part) => {
        const { height, toRows, toBox } = scrollScale(total, seen)
        expect(height).toBeLessThanOrEqual(30_000_000)
        expect(toRows(0)).toBe(0)
        const end = Math.max(0, height - seen)
        if (total > seen) expect(toRows(end)).toBeCloseTo(total - seen, 3)
        expect(toBox(toRows(part * end))).toBeCloseTo(part * end, 3)
        if (total <= 30_000_000) expect(toRows(part * end)).toBeCloseTo(part * end, 6)
      }),
    ))
})

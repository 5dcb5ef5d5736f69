import { makeAxis } from '@renderer/features/timeline/axis/scale'
import { densityOf } from '@renderer/features/timeline/draw/density'
import { datedRows, layOut } from '@renderer/features/timeline/layout/layout'
import { expect, test } from 'vitest'
import { seedLedger } from '../../../builders/ledger'

test('a lane counts at each pixel what a naive count finds, of all claims and of those shown', () => {
  const columns = seedLedger(2000)
  const width = 300
  const axis = makeAxis(7305, 16436, width)
  const layout = layOut(columns, datedRows(columns, new Uint8Array(2000).fill(1)), axis, 200)
  expect(layout.lanes.some((lane) => lane.dense)).toBe(true)
  const full = Uint8Array.from({ length: 2000 }, (_, row) => (row % 3 === 0 ? 1 : 0))
  const all = densityOf(layout, width)
  const shown = densityOf(layout, width, full)
  layout.lanes.forEach((_, index) => {
    for (const x of [0, 60, 150, 299]) {
      const over = [...layout.row.keys()].filter(
        (i) =>
          layout.lane[i] === index &&
          Math.max(0, Math.floor(layout.x0[i]!)) <= x &&
          Math.min(width, Math.ceil(layout.x1[i]!)) > x,
      )
      const at = index * (width + 1) + x
      expect(all[at]).toBe(over.length)
      expect(shown[at]).toBe(over.filter((i) => full[layout.row[i]!]).length)
    }
  })
})

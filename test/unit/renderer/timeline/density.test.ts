import { densityOf } from '@renderer/features/timeline/density'
import { datedRows, layOut } from '@renderer/features/timeline/layout'
import { makeAxis } from '@renderer/features/timeline/scale'
import { expect, test } from 'vitest'
import { seedLedger } from '../../../builders/ledger'

test('a dense lane counts at each pixel what a naive count finds, and never more shown than all', () => {
  const columns = seedLedger(2000)
  const axis = makeAxis(7305, 16436, 300)
  const layout = layOut(columns, datedRows(columns, new Uint8Array(2000).fill(1)), axis, 200)
  const index = layout.lanes.findIndex((lane) => lane.dense)
  expect(index).toBeGreaterThanOrEqual(0)
  const full = Uint8Array.from({ length: 2000 }, (_, row) => (row % 3 === 0 ? 1 : 0))
  const { all, shown } = densityOf(layout, index, 300, full)
  for (const x of [0, 60, 150, 299]) {
    const over = [...layout.row.keys()].filter(
      (i) =>
        layout.lane[i] === index &&
        Math.max(0, Math.floor(layout.x0[i]!)) <= x &&
        Math.min(300, Math.ceil(layout.x1[i]!)) > x,
    )
    expect(all[x]).toBe(over.length)
    expect(shown[x]).toBe(over.filter((i) => full[layout.row[i]!]).length)
  }
})

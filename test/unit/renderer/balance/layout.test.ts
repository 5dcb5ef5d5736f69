import { geometryOf } from '@renderer/features/balance/draw/geometry'
import { boxWidth, faults, hang, sharesAt } from '@renderer/features/balance/draw/hang'
import { hungOf, unitOf } from '@renderer/features/balance/draw/layout'
import type { Balance, BalanceCell, BalanceLine } from '@shared/kernel/balance'
import { buildColumns } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedDictionaries } from '../../../builders/ledger'

const dictionaries = seedDictionaries()
const columns = buildColumns([], dictionaries, 1)
const polities = dictionaries.entities.slice(0, 6).map(({ id }) => id)

const counts = (clusters: number) => ({
  favouring: clusters,
  against: 0,
  unassessed: 0,
  possible: 0,
  origins: 2,
  contested: false,
})
const cell = (power: string, value: number | undefined, clusters = 5): BalanceCell => ({
  power,
  favour: 1,
  disfavour: 0,
  index: value === undefined ? { kind: 'too-few' } : { kind: 'value', value, low: value, high: value },
  counts: counts(clusters),
})
function balanceOfCells(cells: readonly BalanceCell[]): Balance {
  const powers = cells.map(({ power }) => power)
  const row = { by: 'domain', domain: 'energy' } as const
  return {
    question: { polity: polities[0]!, powers, lane: 'observed', rows: [] },
    total: { row, clusters: 5, cells },
    lines: [],
    shares: [],
    evenness: { kind: 'undefined' },
    lanes: { observed: 5, expected: 0, wished: 0 },
  }
}
const figure = fc.option(
  fc.integer({ min: -100, max: 100 }).map((value) => value / 100),
  { nil: undefined },
)
const cells = fc
  .array(fc.tuple(figure, fc.integer({ min: 0, max: 60 })), { minLength: 2, maxLength: 4 })
  .map((list) => list.map(([value, clusters], i) => cell(polities[i]!, value, clusters)))

describe('under the beam', () => {
  it('no line crosses a label, and every power hangs once in a row of its own, within the drawing', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { first, hung } = hungOf(columns, balanceOfCells(list), 1040, 7)
        expect(hung.map(({ power }) => power).sort()).toEqual(list.map((_, i) => i))
        expect(hung.map(({ row }) => row).sort()).toEqual(list.map((_, i) => i))
        // a crossing counts 1000, a pixel out of its room one
        expect(faults(hung, first)).toBeLessThan(80)
        for (const label of hung)
          for (const line of hung)
            if (line.row > label.row && line.x !== undefined)
              expect(line.x > label.from && line.x < label.to).toBe(false)
      }),
      { numRuns: 80 },
    )
  })
  it('what hangs is as wide as its clusters are many', () => {
    expect(boxWidth(cell('a', 0.5, 40))).toBeGreaterThan(boxWidth(cell('a', 0.5, 20)))
  })
  it('the shares stand where no label does', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const geometry = geometryOf(1040, list.length, 7)
        const hung = hang(balanceOfCells(list), columns, geometry)
        const { x, width, under } = sharesAt(hung, geometry)
        if (under) return
        for (const one of hung) if (one.row >= 2) expect(one.to < x || one.from > x + width).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('squares', () => {
  const line = (most: number): BalanceLine => ({
    row: { by: 'domain', domain: 'energy' },
    clusters: most,
    cells: [cell('a', 0.5, most)],
  })
  it.each([
    [7, 11, 1],
    [12, 11, 2],
    [23, 11, 5],
    [100, 11, 10],
    [1_000_000, 11, 100_000],
  ])('%i clusters in %i squares: %i a square', (most, squares, unit) => {
    expect(unitOf([line(most)], squares)).toBe(unit)
  })
})

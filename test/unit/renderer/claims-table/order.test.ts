import { effectOn } from '@renderer/features/claims-table/columns/effects'
import { FIELDS } from '@renderer/features/claims-table/columns/fields'
import { orderOf, visibleOrder } from '@renderer/features/claims-table/order'
import { buildColumns, type LedgerColumns, type LedgerRecord, recordOf } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedDictionaries, seedRecords } from '../../../builders/ledger'
import { dictionaries, ledgers, masks } from '../support/ledgers'

const COLUMNS = [...Object.keys(FIELDS), `power.${dictionaries.powers[0]}`]
const sorts = fc.record({ column: fc.constantFrom(...COLUMNS), desc: fc.boolean() })
const isDated =
  ({ rows }: LedgerColumns) =>
  (row: number) =>
    rows.mode[row] !== 0

/** Columns of claims that differ by grade alone, and the letters and figures in the order that a sort gives. */
function gradesInOrder(desc: boolean): string[] {
  const grades = [
    ['F', 1],
    ['A', 6],
    ['A', 2],
    ['E', 1],
    ['B', undefined],
    [undefined, 1],
    ['A', 1],
    ['E', 5],
  ] as const
  const template = seedRecords(1)[0]!
  const records = grades.map(
    ([reliability, credibility], i): LedgerRecord => ({
      ...template,
      id: template.id.slice(0, -1) + i,
      reliability,
      credibility,
    }),
  )
  const columns = buildColumns(records, seedDictionaries(), 1)
  return [...orderOf(columns, { column: 'grade', desc })].map((row) => {
    const { reliability, credibility } = recordOf(columns, row)
    return `${reliability ?? '-'}${credibility ?? '-'}`
  })
}

describe('row orders', () => {
  test('are total and stable: every row once, ties in time order (D28)', () => {
    fc.assert(
      fc.property(ledgers(), sorts, (columns, sort) => {
        const order = orderOf(columns, sort)
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: columns.count }, (_, i) => i))
        const again = orderOf({ ...columns }, sort)
        expect([...again]).toEqual([...order])
      }),
    )
  })
  test('equal values keep the order of the ledger in both directions', () => {
    fc.assert(
      fc.property(ledgers(), fc.boolean(), (columns, desc) => {
        const order = [...orderOf(columns, { column: 'domain', desc })]
        for (let i = 1; i < order.length; i++) {
          const [a, b] = [order[i - 1]!, order[i]!]
          const by = columns.rows.domain[a]! - columns.rows.domain[b]!
          expect(by === 0 ? a < b : desc ? by > 0 : by < 0).toBe(true)
        }
      }),
    )
  })
  test('undated claims stay last in both directions', () => {
    fc.assert(
      fc.property(ledgers(), fc.boolean(), (columns, desc) => {
        const dated = [...orderOf(columns, { column: 'event', desc })].map(isDated(columns))
        expect(dated).toEqual([...dated].sort((a, b) => Number(b) - Number(a)))
      }),
    )
  })
  test('what has no confidence or likelihood comes last in both directions', () => {
    fc.assert(
      fc.property(ledgers(), fc.boolean(), (columns, desc) => {
        const { confidence, likelihoodP, likelihoodTerm } = columns.rows
        const judged = [...orderOf(columns, { column: 'confidence', desc })].map((row) => confidence[row]! > 0)
        expect(judged).toEqual([...judged].sort((a, b) => Number(b) - Number(a)))
        const likely = [...orderOf(columns, { column: 'likelihood', desc })].map(
          (row) => !Number.isNaN(likelihoodP[row]) || likelihoodTerm[row]! > 0,
        )
        expect(likely).toEqual([...likely].sort((a, b) => Number(b) - Number(a)))
      }),
    )
  })
  test('F and 6 sort after E and 5, and what was not judged comes last, in both directions (D29)', () => {
    expect(gradesInOrder(false)).toEqual(['A1', 'E1', 'F1', '-1', 'A2', 'E5', 'A6', 'B-'])
    expect(gradesInOrder(true)).toEqual(['E5', 'A2', 'E1', 'A1', 'F1', '-1', 'A6', 'B-'])
  })
  test('what the filters hide is left out, the rest keeps its order', () => {
    const shown = ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count), sorts))
    fc.assert(
      fc.property(shown, ([columns, visible, sort]) => {
        const order = orderOf(columns, sort)
        expect([...visibleOrder(order, visible)]).toEqual([...order].filter((row) => visible[row]))
      }),
    )
  })
  const polityOf = new Map(dictionaries.entities.map(({ id, polity }) => [id, polity]))
  test('an effect is the signed strength over the entities of a power', () => {
    fc.assert(
      fc.property(ledgers(), fc.constantFrom(...dictionaries.powers), (columns, power) => {
        for (let row = 0; row < columns.count; row++) {
          const naive = recordOf(columns, row)
            .actors.filter((a) => a.entity === power || polityOf.get(a.entity) === power)
            .reduce((sum, a) => {
              const sign = a.role === 'beneficiary' ? 1 : a.role === 'loser' ? -1 : 0
              return sum + sign * (a.strength ?? 1)
            }, 0)
          expect(effectOn(columns, row, power)).toBe(naive)
        }
      }),
    )
  })
})

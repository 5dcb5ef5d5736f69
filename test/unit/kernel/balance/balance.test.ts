import { balanceOf, clustersIn, reasonsOf, rowsBy, totalRow } from '@shared/kernel/balance'
import { buildColumns, idOf, type LedgerColumns } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceId, balanceLedger, judged, POWERS, type Written } from '../../../builders/balance'
import { claims, dictionaries, question, recordsOf } from './arbitrary'
import { naive } from './naive'
import { expectNear } from './near'

const masked = (columns: LedgerColumns, mask: readonly boolean[]) => {
  const visible = Uint8Array.from({ length: columns.count }, (_, row) => (mask[row % mask.length] ? 1 : 0))
  const ids = Array.from(visible.keys()).flatMap((row) => (visible[row] ? [idOf(columns, row)] : []))
  return { visible, ids: new Set(ids) }
}
const mask = fc.oneof(fc.constant([true]), fc.array(fc.boolean(), { minLength: 1, maxLength: 14 }))

describe('balance', () => {
  it('B1 to B13, B15 equals the plain reading of DOMAIN 5, whatever is visible', () => {
    fc.assert(
      fc.property(claims, question, mask, (list, asked, shown) => {
        const records = recordsOf(list)
        const columns = buildColumns(records, dictionaries, 1)
        const { visible, ids } = masked(columns, shown)
        const { total, lines, shares, evenness, lanes } = naive(records, dictionaries, ids, asked)
        const found = balanceOf(columns, visible, asked)
        expectNear({ ...found.total, row: 0 }, { ...total, row: 0 })
        expectNear(
          found.lines.map(({ clusters, cells }) => ({ clusters, cells })),
          lines,
        )
        expectNear(found.shares, shares)
        expectNear(found.evenness, evenness)
        expect(found.lanes).toEqual(lanes)
      }),
      { numRuns: 1000 },
    )
  })
  it('B14 the reasons are the cell’s clusters, and what each leave-out makes of its index', () => {
    fc.assert(
      fc.property(claims, question, mask, (list, asked, shown) => {
        const records = recordsOf(list)
        const columns = buildColumns(records, dictionaries, 1)
        const { visible, ids } = masked(columns, shown)
        const plain = naive(records, dictionaries, ids, asked)
        const numberOf = (row: number) => columns.rows.number[row]!
        for (const row of [totalRow(asked), ...asked.rows]) {
          const power = asked.powers[0]!
          const cell = plain.cell(row, power)
          const { parts, swings } = reasonsOf(columns, visible, asked, row, power)
          expect([...new Set(parts.map(({ claim }) => numberOf(claim)))].sort()).toEqual(
            cell.map(({ root }) => root.number).sort(),
          )
          const now = plain.index(cell, power)
          const expected = plain.variations(cell).flatMap((variation) => {
            const index = plain.index(cell, power, variation)
            const still = index === now || (index !== undefined && now !== undefined && Math.abs(index - now) < 1e-6)
            return still ? [] : [[variation.origin ?? variation.claim ?? variation.analyst, index ?? 'undefined']]
          })
          const told = swings.map(({ key, index }) => [
            typeof key === 'number' ? numberOf(key) : key,
            index ?? 'undefined',
          ])
          expect(told.length).toBe(expected.length)
          expectNear(Object.fromEntries(told), Object.fromEntries(expected))
          const members = records.filter(
            ({ number, balance, status, suggestion }) =>
              status !== 'withdrawn' &&
              suggestion !== 'proposed' &&
              cell.some(({ root }) => root.number === (balance?.root ?? number)),
          )
          const shownRows = clustersIn(columns, visible, asked, row, power)
          expect(Array.from(shownRows, numberOf).sort()).toEqual(members.map(({ number }) => number).sort())
        }
      }),
      { numRuns: 200 },
    )
  })
  it('B16 what is prepared once answers every mask and question as columns made anew do', () => {
    fc.assert(
      fc.property(claims, fc.array(fc.tuple(question, mask), { minLength: 2, maxLength: 5 }), (list, asked) => {
        const records = recordsOf(list)
        const columns = buildColumns(records, dictionaries, 1)
        for (const [one, shown] of asked) {
          const { visible } = masked(columns, shown)
          expect(balanceOf(columns, visible, one)).toEqual(
            balanceOf(buildColumns(records, dictionaries, 1), visible, one),
          )
        }
      }),
    )
  })
  it('B13 no digit hangs on the order of claims or of powers', () => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const columns = buildColumns(recordsOf(list), dictionaries, 1)
        const all = new Uint8Array(columns.count).fill(1)
        const found = balanceOf(columns, all, asked)
        const turned = balanceOf(buildColumns(recordsOf([...list].reverse()), dictionaries, 1), all, {
          ...asked,
          powers: [...asked.powers].reverse(),
        })
        expect(turned.total.cells.toReversed()).toEqual(found.total.cells)
        expect(turned.lines.map(({ cells }) => cells.toReversed())).toEqual(found.lines.map(({ cells }) => cells))
      }),
    )
  })
})

describe('balance, by example', () => {
  const row = { by: 'domain', domain: 'energy' } as const
  const asked = { polity: balanceId.polity(0), powers: POWERS, lane: 'observed', rows: [row] } as const
  const cellOf = (list: readonly Written[], more: object = {}) => {
    const columns = balanceLedger(list)
    return balanceOf(columns, new Uint8Array(columns.count).fill(1), { ...asked, ...more }).lines[0]!.cells[0]!
  }
  const plain = (number: number, strength: number, more: Partial<Written> = {}): Written => ({
    number,
    on: [[1, strength]],
    judgements: [judged(2, 'high')],
    from: [number],
    ...more,
  })
  const three = [plain(1, 1), plain(2, 1), plain(3, -1)]

  it('B3 a claim counts for the polity that it names, not for the focal one', () => {
    const other = { polity: balanceId.polity(4) }
    const claim = plain(4, 1, { balanceOf: balanceId.polity(4) })
    expect(cellOf([...three, claim]).counts.favouring).toBe(2)
    expect(cellOf([...three, claim], other).counts.favouring).toBe(1)
  })
  it('B3 the polity itself may be a pole', () => {
    const own = cellOf(
      three.map((one) => ({ ...one, on: [[0, one.on![0]![1]] as const] })),
      { powers: [balanceId.polity(0), balanceId.polity(1)] },
    )
    expect(own.counts).toMatchObject({ favouring: 2, against: 1 })
  })
  it('B4 what has no date counts only where no period is asked for', () => {
    const dated = plain(1, 1, { when: '2016' })
    expect(cellOf([dated, plain(2, 1)]).counts.favouring).toBe(2)
    const { counts } = cellOf([dated, plain(2, 1), plain(3, 1, { when: '2015/2017' })], {
      period: { earliest: 16801, latest: 17166 },
    })
    expect(counts).toMatchObject({ favouring: 2, possible: 1 })
  })
  it('B5 a forecast weighs by its likelihood, and without one not at all', () => {
    const forecast = (likelihoodP?: number) =>
      plain(1, 2, { type: 'forecast', judgements: [judged(1, 'high', 0, { likelihoodP })] })
    expect(cellOf([forecast(0.65)], { lane: 'expected' }).favour).toBeCloseTo(1.3, 8)
    expect(cellOf([forecast()], { lane: 'expected' }).counts).toMatchObject({ favouring: 0, unassessed: 1 })
    expect(cellOf([forecast(0.65)]).counts.favouring).toBe(0)
  })
  it('B6 a split weighs by its mean, and the spread shows each analyst', () => {
    const split = plain(3, -3, { judgements: [judged(2, 'high', 0), judged(5, 'high', 1)] })
    const { disfavour, index } = cellOf([plain(1, 1), plain(2, 1), split, plain(4, -1)])
    expect(disfavour).toBeCloseTo(1.2 + 0.8, 8)
    if (index.kind !== 'value') throw new Error(index.kind)
    expect(index.low).toBeLessThanOrEqual((1.6 - 3.2) / 4.8 + 1e-9)
    expect(index.high).toBeGreaterThanOrEqual((1.6 - 0.8) / 2.4 - 1e-9)
  })
  it('B8 weights that are all nothing give no index', () => {
    expect(cellOf([1, 2, 3].map((n) => plain(n, 1, { judgements: [judged(5, 'high')] }))).index.kind).toBe('undefined')
  })
  it('B10 a confirmed claim that loses one of two origins counts as probable', () => {
    const sure = plain(1, 1, { judgements: [judged(1, 'high')], from: [1, 2] })
    const columns = balanceLedger([sure, plain(2, 1, { from: [3] }), plain(3, -1, { from: [4] })])
    const { swings } = reasonsOf(columns, new Uint8Array(3).fill(1), asked, row, POWERS[0]!)
    const without = swings.find(({ key }) => key === balanceId.origin(1))!.index
    expect(without).toBeCloseTo((0.8 + 0.8 - 0.8) / (0.8 * 3), 8)
  })
  it('rows that may be asked for: domains, periods of one length, actors but the polity itself', () => {
    const actors = [0, 1].map((n) => ({ entity: balanceId.polity(n), role: 'subject' as const }))
    const columns = balanceLedger([
      plain(1, 1, { when: '1991', actors }),
      plain(2, 1, { when: '2015', domain: 'trade' }),
    ])
    const all = new Uint8Array(2).fill(1)
    expect(rowsBy(columns, all, asked, 'domain').map((one) => one.by === 'domain' && one.domain)).toEqual([
      'trade',
      'energy',
    ])
    expect(rowsBy(columns, all, asked, 'actor')).toEqual([{ by: 'actor', entity: balanceId.polity(1) }])
    const periods = rowsBy(columns, all, asked, 'period')
    expect(periods.length).toBeLessThanOrEqual(12)
    const { lines } = balanceOf(columns, all, { ...asked, rows: periods })
    expect(lines.reduce((sum, { clusters }) => sum + clusters, 0)).toBe(2)
    expect(rowsBy(balanceLedger([]), all, asked, 'period')).toEqual([])
  })
})

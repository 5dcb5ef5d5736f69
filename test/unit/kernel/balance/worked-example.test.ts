import { type BalanceQuestion, balanceOf, clustersIn, reasonsOf } from '@shared/kernel/balance'
import { idOf } from '@shared/kernel/ledger'
import { bounds } from '@shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { BALANCE_DICTIONARIES, balanceId, balanceLedger, POWERS, WORKED_EXAMPLE } from '../../../builders/balance'

const { earliest, latest } = bounds('2015/2019')!
const row = { by: 'domain', domain: 'energy' } as const
const question: BalanceQuestion = {
  polity: balanceId.polity(0),
  powers: POWERS,
  lane: 'observed',
  rows: [row],
  period: { earliest, latest },
}
const columns = balanceLedger(WORKED_EXAMPLE)
const all = new Uint8Array(columns.count).fill(1)
const [A, B, C] = POWERS as [string, string, string]

describe('the worked example of DOMAIN 5', () => {
  const balance = balanceOf(columns, all, question)
  const [a, b, c] = balance.lines[0]!.cells
  it('A: F 4.12, U 0.70, +0.71 (+0.55 to +1.00); 2 for, 1 against, 0 unassessed; 3 origins; contested', () => {
    expect(a!.favour).toBeCloseTo(4.12, 8)
    expect(a!.disfavour).toBeCloseTo(0.7, 8)
    expect(a!.counts).toEqual({ favouring: 2, against: 1, unassessed: 0, possible: 0, origins: 3, contested: true })
    const { index } = a!
    if (index.kind !== 'value') throw new Error(index.kind)
    expect([index.value, index.low, index.high].map((n) => n.toFixed(2))).toEqual(['0.71', '0.55', '1.00'])
  })
  it('B: 2 for, 2 origins, too few; C: 1 for, 1 unassessed, 1 origin, too few', () => {
    expect([b!.index.kind, c!.index.kind]).toEqual(['too-few', 'too-few'])
    expect(b!.counts).toMatchObject({ favouring: 2, against: 0, unassessed: 0, origins: 2 })
    expect(c!.counts).toMatchObject({ favouring: 1, against: 0, unassessed: 1, origins: 1 })
  })
  it('shares 0.61, 0.22, 0.17; evenness 0.85 (0.53 to 0.95)', () => {
    expect(balance.shares.map((share) => share!.toFixed(2))).toEqual(['0.61', '0.22', '0.17'])
    const { evenness } = balance
    if (evenness.kind !== 'value') throw new Error(evenness.kind)
    expect([evenness.value, evenness.low, evenness.high].map((n) => n.toFixed(2))).toEqual(['0.85', '0.53', '0.95'])
  })
  it('six clusters, of which five touch powers in their own right; the total says what the one row says', () => {
    expect(balance.lanes).toEqual({ observed: 6, expected: 0, wished: 0 })
    expect(balance.total.cells).toEqual(balance.lines[0]!.cells)
  })
  it('B14 what moves A: without o1 +0.55, o2 +0.67, o3 +1.00, E2 +0.62, E3 +1.00', () => {
    const { parts, swings } = reasonsOf(columns, all, question, row, A)
    const named = swings.map(({ without, key, index }) => {
      const name =
        without === 'origin'
          ? BALANCE_DICTIONARIES.origins!.find(({ id }) => id === key)!.name
          : `E${columns.rows.number[key as number]}`
      return `${name} ${index!.toFixed(2)}`
    })
    expect(named.sort()).toEqual(['E2 0.62', 'E3 1.00', 'o1 0.55', 'o2 0.67', 'o3 1.00'])
    expect(parts.map(({ claim, sign, restatements }) => [columns.rows.number[claim], sign, restatements])).toEqual([
      [1, 1, 0],
      [2, 1, 1],
      [3, -1, 0],
    ])
    expect(parts.map(({ weights }) => weights[0]!.x.toFixed(2))).toEqual(['3.00', '1.12', '0.70'])
    expect(parts[1]!.weights[0]).toMatchObject({ strength: 2, c: 0.8, k: 0.7 })
  })
  it('an unassessed claim is a reason without weight', () => {
    const { parts } = reasonsOf(columns, all, question, row, C)
    expect(parts.map(({ claim, weights }) => [columns.rows.number[claim], weights.length])).toEqual([
      [5, 1],
      [6, 0],
    ])
  })
  it('the claims of a cell are all members of its clusters, restatements among them', () => {
    const numbers = (rows: Uint32Array) => Array.from(rows, (at) => columns.rows.number[at]).sort()
    expect(numbers(clustersIn(columns, all, question, row, A))).toEqual([1, 2, 3, 7])
    expect(numbers(clustersIn(columns, all, question, row, B))).toEqual([3, 4])
    expect(numbers(clustersIn(columns, all, question, row, undefined))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(idOf(columns, 0)).toBeTruthy()
  })
  it('D40 removing the restatement changes nothing', () => {
    const without = balanceLedger(WORKED_EXAMPLE.slice(0, 6))
    expect(balanceOf(without, all, question)).toEqual(balance)
  })
})

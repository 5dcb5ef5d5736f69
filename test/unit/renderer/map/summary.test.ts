import { listRows } from '@renderer/features/map/list-rows'
import { placeVisible } from '@renderer/features/map/placed'
import { placeLedger } from '@renderer/features/map/placement'
import { summarise, summaryWords } from '@renderer/features/map/summary'
import { describe, expect, it } from 'vitest'
import { seedLedger } from '../../../builders/ledger'
import { mapColumns } from '../../../component/map/corpus'

const columns = mapColumns()
const placement = placeLedger(columns, () => true)
const placed = placeVisible(placement, new Uint8Array(columns.count).fill(1))
const rowsOf = (test: (domain: string) => boolean) => {
  const ledger = seedLedger(200)
  const names = [
    'military',
    'security',
    'trade',
    'energy',
    'diplomacy',
    'nonproliferation',
    'institutional',
    'domestic',
    'other',
  ]
  return { ledger, rows: Array.from({ length: 200 }, (_, i) => i).filter((i) => test(names[ledger.rows.domain[i]!]!)) }
}

describe('spoken summaries', () => {
  it('say how many, where, over which years and of which domain mostly', () => {
    const { ledger, rows } = rowsOf((domain) => domain === 'energy')
    expect(summaryWords(ledger, rows, 'in Kazakhstan')).toMatch(
      /^\d+ claims in Kazakhstan, 19\d\d to 20\d\d, mostly energy$/,
    )
  })
  it('leave the domain out where none has more than half', () => {
    const { ledger, rows } = rowsOf(() => true)
    expect(summarise(ledger, rows).domain).toBeUndefined()
  })
  it('leave the years out where nothing is dated', () => {
    expect(summarise(columns, []).from).toBeUndefined()
  })
})

describe('the list twin', () => {
  it('D21: holds every filtered claim, the drawn by place and the others by reason', () => {
    const model = listRows(columns, placement, placed)
    const rows = Array.from({ length: model.count }, (_, i) => model.at(i))
    const claims = new Set(rows.flatMap((entry) => (entry.kind === 'claim' ? [entry.row] : [])))
    expect(claims.size).toBe(placed.filtered)
    const tray = rows.findIndex((entry) => entry.kind === 'heading' && entry.tray)
    expect(model.tray).toBe(tray)
    const before = new Set(rows.slice(0, tray).flatMap((entry) => (entry.kind === 'claim' ? [entry.row] : [])))
    expect(before.size).toBe(placed.drawn)
  })
  it('D19: says which name means a government', () => {
    const model = listRows(columns, placement, placed)
    const rows = Array.from({ length: model.count }, (_, i) => model.at(i))
    expect(rows.some((entry) => entry.kind === 'claim' && entry.place === 'Moscow names a government here')).toBe(true)
  })
})

import { BalancePanel } from '@renderer/features/balance/BalancePanel'
import { CellPanel } from '@renderer/features/balance/cell/CellPanel'
import { readChoice } from '@renderer/features/balance/choice'
import { figuresOf } from '@renderer/features/balance/desk/compute'
import { tsvOf } from '@renderer/features/balance/summary'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { chip, putFilter, viewStore } from '@renderer/state/view-store'
import { balanceOf } from '@shared/kernel/balance'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const grid = () => page.getByRole('grid', { name: 'Balance matrix' })
const cells = () => page.getByRole('gridcell')
const press = (keys: string) => userEvent.keyboard(keys)
const fields = () => viewStore.getState().filters.map(({ field }) => field)
const ledger = () => {
  const state = ledgerStore.getState()
  if (!state.columns) throw new Error('no ledger')
  return state
}
const figures = () => {
  const { columns } = ledger()
  return figuresOf(columns, new Uint8Array(columns.count).fill(1), readChoice(undefined))!
}
let unmount = () => {}
async function open(count = 300): Promise<void> {
  document.documentElement.dataset.theme = 'light'
  viewStore.setState({ facts: {}, frozen: {} })
  unmount = await mount(
    fakeConnection(count),
    <div style={{ display: 'grid', gridTemplateColumns: '1000px 380px', height: '100%' }}>
      <BalancePanel />
      <CellPanel />
    </div>,
  )
}
afterEach(() => unmount())

describe('the balance', () => {
  beforeEach(async () => {
    await open()
    await expect.element(grid()).toBeInTheDocument()
  })

  it('D42 every figure of the picture stands with its spread, counts and origins, or as too few', async () => {
    const { balance } = figures()
    const shown = balance.lines.filter(({ clusters }) => clusters > 0)
    expect(cells().elements()).toHaveLength((shown.length + 1) * balance.question.powers.length)
    for (const element of cells().elements())
      expect(element.textContent).toMatch(
        /^([+−]?\d\.\d\d \((.+ to .+|no swing)\)|too few|no weight); \d+ for, \d+ against, \d+ unassessed; \d+ origins?/,
      )
  })
  it('D42 the copied table has counts and spread on each line that has an index', () => {
    const lines = tsvOf(figures()).split('\n')
    const head = lines[0]!.split('\t')
    expect(head).toEqual(expect.arrayContaining(['Index', 'Spread low', 'Spread high', 'Clusters for', 'Origins']))
    for (const line of lines.slice(1, -3)) {
      const row = line.split('\t')
      expect(row).toHaveLength(head.length)
      const bare = row[2] === 'too few' || row[2] === 'no weight'
      expect(row.slice(3, 7).every((value) => (value === '') === bare)).toBe(true)
      expect(row.slice(7, 12).every((value) => /^\d+$/.test(value))).toBe(true)
    }
  })
  it('arrows go from cell to cell; Enter selects one, which narrows all views by chips and lists its claims', async () => {
    ;(cells().nth(3).element() as HTMLElement).focus()
    await press('{ArrowRight}{ArrowDown}{ArrowUp}')
    expect(document.activeElement).toBe(cells().nth(4).element())
    await press('{Enter}')
    expect(fields()).toEqual(['domain', 'effect', 'type'])
    await expect.element(page.getByRole('list', { name: 'Claims of the cell' })).toBeInTheDocument()
    expect(cells().nth(4).element().getAttribute('aria-selected')).toBe('true')
    expect(cells().elements().length).toBeGreaterThan(6)
    await press('{Enter}')
    expect(fields()).toEqual([])
  })
  it('the claims of a cell are told to be as many as it counts clusters', async () => {
    ;(cells().nth(3).element() as HTMLElement).focus()
    await press('{Enter}')
    await expect.element(page.getByRole('region', { name: 'What moves the figure' })).toBeInTheDocument()
    const { balance } = figures()
    const [first] = balance.lines.filter(({ clusters }) => clusters > 0)
    const counts = first!.cells[0]!.counts
    const total = counts.favouring + counts.against + counts.unassessed
    await expect
      .poll(() => page.getByRole('region', { name: 'Claims' }).element().textContent)
      .toContain(`of the selected cell, ${total} cluster`)
  })
  it('a filter of another view narrows the figures', async () => {
    putFilter({ ...chip(), field: 'domain', values: ['energy'] })
    await expect.poll(() => cells().elements().length).toBe(6)
    const { columns, visible } = ledger()
    const { powers, focal } = columns.dictionaries
    const rows = [{ by: 'domain', domain: 'energy' }] as const
    const { lines } = balanceOf(columns, visible, { polity: focal!, powers, lane: 'observed', rows })
    const sides = lines[0]!.cells.map(({ counts }) => `${counts.favouring} for, ${counts.against} against`)
    for (const [i, words] of sides.entries())
      expect(
        cells()
          .nth(3 + i)
          .element().textContent,
      ).toContain(words)
  })
  it('lanes change by their tab and are never summed', async () => {
    await userEvent.click(page.getByRole('button', { name: /^Expected/ }))
    await expect.poll(() => page.getByRole('button', { name: /^Expected/ }).element().ariaPressed).toBe('true')
    const { lanes } = figures().balance
    await expect.element(page.getByRole('button', { name: `Observed ${lanes.observed}` })).toBeInTheDocument()
  })
  it('the slider goes through the periods by keys, and back to all years', async () => {
    const slider = page.getByRole('slider', { name: 'Period' })
    ;(slider.element() as HTMLElement).focus()
    await press('{ArrowRight}')
    await expect.poll(() => slider.element().getAttribute('aria-valuetext')).toMatch(/^\d{4}(–\d{4})?$/)
    await press('{ArrowLeft}')
    await expect.poll(() => slider.element().getAttribute('aria-valuetext')).toBe('All years')
  })
  it('L shows the same as tables, where cells can be selected too', async () => {
    ;(cells().nth(3).element() as HTMLElement).focus()
    const words = cells().nth(3).element().textContent!.split(';')[0]!
    await press('l')
    const table = page.getByRole('table', { name: 'Balance matrix' })
    await expect.element(table).toBeInTheDocument()
    const first = table.getByRole('button').first()
    expect(first.element().textContent).toContain(words)
    await userEvent.click(first)
    expect(fields()).toEqual(['domain', 'effect', 'type'])
  })
  it('axe finds nothing: picture, selected cell, tables', async () => {
    ;(cells().nth(3).element() as HTMLElement).focus()
    await press('{Enter}')
    await expect.element(page.getByRole('list', { name: 'Claims of the cell' })).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await press('l')
    await expect.element(page.getByRole('table', { name: 'Balance matrix' })).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
})

describe('without figures', () => {
  it('a corpus without claims leads to the reader', async () => {
    await open(0)
    await expect.element(page.getByText('No claims yet')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
  it('filters that leave no claim can be cleared', async () => {
    await open()
    putFilter({ ...chip(), field: 'text', text: 'no such word anywhere' })
    await userEvent.click(page.getByRole('button', { name: 'Clear the filters' }))
    await expect.element(grid()).toBeInTheDocument()
  })
})

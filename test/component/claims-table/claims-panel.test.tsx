import { ClaimsPanel } from '@renderer/features/claims-table/ClaimsPanel'
import { orderOf } from '@renderer/features/claims-table/order'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import { layoutFact } from '@renderer/state/window/settings'
import { idOf } from '@shared/kernel/ledger'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const update = vi.fn((_: { id: string; changes: object }) => ({ claim: {} }))
let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  update.mockClear()
  unmount = await mount(fakeConnection(60, { 'claims.update': update }), <ClaimsPanel />)
  await expect.element(grid()).toBeInTheDocument()
})
afterEach(() => unmount())

const grid = () => page.getByRole('grid')
const focusGrid = () => (grid().element() as HTMLElement).focus()
const press = (keys: string) => userEvent.keyboard(keys)
const selection = () => viewStore.getState().selection
const idsBy = (column: string, desc = false) => {
  const { columns } = ledgerStore.getState()
  return columns ? [...orderOf(columns, { column, desc })].map((row) => idOf(columns, row)) : []
}
const header = (name: string) => page.getByRole('columnheader', { name })

describe('moving and selecting', () => {
  it('arrows move the selection, Home and End go to the ends', async () => {
    const ids = idsBy('event')
    focusGrid()
    await press('{ArrowDown}')
    expect(selection()).toEqual([ids[0]])
    await press('{ArrowDown}{ArrowDown}')
    expect(selection()).toEqual([ids[2]])
    await press('{End}')
    expect(selection()).toEqual([ids.at(-1)])
    await press('{Home}{ArrowUp}')
    expect(selection()).toEqual([ids[0]])
  })
  it('Shift extends from where the range began, both ways', async () => {
    const ids = idsBy('event')
    focusGrid()
    await press('{ArrowDown>3/}{Shift>}{ArrowDown>2/}{/Shift}')
    expect(selection()).toEqual(ids.slice(2, 5))
    await press('{Shift>}{ArrowUp>3/}{/Shift}')
    expect([...selection()].sort()).toEqual(ids.slice(1, 3).sort())
  })
  it('the active cell is named to assistive technology', async () => {
    focusGrid()
    await press('{ArrowDown}{ArrowRight}')
    const named = grid().element().getAttribute('aria-activedescendant')
    expect(document.getElementById(named ?? '')?.getAttribute('role')).toBe('gridcell')
    expect(document.getElementById(named ?? '')?.getAttribute('aria-colindex')).toBe('2')
  })
  it('Ctrl+A selects every visible claim', async () => {
    focusGrid()
    await press('{Control>}a{/Control}')
    expect([...selection()].sort()).toEqual(idsBy('event').sort())
  })
})

describe('editing in place', () => {
  const cell = async () => {
    focusGrid()
    await press('{ArrowDown}{ArrowRight}{Enter}')
    const field = page.getByRole('textbox', { name: 'Claim' })
    await expect.element(field).toBeInTheDocument()
    return field
  }
  it('Enter saves the new words, and the grid has its focus back', async () => {
    const field = await cell()
    await userEvent.fill(field, 'A third bridge stands')
    await press('{Enter}')
    expect(update.mock.calls).toEqual([[{ id: idsBy('event')[0], changes: { text: 'A third bridge stands' } }]])
    await expect.poll(() => document.activeElement).toBe(grid().element())
  })
  it('Escape gives the old words back and writes nothing', async () => {
    const field = await cell()
    await userEvent.fill(field, 'Nothing of the kind')
    await press('{Escape}')
    await expect.poll(() => document.activeElement).toBe(grid().element())
    expect(update).not.toHaveBeenCalled()
  })
  it('the same words again write nothing', async () => {
    await cell()
    await press('{Enter}')
    expect(update).not.toHaveBeenCalled()
  })
  it('a coded cell is a choice', async () => {
    focusGrid()
    await press('{ArrowDown}{Enter}')
    const choice = page.getByRole('combobox', { name: 'Domain' })
    const { columns } = ledgerStore.getState()
    const next = columns?.rows.domain[0] === 3 ? 'trade' : 'energy'
    await userEvent.selectOptions(choice, next)
    expect(update.mock.calls).toEqual([[{ id: idsBy('event')[0], changes: { domain: next } }]])
  })
})

describe('sorting and columns', () => {
  it('a head sorts by its column, again turns it round, and tells so', async () => {
    await header('Claim').getByRole('button').click()
    await expect.element(header('Claim')).toHaveAttribute('aria-sort', 'ascending')
    focusGrid()
    await press('{ArrowDown}')
    expect(selection()).toEqual([idsBy('claim')[0]])
    await header('Claim').getByRole('button').click()
    await expect.element(header('Claim')).toHaveAttribute('aria-sort', 'descending')
    await expect.element(header('Event')).toHaveAttribute('aria-sort', 'none')
  })
  it('columns can be chosen', async () => {
    expect(header('Type').elements()).toHaveLength(0)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Type' }).click()
    await press('{Escape}')
    await expect.element(header('Type')).toBeInTheDocument()
  })
  it('column filters become chips', async () => {
    await page.getByRole('button', { name: 'Filter by column' }).click()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Domain' }), 'energy')
    expect(viewStore.getState().filters).toMatchObject([{ field: 'domain', values: ['energy'], on: true }])
    await userEvent.fill(page.getByRole('searchbox', { name: /^Event/ }), 'since 2006')
    await expect.poll(() => viewStore.getState().filters.map((f) => f.field)).toEqual(['domain', 'event'])
  })
})

describe('every field of a claim', () => {
  const choose = async (...names: string[]) => {
    await page.getByRole('button', { name: 'Columns' }).click()
    for (const name of names) await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
    await press('{Escape}')
  }
  it('has a column; some are edited in their cells, by keyboard', async () => {
    await choose('Reading')
    await expect.element(header('Reading')).toBeInTheDocument()
    focusGrid()
    await press('{ArrowDown}{ArrowRight>20/}{Enter}')
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Reading' }), 'inferred')
    expect(update.mock.calls).toEqual([[{ id: idsBy('event')[0], changes: { reading: 'inferred' } }]])
  })
  it('has a filter by its kind: values with counts, and ranges of the language', async () => {
    await choose('Actors', 'Evidence')
    await page.getByRole('button', { name: 'Filter by column' }).click()
    await page.getByRole('button', { name: 'Actor' }).click()
    await page.getByRole('menuitemcheckbox').first().click()
    await expect
      .poll(() => viewStore.getState().filters)
      .toMatchObject([{ field: 'actor', values: [expect.any(String)] }])
    await press('{Escape}')
    const evidence = page.getByRole('searchbox', { name: 'Evidence items' })
    await userEvent.fill(evidence, '..x')
    await expect.element(evidence).toHaveAttribute('aria-invalid', 'true')
    await userEvent.fill(evidence, '..2')
    await expect
      .poll(() => viewStore.getState().filters.find(({ field }) => field === 'evidence'))
      .toMatchObject({ ranges: [[-Infinity, 2]] })
    expect(await findings(document.body)).toEqual([])
  })
  it('moves by Ctrl+Shift and an arrow, and keeps its place', async () => {
    const heads = () =>
      page
        .getByRole('columnheader')
        .elements()
        .map((head) => head.textContent)
    const before = heads()
    focusGrid()
    await press('{ArrowDown}{ArrowRight}{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}')
    await expect.poll(heads).toEqual([before[1], before[0], ...before.slice(2)])
  })
  it('is copied as shown, a line a claim, formulas defused', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    focusGrid()
    await press('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Control>}c{/Control}')
    const lines = String(write.mock.calls[0]?.[0]).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]?.split('\t').slice(0, 3)).toEqual(['No.', 'Domain', 'Claim'])
    const { columns } = ledgerStore.getState()
    const first = columns && orderOf(columns, { column: 'event', desc: false })[0]
    expect(lines[1]).toMatch(new RegExp(`^C-${columns?.rows.number[first ?? 0]}\t`))
    for (const value of lines.slice(1).flatMap((line) => line.split('\t'))) expect(value).not.toMatch(/^[=+\-@]/)
    write.mockRestore()
  })
})

it('axe finds nothing, in light and dark, with a selection and the filters open', async () => {
  focusGrid()
  await press('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await page.getByRole('button', { name: 'Filter by column' }).click()
  expect(await findings(document.body)).toEqual([])
})

describe('groups', () => {
  const headings = () => [...document.querySelectorAll('[role="gridcell"][aria-expanded]')]
  it('stand above their rows with counts, close and open by key, and are kept; axe finds nothing', async () => {
    await page.getByRole('button', { name: 'Group' }).click()
    await page.getByRole('menuitemradio', { name: 'Domain' }).click()
    await expect.poll(() => headings().length).toBeGreaterThan(0)
    expect(headings()[0]?.textContent).toMatch(/\d+ of \d+/)
    const before = Number(grid().element().getAttribute('aria-rowcount'))
    focusGrid()
    await press('{Home}{ArrowLeft}')
    await expect.poll(() => headings()[0]?.getAttribute('aria-expanded')).toBe('false')
    expect(Number(grid().element().getAttribute('aria-rowcount'))).toBeLessThan(before)
    const named = grid().element().getAttribute('aria-activedescendant')
    expect(document.getElementById(named ?? '')).toBe(headings()[0])
    await press('{Control>}a{/Control}')
    await expect.poll(() => selection().length).toBe(60)
    viewStore.setState({ selection: [], selectedIn: 'claims' })
    await press('{Enter}')
    await expect.poll(() => headings()[0]?.getAttribute('aria-expanded')).toBe('true')
    expect(selection()).toEqual([])
    await press('{ArrowDown}')
    expect(selection()).toHaveLength(1)
    expect(viewStore.getState().facts).toMatchObject({ 'claims.group': { by: 'domain', closed: [] } })
    expect(await findings(document.body)).toEqual([])
  })
})

describe('sets of columns', () => {
  const heads = () => [...document.querySelectorAll('[role="columnheader"]')].length
  it('one that is given shows its columns; the table as it is is kept under a name, shown again, forgotten', async () => {
    await page.getByRole('button', { name: 'Sets' }).click()
    await page.getByRole('menuitem', { name: 'Provenance' }).click()
    await expect.element(header('Speakers')).toBeInTheDocument()
    await page.getByRole('button', { name: 'Sets' }).click()
    await page.getByRole('menuitem', { name: 'Keep these columns…' }).click()
    await userEvent.keyboard('Mine{Enter}')
    const kept = heads()
    await page.getByRole('button', { name: 'Sets' }).click()
    await page.getByRole('menuitem', { name: 'Judging' }).click()
    await expect.element(header('Speakers')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Sets' }).click()
    await page.getByRole('menuitem', { name: 'Mine', exact: true }).click()
    await expect.element(header('Speakers')).toBeInTheDocument()
    expect(heads()).toBe(kept)
    await page.getByRole('button', { name: 'Sets' }).click()
    await page.getByRole('menuitem', { name: 'Forget Mine' }).click()
    await expect.poll(() => layoutFact('claims.sets')).toEqual([])
    expect(await findings(document.body)).toEqual([])
  })
})

import { FilterChips } from '@renderer/features/filters/FilterChips'
import { LibraryPanel } from '@renderer/features/library/LibraryPanel'
import { Palette } from '@renderer/features/search/Palette'
import { applyText } from '@renderer/state/ledger/filter-text'
import { applyPatch, ledgerStore } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import { runCommand } from '@renderer/state/window/shortcuts'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const kept = [
  { id: fixtureId(20, 1), name: 'Energy', where: 'domain:energy', definition: 'Fuels and lines' },
  { id: fixtureId(20, 2), name: 'Lost', where: 'actor:Nobody' },
]
const create = vi.fn()
const words = vi.fn((_: { query: string }): { ids: string[] } => ({ ids: [] }))
const update = vi.fn(() => ({ collection: kept[0] }))
const answers = {
  'collections.list': () => ({ collections: kept }),
  'collections.create': create,
  'collections.update': update,
  'search.claims': words,
}
let unmount: () => void
beforeEach(async () => {
  create.mockReset()
  words.mockReset().mockReturnValue({ ids: [] })
  update.mockClear()
  unmount = await mount(
    fakeConnection(60, answers),
    <>
      <LibraryPanel />
      <FilterChips />
      <Palette />
    </>,
  )
})
afterEach(() => unmount())
const filters = () => viewStore.getState().filters

describe('collections in the library', () => {
  it('count live, apply as chips, and say what is not understood; axe finds nothing', async () => {
    const energy = page.getByRole('button', { name: /^Energy\s*\d+\s*\/\d+/ }).last()
    await expect.element(energy).toBeVisible()
    await expect.element(page.getByText(/Lost: not understood: .*no actor is called “Nobody”/)).toBeVisible()
    await applyText('type:fact', 'add')
    viewStore.setState({ filters: filters().map((one) => ({ ...one, pinned: true })) })
    await applyText('standing:reported', 'add')
    await energy.click()
    await expect.poll(filters).toMatchObject([
      { field: 'type', pinned: true },
      { field: 'domain', values: ['energy'] },
    ])
    await expect.element(energy).toHaveAttribute('aria-pressed', 'true')
    expect(await findings(document.body)).toEqual([])
  })
  it('take the current filters from their menu', async () => {
    await applyText('domain:trade reliability:A..C', 'replace')
    await page.getByRole('button', { name: 'More for the collection Energy' }).click()
    await page.getByRole('menuitem', { name: 'Update to the current filters' }).click()
    await expect
      .poll(() => update.mock.calls)
      .toEqual([[{ id: kept[0]?.id, changes: { where: 'domain:trade reliability:A..C' } }]])
  })
  it('are made from the filters; a refusal stands in the dialog', async () => {
    await applyText('domain:trade', 'replace')
    create.mockImplementation(() => {
      throw new Failure('DUPLICATE', { name: 'The collection “Energy”' })
    })
    await expect.poll(() => runCommand('filters.save')).toBe(true)
    const name = page.getByRole('textbox', { name: 'Name' })
    await expect.element(name).toHaveFocus()
    await userEvent.keyboard('Energy{Enter}')
    await expect
      .poll(() => page.getByRole('alert').element().textContent)
      .toMatch(/The collection “Energy” exists already/)
    const where = page.getByRole('textbox', { name: 'Filter text' })
    await userEvent.fill(where, 'domian:trade')
    await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/valid: domain/)
    await expect.element(page.getByRole('button', { name: 'Save' }).last()).toBeDisabled()
    expect(await findings(document.body)).toEqual([])
    create.mockImplementation(() => ({ collection: kept[0] }))
    await userEvent.fill(where, 'domain:trade')
    await userEvent.fill(name, 'Trade')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => create.mock.lastCall).toEqual([{ name: 'Trade', where: 'domain:trade' }])
    await expect.element(name).not.toBeInTheDocument()
  })
})

describe('a chip by a collection or by words', () => {
  it('follows a change of the corpus', async () => {
    const { columns } = ledgerStore.getState()
    if (!columns) throw new Error('no ledger')
    const withOne = (where: string, sequence: number) =>
      applyPatch({
        sequence,
        records: [],
        removed: [],
        dictionaries: { ...columns.dictionaries, collections: [{ id: fixtureId(20, 1), name: 'Energy', where }] },
      })
    withOne('domain:energy', 2)
    await applyText('collection:Energy "the toll"', 'replace')
    expect(filters()).toMatchObject([{ sets: [[{ values: ['energy'] }]] }, { text: 'the toll', phrase: true, ids: [] }])
    words.mockReturnValue({ ids: [fixtureId(8, 3)] })
    withOne('domain:trade', 3)
    await expect
      .poll(filters)
      .toMatchObject([{ sets: [[{ values: ['trade'] }]] }, { text: 'the toll', ids: [fixtureId(8, 3)] }])
    expect(words).toHaveBeenLastCalledWith({ query: '"the toll"' })
  })
})

describe('the filters as text', () => {
  it('are edited in the search box, where they replace what is not pinned', async () => {
    await applyText('domain:trade tag:Routes', 'replace')
    await expect.poll(() => runCommand('filters.edit')).toBe(true)
    const box = page.getByRole('combobox')
    await expect.element(box).toHaveValue('domain:trade tag:Routes')
    await userEvent.fill(box, 'domain:energy domain:trade')
    await userEvent.keyboard('{Enter}')
    await expect.poll(filters).toMatchObject([
      { field: 'domain', values: ['energy'] },
      { field: 'domain', values: ['trade'] },
    ])
  })
  it('are told with the part that is at fault, and completed with help and counts', async () => {
    await applyText('domain:trade', 'replace')
    await expect.poll(() => runCommand('palette.open')).toBe(true)
    const box = page.getByRole('combobox')
    await userEvent.fill(box, 'reliability:A..G type:fact')
    await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/no reliability is called “G”/)
    await expect.poll(() => document.querySelector('[role="alert"] mark')?.textContent).toBe('A..G')
    await userEvent.fill(box, 'domain:')
    await expect
      .poll(() => page.getByRole('option', { name: /domain: trade/ }).element().textContent)
      .toMatch(/\d+ claims?/)
    await userEvent.fill(box, 'type:fact mar')
    await expect
      .poll(() => page.getByRole('option', { name: /marking:/ }).element().textContent)
      .toMatch(/TLP label in force/)
    await expect.element(page.getByText('Filters used before')).not.toBeInTheDocument()
    await userEvent.fill(box, 'domain:tr')
    expect(await findings(document.body)).toEqual([])
  })
})

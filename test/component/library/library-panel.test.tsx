import { LibraryPanel } from '@renderer/features/library/LibraryPanel'
import { countCoded, countListed } from '@renderer/state/ledger/facets'
import { type LedgerState, ledgerStore } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  unmount = await mount(fakeConnection(200), <LibraryPanel />)
  await expect.element(facet('Energy')).toBeInTheDocument()
})
afterEach(() => unmount())

const facet = (name: string) => page.getByRole('button', { name: new RegExp(`${name}\\s*\\d+\\s*/\\d+`) })
const ledger = () => ledgerStore.getState() as LedgerState
const counts = (words: string) =>
  words
    .match(/(\d+)\s*\/\s*(\d+)/)
    ?.slice(1)
    .map(Number)

describe('facets', () => {
  it('count the visible of all claims and follow a filter at once', async () => {
    const before = countCoded(ledger().columns, ledger().visible, 'domain').get('energy')!
    expect(counts(facet('Energy').element().textContent ?? '')).toEqual([before.visible, before.total])
    await facet('Trade').click()
    await expect.element(facet('Trade')).toHaveAttribute('aria-pressed', 'true')
    expect(viewStore.getState().filters).toMatchObject([{ field: 'domain', values: ['trade'] }])
    await expect.poll(() => counts(facet('Energy').element().textContent ?? '')).toEqual([0, before.total])
  })
  it('add values, take them away, and take their chip along with the last', async () => {
    await facet('Trade').click()
    await facet('Energy').click()
    expect(viewStore.getState().filters).toMatchObject([{ values: ['trade', 'energy'] }])
    await facet('Trade').click()
    await facet('Energy').click()
    expect(viewStore.getState().filters).toEqual([])
  })
  it('standings and tags are facets too', async () => {
    await page.getByRole('button', { name: /^inference: \d+ claims?$/ }).click()
    await facet('Pipelines').click()
    const tag = ledger().columns.dictionaries.tags.find((t) => t.name === 'Pipelines')!
    expect(viewStore.getState().filters).toMatchObject([
      { field: 'standing', values: ['inference'] },
      { field: 'tag', values: [tag.id] },
    ])
    const shown = countListed(ledger().columns, ledger().visible, 'tag').get(tag.id)!
    await expect
      .poll(() => counts(facet('Pipelines').element().textContent ?? ''))
      .toEqual([shown.visible, shown.total])
  })
  it('a branch of the codebook folds', async () => {
    await page.getByRole('button', { name: 'Show or hide what is below Routes' }).click()
    await expect.poll(() => facet('Pipelines').elements().length).toBe(0)
  })
})

describe('documents', () => {
  it('a press opens one in the reader', async () => {
    const document = ledger().columns.dictionaries.documents[2]!
    await page.getByRole('button', { name: new RegExp(`${document.title}\\s*\\d+\\s*/\\d+`) }).click()
    expect(viewStore.getState().documentId).toBe(document.id)
  })
  it('its menu filters to its claims', async () => {
    const document = ledger().columns.dictionaries.documents[1]!
    await page.getByRole('button', { name: `More for ${document.title}` }).click()
    await page.getByRole('menuitem', { name: 'Filter to its claims' }).click()
    expect(viewStore.getState().filters).toMatchObject([{ field: 'document', values: [document.id] }])
    await userEvent.keyboard('{Escape}')
  })
})

it('axe finds nothing, in light and dark, with facets pressed', async () => {
  await facet('Trade').click()
  expect(await findings(document.body)).toEqual([])
})

// The strip at the reader's edge: it stands beside the text, keys and a press go to marks, the list twin replaces it.
import { ReaderPanel } from '@renderer/features/reader/ReaderPanel'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { openDocument } from '@renderer/state/view-store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedRecords } from '../../builders/ledger'
import { fakeConnection, fixtureText } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const text = fixtureText(60_000)
let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  const records = seedRecords(60).map((record, i) => ({
    ...record,
    anchors: record.anchors.map((anchor) => ({ ...anchor, start: i * 1000, end: i * 1000 + 40 })),
  }))
  unmount = await mount(fakeConnection(60, {}, { records, text }), <ReaderPanel />)
  openDocument(ledgerStore.getState().columns!.dictionaries.documents[0]!.id)
  await expect.element(strip()).toBeVisible()
})
afterEach(() => unmount())

const strip = () => page.getByRole('slider', { name: 'Place in the text, 20 marks' })
const view = () => page.getByTestId('reader-scroller').element()
const value = () => Number(strip().element().getAttribute('aria-valuenow'))

it('End and Home go to the ends of the text, the arrows to the next mark and the one before', async () => {
  ;(strip().element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect.poll(value).toBeGreaterThan(85)
  await userEvent.keyboard('{Home}')
  await expect.poll(() => view().scrollTop).toBe(0)
  await userEvent.keyboard('{ArrowDown>4/}')
  await expect.poll(() => view().scrollTop).toBeGreaterThan(500)
  const far = view().scrollTop
  await userEvent.keyboard('{ArrowUp>2/}')
  await expect.poll(() => view().scrollTop).toBeLessThan(far)
  await expect.element(strip()).toHaveFocus()
  expect(await findings(document.body)).toEqual([])
})

it('a press in the middle shows the middle of the text, and only the cards that are near', async () => {
  const box = strip().element().getBoundingClientRect()
  await strip().click({ position: { x: 8, y: box.height / 2 } })
  await expect.poll(value).toBeGreaterThan(40)
  await expect.poll(value).toBeLessThan(60)
  expect(page.getByRole('button', { name: /case \d+/ }).elements().length).toBeLessThan(12)
})

it('is not there beside the list twin', async () => {
  ;(page.getByRole('article').element() as HTMLElement).focus()
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('listbox')).toBeInTheDocument()
  expect(page.getByRole('slider').query()).toBeNull()
})

import { marksOf, segmentsOf } from '@renderer/features/reader/marks/marks'
import { ReaderPanel } from '@renderer/features/reader/ReaderPanel'
import { draftStore } from '@renderer/state/corpus/draft'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { openDocument, select, viewStore } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection, fixtureText } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const text = fixtureText(4000)
const addAnchor = vi.fn(() => ({ claim: {} }))
let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  draftStore.setState({ draft: undefined })
  addAnchor.mockClear()
  unmount = await mount(
    fakeConnection(60, { 'suggest.passage': () => ({ suggestions: [] }), 'claims.addAnchor': addAnchor }),
    <ReaderPanel />,
  )
  openDocument(openId())
  await expect.element(article()).toBeInTheDocument()
  await expect.poll(() => highlighted('eq-mark-').length).toBeGreaterThan(0)
})
afterEach(() => unmount())

const article = () => page.getByRole('article')
const focusText = () => (article().element() as HTMLElement).focus()
const press = (keys: string) => userEvent.keyboard(keys)
const openId = () => ledgerStore.getState().columns!.dictionaries.documents[0]!.id
const marks = () => {
  const ledger = ledgerStore.getState()
  if (!ledger.columns) throw new Error('no ledger')
  return marksOf(ledger.columns, (ledger as { visible: Uint8Array }).visible, openId())
}
/** Texts under the highlights whose name begins so, in the order of the text. */
function highlighted(prefix: string): string[] {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([, highlight]) => [...highlight])
  return ranges.map((range) => {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live.toString()
  })
}

describe('selecting a passage by keyboard', () => {
  it('Enter puts the caret at the first character, Shift with arrows extends, C opens a draft over exactly that', async () => {
    focusText()
    await press('{Enter}{Shift>}{ArrowRight>9/}{/Shift}')
    expect(document.getSelection()?.toString()).toBe(text.slice(0, 9))
    await press('c')
    await expect
      .poll(() => draftStore.getState().draft)
      .toMatchObject({
        documentId: openId(),
        spans: [{ start: 0, end: 9 }],
        quote: text.slice(0, 9),
      })
    expect(document.getSelection()?.isCollapsed ?? true).toBe(true)
  })
  it('the span starts where the caret was moved to, and loses the spaces at its edges', async () => {
    focusText()
    await press('{Enter}{ArrowRight>3/}{Shift>}{Control>}{ArrowRight>2/}{/Control}{/Shift}')
    await press('c')
    await expect.poll(() => draftStore.getState().draft?.quote).toBe('banks of')
    expect(draftStore.getState().draft?.spans).toEqual([{ start: 4, end: 12 }])
  })
  it('over a paragraph’s end the span holds the line ends between', async () => {
    focusText()
    await press('{Enter}{Shift>}{ArrowDown>2/}{End}{/Shift}')
    await press('c')
    await expect.poll(() => draftStore.getState().draft?.quote).toContain('\n\n')
    const draft = draftStore.getState().draft!
    const [{ start, end } = { start: 0, end: 0 }] = draft.spans
    expect(text.slice(start, end)).toBe(draft.quote)
  })
  it('A adds the passage to the selected claim', async () => {
    const [first] = marks()
    select([first!.id], 'set', 'reader')
    focusText()
    await press('{Enter}{Shift>}{ArrowRight>3/}{/Shift}a')
    await expect
      .poll(() => addAnchor.mock.calls)
      .toEqual([[{ id: first!.id, anchor: { documentId: openId(), spans: [{ start: 0, end: 3 }] } }]])
  })
  it('Escape takes the caret and the selection away', async () => {
    focusText()
    await press('{Enter}{Shift>}{ArrowRight>3/}{/Shift}{Escape}')
    expect(document.getSelection()?.toString()).toBe('')
  })
})

describe('marks', () => {
  it('are highlights over exactly the segments of the passages, never elements', () => {
    const drawn = highlighted('eq-mark-').map((words) => words.length)
    expect(drawn.length).toBe(segmentsOf(marks()).length)
    expect(article().element().querySelectorAll('mark, p span').length).toBe(0)
  })
  it('the selected passage is highlighted wherever it was selected', async () => {
    const mark = marks()[3]!
    select([mark.id], 'set', 'map')
    const shown = text.slice(mark.start, mark.end).replaceAll('\n', '')
    await expect.poll(() => highlighted('eq-selected').map((words) => words.replaceAll('\n', ''))).toEqual([shown])
  })
  it('every card names its claim and selects it', async () => {
    const mark = marks()[0]!
    const card = page.getByRole('button', { name: /case \d+/ }).first()
    await card.click()
    await expect.poll(() => viewStore.getState().selection).toEqual([mark.id])
  })
  it('L shows the same claims as a list in the order of the text', async () => {
    focusText()
    await press('l')
    const list = page.getByRole('listbox')
    await expect.element(list).toBeInTheDocument()
    const order = [...new Set(marks().map((m) => m.id))]
    await expect
      .poll(() => [...list.element().querySelectorAll('[data-key]')].map((e) => e.getAttribute('data-key')))
      .toEqual(order)
  })
})

describe('find in the document', () => {
  it('counts and highlights every occurrence, steps through them, and gives the text its focus back', async () => {
    focusText()
    await press('{Control>}f{/Control}')
    const field = page.getByRole('searchbox')
    await userEvent.fill(field, 'BRIDGE')
    const count = text.toLowerCase().split('bridge').length - 1
    await expect.element(page.getByText(`1 of ${count}`)).toBeInTheDocument()
    expect(highlighted('eq-find').map((words) => words.toLowerCase())).toEqual(
      Array.from({ length: count }, () => 'bridge'),
    )
    await press('{Enter}')
    await expect.element(page.getByText(`2 of ${count}`)).toBeInTheDocument()
    await press('{Escape}')
    await expect.poll(() => document.activeElement).toBe(article().element())
    expect(highlighted('eq-find')).toEqual([])
  })
})

it('axe finds nothing, in light and dark, as text and as list', async () => {
  expect(await findings(document.body)).toEqual([])
  focusText()
  await press('l')
  await expect.element(page.getByRole('listbox')).toBeInTheDocument()
  expect(await findings(document.body)).toEqual([])
})

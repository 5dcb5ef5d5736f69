// N on a passage without a selected claim: a note on the passage itself.
import { ReaderPanel } from '@renderer/features/reader/ReaderPanel'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { openDocument } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const create = vi.fn((_: object) => ({ note: { id: 'note-1' } }))
let unmount = () => {}
let documentId = ''
beforeEach(async () => {
  create.mockClear()
  unmount = await mount(fakeConnection(60, { 'notes.create': create }), <ReaderPanel />)
  documentId = ledgerStore.getState().columns!.dictionaries.documents[0]!.id
  openDocument(documentId)
  const article = page.getByRole('article').first()
  await expect.poll(() => article.element().querySelector('[data-start="0"]')?.firstChild).toBeTruthy()
  ;(article.element() as HTMLElement).focus({ preventScroll: true })
  const line = article.element().querySelector('[data-start="0"]')!.firstChild!
  document.getSelection()!.setBaseAndExtent(line, 0, line, 9)
})
afterEach(() => unmount())
const box = () => page.getByRole('textbox', { name: 'Note on the passage' })

it('is written in a small box by keys alone', async () => {
  await userEvent.keyboard('n')
  await expect.element(box()).toHaveFocus()
  expect(await findings(document.body)).toEqual([])
  await userEvent.keyboard('Which banks?{Control>}{Enter}{/Control}')
  await expect
    .poll(() => create.mock.calls[0]?.[0])
    .toEqual({ anchor: { documentId, spans: [{ start: 0, end: 9 }] }, kind: 'memo', body: 'Which banks?' })
  await expect.element(box()).not.toBeInTheDocument()
  expect(noticeStore.getState().spoken).toBe('Note made on the passage')
})
it('Escape leaves it, and the text has its focus back', async () => {
  await userEvent.keyboard('n')
  await expect.element(box()).toHaveFocus()
  await userEvent.keyboard('draft{Escape}')
  await expect.element(box()).not.toBeInTheDocument()
  await expect.element(page.getByRole('article').first()).toHaveFocus()
  expect(create).not.toHaveBeenCalled()
})

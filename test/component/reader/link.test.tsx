// What a selected passage can become beside a claim's own: evidence for the selected one, one end of a link.
import { ReaderPanel } from '@renderer/features/reader/ReaderPanel'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { stopLinking } from '@renderer/state/review/evidence'
import { openDocument, select } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const CLAIM = fixtureId(8, 0)
const add = vi.fn((_: object) => ({ evidence: {} }))
const link = vi.fn((_: object) => ({ claim: { id: CLAIM, number: 1 } }))
const documents = () => ledgerStore.getState().columns!.dictionaries.documents
let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  for (const spy of [add, link]) spy.mockClear()
  stopLinking()
  unmount = await mount(
    fakeConnection(60, {
      'evidence.add': add,
      'evidence.linkPassages': link,
      'claims.get': () => ({ claim: { id: CLAIM, number: 1, text: 'A ferry runs' } }),
    }),
    <ReaderPanel />,
  )
  await show(0)
})
afterEach(() => unmount())

async function show(n: number): Promise<void> {
  openDocument(documents()[n]!.id)
  await expect.element(page.getByRole('article', { name: `Text of ${documents()[n]!.title}` })).toBeInTheDocument()
}
/** Selects in the first line; how keys select is told in reader-panel.test. */
async function pass(start: number, end: number): Promise<void> {
  const article = page.getByRole('article').element() as HTMLElement
  await expect.poll(() => article.querySelector('[data-start="0"]')?.firstChild).toBeTruthy()
  article.focus({ preventScroll: true })
  const line = article.querySelector('[data-start="0"]')!.firstChild!
  document.getSelection()!.setBaseAndExtent(line, start, line, end)
}

describe('E', () => {
  it('makes the passage evidence by keys alone: a credibility, then a stance', async () => {
    select([CLAIM], 'set', 'reader')
    await pass(0, 9)
    await userEvent.keyboard('e')
    const menu = page.getByRole('toolbar', { name: 'Evidence for C-1' })
    await expect.element(menu.getByRole('button', { name: /supports/ })).toHaveFocus()
    expect(await findings(menu.element())).toEqual([])
    await userEvent.keyboard('2r')
    await expect
      .poll(() => add.mock.calls[0]?.[0])
      .toEqual({
        claimId: CLAIM,
        item: { anchor: { documentId: documents()[0]!.id, spans: [{ start: 0, end: 9 }] } },
        stance: 'refutes',
        credibility: 2,
      })
    await expect.element(menu).not.toBeInTheDocument()
    await expect.element(page.getByRole('article')).toHaveFocus()
  })
  it('Escape leaves it and gives the text its focus back', async () => {
    select([CLAIM], 'set', 'reader')
    await pass(0, 9)
    await userEvent.keyboard('e')
    await expect.element(page.getByRole('button', { name: /supports/ })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('article')).toHaveFocus()
    expect(add).not.toHaveBeenCalled()
  })
  it('needs a selected claim', async () => {
    await pass(0, 9)
    await userEvent.keyboard('e')
    expect(page.getByRole('toolbar', { name: /Evidence for/ }).query()).toBeNull()
  })
})

describe('Shift+E', () => {
  const dialog = () => page.getByRole('dialog', { name: 'Link two passages through a claim' })
  async function twoPassages(): Promise<void> {
    await pass(0, 9)
    await userEvent.keyboard('{Shift>}E{/Shift}')
    await expect.poll(() => noticeStore.getState().notices.at(-1)?.message).toContain('Passage kept: “Two banks”')
    await show(1)
    await pass(4, 9)
    await userEvent.keyboard('{Shift>}E{/Shift}')
    await expect.element(dialog()).toBeVisible()
    expect(noticeStore.getState().notices).toEqual([])
  }
  it('links two passages through a new claim, with who has it from whom', async () => {
    await twoPassages()
    await expect.element(dialog().getByRole('button', { name: 'Link', exact: true })).toBeDisabled()
    await userEvent.fill(dialog().getByRole('textbox', { name: 'Claim' }), 'Both banks trade.')
    await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'Domain' }), 'trade')
    await dialog().getByRole('checkbox', { name: 'One document has it from the other' }).click()
    await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'How' }), 'quotes')
    expect(await findings(dialog().element())).toEqual([])
    await dialog().getByRole('button', { name: 'Link', exact: true }).click()
    await expect
      .poll(() => link.mock.calls[0]?.[0])
      .toEqual({
        claim: { text: 'Both banks trade.', type: 'fact', domain: 'trade' },
        passage: { documentId: documents()[0]!.id, spans: [{ start: 0, end: 9 }] },
        counterpart: { documentId: documents()[1]!.id, spans: [{ start: 4, end: 9 }] },
        stance: 'supports',
        credibility: 6,
        lineage: { type: 'quotes', upstream: 'passage' },
      })
    await expect.element(dialog()).not.toBeInTheDocument()
  })
  it('links through the selected claim, the passages swapped', async () => {
    select([CLAIM], 'set', 'reader')
    await twoPassages()
    await dialog().getByRole('button', { name: 'Swap them' }).click()
    await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'Stance' }), 'refutes')
    await dialog().getByRole('button', { name: 'Link', exact: true }).click()
    await expect
      .poll(() => link.mock.calls[0]?.[0])
      .toMatchObject({
        claimId: CLAIM,
        passage: { documentId: documents()[1]!.id },
        counterpart: { documentId: documents()[0]!.id },
        stance: 'refutes',
      })
    expect(link.mock.calls[0]![0]).not.toHaveProperty('lineage')
  })
  it('the same passage again begins anew; cancelled, nothing is linked', async () => {
    for (const _ of [1, 2]) {
      await pass(0, 9)
      await userEvent.keyboard('{Shift>}E{/Shift}')
    }
    expect(dialog().query()).toBeNull()
    expect(noticeStore.getState().notices).toHaveLength(1)
    await pass(4, 9)
    await userEvent.keyboard('{Shift>}E{/Shift}')
    await expect.element(dialog()).toBeVisible()
    expect(dialog().getByRole('checkbox').query()).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(link).not.toHaveBeenCalled()
  })
})

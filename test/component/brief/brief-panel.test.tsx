import { BriefPanel } from '@renderer/features/brief/BriefPanel'
import { briefStore } from '@renderer/features/brief/brief-store'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'
import { tinyPdf } from './tiny-pdf'

const PRINTED = {
  url: 'briefs/1/two-banks.pdf',
  name: 'two-banks.pdf',
  pages: 3,
  bytes: 900,
  sha256: '0',
  marking: 'TLP:GREEN',
  claims: 30,
  problems: [{ severity: 'warns', place: 'Key judgements, block 2', detail: '“a second bridge” states no likelihood' }],
}
const print = vi.fn()
const save = vi.fn(() => ({ saved: 'two-banks.pdf' }))
let unmount: () => void

async function open(): Promise<void> {
  const connection = fakeConnection(30, {
    'briefs.print': print,
    'briefs.list': () => ({ briefs: [] }),
    'host.save': save,
    'host.updateSettings': () => ({}),
  })
  const pdf = tinyPdf(['Two banks', 'The ferry', 'A second bridge'])
  const bytes: typeof connection.bytes = async (path, signal) =>
    path.startsWith('briefs/') ? pdf : connection.bytes(path, signal)
  unmount = await mount({ ...connection, bytes }, <BriefPanel />)
}
beforeEach(() => {
  print.mockReset().mockImplementation(() => PRINTED)
  briefStore.setState({ request: { workingCopy: false } }, true)
})
afterEach(() => unmount())

/** pdf.js is loaded with the first of them. */
const PATIENCE = { timeout: 20_000 }
const firstPage = () => document.querySelector('article[aria-label="Page 1 of 3"]')?.textContent
/** The panel opens where it stood when it was last closed. */
const anyPage = () => document.querySelector('[aria-label="Pages of the brief"]')?.textContent
const request = (n: number) => print.mock.calls[n]?.[0]

describe('the brief panel', () => {
  it('shows the pages of the printed bytes, their words selectable, and what was said against them', async () => {
    await open()
    await expect.poll(firstPage, PATIENCE).toMatch(/Two banks/)
    await expect.element(page.getByText('TLP:GREEN').first()).toBeVisible()
    await expect.element(page.getByText(/states no likelihood/)).toBeVisible()
    expect(document.querySelector('article canvas')).not.toBeNull()
  })
  it('leads from a remark to the page that it quotes', async () => {
    await open()
    await page.getByRole('button', { name: 'Show' }).click()
    await expect.element(page.getByRole('region', { name: 'Pages of the brief' })).toHaveFocus()
    await expect
      .poll(() => page.getByRole('region', { name: 'Pages of the brief' }).element().scrollTop)
      .toBeGreaterThan(500)
  })
  it('prints a working copy with its warning, always TLP:RED', async () => {
    await open()
    await expect.poll(() => print.mock.calls.length).toBe(1)
    await page.getByText('Working copy').click()
    await expect.element(page.getByText(/never a release/)).toBeVisible()
    await expect.poll(() => request(1)).toMatchObject({ workingCopy: true })
    await expect.element(page.getByRole('button', { name: /TLP:RED/ })).toBeDisabled()
  })
  it('says why nothing was printed and where, and keeps the last good pages', async () => {
    await open()
    await expect.poll(anyPage, PATIENCE).toMatch(/Two banks|The ferry|A second bridge/)
    print.mockImplementation(() => {
      throw new Failure('BRIEF_REFUSED', { detail: 'two levels in one sentence', place: 'Bottom line, block 1' })
    })
    await page.getByRole('button', { name: 'Print again', exact: true }).click()
    await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/The brief was not printed/)
    await expect.element(page.getByText('Bottom line, block 1')).toBeVisible()
    await expect.element(page.getByRole('article', { name: 'Page 1 of 3' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled()
  })
  it('offers to cancel what takes over a second', async () => {
    print.mockImplementation(() => new Promise(() => undefined))
    await open()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(page.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument()
    expect(briefStore.getState().printing).toBeUndefined()
  })
  it('saves the bytes that it shows', async () => {
    await open()
    await expect.element(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
    page.getByRole('button', { name: 'Save as PDF' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => save.mock.calls).toEqual([[{ url: PRINTED.url, name: PRINTED.name }]])
  })
})

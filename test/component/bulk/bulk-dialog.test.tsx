import { BulkDialog } from '@renderer/features/bulk/BulkDialog'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { closeBulk } from '@renderer/state/review/bulk'
import { select, viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { runCommand } from '@renderer/state/window/shortcuts'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

type Asked = { ids: string[]; operation: { kind: string } }
const seen = {
  subject: '3 claims: domain → energy',
  changed: 2,
  unchanged: 1,
  skipped: 1,
  examples: [
    { id: 'a', number: 7, field: 'domain', before: 'trade', after: 'energy' },
    { id: 'b', number: 8, field: 'plover', before: '', after: 'AGREE' },
  ],
  skippedClaims: [{ id: 'c', number: 9, code: 'INVALID_FIELD', field: 'tier', reason: 'tier: it restates nothing.' }],
}
const preview = vi.fn((_: Asked): object => seen)
const apply = vi.fn((_: Asked): object => ({ changed: 2, unchanged: 1, skipped: 1, subject: seen.subject }))
let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  preview.mockClear()
  apply.mockClear()
  unmount = await mount(fakeConnection(40, { 'bulk.preview': preview, 'bulk.apply': apply }), <BulkDialog />)
})
afterEach(() => {
  closeBulk()
  unmount()
})

const dialog = () => page.getByRole('dialog')
const ids = (count: number) => {
  const ledger = ledgerStore.getState()
  return ledger.columns ? [...ledger.rowOf.keys()].slice(0, count) : []
}
async function open(count = 4): Promise<void> {
  select(ids(count))
  await expect.poll(() => runCommand('claims.bulk')).toBe(true)
  await expect.element(dialog()).toBeInTheDocument()
}
const last = (mock: typeof preview) => mock.mock.calls.at(-1)?.[0]

describe('the dialog over many claims', () => {
  it('opens on the selection by its command, and by none without one', async () => {
    expect(runCommand('claims.bulk')).toBe(false)
    await open(4)
    await expect.element(dialog().getByRole('heading', { name: 'Edit 4 claims' })).toBeInTheDocument()
  })
  it('selection.all selects every visible claim', async () => {
    await expect.poll(() => runCommand('selection.all')).toBe(true)
    expect([...viewStore.getState().selection].sort()).toEqual(ids(40).sort())
  })
  it('asks what would change only when the fields are filled, and shows it before and after', async () => {
    await open()
    await expect.element(page.getByText('Fill in the fields to see what would change.')).toBeInTheDocument()
    expect(preview).not.toHaveBeenCalled()
    await userEvent.selectOptions(page.getByLabelText('Value'), 'energy')
    await expect.element(page.getByText('2 claims change')).toBeInTheDocument()
    expect(last(preview)).toMatchObject({ ids: ids(4), operation: { kind: 'set', fields: { domain: 'energy' } } })
    await expect.element(page.getByRole('row', { name: 'C-7 Domain trade energy' })).toBeInTheDocument()
    await expect.element(page.getByRole('row', { name: 'C-8 Event type – AGREE' })).toBeInTheDocument()
    await expect.element(page.getByText(/it restates nothing/)).toBeInTheDocument()
    await expect.element(page.getByText('1 is left out')).toBeInTheDocument()
  })
  it('applies what was shown, leaves out what a rule forbids, and offers Undo', async () => {
    await open()
    await userEvent.selectOptions(page.getByLabelText('Value'), 'energy')
    await page.getByRole('button', { name: 'Change 2 claims' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(last(apply)).toMatchObject({ skip: true, operation: { kind: 'set', fields: { domain: 'energy' } } })
    expect(noticeStore.getState().notices.at(-1)).toMatchObject({ message: seen.subject, action: { label: 'Undo' } })
  })
  it('says why an operation cannot be done, and offers nothing then', async () => {
    preview.mockImplementationOnce(() => {
      throw new Failure('MERGE_SELF', { name: 'C-7', field: 'into' })
    })
    await open()
    await page.getByRole('radio', { name: 'Merge' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('C-7 cannot be merged with itself.')
    await expect.element(page.getByRole('button', { name: /^Change/ })).toBeDisabled()
  })
  it('merges into the claim that is chosen, which is then the selection', async () => {
    await open(3)
    await page.getByRole('radio', { name: 'Merge' }).click()
    await page.getByRole('radiogroup', { name: 'The claim that stays' }).getByRole('radio').first().click()
    await expect.poll(() => last(preview)?.operation).toEqual({ kind: 'merge', into: ids(1)[0] })
    await page.getByRole('button', { name: 'Change 2 claims' }).click()
    await expect.poll(() => viewStore.getState().selection).toEqual([ids(1)[0]])
  })
  it.each(['Tags', 'Assess', 'Event time', 'Actor', 'Place', 'Replace an entity', 'Merge', 'Delete'])(
    'is clean for axe in both themes: %s',
    async (kind) => {
      await open()
      await page.getByRole('radio', { name: kind, exact: true }).click()
      expect(await findings(document.body)).toEqual([])
    },
  )
  it('is clean for axe with a preview, and closes by Escape', async () => {
    await open()
    await userEvent.selectOptions(page.getByLabelText('Value'), 'energy')
    await expect.element(page.getByText('2 claims change')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(apply).not.toHaveBeenCalled()
  })
})

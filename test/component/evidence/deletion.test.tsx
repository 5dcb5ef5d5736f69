import { DeleteDialog } from '@renderer/features/inspector/DeleteDialog'
import { askDeleteClaims } from '@renderer/state/corpus/deletion'
import type { ClaimsDeletePreview } from '@shared/contract/ledger/claims'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const [a, b] = [fixtureId(8, 0), fixtureId(8, 1)]
const remove = vi.fn((_: object) => ({ deleted: 2 }))
let unmount = () => {}
afterEach(() => unmount())

async function ask(change: Partial<ClaimsDeletePreview>): Promise<void> {
  remove.mockClear()
  document.documentElement.dataset.theme = 'light'
  const preview = { claims: 1, ungrounded: [], evidence: [], relations: 0, briefs: [], ...change }
  unmount = await mount(
    fakeConnection(9, { 'claims.deletePreview': () => preview, 'claims.delete': remove }),
    <DeleteDialog />,
  )
  await askDeleteClaims([a])
}
const named = (id: string, number: number, text: string) => ({ id: id as never, number, text })

describe('deleting claims in the window', () => {
  it('asks nothing where nothing else is touched', async () => {
    await ask({})
    expect(remove.mock.calls).toEqual([[{ ids: [a] }]])
    expect(page.getByRole('dialog').query()).toBeNull()
  })
  it('D13 names what goes along and waits', async () => {
    const brief = { id: fixtureId(9, 0) as never, title: 'Two banks', issued: true, cites: [1] }
    await ask({ ungrounded: [named(b, 2, 'So it goes on.')], relations: 3, briefs: [brief] })
    const dialog = page.getByRole('dialog', { name: 'Delete the claim?' })
    await expect.element(dialog.getByText('One claim rests on this alone and goes too:')).toBeVisible()
    await expect.element(dialog.getByText('C-2 So it goes on.')).toBeVisible()
    await expect.element(dialog.getByText('3 relations to other claims go.')).toBeVisible()
    await expect.element(dialog.getByText('Two banks: C-1 (issued)')).toBeVisible()
    expect(await findings(dialog.element())).toEqual([])
    expect(remove).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => remove.mock.calls).toEqual([[{ ids: [a] }]])
    await expect.element(dialog).not.toBeInTheDocument()
  })
  it('Escape deletes nothing', async () => {
    await ask({ evidence: [named(b, 2, 'It may go on.')] })
    await expect.element(page.getByRole('dialog').getByText('C-2 It may go on.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(remove).not.toHaveBeenCalled()
  })
})

// Withdrawing a claim and taking a passage from it: what that touches is told before it is done.

import { ORPCError } from '@orpc/client'
import { cancelPendingChange } from '@renderer/state/review/impact'
import { viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { findings } from '../support/axe'
import { CLAIM, claim, inspect, type World } from './world'

const OTHER = fixtureId(8, 1)
const state = {
  origins: [1, 2],
  originsAgainst: [0, 0],
  itemsFor: 2,
  itemsAgainst: 0,
  contested: false,
  flags: ['unverified-independence'],
}
const nothing = { claims: [], evidence: [], assessments: [], supported: [], sentences: [] }
const touched = {
  ...nothing,
  claims: [
    { id: OTHER, number: 2, text: 'It is full', before: state, after: { ...state, origins: [1, 1], flags: [] } },
  ],
  sentences: [
    { briefId: 'b1', title: 'Weekly', issued: true, section: 'Now', at: [0, 0], text: 'Ferries run.', cites: [1] },
  ],
}
const second = { ...claim.anchors[0]!, id: fixtureId(12, 1), quote: 'One river' }

let world: World
const preview = vi.fn((_: object): object => touched)
const removeAnchor = vi.fn((_: object) => ({ claim }))
const open = async (answer: (change: object) => object = () => touched) => {
  preview.mockReset().mockImplementation(answer)
  removeAnchor.mockClear()
  world = await inspect([], {
    'claims.get': () => ({ claim: { ...claim, anchors: [...claim.anchors, second] } }),
    'impact.preview': preview,
    'claims.removeAnchor': removeAnchor,
  })
  await expect.element(page.getByRole('combobox', { name: 'Status' })).toBeInTheDocument()
}
const status = () => page.getByRole('combobox', { name: 'Status' })
const dialog = () => page.getByRole('dialog')
afterEach(() => {
  cancelPendingChange()
  noticeStore.setState({ notices: [] })
  world.unmount()
})

it('a withdrawal says what it touches, and is done once that is agreed to', async () => {
  await open()
  await userEvent.selectOptions(status(), 'withdrawn')
  await expect.element(dialog().getByText('This touches 1 claim, 0 assessments, 1 brief sentence.')).toBeVisible()
  await expect.element(dialog().getByText('origins 1–2 → 1; flags independence unverified → none')).toBeVisible()
  expect(preview.mock.calls).toEqual([[{ kind: 'withdraw-claim', id: CLAIM }]])
  expect(world.update).not.toHaveBeenCalled()
  expect(await findings(document.body)).toEqual([])
  await dialog().getByRole('button', { name: 'Withdraw' }).click()
  await expect.poll(() => world.update.mock.calls).toEqual([[{ id: CLAIM, changes: { status: 'withdrawn' } }]])
  await expect.element(dialog()).not.toBeInTheDocument()
})
it('Escape leaves it as it was', async () => {
  await open()
  await userEvent.selectOptions(status(), 'withdrawn')
  await expect.element(dialog()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog()).not.toBeInTheDocument()
  await expect.element(status()).toHaveValue('draft')
  expect(world.update).not.toHaveBeenCalled()
})
it('one that touches nothing, and another status, is done at once', async () => {
  await open(() => nothing)
  await userEvent.selectOptions(status(), 'withdrawn')
  await expect.poll(() => world.update.mock.calls).toEqual([[{ id: CLAIM, changes: { status: 'withdrawn' } }]])
  await userEvent.selectOptions(status(), 'reviewed')
  await expect.poll(() => world.update.mock.calls).toHaveLength(2)
  expect(preview).toHaveBeenCalledTimes(1)
  await expect.element(dialog()).not.toBeInTheDocument()
})
it('a passage goes once what it carried has been seen; an object of the list leads to its place', async () => {
  await open()
  await page.getByRole('button', { name: 'Remove this passage' }).nth(1).click()
  expect(preview.mock.calls).toEqual([[{ kind: 'remove-passage', claimId: CLAIM, anchorId: second.id }]])
  await dialog().getByRole('button', { name: 'Remove', exact: true }).click()
  await expect.poll(() => removeAnchor.mock.calls).toEqual([[{ id: CLAIM, anchorId: second.id }]])
  await page.getByRole('button', { name: 'Remove this passage' }).nth(0).click()
  await dialog()
    .getByRole('button', { name: /C-2 It is full/ })
    .click()
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(viewStore.getState().selection).toEqual([OTHER])
  expect(removeAnchor).toHaveBeenCalledTimes(1)
})
it('what may not be done is said, and nothing is asked', async () => {
  await open(() => {
    throw new ORPCError('ANCHOR_MISSING', { defined: true, data: { field: 'anchors' } })
  })
  await page.getByRole('button', { name: 'Remove this passage' }).nth(0).click()
  await expect.poll(() => noticeStore.getState().notices.map(({ code }) => code)).toEqual(['ANCHOR_MISSING'])
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(removeAnchor).not.toHaveBeenCalled()
})

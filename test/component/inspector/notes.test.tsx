// Notes of a claim in the Inspector: kind, state, words, deletion.
import { Notes } from '@renderer/features/inspector/Notes'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const id = fixtureId(20, 1)
const note = { id, rev: 1, kind: 'question', state: 'open', body: 'Who says so?' }
const update = vi.fn((_: object) => ({ note }))
const remove = vi.fn((_: object) => ({ id }))
let unmount = () => {}
beforeEach(async () => {
  for (const spy of [update, remove]) spy.mockClear()
  unmount = await mount(
    fakeConnection(3, { 'notes.update': update, 'notes.delete': remove }),
    <Notes claim={{ id: fixtureId(8, 0), notes: [note] } as never} readOnly={false} />,
  )
})
afterEach(() => unmount())

it('a question is resolved, made a memo, rewritten', async () => {
  await page.getByRole('checkbox', { name: 'Resolved' }).click()
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind of the note' }), 'memo')
  await userEvent.fill(page.getByRole('textbox', { name: 'Note', exact: true }), 'Ask.')
  await userEvent.tab()
  await expect
    .poll(() => update.mock.calls.map(([input]) => input))
    .toEqual([
      { id, state: 'resolved' },
      { id, kind: 'memo' },
      { id, body: 'Ask.' },
    ])
})
it('is deleted by its button, and by emptying it', async () => {
  await page.getByRole('button', { name: 'Delete the note' }).click()
  await expect.poll(() => remove.mock.calls.length).toBe(1)
  await userEvent.fill(page.getByRole('textbox', { name: 'Note', exact: true }), '')
  await userEvent.tab()
  await expect.poll(() => remove.mock.calls.length).toBe(2)
})
it('axe finds nothing', async () => {
  await expect.element(page.getByRole('checkbox')).toBeInTheDocument()
  expect(await findings(document.body)).toEqual([])
})

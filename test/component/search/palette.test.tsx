import { Palette } from '@renderer/features/search/Palette'
import { viewStore } from '@renderer/state/view-store'
import { useCommands } from '@renderer/state/window/shortcuts'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'

const DOCUMENT = '01900000-0000-7000-8000-000000000001'
const ran = vi.fn()
const COMMANDS = [
  { id: 'project.backup', run: () => ran('backup') },
  { id: 'project.check', run: () => ran('check') },
]
function Stage() {
  useCommands(COMMANDS)
  return (
    <>
      <button type="button">before</button>
      <Palette />
    </>
  )
}
const hit = (snippet: string) => ({
  hits: [{ kind: 'document', id: DOCUMENT, title: 'Ferry toll', snippet, span: { start: 40, end: 45 } }],
  total: 9,
})

let unmount: () => void
const answers = { 'search.query': vi.fn(), 'search.claims': () => ({ ids: [] }) }
beforeEach(async () => {
  ran.mockClear()
  answers['search.query'].mockReset().mockImplementation(({ query }) => hit(`Each bank keeps its own ${query}`))
  unmount = await mount(fakeConnection(30, answers), <Stage />)
  await expect.element(page.getByRole('button', { name: 'before' })).toBeVisible()
  page.getByRole('button', { name: 'before' }).element().focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
})
afterEach(() => unmount())

const option = (name: string | RegExp) => page.getByRole('option', { name })

describe('the palette', () => {
  it('lists commands after “>”, runs the one that Enter takes, and gives the focus back', async () => {
    await userEvent.type(page.getByRole('combobox'), '>back')
    await expect.element(option('Back up now')).toBeVisible()
    await expect.element(option('Check the corpus')).not.toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => ran.mock.calls).toEqual([['backup']])
    await expect.element(page.getByRole('button', { name: 'before' })).toHaveFocus()
  })
  it('Escape closes it and gives the focus back', async () => {
    await userEvent.type(page.getByRole('combobox'), 'toll')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('combobox')).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'before' })).toHaveFocus()
  })
  it('searches, marks the words as text, and Enter shows the passage', async () => {
    answers['search.query'].mockImplementation(() => hit('its own <b>toll</b> & more'))
    await userEvent.type(page.getByRole('combobox'), 'toll')
    await expect.poll(() => option(/Ferry toll/).element().textContent).toMatch(/its own <b>toll<\/b> & more/)
    expect(
      option(/Ferry toll/)
        .element()
        .querySelector('b')?.textContent,
    ).toBe('toll')
    await expect.element(page.getByText(/8 more hits/)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => viewStore.getState().passage)
      .toEqual({ documentId: DOCUMENT, span: { start: 40, end: 45 } })
  })
  it('drops an answer that comes after another question', async () => {
    let late: (value: unknown) => void = () => undefined
    answers['search.query'].mockImplementation(({ query }) =>
      query === 'fer' ? new Promise((done) => (late = done)) : hit('the toll'),
    )
    await userEvent.type(page.getByRole('combobox'), 'fer')
    await expect.poll(() => answers['search.query'].mock.calls.length).toBe(1)
    await userEvent.fill(page.getByRole('combobox'), 'toll')
    await expect.element(option(/the toll/)).toBeVisible()
    late(hit('a late ferry'))
    await new Promise((done) => setTimeout(done, 100))
    await expect.element(option(/a late ferry/)).not.toBeInTheDocument()
    await expect.element(option(/the toll/)).toBeVisible()
  })
  it('shows an error in its place', async () => {
    answers['search.query'].mockImplementation(() => {
      throw new Failure('FILTER_INVALID', { detail: 'it holds no word' })
    })
    await userEvent.type(page.getByRole('combobox'), 'toll')
    await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/it holds no word/)
  })
  it('completes a filter by Enter, then puts it as a chip', async () => {
    await userEvent.type(page.getByRole('combobox'), 'domain:ene')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('combobox')).toHaveValue('domain:energy')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => viewStore.getState().filters)
      .toMatchObject([{ field: 'domain', values: ['energy'], on: true }])
  })
  it('says why a text is no filter', async () => {
    await userEvent.type(page.getByRole('combobox'), 'domain:xyzzy')
    await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/no domain is called “xyzzy”/)
  })
})

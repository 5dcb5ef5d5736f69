import { SignAs } from '@renderer/features/welcome/SignAs'
import { queryClient } from '@renderer/state/corpus/queries'
import { settingsStore } from '@renderer/state/window/settings'
import { runCommand } from '@renderer/state/window/shortcuts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const ANALYSTS = [
  { id: 'ada', name: 'Ada First', initials: 'AF' },
  { id: 'ben', name: 'Ben Second', initials: 'BS' },
]
const signing = () =>
  vi.fn(({ name, initials }: { name: string; initials?: string }) => ({
    analyst: { id: name, name, initials: initials ?? 'X' },
  }))
let setAnalyst: ReturnType<typeof signing>
let unmount: () => void
async function open(readOnly?: object) {
  setAnalyst = signing()
  unmount = await mount(
    fakeConnection(9, {
      'project.get': () => ({
        ...{
          project: { title: 'Two banks' },
          corpus: { name: 'f.eqp', id: 'f', sequence: 1, starter: false, readOnly },
        },
        ...{ analysts: ANALYSTS, currentAnalystId: 'ada' },
      }),
      'project.setAnalyst': setAnalyst,
    }),
    <SignAs />,
  )
  await expect.poll(() => queryClient.getQueryData(['project'])).toBeDefined()
}
beforeEach(() => {
  document.documentElement.dataset.theme = 'light'
})
afterEach(() => unmount())
const ask = () => expect.poll(() => runCommand('analyst.sign')).toBe(true)

describe('sign as', () => {
  it('switches to an analyst whom the corpus knows, by keyboard alone', async () => {
    await open()
    await ask()
    await expect.element(page.getByRole('radio', { name: 'Ada First (AF)' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => setAnalyst.mock.calls).toEqual([[{ name: 'Ben Second', initials: 'BS' }]])
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(settingsStore.getState().settings?.analyst).toEqual({ name: 'Ben Second', initials: 'BS' })
  })
  it('takes a new one by name', async () => {
    await open()
    await ask()
    await page.getByRole('radio', { name: 'Another analyst' }).click()
    await expect.element(page.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled()
    await userEvent.fill(page.getByRole('textbox', { name: 'Your name' }), 'Cleo Third')
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect.poll(() => setAnalyst.mock.calls).toEqual([[{ name: 'Cleo Third', initials: 'CT' }]])
  })
  it('is not offered where nothing can be signed; axe finds nothing', async () => {
    await open({ why: 'asked' })
    await expect.poll(() => runCommand('analyst.sign')).toBe(false)
    unmount()
    await open()
    await ask()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await findings(document.body)).toEqual([])
  })
})

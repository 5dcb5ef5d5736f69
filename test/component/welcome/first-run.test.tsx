import { FirstRun } from '@renderer/features/welcome/FirstRun'
import { Tour } from '@renderer/features/welcome/Tour'
import { settingsStore } from '@renderer/state/window/settings'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { mount } from '../support/mount'

interface World {
  readonly known?: { readonly name: string; readonly initials: string }
  readonly tourDone?: boolean
}
/** A starter corpus that nobody signs yet. */
async function open({ known, tourDone = true }: World) {
  const state: { analystId?: string } = {}
  const setAnalyst = vi.fn(({ name, initials }: { name: string; initials?: string }) => {
    state.analystId = 'analyst'
    return { analyst: { id: 'analyst', name, initials: initials ?? 'X', createdAt: '2026-01-01T00:00:00Z' } }
  })
  const updateSettings = vi.fn(() => ({}))
  const connection = fakeConnection(9, {
    'project.get': () => ({
      project: { title: 'Two banks' },
      corpus: { name: 'fixture.eqp', id: 'fixture', sequence: 1, starter: true },
      currentAnalystId: state.analystId,
    }),
    'project.setAnalyst': setAnalyst,
    'host.updateSettings': updateSettings,
    'host.settings': () => ({ analyst: known, theme: 'light', fontSize: 1, tourDone, singleKeys: true, layouts: {} }),
  })
  unmount = await mount(
    connection,
    <>
      <section id="panel-reader" tabIndex={-1} aria-label="Reader" />
      <FirstRun />
      <Tour />
    </>,
  )
  return { setAnalyst, updateSettings }
}
let unmount: () => void
afterEach(() => unmount())

describe('the first run', () => {
  it('asks for a name, proposes initials, and keeps both', async () => {
    const { setAnalyst } = await open({})
    await expect.element(page.getByLabelText('Your name')).toHaveFocus()
    await expect.element(page.getByRole('button', { name: 'Begin' })).toBeDisabled()
    await userEvent.keyboard('Ana Lopez')
    await expect.element(page.getByLabelText('Initials')).toHaveValue('AL')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => setAnalyst.mock.calls).toEqual([[{ name: 'Ana Lopez', initials: 'AL' }]])
    expect(settingsStore.getState().settings?.analyst).toEqual({ name: 'Ana Lopez', initials: 'AL' })
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })
  it('signs without asking where the settings name somebody', async () => {
    const known = { name: 'Ben Reader', initials: 'BR' }
    const { setAnalyst } = await open({ known })
    await expect.poll(() => setAnalyst.mock.calls).toEqual([[known]])
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })
  it('goes on to the tour, which Escape ends for good', async () => {
    const { updateSettings } = await open({ known: { name: 'Ben Reader', initials: 'BR' }, tourDone: false })
    await expect.element(page.getByRole('dialog', { name: 'Read, then mark' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Next' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'One claim, four views' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(updateSettings.mock.calls).toEqual([[{ tourDone: true }]])
    await expect.element(page.getByRole('region', { name: 'Reader' })).toHaveFocus()
  })
})

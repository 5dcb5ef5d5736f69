import { NetworkPanel } from '@renderer/features/network/NetworkPanel'
import { putFact } from '@renderer/state/coordination/facts'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  unmount = await mount(fakeConnection(120), <NetworkPanel />)
  putFact('network', { mode: 'effects', kind: 'actor' })
  await expect.element(nodes().first()).toBeInTheDocument()
})
afterEach(() => unmount())
const nodes = () => page.getByRole('listbox', { name: 'Actors of the network' }).getByRole('option')
const filters = () => viewStore.getState().filters.map(({ field }) => field)

describe('the network', () => {
  it('says how much of all it draws, and names what names no pair', async () => {
    await expect.element(page.getByText(/^\d+ of \d+ actors, \d+ of \d+ links$/)).toBeInTheDocument()
    await expect.element(page.getByText(/clusters name no one who acts to another/)).toBeInTheDocument()
  })
  it('arrows go to a neighbour, Enter narrows to the actor, again takes it back', async () => {
    ;(nodes().first().element() as HTMLElement).focus()
    await userEvent.keyboard('{End}{Home}')
    expect(document.activeElement).toBe(nodes().first().element())
    await userEvent.keyboard('{Enter}')
    expect(filters()).toEqual(['actor'])
    await expect.element(nodes().first()).toBeInTheDocument()
    viewStore.setState({ filters: [] })
  })
  it('L lists all links; Enter narrows to a pair, so that only its claims are left', async () => {
    ;(nodes().first().element() as HTMLElement).focus()
    await userEvent.keyboard('l')
    const list = page.getByRole('listbox', { name: 'Links of the network' })
    await expect.element(list).toHaveFocus()
    const words = list.getByRole('option').first().element().textContent!
    const clusters = Number(/(\d+) clusters?/.exec(words)?.[1])
    await userEvent.keyboard('{Enter}')
    expect(filters()[0]).toBe('subject')
    expect(['beneficiary', 'loser']).toContain(filters()[1])
    const { visibleCount } = ledgerStore.getState() as { visibleCount: number }
    expect(visibleCount).toBeGreaterThanOrEqual(clusters)
  })
  it('axe finds nothing in picture and list', async () => {
    expect(await findings(document.body)).toEqual([])
    ;(nodes().first().element() as HTMLElement).focus()
    await userEvent.keyboard('l')
    await expect.element(page.getByRole('listbox', { name: 'Links of the network' })).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
})

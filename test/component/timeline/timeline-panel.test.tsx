import { TimelinePanel } from '@renderer/features/timeline/TimelinePanel'
import { ledgerStore } from '@renderer/state/ledger/ledger-store'
import { viewStore } from '@renderer/state/view-store'
import type { EventFilter } from '@shared/kernel/filter'
import { idOf } from '@shared/kernel/ledger'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

let unmount = () => {}
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  unmount = await mount(fakeConnection(20), <TimelinePanel />)
  await expect.element(plot()).toBeInTheDocument()
})
afterEach(() => unmount())

const plot = () => page.getByRole('application')
const focusPlot = () => (plot().element() as HTMLElement).focus()
const press = (keys: string) => userEvent.keyboard(keys)
const chip = () => viewStore.getState().filters.find((f): f is EventFilter => f.field === 'event')
const handle = (name: string) => page.getByRole('slider', { name })
const columns = () => ledgerStore.getState().columns!

describe('the brush by keys', () => {
  it('Enter draws a range and goes to its start; it is the event chip, undated claims kept', async () => {
    focusPlot()
    await press('{Enter}')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Start of the range')
    expect(chip()).toMatchObject({ field: 'event', on: true, negated: false, certain: false, keepUndated: true })
    expect(Number(handle('Start of the range').element().getAttribute('aria-valuenow'))).toBe(chip()?.from)
    expect(Number(handle('End of the range').element().getAttribute('aria-valuenow'))).toBe(chip()?.to)
  })
  it('arrows move one handle, and never past the other', async () => {
    focusPlot()
    await press('{Enter}')
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('slider')
    const before = chip()!
    await press('{ArrowRight}')
    expect(chip()!.from).toBeGreaterThan(before.from)
    expect(chip()!.to).toBe(before.to)
    ;(handle('End of the range').element() as HTMLElement).focus()
    await press('{PageDown>9/}')
    expect(chip()!.from).toBeLessThanOrEqual(chip()!.to)
  })
  it('Escape takes the range away and keeps the focus in the timeline', async () => {
    focusPlot()
    await press('{Enter}')
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('slider')
    await press('{Escape}')
    expect(chip()).toBeUndefined()
    await expect.poll(() => document.activeElement).toBe(plot().element())
  })
  it('a chip set elsewhere moves the handles', async () => {
    viewStore.setState({
      filters: [
        {
          id: 'x',
          on: true,
          negated: false,
          pinned: false,
          field: 'event',
          from: 9000,
          to: 12000,
          certain: false,
          keepUndated: true,
        },
      ],
    })
    await expect.element(handle('Start of the range')).toHaveAttribute('aria-valuenow', '9000')
    await expect.element(handle('End of the range')).toHaveAttribute('aria-valuenow', '12000')
  })
})

describe('what it shows', () => {
  it('paints something in every lane', async () => {
    const canvas = plot().element().querySelector('canvas')!
    const inked = () =>
      canvas
        .getContext('2d')!
        .getImageData(0, 0, canvas.width, canvas.height)
        .data.some((v) => v > 0)
    await expect.poll(inked).toBe(true)
  })
  it('D21: claims without a date stand in the tray', () => {
    const undated = [...columns().rows.mode].filter((mode) => mode === 0).length
    expect(undated).toBeGreaterThan(0)
    const tray = page.getByRole('complementary')
    expect(tray.element().querySelectorAll('li')).toHaveLength(undated)
  })
  it('a tray item selects its claim', async () => {
    const item = page.getByRole('complementary').getByRole('button').first()
    await item.click()
    expect(viewStore.getState().selection).toHaveLength(1)
    await expect.element(item).toHaveAttribute('aria-pressed', 'true')
  })
  it('L shows the same claims as a list in time order, undated ones last', async () => {
    focusPlot()
    await press('l')
    const list = page.getByRole('listbox')
    await expect.element(list).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    const ids = Array.from({ length: columns().count }, (_, row) => idOf(columns(), row))
    const listed = () => [...list.element().querySelectorAll('[data-key]')].map((e) => e.getAttribute('data-key'))
    await expect.poll(() => listed().length).toBeGreaterThan(9)
    expect(listed()).toEqual(ids.slice(0, listed().length))
  })
})

it('axe finds nothing, in light and dark, with a brush and as a list', async () => {
  focusPlot()
  await press('{Enter}')
  await expect.element(handle('Start of the range')).toBeInTheDocument()
  expect(await findings(document.body)).toEqual([])
  focusPlot()
  await press('l')
  await expect.element(page.getByRole('listbox')).toBeInTheDocument()
  expect(await findings(document.body)).toEqual([])
})

import { hover, select, viewStore } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { claimId } from './corpus'
import { type Mounted, mountMap } from './render'

let mounted: Mounted
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  mounted = mountMap()
  await expect.element(page.getByRole('listbox', { name: 'Claims in this view' })).toBeInTheDocument()
})
afterEach(() => mounted.unmount())

const option = (name: string | RegExp) => page.getByRole('option', { name })
const selected = () => viewStore.getState().selection
const canvases = () => [...mounted.host.querySelectorAll('canvas')]

/** The colour that is painted at a pixel of the frame on one of the two canvases. */
function colourAt(layer: 0 | 1, x: number, y: number): number[] {
  const canvas = canvases()[layer]!
  const frame = canvas.parentElement!.getBoundingClientRect()
  const box = canvas.getBoundingClientRect()
  const ratio = canvas.width / box.width
  const at = [(x + frame.left - box.left) * ratio, (y + frame.top - box.top) * ratio] as const
  return [...canvas.getContext('2d')!.getImageData(at[0], at[1], 1, 1).data]
}
/** How a token paints. */
function token(name: string): number[] {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  document.body.append(probe)
  const ctx = new OffscreenCanvas(1, 1).getContext('2d')!
  ctx.fillStyle = getComputedStyle(probe).color
  ctx.fillRect(0, 0, 1, 1)
  probe.remove()
  return [...ctx.getImageData(0, 0, 1, 1).data]
}
/** Middle of a mark, in pixels of the window. */
function middleOf(name: RegExp): { x: number; y: number } {
  const box = option(name).element().getBoundingClientRect()
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}
/** A click of the pointer at a pixel of the window, on whatever lies there. */
function clickAt({ x, y }: { x: number; y: number }, modifiers: MouseEventInit = {}): void {
  const target = document.elementFromPoint(x, y)!
  const init = { bubbles: true, clientX: x, clientY: y, ...modifiers }
  target.dispatchEvent(new PointerEvent('pointerdown', init))
  target.dispatchEvent(new MouseEvent('click', init))
}

describe('the map panel', () => {
  it('D21: counts what it places and says why the rest has no mark', async () => {
    await expect.element(page.getByText('16 placed of 21')).toBeVisible()
    const tray = page.getByRole('region', { name: 'Claims without a mark' })
    await expect.poll(() => tray.element().textContent).toMatch(/Unplaced 5/)
    for (const reason of [/scope only 2/, /metonym only 1 \(“Moscow”\)/, /no geometry 1/, /no place 1/])
      await expect.poll(() => tray.element().textContent).toMatch(reason)
  })

  it('paints the Caspian as water, the focal country as itself, and follows the theme', async () => {
    const caspian = [90, 150] as const
    expect(colourAt(0, ...caspian)).toEqual(token('--map-sea'))
    const light = token('--map-sea')
    document.documentElement.dataset.theme = 'dark'
    await expect.poll(() => colourAt(0, ...caspian)).toEqual(token('--map-sea'))
    expect(token('--map-sea')).not.toEqual(light)
  })

  it('a click on a disc selects its claim, Ctrl adds one, and a click on the land selects nothing', async () => {
    clickAt(middleOf(/Launch site leased/))
    expect(selected()).toEqual([claimId('Launch site leased')])
    expect(viewStore.getState().selectedIn).toBe('map')
    clickAt(middleOf(/Post opened/), { ctrlKey: true })
    expect(selected()).toEqual([claimId('Launch site leased'), claimId('Post opened')])
    clickAt({ x: middleOf(/Launch site leased/).x, y: middleOf(/Launch site leased/).y - 40 })
    expect(selected()).toHaveLength(2)
  })

  it('hover goes both ways: the pointer tells the others, and theirs is ringed in the accent', async () => {
    const at = middleOf(/Launch site leased/)
    const target = document.elementFromPoint(at.x, at.y)!
    target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: at.x, clientY: at.y }))
    await expect.poll(() => viewStore.getState().hover).toBe(claimId('Launch site leased'))
    hover(undefined)
    select([claimId('Launch site leased')])
    const frame = canvases()[1]!.parentElement!.getBoundingClientRect()
    await expect.poll(() => colourAt(1, at.x - frame.left + 10, at.y - frame.top)).toEqual(token('--accent'))
  })

  it('arrow keys go from mark to mark and Enter selects', async () => {
    const first = option(/Launch site leased/).element() as HTMLElement
    first.focus()
    await userEvent.keyboard('{ArrowUp}')
    expect(document.activeElement).not.toBe(first)
    expect(document.activeElement?.getBoundingClientRect().top).toBeLessThan(first.getBoundingClientRect().top)
    first.focus()
    await userEvent.keyboard('{Enter}')
    expect(selected()).toEqual([claimId('Launch site leased')])
  })

  it('the rest of a place opens its claims, and choosing one selects it', async () => {
    ;(option(/2 more claims at Almaty/).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    const dialog = page.getByRole('dialog', { name: /6 claims at Almaty/ })
    await expect.element(dialog).toBeVisible()
    await userEvent.click(dialog.getByRole('option', { name: /Almaty case 6/ }))
    expect(selected()).toEqual([claimId('Almaty case 6')])
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it('a country is counted under its name, never pinned', async () => {
    await expect.element(option(/2 claims in Kazakhstan/)).toBeInTheDocument()
    await expect.element(option(/1 claim in Kyrgyzstan/)).toBeInTheDocument()
    expect(option(/Country as scope/).query()).toBeNull()
  })

  it('L shows the same claims as a list with the tray at its end; Escape goes back', async () => {
    ;(option(/Launch site leased/).element() as HTMLElement).focus()
    await userEvent.keyboard('l')
    const list = page.getByRole('listbox', { name: 'Claims by place' })
    await expect.element(list).toHaveFocus()
    await userEvent.keyboard('{End}{Enter}')
    expect(selected()).toEqual([claimId('No place told')])
    await userEvent.keyboard('{Home}{Enter}')
    expect(selected()).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await expect.element(list).not.toBeInTheDocument()
  })

  it('“Filter to area” keeps one chip with the bounds in view, which follows zooming', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Filter to area' }))
    const area = () => viewStore.getState().filters.find((f) => f.field === 'area')
    const before = area()
    expect(before?.on).toBe(true)
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }))
    await expect.poll(() => area()?.north).not.toBe(before?.north)
    expect(area()!.north).toBeLessThan(before!.north)
    expect(viewStore.getState().filters).toHaveLength(1)
    await userEvent.click(page.getByRole('button', { name: 'Filter to area' }))
    expect(area()).toBeUndefined()
  })

  it('a selection made elsewhere pans only when it is out of view', async () => {
    const picture = () => canvases()[0]!.toDataURL()
    const before = picture()
    select([claimId('Visit paid')])
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(picture()).toBe(before)
    for (let i = 0; i < 3; i++) await userEvent.click(page.getByRole('button', { name: 'Zoom in' }))
    await expect.poll(() => option(/Site closed/).query()).toBeNull()
    select([claimId('Site closed')])
    await expect.poll(() => option(/Site closed/).query()).not.toBeNull()
  })

  it('says whose borders it draws and that nothing is fetched', async () => {
    await userEvent.click(page.getByRole('button', { name: 'About this map' }))
    const notice = page.getByRole('dialog', { name: 'About this map' })
    await expect.poll(() => notice.element().textContent).toMatch(/Natural Earth/)
    await expect.poll(() => notice.element().textContent).toMatch(/Nothing is requested from the network/)
    await userEvent.keyboard('{Escape}')
  })
})

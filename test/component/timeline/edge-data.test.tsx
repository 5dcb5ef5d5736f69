import { TimelinePanel } from '@renderer/features/timeline/TimelinePanel'
import { viewStore } from '@renderer/state/view-store'
import type { LedgerRecord, LedgerTime } from '@shared/kernel/ledger'
import { TIME_FLAG } from '@shared/kernel/ledger'
import { dayOf } from '@shared/kernel/time'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedRecords } from '../../builders/ledger'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

let unmount = () => {}
afterEach(() => unmount())
async function show(records: readonly LedgerRecord[]) {
  document.documentElement.dataset.theme = 'light'
  viewStore.setState({ facts: {} })
  unmount = await mount(fakeConnection(records.length, {}, { records }), <TimelinePanel />)
  if (records.length > 0) await expect.element(plot()).toBeInTheDocument()
}
const timeOf = (earliest: number, latest: number, more: Partial<LedgerTime> = {}): LedgerTime => ({
  edtf: '2000',
  mode: 'within',
  earliest,
  latest,
  innerEarliest: earliest,
  innerLatest: latest,
  softEarliest: earliest,
  softLatest: latest,
  flags: earliest === latest ? TIME_FLAG.knownDay : 0,
  ...more,
})
const plot = () => page.getByRole('application')
const labels = () => [...plot().element().querySelectorAll<HTMLElement>('[title="Drag to move along"] span')]
const filters = () => viewStore.getState().filters
/** Boxes of the axis' labels, left to right, that run into the next one. */
const colliding = () => {
  const boxes = labels().map((label) => label.getBoundingClientRect())
  return boxes.filter((box, i) => {
    const next = boxes[i + 1]
    return next !== undefined && box.right > next.left + 1
  })
}

describe('data at the edge', () => {
  it('years −10000 to 9999 stand in one view, labelled without running into each other', async () => {
    const ages = [-9999, -500, 0, 1, 1066, 9999]
    await show(seedRecords(6).map((r, i) => ({ ...r, time: timeOf(dayOf(ages[i]!, 1, 1), dayOf(ages[i]!, 12, 31)) })))
    await expect.poll(() => labels().length).toBeGreaterThan(3)
    expect(labels().some((label) => label.textContent?.endsWith('BC'))).toBe(true)
    expect(colliding()).toEqual([])
  })
  it('5,000 claims on one day are one column that says how many', async () => {
    const day = dayOf(1998, 3, 2)
    await show(seedRecords(5000).map((r) => ({ ...r, domain: 'trade' as const, time: timeOf(day, day) })))
    const canvas = plot().element().querySelector('canvas')!
    await expect.poll(() => canvas.clientWidth).toBeGreaterThan(100)
    await userEvent.hover(canvas, { position: { x: canvas.clientWidth / 2, y: 12 } })
    await expect.element(page.getByText('Trade: 5,000 claims, 2 Mar 1998')).toBeInTheDocument()
  })
  it('a time open on both sides crosses the whole view and is chosen by a click', async () => {
    const open = timeOf(-Infinity, Infinity, { mode: 'throughout', flags: TIME_FLAG.openStart | TIME_FLAG.openEnd })
    await show(seedRecords(1).map((r) => ({ ...r, time: open })))
    const canvas = plot().element().querySelector('canvas')!
    await expect.poll(() => canvas.clientWidth).toBeGreaterThan(100)
    await userEvent.click(canvas, { position: { x: 20, y: 8 } })
    await expect.poll(() => viewStore.getState().selection.length).toBe(1)
  })
  it('an empty corpus says so', async () => {
    await show([])
    await expect.element(page.getByText('No claims yet')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
})

describe('ends as text', () => {
  it('takes what people type, at either end and both at once; what is no date is marked and changes nothing', async () => {
    await show(seedRecords(20))
    const from = page.getByRole('textbox', { name: 'From, as a date' })
    const to = page.getByRole('textbox', { name: 'To, as a date' })
    await from.fill('June 2001')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => filters()[0]).toMatchObject({ field: 'event', from: dayOf(2001, 6, 1) })
    await to.fill('2005')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => filters()[0]).toMatchObject({ from: dayOf(2001, 6, 1), to: dayOf(2005, 12, 31) })
    await from.fill('1997/2001')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => filters()[0]).toMatchObject({ from: dayOf(1997, 1, 1), to: dayOf(2001, 12, 31) })
    await to.fill('whenever')
    await userEvent.keyboard('{Enter}')
    await expect.element(to).toHaveAttribute('aria-invalid', 'true')
    expect(filters()[0]).toMatchObject({ to: dayOf(2001, 12, 31) })
  })
})

describe('clocks and lanes', () => {
  const choose = async (label: string, option: string) => {
    await page.getByRole('button', { name: new RegExp(label) }).click()
    await page.getByRole('option', { name: option }).click()
  }
  it('the statement clock brushes by statement, and tells of what has no such time (DOMAIN 3.1)', async () => {
    const said = { edtf: '2009', earliest: dayOf(2009, 1, 1), latest: dayOf(2009, 12, 31) }
    await show(seedRecords(12).map((r, i) => ({ ...r, statement: i < 8 ? said : undefined })))
    await choose('Clock', 'Statement time')
    await expect.element(page.getByRole('complementary', { name: '4 claims without a date' })).toBeInTheDocument()
    ;(plot().element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => filters().map((f) => f.field)).toEqual(['statement'])
  })
  it('lanes by actor, by source or one; remembered; axe finds nothing', async () => {
    await show(seedRecords(30))
    const lanes = () => [...document.querySelectorAll('[data-lanes] > ul > li')].map((li) => li.textContent)
    await choose('Lanes', 'Lanes by actor')
    await expect.poll(lanes).toContain('Kazakhstan')
    expect(viewStore.getState().facts['timeline.lanes']).toBe('actor')
    await choose('Lanes', 'Lanes by source')
    await expect.poll(lanes).toContain('Register of treaties')
    await choose('Lanes', 'One lane')
    await expect.poll(lanes).toEqual(['All claims'])
    expect(await findings(document.body)).toEqual([])
  })
  it('the periods stand in a table beside the list', async () => {
    await show(seedRecords(30))
    ;(plot().element() as HTMLElement).focus()
    await userEvent.keyboard('l')
    await page.getByRole('tab', { name: 'Periods' }).click()
    await expect.element(page.getByRole('columnheader', { name: 'After filters' })).toBeInTheDocument()
    expect(page.getByRole('row').elements().length).toBeGreaterThan(10)
    expect(await findings(document.body)).toEqual([])
  })
})

import { HistoryPanel } from '@renderer/features/history/HistoryPanel'
import { historyStore } from '@renderer/state/review/history'
import { select } from '@renderer/state/view-store'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedRecords } from '../../builders/ledger'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const CLAIM = seedRecords(5)[2]!
const TOTAL = 600
const timeOf = (sequence: number) => new Date(Date.UTC(2026, 0, 1) + sequence * 3_600_000).toISOString()

function summary(sequence: number) {
  const undo = sequence === TOTAL
  return {
    sequence,
    time: timeOf(sequence),
    author: 'analyst',
    authorName: 'A. Reader',
    label: undo ? 'history.undo' : 'claim.update',
    subject: `Claim ${sequence}`,
    source: undo ? 'undo' : 'edit',
    ...(undo && {
      reverts: TOTAL - 1,
      root: { sequence: TOTAL - 1, label: 'claim.update', subject: `Claim ${TOTAL - 1}` },
    }),
    undone: sequence === TOTAL - 1,
    counts: [{ op: 'update', type: 'claim', n: 1 }],
  }
}
const objects = [
  {
    op: 'update',
    type: 'claim',
    id: CLAIM.id,
    name: 'C-3 The bridge',
    fields: [
      { field: 'text', before: ['The bridge was promised once.'], after: ['The bridge was promised twice.'] },
      { field: 'actors', before: ['Upland · subject'], after: ['Upland · subject', 'Harbour · object'] },
      { field: 'eventTime.edtf', before: ['1997'], after: [] },
    ],
  },
]

/** A log of six hundred change sets, the newest of them an undo. */
function log(calls: string[] = []) {
  const note =
    <I,>(name: string, answer: (input: I) => unknown) =>
    (input: I) => {
      calls.push(`${name} ${JSON.stringify(input)}`)
      return answer(input)
    }
  return {
    'history.state': () => ({ sequence: TOTAL, undo: { sequence: TOTAL - 2, label: 'claim.update' } }),
    'history.list': note('list', ({ before = TOTAL + 1, limit }: { before?: number; limit: number }) => {
      const numbers = Array.from({ length: Math.min(limit, before - 1) }, (_, i) => before - 1 - i)
      const next = numbers.at(-1)
      return { changeSets: numbers.map(summary), ...(next !== undefined && next > 1 && { next }) }
    }),
    'history.get': ({ sequence }: { sequence: number }) => ({ changeSet: { ...summary(sequence), objects }, total: 3 }),
    'history.ofClaim': () => ({ steps: [3, 7, 9].map((sequence) => ({ ...summary(sequence), objects })) }),
    'history.restorePreview': () => ({
      restoration: { objects, leftOut: [{ field: 'tagIds', name: 'fees' }] },
    }),
    'history.restore': note('restore', () => ({ restoration: { objects, leftOut: [] } })),
    'history.undo': note('undo', () => ({ reverted: 1, step: { sequence: 1, label: 'claim.update' }, state: {} })),
    'history.undoTo': note('undoTo', () => ({ undone: 4, cancelled: false, state: {} })),
  } as Parameters<typeof fakeConnection>[1]
}

let unmount = () => {}
afterEach(() => unmount())
async function open(answers = log(), mode: 'log' | 'story' = 'log') {
  document.documentElement.dataset.theme = 'light'
  historyStore.setState({ mode, filter: { ofClaim: false }, chosen: undefined, running: undefined })
  unmount = await mount(fakeConnection(5, answers), <HistoryPanel />)
}
const row = (name: string | RegExp) => page.getByRole('option', { name })
const detail = () => page.getByRole('region', { name: 'The chosen change' })

describe('the log', () => {
  it('lists change sets under their days, what is undone struck', async () => {
    await open()
    await expect.element(row(/Undone: edit of claim Claim 599/)).toBeInTheDocument()
    const undone = row(/Edit of claim Claim 599.*undone/)
    expect(undone.element().querySelector('s')?.textContent).toContain('Claim 599')
    await expect
      .element(page.getByText('Monday, 26 January 2026').or(page.getByText('Monday 26 January 2026')))
      .toBeInTheDocument()
  })
  it('a page is asked for when its end comes near, not before', async () => {
    const calls: string[] = []
    await open(log(calls))
    await expect.element(row(/Claim 598/)).toBeInTheDocument()
    expect(calls.filter((call) => call.startsWith('list'))).toHaveLength(1)
    page.getByRole('listbox').element().focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => calls.filter((call) => call.startsWith('list')).length).toBe(2)
    expect(calls.at(-1)).toContain('"before":401')
  })
  it('shows the differences of the chosen one, words and lines marked', async () => {
    await open()
    await row(/Claim 597/).click()
    await expect.element(detail().getByText('C-3 The bridge')).toBeInTheDocument()
    const html = detail().element()
    expect([...html.querySelectorAll('del')].map((one) => one.textContent)).toEqual(['once', '1997'])
    expect([...html.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['twice', 'Harbour · object'])
    await expect.element(detail().getByText('And 2 more objects.')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
  it('offers to undo the newest, and to go back to an older one after asking', async () => {
    const calls: string[] = []
    await open(log(calls))
    await row(/Claim 598/).click()
    await detail().getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => calls.some((call) => call.startsWith('undo '))).toBe(true)
    await row(/Claim 597/).click()
    await detail().getByRole('button', { name: 'Undo back to here…' }).click()
    expect(await findings(document.body)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Undo back', exact: true }).click()
    await expect.poll(() => calls.at(-1)).toContain('undoTo {"sequence":597}')
  })
  it('offers neither on what is undone', async () => {
    await open()
    await row(/Edit of claim Claim 599.*undone/).click()
    await expect.element(detail().getByText('C-3 The bridge')).toBeInTheDocument()
    expect(detail().getByRole('button').elements()).toEqual([])
  })
  it('is filtered by analyst, kind and the selected claim', async () => {
    const calls: string[] = []
    await open(log(calls))
    await page.getByRole('combobox', { name: 'By analyst' }).selectOptions('analyst')
    await page.getByRole('combobox', { name: 'By kind' }).selectOptions('entity')
    await expect.poll(() => calls.at(-1)).toContain('"author":"analyst","label":"entity"')
    select([CLAIM.id])
    await page.getByRole('checkbox', { name: 'Selected claim only' }).click()
    await expect.poll(() => calls.at(-1)).toContain(`"objectId":"${CLAIM.id}"`)
  })
})

describe('the story', () => {
  it('asks for a claim first', async () => {
    await open(log(), 'story')
    await expect.element(page.getByText('No claim selected')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
  it('tells each change oldest first, and restores after showing what would change', async () => {
    const calls: string[] = []
    await open(log(calls), 'story')
    select([CLAIM.id])
    await expect.poll(() => page.getByRole('listitem').elements().length).toBeGreaterThan(3)
    const words = [...document.querySelectorAll('ol > li')].map((one) => one.textContent)
    expect(words.map((one) => one?.match(/Claim \d+/)?.[0])).toEqual(['Claim 3', 'Claim 7', 'Claim 9'])
    expect(await findings(document.body)).toEqual([])
    expect(page.getByRole('button', { name: /^Restore this claim/ }).elements()).toHaveLength(2)
    await page
      .getByRole('button', { name: /^Restore this claim/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Restore this claim?' })
    await expect.element(dialog.getByText('Tags: fees')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect.poll(() => calls.at(-1)).toBe(`restore ${JSON.stringify({ id: CLAIM.id, sequence: 3 })}`)
    await expect.poll(() => page.getByRole('dialog').elements()).toEqual([])
  })
})

describe('states', () => {
  it('an empty log, and one that cannot be read', async () => {
    await open({ ...log(), 'history.list': () => ({ changeSets: [] }) })
    await expect.element(page.getByText('No change here')).toBeInTheDocument()
    unmount()
    await open({ 'history.state': log()!['history.state']! })
    await expect.element(page.getByText('The change log could not be read')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
})

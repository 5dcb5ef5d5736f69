import { GapsPanel } from '@renderer/features/gaps/GapsPanel'
import { queryClient } from '@renderer/state/corpus/queries'
import { gapStore } from '@renderer/state/review/gaps'
import { chip, putFilter, viewStore } from '@renderer/state/view-store'
import { runCommand } from '@renderer/state/window/shortcuts'
import { GAPS_BY_SEVERITY } from '@shared/kernel/gaps'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedRecords } from '../../builders/ledger'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const RECORDS = seedRecords(60)
type Gap = { kind: string; targetId: string; [key: string]: unknown }
type Asked = { kinds?: string[]; accepted?: boolean; from?: number; limit?: number; where?: string }

/** Sixty undated claims and two sources without a grade; what is accepted moves to the other list. */
function gapLedger() {
  const accepted = new Map<string, string>()
  const asked: Asked[] = []
  const all: Gap[] = [
    ...[1, 2].map((n) => ({
      kind: 'source-ungraded',
      targetId: `source ${n}`,
      targetKind: 'source',
      text: `Gazette ${n}`,
      values: { count: n },
    })),
    ...RECORDS.map(({ id, number, text }) => ({
      kind: 'undated',
      targetId: id,
      targetKind: 'claim',
      claimId: id,
      number,
      text,
      values: {},
    })),
  ]
  const withReason = (gap: Gap) => {
    const reason = accepted.get(gap.targetId)
    return reason ? { ...gap, accepted: { reason, createdBy: 'analyst', createdAt: '2026-01-15T10:00:00.000Z' } } : gap
  }
  const answers = {
    'gaps.list': (input: Asked) => {
      asked.push(input)
      const kept = all.filter(
        ({ kind, targetId }) =>
          (input.kinds?.includes(kind) ?? true) && accepted.has(targetId) === (input.accepted ?? false),
      )
      const from = input.from ?? 0
      const kinds = GAPS_BY_SEVERITY.map((kind) => {
        const own = all.filter((gap) => gap.kind === kind)
        const done = own.filter(({ targetId }) => accepted.has(targetId)).length
        return { kind, open: own.length - done, accepted: done, population: kind === 'unplaced' ? 9 : own.length * 2 }
      })
      return { kinds, items: kept.slice(from, from + (input.limit ?? 200)).map(withReason), total: kept.length }
    },
    'gaps.accept': ({ targetId, reason }: { targetId: string; reason: string }) => {
      accepted.set(targetId, reason)
      return { acceptance: { id: targetId, reason } }
    },
    'gaps.reopen': (input: { targetId: string }) => {
      accepted.delete(input.targetId)
      return input
    },
  }
  return { answers, asked, accepted }
}

let unmount = () => {}
afterEach(() => unmount())
async function open(answers: Parameters<typeof fakeConnection>[1]) {
  document.documentElement.dataset.theme = 'light'
  gapStore.setState({ kind: undefined, chosen: undefined, accepted: false, everything: false })
  unmount = await mount(fakeConnection(60, answers), <GapsPanel />)
}
const kind = (name: string) =>
  page.getByRole('region', { name: 'Kinds of gaps' }).getByRole('button', { name: new RegExp(`^${name}`) })
const list = () => page.getByRole('listbox')
const chosen = () => list().element().querySelector('[aria-selected="true"]')?.textContent

describe('the list', () => {
  it('shows each kind with what is open, and how much of all is worked off', async () => {
    const { answers } = gapLedger()
    await open(answers)
    await expect.element(kind('Claims without a date 60 ')).toBeInTheDocument()
    await expect.element(page.getByText('71 of 133 closed or accepted').first()).toBeInTheDocument()
    await expect.element(page.getByText(/^Nothing open: .*Claims without a place/)).toBeInTheDocument()
  })
  it('is worked through by keys: N and P step, Enter goes to the claim', async () => {
    const { answers } = gapLedger()
    await open(answers)
    await kind('Claims without a date').click()
    await expect.element(list()).toHaveAccessibleName('60 gaps')
    list().element().focus()
    await userEvent.keyboard('nnp')
    expect(chosen()).toContain(RECORDS[0]!.text)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(viewStore.getState().selection).toEqual([RECORDS[1]!.id])
    expect(viewStore.getState().inspectorOpen).toBe(true)
  })
  it('goes on where a gap has closed', async () => {
    const { answers, accepted } = gapLedger()
    await open(answers)
    await kind('Claims without a date').click()
    await page.getByRole('option').nth(2).click()
    accepted.set(RECORDS[2]!.id, 'Closed meanwhile.')
    await queryClient.invalidateQueries()
    await expect.element(list()).toHaveAccessibleName('59 gaps')
    runCommand('gap.next')
    expect(viewStore.getState().selection).toEqual([RECORDS[3]!.id])
    await expect.poll(chosen).toContain(RECORDS[3]!.text)
    runCommand('gap.previous')
    expect(viewStore.getState().selection).toEqual([RECORDS[1]!.id])
  })
  it('a source leads to its panel', async () => {
    const { answers } = gapLedger()
    await open(answers)
    await kind('Sources not graded').click()
    await page.getByRole('option', { name: /Gazette 2/ }).click()
    await page.getByRole('button', { name: 'Go there' }).click()
    expect(viewStore.getState().dock).toBe('sources')
  })
  it('asks for what the filters leave, or for everything', async () => {
    const { answers, asked } = gapLedger()
    await open(answers)
    putFilter({ ...chip(), field: 'type', values: ['fact'] })
    await expect.poll(() => asked.at(-1)?.where).toBe('type:fact')
    await page.getByRole('checkbox', { name: 'Filtered claims only' }).click()
    await expect.poll(() => gapStore.getState().everything).toBe(true)
    await expect.element(kind('Everything open 62 ')).toBeInTheDocument()
  })
})

describe('accepting', () => {
  it('asks for a reason, lists the gap apart, and reopens it', async () => {
    const { answers, accepted } = gapLedger()
    await open(answers)
    await kind('Claims without a date').click()
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: 'Accept…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Leave open: Claims without a date' })
    await expect.element(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Why it may stay open' }).fill('It holds at any time.')
    expect(await findings(document.body)).toEqual([])
    await dialog.getByRole('button', { name: 'Accept' }).click()
    await expect.poll(() => [...accepted.values()]).toEqual(['It holds at any time.'])
  })
  it('what is accepted is listed with its reason, and opens again', async () => {
    const { answers, accepted } = gapLedger()
    accepted.set(RECORDS[4]!.id, 'Not known.')
    await open(answers)
    await kind('Accepted').click()
    await page.getByRole('option', { name: /accepted: Not known\./ }).click()
    await expect.element(page.getByText(/^Accepted by A\. Reader/)).toBeInTheDocument()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await expect.poll(() => accepted.size).toBe(0)
  })
})

describe('states', () => {
  it('nothing to work off', async () => {
    await open({ 'gaps.list': () => ({ kinds: [], items: [], total: 0 }) })
    await expect.element(page.getByText('Nothing to work off yet')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
  it('an answer that failed can be asked for again', async () => {
    await open({})
    await expect.element(page.getByText('The gaps could not be worked out')).toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
  it('axe finds nothing with a gap chosen', async () => {
    const { answers } = gapLedger()
    await open(answers)
    await page.getByRole('option').first().click()
    await expect.element(page.getByRole('button', { name: 'Go there' })).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
})

import { InspectorPanel } from '@renderer/features/inspector/InspectorPanel'
import { queryClient } from '@renderer/state/corpus/queries'
import { select } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'
import { CLAIM, claim, tags } from './world'

const ADA = { id: 'analyst', name: 'Ada First', initials: 'AF' }
const BEN = { id: 'ben', name: 'Ben Second', initials: 'BS' }
const basis = { reliability: 'B', origins: [1, 2], itemIds: [fixtureId(6, 1)] }
const view = (analyst: typeof ADA, n: number, more: object, stale: object[] = []) => ({
  assessment: {
    ...{ id: fixtureId(11, n), claimId: CLAIM, analystId: analyst.id, at: '2026-01-15T10:00:00.000Z' },
    ...{ adjudicates: false, basis },
    ...more,
  },
  ...{ analyst, active: true, displayed: false, stale },
})
const likely = { scale: 'icd203', term: 'likely', row: 1, basis: 'assigned' }
const SPLIT = [
  view(ADA, 1, { credibility: 2, likelihood: likely, confidence: 'high', confidenceReason: 'Two good texts.' }),
  view(BEN, 2, { credibility: 4, rationale: 'One of them copies.' }, [{ part: 'origins', was: '2', now: '1–2' }]),
]

const answering = () => vi.fn((_input: object): object => ({ assessment: SPLIT[0] }))
let add: ReturnType<typeof answering>
let confirm: ReturnType<typeof answering>
let unmount: () => void
async function judge(assessments: readonly object[], split = false) {
  add = answering()
  confirm = answering()
  unmount = await mount(
    fakeConnection(9, {
      'claims.get': ({ id }: { id: string }) => ({ claim: { ...claim, id, split } }),
      'assessments.list': () => ({ assessments, split, present: { reliability: 'B', origins: [1, 2], items: 1 } }),
      'assessments.add': add,
      'assessments.confirm': confirm,
      'tags.list': () => ({ tags: tags.map((tag) => ({ ...tag, codable: true, uses: 1 })) }),
    }),
    <InspectorPanel />,
  )
  select([CLAIM], 'set', 'map')
  await expect.element(page.getByRole('region', { name: 'Assessments' })).toBeVisible()
}
beforeEach(() => {
  document.documentElement.dataset.theme = 'light'
  queryClient.clear()
})
afterEach(() => unmount())

const assess = () => page.getByRole('button', { name: /^Assess as/ })
const record = () => page.getByRole('button', { name: /^Record/ })
const form = () => page.getByRole('form')

describe('assessments side by side', () => {
  it('D34 shows a split as one, each view with who, when, and what has gone stale', async () => {
    await judge(SPLIT, true)
    const table = page.getByRole('table', { name: 'Analysts side by side' })
    await expect.element(table).toBeVisible()
    for (const words of ['Ada First', 'Ben Second', '2, probably true', '4, doubtful', 'origins were 2, are 1–2'])
      await expect.element(table.getByText(words)).toBeVisible()
    await expect.element(page.getByText(/Analysts differ and nobody has adjudicated/)).toBeVisible()
  })
  it('keeps likelihood and confidence on lines of their own', async () => {
    await judge(SPLIT, true)
    await expect.element(page.getByRole('row', { name: /^Likelihood/ })).toBeVisible()
    for (const row of document.querySelectorAll('tr, [class*=row]'))
      expect(/likely/.test(row.textContent) && /\b(low|moderate|high)\b/.test(row.textContent)).toBe(false)
  })
  it('axe finds nothing, form open, in light and dark', async () => {
    await judge(SPLIT, true)
    await assess().click()
    await expect.element(form()).toBeVisible()
    expect(await findings(document.body)).toEqual([])
  })
})

describe('the own assessment', () => {
  it('is recorded as one, by keyboard, with nothing half-written', async () => {
    await judge([])
    await assess().click()
    await expect.element(record()).toBeDisabled()
    await page.getByRole('radio', { name: '3 Possibly true' }).click()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Term' }), 'unlikely')
    await page.getByRole('radio', { name: 'moderate' }).click()
    await expect.element(page.getByText('A confidence needs its reason.')).toBeVisible()
    await expect.element(record()).toBeDisabled()
    await userEvent.fill(page.getByRole('textbox', { name: /^Reason for this confidence/ }), 'One text, checked.')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => add.mock.calls.length).toBe(1)
    expect(add.mock.calls[0]![0]).toEqual({
      claimId: CLAIM,
      credibility: 3,
      likelihood: { scale: 'icd203', row: 1, term: 'unlikely', basis: 'assigned' },
      confidence: 'moderate',
      confidenceReason: 'One text, checked.',
      adjudicates: false,
    })
    await expect.element(form()).not.toBeInTheDocument()
  })
  it('D37 asks for a signed reason where credibility 1 has too few origins', async () => {
    await judge([])
    await assess().click()
    await page.getByRole('radio', { name: '1 Confirmed by other sources' }).click()
    await expect.element(record()).toBeDisabled()
    await userEvent.fill(page.getByRole('textbox', { name: /Credibility 1 needs two/ }), 'Seen myself.')
    await record().click()
    await expect
      .poll(() => add.mock.calls[0]?.[0])
      .toMatchObject({
        credibility: 1,
        override: { rule: 'D37', reason: 'Seen myself.' },
      })
  })
  it('begins with the own last one; effects are per power and only when wanted', async () => {
    await judge([SPLIT[0]!])
    await assess().click()
    await expect.element(page.getByRole('radio', { name: '2 Probably true' })).toBeChecked()
    await page.getByRole('checkbox', { name: 'Give my own effects' }).click()
    const power = form().getByRole('combobox').nth(1)
    await userEvent.selectOptions(power, '−')
    await record().click()
    await expect.poll(() => add.mock.calls[0]?.[0]).toMatchObject({ effects: [{ sign: '−', strength: 1 }] })
  })
  it('what was begun waits while another claim is looked at', async () => {
    await judge([])
    await assess().click()
    await page.getByRole('radio', { name: '4 Doubtful' }).click()
    select([fixtureId(8, 1)], 'set', 'map')
    await expect.element(page.getByRole('radio', { name: '4 Doubtful' })).not.toBeInTheDocument()
    select([CLAIM], 'set', 'map')
    await expect.element(page.getByRole('radio', { name: '4 Doubtful' })).toBeChecked()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(form()).not.toBeInTheDocument()
  })
  it('Escape leaves without a trace; a stale own one can be confirmed', async () => {
    await judge([view(ADA, 1, { credibility: 2 }, [{ part: 'reliability', was: 'B', now: 'C' }])])
    await assess().click()
    await userEvent.keyboard('{Escape}')
    await expect.element(form()).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Confirm on the present basis' })).toHaveFocus()
    expect(add).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Confirm on the present basis' }).click()
    await expect.poll(() => confirm.mock.calls).toEqual([[{ claimId: CLAIM }]])
  })
})

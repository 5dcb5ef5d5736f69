import { ForecastsPanel } from '@renderer/features/forecasts/ForecastsPanel'
import { viewStore } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const claim = (n: number) => fixtureId(8, n)
const forecast = (n: number, more: object = {}, fields: object = {}) => ({
  ...{ claimId: claim(n), number: n, text: `Claim ${n}`, state: 'open', entries: [], cited: [], scores: [] },
  forecast: {
    question: `Question ${n}?`,
    criterion: 'The register says so.',
    resolvable: 'yes',
    entries: [],
    evidenceIds: [],
    ...fields,
  },
  ...more,
})
const entry = (at: string, p: number, term?: string) => ({
  analystId: 'analyst',
  at: `${at}T10:00:00.000Z`,
  p,
  ...(term && { term }),
  midpoint: !!term,
})
const LIST = [
  forecast(1, {
    state: 'overdue',
    dueIn: -3,
    latest: 20_400,
    entries: [entry('2025-11-01', 0.6), entry('2025-11-20', 0.875, 'very likely')],
  }),
  forecast(2, { dueIn: 1, latest: 20_404 }),
  forecast(3),
  forecast(
    4,
    {
      ...{
        state: 'yes',
        entries: [entry('2025-10-01', 0.8)],
        scores: [{ analystId: 'analyst', brier: 0.04, midpoint: true }],
      },
      cited: [
        {
          id: fixtureId(6, 1),
          documentId: fixtureId(5, 0),
          title: 'Report',
          quote: 'a line opened',
          span: { start: 4, end: 17 },
        },
      ],
    },
    { outcome: 'yes', resolvedAt: '2025-11-15T00:00:00.000Z' },
  ),
]
const bin = (term: string, low: number, high: number, n = 0, more: object = {}) => ({ term, low, high, n, ...more })
const CALIBRATION = {
  ...{ by: 'analyst', forecasts: 9, left: { open: 3, void: 0, unresolvable: 1, unstated: 0 } },
  calibrations: [
    {
      ...{ id: fixtureId(1, 1), name: 'A. Reader', n: 6, yes: 4, brier: 0.17, midpoints: 2, tooFew: false },
      murphy: { rel: 0.01, res: 0.09, unc: 0.25 },
      bins: [
        ...[
          bin('almost no chance', 0, 0.05),
          bin('very unlikely', 0.05, 0.2),
          bin('unlikely', 0.2, 0.45, 1, { meanP: 0.3 }),
        ],
        bin('roughly even chance', 0.45, 0.55),
        bin('likely', 0.55, 0.8, 5, { meanP: 0.7, share: { value: 0.8, low: 0.376, high: 0.964 } }),
        ...[bin('very likely', 0.8, 0.95), bin('almost certain', 0.95, 1)],
      ],
    },
  ],
}
const answering = () => vi.fn((_input: object): object => ({ forecast: LIST[0] }))
let [addEntry, resolve, reopen] = [answering(), answering(), answering()]
let unmount: () => void
async function show(forecasts: readonly object[] = LIST, answers: object = {}) {
  ;[addEntry, resolve, reopen] = [answering(), answering(), answering()]
  unmount = await mount(
    fakeConnection(9, {
      'forecasts.list': () => ({ forecasts }),
      'forecasts.calibration': () => CALIBRATION,
      'forecasts.addEntry': addEntry,
      'forecasts.resolve': resolve,
      'forecasts.reopen': reopen,
      ...answers,
    }),
    <ForecastsPanel />,
  )
}
beforeEach(() => {
  document.documentElement.dataset.theme = 'light'
})
afterEach(() => unmount())

const row = (n: number) => page.getByRole('button', { name: new RegExp(`Question ${n}\\?`) })

describe('what falls due', () => {
  it('stands by state with a countdown, overdue first', async () => {
    await show()
    await expect.element(row(1)).toBeVisible()
    const headings = [...document.querySelectorAll('h3')].map((heading) => heading.textContent)
    expect(headings).toEqual(['Overdue 1', 'Open 2', 'Resolved 1'])
    await expect.element(page.getByText(/^overdue by 3 days, /)).toBeVisible()
    await expect.element(page.getByText(/^due in 1 day, /)).toBeVisible()
    await expect.element(page.getByText('no horizon')).toBeVisible()
    await expect.element(page.getByText('came about, 15 Nov 2025')).toBeVisible()
  })
  it('opens to the criterion and the entries, and leads to the claim', async () => {
    await show()
    await row(1).click()
    await expect.element(page.getByText('The register says so.')).toBeVisible()
    const entries = page.getByRole('table', { name: 'Entries' })
    await expect.element(entries.getByText('very likely, midpoint 87.5 %')).toBeVisible()
    await page.getByRole('button', { name: 'C-1 Claim 1' }).click()
    expect(viewStore.getState().selection).toEqual([claim(1)])
  })
  it('an outcome shows what it is based on and the Brier score, and can be reopened', async () => {
    await show()
    await row(4).click()
    await page.getByRole('button', { name: /a line opened/ }).click()
    expect(viewStore.getState().passage).toEqual({ documentId: fixtureId(5, 0), span: { start: 4, end: 17 } })
    await expect.element(page.getByText('0.04')).toBeVisible()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await expect.poll(() => reopen.mock.calls).toEqual([[{ claimId: claim(4) }]])
  })
  it('says what to do where there is none', async () => {
    await show([])
    await expect.element(page.getByText('No forecasts', { exact: true })).toBeVisible()
  })
  it('offers no writing in a corpus that is open for reading', async () => {
    await show(LIST, {
      'project.get': () => ({ project: {}, corpus: { readOnly: { why: 'asked' } }, analysts: [], counts: {} }),
    })
    await row(2).click()
    await expect.element(page.getByText('No probability has been stated yet.')).toBeVisible()
    expect(page.getByRole('button', { name: 'Resolve…' }).elements()).toEqual([])
    expect(page.getByRole('button', { name: 'Add entry' }).elements()).toEqual([])
  })
})

describe('writing', () => {
  it('adds a number, or the term that was chosen last', async () => {
    await show()
    await row(2).click()
    await userEvent.fill(page.getByRole('textbox', { name: /^Probability in per cent/ }), '62.5')
    await page.getByRole('button', { name: 'Add entry' }).click()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Likelihood term' }), 'unlikely')
    await expect.element(page.getByRole('slider')).toHaveValue('33')
    await page.getByRole('button', { name: 'Add entry' }).click()
    await expect
      .poll(() => addEntry.mock.calls)
      .toEqual([[{ claimId: claim(2), p: 0.625 }], [{ claimId: claim(2), term: 'unlikely' }]])
    await userEvent.fill(page.getByRole('textbox', { name: /^Probability in per cent/ }), '140')
    await expect.element(page.getByRole('button', { name: 'Add entry' })).toBeDisabled()
  })
  it('an outcome needs evidence or a note, and takes a passage by its words', async () => {
    await show()
    await row(2).click()
    await page.getByRole('button', { name: 'Resolve…' }).click()
    const record = page.getByRole('button', { name: 'Record the outcome' })
    await expect.element(page.getByText('Choose an outcome.')).toBeVisible()
    await page.getByRole('radio', { name: 'Yes, it came about' }).click()
    await expect.element(page.getByText('Without evidence, say in a note how it is known.')).toBeVisible()
    await expect.element(record).toBeDisabled()
    const documents = page.getByRole('combobox', { name: 'Add a document' })
    await userEvent.fill(documents, 'a')
    await page.getByRole('listbox').getByRole('option').first().click()
    const words = page.getByRole('textbox', { name: /^Words of the passage/ })
    await userEvent.fill(words, 'no such words')
    await expect.element(page.getByText('These words are not in the text.')).toBeVisible()
    await expect.element(record).toBeDisabled()
    await userEvent.fill(words, 'banks of one river')
    await expect.element(page.getByText('Found in the text.')).toBeVisible()
    await record.click()
    await expect
      .poll(() => resolve.mock.calls[0]?.[0])
      .toMatchObject({
        claimId: claim(2),
        outcome: 'yes',
        evidenceIds: [],
        passages: [{ spans: [{ start: 4, end: 22 }] }],
      })
  })
})

describe('calibration', () => {
  it('has plot and table, hides shares of fewer than five and counts what is left out', async () => {
    await show()
    await page.getByRole('button', { name: 'Calibration' }).click()
    await expect
      .element(
        page.getByText(
          '9 forecasts; not scored: 3 not resolved, 0 void, 1 not resolvable, 0 without a stated probability.',
        ),
      )
      .toBeVisible()
    await expect.element(page.getByRole('img', { name: /^Calibration of A\. Reader/ })).toBeVisible()
    await expect.element(page.getByRole('row', { name: 'likely 5 70 % 80 % 37.6–96.4 %', exact: true })).toBeVisible()
    await expect.element(page.getByRole('row', { name: 'unlikely 1 30 % too few', exact: true })).toBeVisible()
    await expect.element(page.getByText('0.17')).toBeVisible()
    expect(await findings(document.body)).toEqual([])
  })
})

describe('axe', () => {
  it('finds nothing with a forecast open and in the dialog, in light and dark', async () => {
    await show()
    await row(1).click()
    await expect.element(page.getByRole('table', { name: 'Entries' })).toBeVisible()
    expect(await findings(document.body)).toEqual([])
    await page.getByRole('button', { name: 'Resolve…' }).click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(await findings(document.body)).toEqual([])
  })
})

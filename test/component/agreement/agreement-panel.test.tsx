import { AgreementPanel } from '@renderer/features/agreement/AgreementPanel'
import { chip, putFilter, viewStore } from '@renderer/state/view-store'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedRecords } from '../../builders/ledger'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const [ADA, BEN, CLEO] = ['Ada First', 'Ben Second', 'Cleo Third'].map((name, i) => ({
  id: fixtureId(1, i + 1),
  name,
  initials: name.slice(0, 2).toUpperCase(),
  judged: 12 - i,
}))
const figure = (value: number) => ({ state: 'value', value })
const one = { state: 'undefined', why: 'one-category' }
const pair = (a: object, b: object, kappa: object) => ({
  ...{ a: (a as { id: string }).id, b: (b as { id: string }).id, units: 9, same: 0.75, kappa },
  weighted: { coefficient: figure(0.7), units: 8 },
})
const CLAIM = fixtureId(8, 0)
const MEASURED = {
  ...{ field: 'credibility', claims: 40, judgedTwice: 9, differing: 60 },
  analysts: [ADA, BEN, CLEO],
  pairs: [pair(ADA!, BEN!, figure(0.623)), pair(ADA!, CLEO!, one), pair(BEN!, CLEO!, figure(-0.1))],
  nominal: { coefficient: figure(0.743), reading: 'tentative', units: 9, values: 21 },
  ordinal: { coefficient: figure(0.815), reading: 'reliable', units: 8, values: 18 },
  differences: [
    {
      claimId: CLAIM,
      number: 7,
      text: 'A ferry runs',
      values: [
        { analystId: ADA!.id, value: '1' },
        { analystId: BEN!.id, value: '5' },
      ],
    },
  ],
}
const measuring = () => vi.fn((_input: object): object => MEASURED)
let measure: ReturnType<typeof measuring>
let unmount: () => void
async function show(answer: object | Error = MEASURED) {
  measure = measuring().mockImplementation(() => {
    if (answer instanceof Error) throw answer
    return answer
  })
  unmount = await mount(fakeConnection(9, { 'agreement.measure': measure }), <AgreementPanel />)
}
beforeEach(() => {
  document.documentElement.dataset.theme = 'light'
})
afterEach(() => unmount())

describe('the Agreement panel', () => {
  it('shows α on each level with its reading and N, and every pair', async () => {
    await show()
    await expect.element(page.getByRole('row', { name: /^order 0\.815 reliable 8 18$/ })).toBeVisible()
    await expect.element(page.getByRole('row', { name: /^categories 0\.743 tentative 9 21$/ })).toBeVisible()
    const ben = page.getByRole('row', { name: /^Ben Second/ })
    for (const words of ['0.623', '0.700', '75 %']) await expect.element(ben.getByText(words)).toBeVisible()
  })
  it('D45 says that a coefficient is undefined and shows no number for it', async () => {
    await show()
    await expect.element(page.getByRole('row', { name: /^Cleo/ }).getByText('undefined: one value alone')).toBeVisible()
    await expect.element(page.getByText('−0.100')).toBeVisible()
  })
  it('measures what the filters leave, on the chosen field', async () => {
    await show()
    await expect.poll(() => measure.mock.calls).toEqual([[{ field: 'credibility' }]])
    putFilter({ ...chip(), field: 'domain', values: ['energy'] })
    const wanted = seedRecords(9).filter((record) => record.domain === 'energy')
    const ids = expect.toSatisfy((given: string[]) => given.length === wanted.length)
    await expect.poll(() => measure.mock.calls.at(-1)).toEqual([{ ids, field: 'credibility' }])
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'On' }), 'confidence')
    await expect.poll(() => measure.mock.calls.at(-1)).toEqual([{ ids, field: 'confidence' }])
  })
  it('leads from a difference to its claim by one click', async () => {
    await show()
    await page
      .getByRole('button', { name: /AD 1 confirmed by other sources.*BE 5 improbable.*C-7 A ferry runs/ })
      .click()
    expect(viewStore.getState().selection).toEqual([CLAIM])
    await expect.element(page.getByText('1 of 60')).toBeVisible()
  })
  it('says what to do when nothing was judged twice, and when it cannot be measured', async () => {
    await show({ ...MEASURED, judgedTwice: 0, differences: [] })
    await expect.element(page.getByText('Nothing judged twice')).toBeVisible()
    expect(await findings(document.body)).toEqual([])
    unmount()
    await show(new Error('broken'))
    await expect.element(page.getByText('Agreement could not be measured')).toBeVisible()
  })
  it('axe finds nothing, in light and dark', async () => {
    await show()
    await expect.element(page.getByRole('heading', { name: /^Largest differences/ })).toBeVisible()
    expect(await findings(document.body)).toEqual([])
  })
})

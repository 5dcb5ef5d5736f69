// The fields of a claim beside statement, time, actors and places: attribution, and what is folded away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findings } from '../support/axe'
import { CLAIM, entities, inspect, type World } from './world'

let world: World
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  world = await inspect()
  await expect.element(page.getByRole('textbox', { name: 'Claim', exact: true })).toHaveValue('A ferry runs')
})
afterEach(() => world.unmount())

const more = () => page.getByText('More fields').click()
const changes = () => world.update.mock.calls.map(([input]) => (input as { changes: object }).changes)
const choose = (name: string, value: string) => userEvent.selectOptions(page.getByRole('combobox', { name }), value)

describe('attribution (D18)', () => {
  it('is named only once it has a speaker, and the author’s again without one', async () => {
    await choose('Said by', 'named')
    expect(changes()).toEqual([])
    const name = entities[0]!.name
    await userEvent.fill(page.getByRole('combobox', { name: 'Add speaker' }), name)
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    await expect
      .poll(changes)
      .toEqual([{ attribution: { mode: 'named', speakerIds: [entities[0]!.id], stance: 'asserts' } }])
    await page
      .getByRole('group', { name: 'Attribution' })
      .getByRole('button', { name: `Remove ${name}` })
      .click()
    await expect
      .poll(() => changes().at(-1))
      .toEqual({ attribution: { mode: 'author', speakerIds: [], stance: 'asserts' } })
  })
  it('says how it is said', async () => {
    await choose('How it is said', 'denies')
    await expect.poll(changes).toMatchObject([{ attribution: { stance: 'denies' } }])
  })
})

describe('folded fields', () => {
  it.each([
    ['Polarity', 'negated', { polarity: 'negated' }],
    ['Tier', 'presupposed', { tier: 'presupposed' }],
    ['Second type', 'causal', { typeAlt: 'causal' }],
    ['Event type', 'AGREE', { plover: 'AGREE' }],
  ])('%s', async (name, value, change) => {
    await more()
    await choose(name, value)
    await expect.poll(changes).toEqual([change])
  })
  it('a restatement is not made by hand (D14)', async () => {
    await more()
    const tiers = page.getByRole('combobox', { name: 'Tier' }).element() as HTMLSelectElement
    expect([...tiers.options].map((one) => one.value)).not.toContain('restatement')
  })
  it('what it is about besides', async () => {
    await more()
    await page.getByRole('checkbox', { name: 'Energy' }).click()
    await expect.poll(changes).toEqual([{ domainAlt: ['energy'] }])
  })
  it('when it was said, as people write it', async () => {
    await more()
    await userEvent.fill(page.getByRole('textbox', { name: 'Said on' }), 'June 1997')
    await userEvent.tab()
    await expect.poll(changes).toMatchObject([{ statementTime: { edtf: '1997-06' } }])
  })
  it('quantities with value, range and unit; a bad number is marked and not saved', async () => {
    await more()
    await page.getByRole('button', { name: 'Add a quantity' }).click()
    await expect.poll(changes).toEqual([{ quantities: [{ value: 1, unit: '', comparator: 'eq' }] }])
    const value = page.getByRole('textbox', { name: 'Value or range' })
    await userEvent.fill(value, 'many')
    await userEvent.tab()
    await expect.element(value).toHaveAttribute('aria-invalid', 'true')
    expect(changes()).toHaveLength(1)
    await userEvent.fill(value, '1 200–1 500')
    await userEvent.tab()
    await expect.poll(() => changes().at(-1)).toMatchObject({ quantities: [{ low: 1200, high: 1500, unit: '' }] })
  })
  it('a time counted from the document’s date keeps its rule (D26)', async () => {
    await page.getByRole('button', { name: 'Count from something…' }).first().click()
    const rule = page.getByRole('group', { name: 'Event counted from something' })
    await userEvent.fill(rule.getByRole('textbox', { name: 'How many' }), '2')
    await userEvent.tab()
    await expect.poll(changes).toMatchObject([
      {
        eventTime: {
          relative: { anchor: { kind: 'document-date' }, relation: 'before', offset: { n: 2, unit: 'year' } },
        },
      },
    ])
  })
  it('a marking is lowered only with a reason (D47)', async () => {
    await more()
    await page.getByRole('button', { name: 'Lower the marking…' }).click()
    const sign = page.getByRole('button', { name: 'Sign' })
    await expect.element(sign).toBeDisabled()
    await userEvent.fill(page.getByRole('textbox', { name: 'Reason, kept and signed' }), 'Published since')
    await sign.click()
    await expect
      .poll(() => world.downgrade.mock.calls)
      .toEqual([[{ id: CLAIM, to: 'TLP:CLEAR', reason: 'Published since' }]])
  })
  it('axe finds nothing, in light and dark', async () => {
    await more()
    expect(await findings(document.body)).toEqual([])
  })
})

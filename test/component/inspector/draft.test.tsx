import { draftStore, startDraft } from '@renderer/state/corpus/draft'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { findings } from '../support/axe'
import { entities, inspect, type World } from './world'

const span = { start: 4, end: 30 }
const suggestion = (field: string, value: unknown, wording: string) => ({
  field,
  value,
  wording,
  span,
  rule: 'words',
  ruleVersion: '1',
})
let world: World
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  world = await inspect([
    suggestion('domain', 'energy', 'fuel'),
    suggestion('actors', [{ entityId: entities[1]!.id, role: 'subject' }], 'Russia'),
  ])
  await startDraft(fixtureId(5, 0), span, 'banks of one river')
  await expect.element(statement()).toHaveValue('')
})
afterEach(() => world.unmount())

const statement = () => page.getByRole('textbox', { name: 'Claim', exact: true })
const domain = () => page.getByRole('combobox', { name: /^Domain/ })
const marked = () => [...document.querySelectorAll('[data-suggested]')].length
const save = () => page.getByRole('button', { name: /^Save and next/ })

describe('a draft', () => {
  it('is prefilled by its passage, each value marked as suggested until it is touched', async () => {
    await expect.element(domain()).toHaveValue('energy')
    await expect.poll(marked).toBe(2)
    await userEvent.selectOptions(domain(), 'trade')
    await expect.poll(marked).toBe(1)
    expect(draftStore.getState().draft?.values.domain).toBe('trade')
  })
  it('says what is missing, keeps every keystroke, and is saved with its passage and its suggestions', async () => {
    await expect.element(page.getByText('Write the claim in your own words.')).toBeInTheDocument()
    await expect.element(save()).toBeDisabled()
    await userEvent.fill(statement(), 'Fuel crosses the river')
    expect(draftStore.getState().draft?.values.text).toBe('Fuel crosses the river')
    await save().click()
    await expect
      .poll(() => world.createClaim.mock.calls)
      .toMatchObject([
        [
          {
            text: 'Fuel crosses the river',
            type: 'fact',
            domain: 'energy',
            actors: [{ entityId: entities[1]!.id, role: 'subject' }],
            anchors: [{ documentId: fixtureId(5, 0), spans: [span] }],
          },
        ],
      ])
    await expect.poll(() => draftStore.getState().draft).toBeUndefined()
  })
  it('as a forecast waits for question and criterion (D15)', async () => {
    await userEvent.fill(statement(), 'Fuel will cross the river')
    await userEvent.selectOptions(page.getByRole('combobox', { name: /^Type/ }), 'forecast')
    await expect.element(page.getByText('A forecast needs a question and a criterion.')).toBeInTheDocument()
    await expect.element(save()).toBeDisabled()
    await userEvent.fill(page.getByRole('textbox', { name: 'Question' }), 'Will it?')
    await userEvent.fill(page.getByRole('textbox', { name: 'Criterion' }), 'The toll register')
    await userEvent.tab()
    await expect.element(save()).toBeEnabled()
  })
  it('can be dropped', async () => {
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(draftStore.getState().draft).toBeUndefined()
    expect(world.createClaim).not.toHaveBeenCalled()
  })
  it('axe finds nothing, in light and dark', async () => {
    expect(await findings(document.body)).toEqual([])
  })
})

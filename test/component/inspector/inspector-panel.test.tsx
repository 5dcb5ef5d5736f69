import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findings } from '../support/axe'
import { CLAIM, entities, inspect, MADE, tags, type World } from './world'

let world: World
beforeEach(async () => {
  document.documentElement.dataset.theme = 'light'
  world = await inspect()
  await expect.element(statement()).toHaveValue('A ferry runs')
})
afterEach(() => world.unmount())

const statement = () => page.getByRole('textbox', { name: 'Claim', exact: true })
const choice = (name: string) => page.getByRole('combobox', { name, exact: true })
/** The one write so far. */
const written = () => expect.poll(() => world.update.mock.calls.map(([call]) => call))
const one = (changes: object) => [{ id: CLAIM, changes }]

describe('every field of a stored claim saves on its own', () => {
  it('the statement when it is left, and only when it differs', async () => {
    await userEvent.fill(statement(), 'A ferry runs twice a day')
    await userEvent.tab()
    await written().toEqual(one({ text: 'A ferry runs twice a day' }))
    await statement().click()
    await userEvent.tab()
    expect(world.update).toHaveBeenCalledOnce()
  })
  it.each([
    ['Domain', 'energy', { domain: 'energy' }],
    ['Type', 'judgement', { type: 'judgement' }],
    ['Reading', 'inferred', { reading: 'inferred' }],
    ['Status', 'reviewed', { status: 'reviewed' }],
  ])('%s', async (name, value, changes) => {
    await userEvent.selectOptions(choice(name), value)
    await written().toEqual(one(changes))
  })
  it('the event as people write it, with its EDTF and bounds shown', async () => {
    const field = page.getByRole('textbox', { name: 'Event' })
    await userEvent.fill(field, 'since 1994')
    await expect.element(page.getByText('1994/..')).toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => world.update.mock.calls[0]?.[0].changes.eventTime).toMatchObject({ edtf: '1994/..' })
  })
  it('a bad date says why and is not written', async () => {
    const field = page.getByRole('textbox', { name: 'Event' })
    await userEvent.fill(field, 'the day before never')
    await userEvent.tab()
    await expect.element(field).toHaveAttribute('aria-invalid', 'true')
    expect(world.update).not.toHaveBeenCalled()
  })
  it('an actor’s role, with the strength that only winners and losers have', async () => {
    const name = entities[0]!.name
    const entityId = entities[0]!.id
    await page.getByRole('button', { name: `Strength for ${name}: 1 of 3. Press to change` }).click()
    await written().toEqual(one({ actors: [{ entityId, role: 'beneficiary', strength: 2 }] }))
    await userEvent.selectOptions(choice(`Role of ${name}`), 'subject')
    await expect
      .poll(() => world.update.mock.lastCall?.[0].changes)
      .toEqual({ actors: [{ entityId, role: 'subject' }] })
  })
  it('a place’s role, and taking it away', async () => {
    const { id, name } = entities[8]!
    await userEvent.selectOptions(choice(`Role of ${name}`), 'route')
    await written().toEqual(one({ places: [{ placeId: id, role: 'route', order: 0 }] }))
    await page.getByRole('button', { name: `Remove ${name}` }).click()
    await expect.poll(() => world.update.mock.lastCall?.[0].changes).toEqual({ places: [] })
  })
  it('the source’s likelihood, on the project’s scale', async () => {
    await userEvent.selectOptions(choice('Likelihood'), 'likely')
    await written().toEqual(one({ sourceLikelihood: { scale: 'icd203', row: 1, term: 'likely', basis: 'assigned' } }))
  })
  it('tags: one of the codebook, and a new one', async () => {
    const input = choice('Add a tag')
    await userEvent.fill(input, tags[2]!.name)
    await page.getByRole('option', { name: tags[2]!.name }).click()
    await written().toEqual(one({ tagIds: [tags[0]!.id, tags[2]!.id] }))
    await userEvent.fill(input, 'Night ferries')
    await page.getByRole('option', { name: /Night ferries/ }).click()
    await expect.poll(() => world.createTag.mock.calls).toEqual([[{ name: 'Night ferries' }]])
    await expect.poll(() => world.update.mock.calls.length).toBe(2)
  })
  it('a note when its field is left', async () => {
    const field = page.getByRole('textbox', { name: 'Add a note' })
    await userEvent.fill(field, 'Ask the harbour master')
    await userEvent.tab()
    await expect
      .poll(() => world.createNote.mock.calls)
      .toEqual([[{ target: { kind: 'claim', id: CLAIM }, body: 'Ask the harbour master' }]])
  })
})

describe('the combo box over entities', () => {
  it('adds one that is registered', async () => {
    await userEvent.fill(choice('Add an actor'), 'Uzbek')
    await page.getByRole('option', { name: /Uzbekistan/ }).click()
    const added = entities.find((e) => e.name === 'Uzbekistan')!
    await expect
      .poll(() => world.update.mock.calls[0]?.[0].changes.actors.at(-1))
      .toEqual({ entityId: added.id, role: 'object' })
    expect(world.createEntity).not.toHaveBeenCalled()
  })
  it('makes a new one where nobody bears the name, and adds it', async () => {
    await userEvent.fill(choice('Add an actor'), 'Harbour guild')
    await page.getByRole('option', { name: /Harbour guild.*new organisation/ }).click()
    await expect.poll(() => world.createEntity.mock.calls).toEqual([[{ kind: 'organisation', name: 'Harbour guild' }]])
    await expect
      .poll(() => world.update.mock.calls[0]?.[0].changes.actors.at(-1))
      .toEqual({ entityId: MADE, role: 'object' })
  })
  it('works by keys alone', async () => {
    await userEvent.fill(choice('Add a place'), 'Almaty')
    await expect.element(page.getByRole('option', { name: /Almaty/ })).toBeInTheDocument()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    const added = entities.find((e) => e.name === 'Almaty')!
    await expect
      .poll(() => world.update.mock.calls[0]?.[0].changes.places.at(-1))
      .toMatchObject({ placeId: added.id, role: 'site' })
  })
})

it('a claim becomes a forecast only with a question and a criterion, in one change (D15)', async () => {
  await userEvent.selectOptions(choice('Type'), 'forecast')
  const question = page.getByRole('textbox', { name: 'Question' })
  await userEvent.fill(question, 'Will the ferry run in winter?')
  await userEvent.tab()
  expect(world.update).not.toHaveBeenCalled()
  await userEvent.fill(page.getByRole('textbox', { name: 'Criterion' }), 'A winter timetable is printed')
  await userEvent.tab()
  await expect
    .poll(() => world.update.mock.calls.map(([call]) => call.changes))
    .toMatchObject([
      {
        type: 'forecast',
        forecast: { question: 'Will the ferry run in winter?', criterion: 'A winter timetable is printed' },
      },
    ])
})

it('axe finds nothing, in light and dark', async () => {
  expect(await findings(document.body)).toEqual([])
})

import { EntitiesPanel } from '@renderer/features/entities/EntitiesPanel'
import { chooseEntity, entitiesStore } from '@renderer/state/corpus/entities'
import { viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { Failure } from '@shared/contract/errors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedDictionaries } from '../../builders/ledger'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const dictionary = seedDictionaries().entities
const [KZ, RU] = [dictionary[0]!, dictionary[1]!]
const ENVELOPE = { createdAt: '', createdBy: '', modifiedAt: '', rev: 1, via: 'human', language: 'en' }
const entities = dictionary.map((one) => ({
  ...ENVELOPE,
  ...one,
  aliases: one.id === RU.id ? [{ text: 'Russian Federation', language: 'en', type: 'official' }] : [],
  codes: one.iso3166 ? { iso3166: one.iso3166 } : {},
  links: one.name === 'Astana' ? [{ type: 'seat-of', to: KZ.id }] : [],
}))
const named = ({ id, name, kind }: (typeof entities)[number]) => ({ id, name, kind })
const use = { kind: 'claim', id: 'claim-1', name: 'A ferry runs', number: 7, claimId: 'claim-1' }
const group = { role: 'actor', count: 3, first: [use] }
const plan = {
  into: named(entities[0]!),
  from: [named(entities[1]!)],
  uses: [group],
  aliases: entities[1]!.aliases,
  filled: ['subkind'],
  dropped: ['point'],
  links: 1,
  doubts: ['code'],
  conflicts: [] as object[],
}

let unmount = () => {}
afterEach(() => {
  unmount()
  entitiesStore.setState({ chosen: undefined, dialog: undefined, duplicates: false })
})

async function world(answers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const calls = {
    update: vi.fn((_input: object) => ({ entity: entities[0] })),
    merge: vi.fn((_input: object) => ({ entity: entities[0], redirected: 4 })),
    rename: vi.fn((_input: object) => ({ entity: entities[0], texts: 2 })),
    split: vi.fn((_input: object) => ({ entity: entities[0], part: entities[2] })),
    remove: vi.fn(({ id }: { id: string }) => ({ id })),
    create: vi.fn((_input: object) => ({ entity: entities[2] })),
  }
  const connection = fakeConnection(80, {
    'entities.list': () => ({ entities }),
    'entities.uses': () => ({ groups: [group], total: 3 }),
    'entities.update': calls.update,
    'entities.mergePreview': () => plan,
    'entities.merge': calls.merge,
    'entities.renamePreview': () => ({
      texts: [
        { kind: 'claim', id: 'claim-1', name: 'C-7', field: 'text', before: 'Kazakhstan met', after: 'Qazaqstan met' },
      ],
      count: 1,
    }),
    'entities.rename': calls.rename,
    'entities.split': calls.split,
    'entities.deletePreview': () => ({ entity: named(entities[0]!), blocking: [group], going: [] }),
    'entities.delete': calls.remove,
    'entities.create': calls.create,
    'entities.duplicates': () => ({
      pairs: [{ a: named(entities[0]!), b: named(entities[1]!), reason: 'spelling', score: 0.7, met: ['Kaz', 'Kas'] }],
      count: 1,
    }),
    ...answers,
  })
  unmount = await mount(connection, <EntitiesPanel />)
  return calls
}
const list = () => page.getByRole('listbox', { name: 'Entities' })
const option = (name: string | RegExp) => page.getByRole('option', { name })
const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('the list', () => {
  it('shows kind, claims and what the map makes of each; finds by alias; keys choose', async () => {
    await world()
    await expect.element(page.getByText(`${entities.length} of ${entities.length}`)).toBeInTheDocument()
    await page.getByRole('searchbox', { name: 'Find by name or alias' }).fill('federation')
    await expect.element(option(/^Russia \d+ claims? polity/)).toBeInTheDocument()
    expect(list().getByRole('option').elements()).toHaveLength(1)
    list().element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('heading', { name: 'Russia' })).toBeInTheDocument()
  })
  it('narrows by kind and says when nothing is found', async () => {
    await world()
    await page.getByRole('combobox', { name: 'Kind shown' }).selectOptions('polity')
    await expect.poll(() => list().getByRole('option').elements().length).toBe(8)
    await page.getByRole('searchbox').fill('zzz')
    await expect.element(page.getByText('No entity has this name or kind.')).toBeInTheDocument()
  })
})

describe('the editor', () => {
  it('saves each field on its own, and keeps what is no point from being saved', async () => {
    const { update } = await world()
    chooseEntity(KZ.id as never)
    const point = page.getByRole('textbox', { name: 'Point' })
    await point.fill('nowhere')
    await userEvent.keyboard('{Enter}')
    await expect.element(point).toHaveAttribute('aria-invalid', 'true')
    expect(update).not.toHaveBeenCalled()
    await point.fill('51°07′30″N 71°30′E')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => update.mock.lastCall?.[0])
      .toEqual({ id: KZ.id, changes: { point: { lat: 51.125, lon: 71.5 } } })
    await page.getByRole('textbox', { name: 'Wikidata' }).fill('Q232')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => update.mock.lastCall?.[0])
      .toEqual({ id: KZ.id, changes: { codes: { iso3166: 'KZ', wikidata: 'Q232' } } })
  })
  it('a pasted line is shown as a picture and saved', async () => {
    const { update } = await world()
    chooseEntity(KZ.id as never)
    await button('Paste a line or an area…').click()
    const box = page.getByRole('textbox', { name: 'Shape as GeoJSON' })
    await box.fill('{"type":"LineString"}')
    await expect.element(page.getByText(/longitude first$/)).toBeInTheDocument()
    const line = {
      type: 'LineString',
      coordinates: [
        [50, 40],
        [52, 41],
      ],
    }
    await box.fill(JSON.stringify(line))
    await expect.element(page.getByRole('img', { name: 'Line of 2 points from 50, 40 to 52, 41' })).toBeInTheDocument()
    await button('Save the shape').click()
    await expect.poll(() => update.mock.lastCall?.[0]).toEqual({ id: KZ.id, changes: { geometry: line } })
  })
  it('what refers to it leads there: the claim is selected, the filter set', async () => {
    await world()
    chooseEntity(KZ.id as never)
    await page.getByRole('button', { name: 'C-7 A ferry runs' }).click()
    expect(viewStore.getState().selection).toEqual(['claim-1'])
    await page.getByRole('button', { name: 'Filter Acts in 3 claims' }).click()
    expect(viewStore.getState().filters).toMatchObject([{ field: 'actor', values: [KZ.id] }])
  })
  it('a field that is refused shows why and goes back', async () => {
    await world({
      'entities.update': () => {
        throw new Failure('DUPLICATE', { name: 'Russia' })
      },
    })
    chooseEntity(KZ.id as never)
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Russia')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => noticeStore.getState().notices[0]?.message).toBe('Russia exists already.')
    await expect.element(name).toHaveValue('Kazakhstan')
  })
  it('a capital says what its name means where it acts', async () => {
    await world()
    chooseEntity(entities.find((one) => one.name === 'Astana')!.id as never)
    await expect.element(button('Kazakhstan')).toBeInTheDocument()
    await expect.element(page.getByRole('combobox', { name: 'Type of the link to Kazakhstan' })).toHaveValue('seat-of')
  })
})

describe('dialogs, by keyboard alone', () => {
  it('merge: choose, see, do', async () => {
    const { merge } = await world()
    chooseEntity(KZ.id as never)
    viewStore.setState({
      filters: [{ id: 'f', on: true, negated: false, pinned: false, field: 'actor', values: [RU.id] }],
    })
    await expect.element(button('Merge…')).toBeInTheDocument()
    button('Merge…').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('combobox', { name: 'Merge with which entity' })).toHaveFocus()
    await userEvent.keyboard('russian fed')
    await expect.element(page.getByRole('option', { name: /^Russia.*Russian Federation/ })).toBeInTheDocument()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    const dialog = page.getByRole('dialog', { name: 'Merge entities' })
    await expect.element(dialog.getByText('Kept as aliases: Russian Federation')).toBeInTheDocument()
    await expect.element(dialog.getByText('Acts in 3 claims')).toBeInTheDocument()
    await expect
      .element(dialog.getByText('Their codes in another register differ: they may be two things.'))
      .toBeInTheDocument()
    button('Merge').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => merge.mock.lastCall?.[0]).toEqual({ into: KZ.id, from: [RU.id], conflicts: 'refuse' })
    await expect.poll(() => noticeStore.getState().notices[0]?.action?.label).toBe('Undo')
    expect(viewStore.getState().filters).toMatchObject([{ values: [KZ.id] }])
  })
  it('D16 merge waits until somebody has said what becomes of gains that are losses', async () => {
    const conflicts = [{ id: 'claim-2', number: 9, text: 'What one won the other lost' }]
    const { merge } = await world({ 'entities.mergePreview': () => ({ ...plan, conflicts }) })
    entitiesStore.setState({ dialog: { kind: 'merge', into: KZ.id as never, from: [RU.id as never] } })
    await expect.element(page.getByText('C-9 What one won the other lost')).toBeInTheDocument()
    await expect.element(button('Merge')).toBeDisabled()
    await page.getByRole('checkbox', { name: 'Let it do neither there; it stays as an object' }).click()
    await button('Merge').click()
    await expect.poll(() => merge.mock.lastCall?.[0]).toMatchObject({ conflicts: 'neither' })
  })
  it('rename shows each text before and after', async () => {
    const { rename } = await world()
    chooseEntity(KZ.id as never)
    await button('Rename…').click()
    await expect.element(page.getByRole('textbox', { name: 'New name' })).toHaveFocus()
    await userEvent.keyboard('{Control>}a{/Control}Qazaqstan')
    await expect.element(page.getByText('Qazaqstan met')).toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => rename.mock.lastCall?.[0])
      .toEqual({ id: KZ.id, name: 'Qazaqstan', keepAs: 'former', inTexts: true })
  })
  it('split sends what is checked', async () => {
    const { split } = await world()
    chooseEntity(RU.id as never)
    await button('Split…').click()
    await page.getByRole('textbox', { name: 'Name of the part' }).fill('Lower Russia')
    await page.getByRole('checkbox', { name: 'Russian Federation' }).click()
    await page.getByRole('checkbox', { name: 'C-7 A ferry runs claim' }).click()
    await expect.element(page.getByText('2 of 2 go to Lower Russia')).toBeInTheDocument()
    await button('Split').click()
    await expect
      .poll(() => split.mock.lastCall?.[0])
      .toMatchObject({ id: RU.id, part: { name: 'Lower Russia' }, aliases: [0], links: [], claimIds: ['claim-1'] })
  })
  it('delete says what stands against it and offers a merge', async () => {
    const { remove } = await world()
    chooseEntity(KZ.id as never)
    await button('Delete…').click()
    const dialog = page.getByRole('dialog', { name: 'Delete Kazakhstan' })
    await expect.element(dialog.getByText('Acts in 3 claims')).toBeInTheDocument()
    await dialog.getByRole('button', { name: 'Merge…' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Merge entities' })).toBeInTheDocument()
    expect(remove).not.toHaveBeenCalled()
  })
})

describe('possible duplicates', () => {
  it('say why; a pair that is not the same goes and can be shown again', async () => {
    await world()
    await button('Possible duplicates').click()
    await expect.element(page.getByText('Nearly the same spelling: Kaz, Kas')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await button('Not the same: Kazakhstan and Russia').click()
    await expect.element(page.getByText('No possible duplicates')).toBeInTheDocument()
    await button('Show 1 pair that is not the same').click()
    await button('Maybe the same: Kazakhstan and Russia').click()
    await button('Merge… Kazakhstan and Russia').click()
    expect(entitiesStore.getState().dialog).toEqual({ kind: 'merge', into: KZ.id, from: [RU.id] })
  })
})

describe('states', () => {
  it('empty, with the way to make one', async () => {
    const { create } = await world({ 'entities.list': () => ({ entities: [] }) })
    await page.getByRole('button', { name: 'New entity…' }).last().click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Quay')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => create.mock.lastCall?.[0]).toEqual({ name: 'Quay', kind: 'organisation' })
  })
  it('an error says so and can be tried again', async () => {
    let broken = true
    await world({
      'entities.list': () => {
        if (broken) throw new Failure('STORE_FAILED', {})
        return { entities }
      },
    })
    await expect.element(page.getByText('The entities could not be read')).toBeInTheDocument()
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(list()).toBeInTheDocument()
  })
  it('read-only: everything is seen, nothing can be changed', async () => {
    await world({
      'project.get': () => ({ project: {}, corpus: { readOnly: 'it is marked read-only' }, analysts: [], counts: {} }),
    })
    chooseEntity(KZ.id as never)
    await expect.element(page.getByRole('textbox', { name: 'Point' })).toHaveAttribute('readonly')
    await expect.poll(() => button('Merge…').elements().length).toBe(0)
    await expect.element(button('New entity…')).toBeDisabled()
  })
  it('axe finds nothing in list and editor, nor in a dialog', async () => {
    await world()
    chooseEntity(RU.id as never)
    await expect.element(page.getByText('Used by')).toBeInTheDocument()
    await expect.element(page.getByText('Acts in 3 claims').first()).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    for (const name of ['Merge…', 'Split…', 'Rename…', 'Delete…']) {
      await button(name).click()
      await expect.element(page.getByRole('dialog')).toBeInTheDocument()
      expect(await findings(document.body)).toEqual([])
      await userEvent.keyboard('{Escape}')
      await expect.poll(() => page.getByRole('dialog').elements().length).toBe(0)
    }
  })
})

import { CodebookCommands } from '@renderer/features/codebook/CodebookCommands'
import { CodebookPanel } from '@renderer/features/codebook/CodebookPanel'
import { codebookStore } from '@renderer/state/corpus/codebook'
import { type LedgerState, ledgerStore } from '@renderer/state/ledger/ledger-store'
import { select, viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { Failure } from '@shared/contract/errors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedDictionaries } from '../../builders/ledger'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const seeded = seedDictionaries().tags
const tags = seeded.map((tag, i) => ({ ...tag, codable: i !== 0, exclusive: false, uses: i, branch: i === 0 ? 9 : i }))
const [ROUTES, PIPELINES, TRAINING] = [tags[0]!, tags[1]!, tags[2]!]
const subject = { kind: 'claim', id: fixtureId(8, 1), title: 'A ferry runs', number: 2 }
const effects = { moved: 3, collapsed: 1, removed: 0, children: ['Ferries'], notes: 1, obstacles: [] as string[] }

let unmount = () => {}
afterEach(() => {
  unmount()
  codebookStore.setState({ chosen: undefined, dialog: undefined, last: undefined })
})

async function world(answers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const calls = {
    update: vi.fn((_input: object) => ({ tag: PIPELINES })),
    apply: vi.fn(({ targets }: { targets: object[] }) => ({ changed: targets.length })),
    merge: vi.fn((_input: object) => ({ tag: TRAINING, moved: 3, collapsed: 1 })),
    split: vi.fn((_input: object) => ({ tags: [TRAINING] })),
    remove: vi.fn((_input: object) => ({ uses: 2 })),
    create: vi.fn((_input: object) => ({ tag: { ...TRAINING, id: fixtureId(4, 99) } })),
    export: vi.fn((_input: object) => ({ url: 'exports/1/codebook.md', name: 'codebook.md', bytes: 9, tags: 5 })),
    save: vi.fn((_input: object) => ({ saved: 'codebook.md' })),
  }
  const connection = fakeConnection(40, {
    'tags.list': () => ({ tags }),
    'tags.uses': () => ({
      uses: [{ id: 'use-1', tagId: PIPELINES.id, createdAt: '', subject, author: 'A' }],
      total: 1,
    }),
    'tags.update': calls.update,
    'tags.apply': calls.apply,
    'tags.mergePreview': () => ({ ...effects, into: { ...TRAINING, definition: 'Both' }, from: [PIPELINES] }),
    'tags.merge': calls.merge,
    'tags.splitPreview': ({ parts }: { parts: { name: string; targetIds: string[] }[] }) => ({
      ...effects,
      tag: PIPELINES,
      parts: parts.map(({ name, targetIds }) => ({ name, uses: targetIds.length })),
      rest: 0,
    }),
    'tags.split': calls.split,
    'tags.deletePreview': () => ({ ...effects, gone: [PIPELINES], to: ROUTES }),
    'tags.delete': calls.remove,
    'tags.create': calls.create,
    'tags.export': calls.export,
    'host.save': calls.save,
    ...answers,
  })
  unmount = await mount(
    connection,
    <>
      <CodebookCommands />
      <section data-panel="claims" tabIndex={-1} data-testid="claims" />
      <CodebookPanel />
    </>,
  )
  return calls
}
const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
const dialog = () => page.getByRole('dialog')
const choose = async (name: string) => {
  await expect.element(row(name)).toBeInTheDocument()
  await row(name).click()
  await expect.element(page.getByRole('region', { name: `Tag ${name}` })).toBeInTheDocument()
}
const ids = (n: number) => Array.from({ length: n }, (_, i) => fixtureId(8, i))

describe('the tree', () => {
  it('is walked by arrows, which choose; codes carry their digits, a heading none', async () => {
    await world()
    await choose('Routes')
    await userEvent.keyboard('{ArrowDown}')
    expect(codebookStore.getState().chosen).toBe(PIPELINES.id)
    await expect.element(row('Pipelines').getByText('1', { exact: true }).first()).toBeInTheDocument()
    expect(row('Routes').element().querySelector('kbd')).toBeNull()
    expect(row('Pipelines').element().querySelector('kbd')?.textContent).toBe('1')
  })
  it('a count filters by the whole branch', async () => {
    await world()
    await page.getByRole('button', { name: /filter to claims tagged Routes/ }).click()
    const below = tags.filter(({ id, parentId }) => id === ROUTES.id || parentId === ROUTES.id).map(({ id }) => id)
    expect(viewStore.getState().filters).toMatchObject([{ field: 'tag', values: below }])
  })
  it('Enter tags the selected claims, and again takes the tag away', async () => {
    const { apply } = await world()
    select(ids(2))
    await choose('Pipelines')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => apply.mock.calls.length).toBe(1)
    expect(apply.mock.calls[0]![0]).toMatchObject({ tagId: PIPELINES.id, targets: [{ kind: 'claim' }, {}] })
    expect(noticeStore.getState().notices.at(-1)?.message).toContain('Pipelines')
  })
})

describe('dragging', () => {
  it('by keys moves a tag below the one it is dropped on', async () => {
    const { update } = await world()
    await choose('Training')
    const at = () => document.activeElement?.getAttribute('aria-label') ?? ''
    for (let i = 0; i < 3 && at() !== 'Drag Training'; i++) await userEvent.keyboard('{ArrowRight}')
    expect(at()).toBe('Drag Training')
    await userEvent.keyboard('{Enter}')
    await expect.poll(at).toMatch(/^Drop on /)
    for (let i = 0; i < 6 && at() !== 'Drop on Routes'; i++) await userEvent.keyboard('{ArrowUp}')
    expect(at()).toBe('Drop on Routes')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => update.mock.calls[0]?.[0]).toEqual({ id: TRAINING.id, changes: { parentId: ROUTES.id } })
  })
  it('by pointer too', async () => {
    const { update } = await world()
    await row('Tariffs').dropTo(row('Training'))
    await expect.poll(() => update.mock.calls[0]?.[0]).toEqual({ id: tags[3]!.id, changes: { parentId: TRAINING.id } })
  })
})

describe('the chosen tag', () => {
  it('F2 leads to its name, which Enter saves', async () => {
    const { update } = await world()
    await choose('Pipelines')
    await userEvent.keyboard('{F2}')
    await userEvent.keyboard('Conduits{Enter}')
    await expect.poll(() => update.mock.calls[0]?.[0]).toEqual({ id: PIPELINES.id, changes: { name: 'Conduits' } })
  })
  it('a definition saves when it is left, a colour when it is chosen; a wrong one is told', async () => {
    const { update } = await world()
    await choose('Pipelines')
    await userEvent.fill(page.getByRole('textbox', { name: 'Definition' }), 'Fixed lines')
    await userEvent.keyboard('{Tab}')
    await page.getByRole('radio', { name: 'bluish green' }).click({ force: true })
    await expect
      .poll(() => update.mock.calls.map(([input]) => (input as { changes: object }).changes))
      .toEqual([{ definition: 'Fixed lines' }, { colour: '#009E73' }])
    await userEvent.fill(page.getByRole('textbox', { name: 'As #RRGGBB' }), 'red')
    await expect.element(page.getByText('A hash and six digits: #0072B2')).toBeInTheDocument()
  })
  it('what carries it leads to its claim', async () => {
    await world()
    await choose('Pipelines')
    await page.getByRole('button', { name: 'C-2 A ferry runs' }).click()
    expect(viewStore.getState().selection).toEqual([subject.id])
  })
})

describe('dialogs', () => {
  it('D46 a merge shows what it does and does it', async () => {
    const { merge } = await world()
    await choose('Pipelines')
    await page.getByRole('button', { name: 'Merge…' }).click()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Into' }), TRAINING.id)
    await expect.element(dialog().getByText('3 uses go to Training')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await dialog().getByRole('button', { name: 'Merge', exact: true }).click()
    await expect.poll(() => merge.mock.calls[0]?.[0]).toEqual({ into: TRAINING.id, from: [PIPELINES.id] })
  })
  it('D46 an obstacle keeps it from being done', async () => {
    const obstacles = ['The tag “x” exists already.']
    await world({ 'tags.mergePreview': () => ({ ...effects, obstacles, into: TRAINING, from: [PIPELINES] }) })
    await choose('Pipelines')
    await page.getByRole('button', { name: 'Merge…' }).click()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Into' }), TRAINING.id)
    await expect.element(dialog().getByText(obstacles[0]!)).toBeInTheDocument()
    await expect.element(dialog().getByRole('button', { name: 'Merge', exact: true })).toBeDisabled()
  })
  it('D46 a split distributes the uses over new names', async () => {
    const { split } = await world()
    await choose('Pipelines')
    await page.getByRole('button', { name: 'Split…' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of new tag 1' }), 'Gas')
    await userEvent.selectOptions(page.getByRole('combobox', { name: /^Where C-2/ }), '0')
    await expect.element(dialog().getByText('1 use to Gas; 0 uses stay')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await dialog().getByRole('button', { name: 'Split', exact: true }).click()
    await expect
      .poll(() => split.mock.calls[0]?.[0])
      .toEqual({
        id: PIPELINES.id,
        parts: [{ name: 'Gas', targetIds: [subject.id] }],
        keepRest: true,
      })
  })
  it('D46 the Delete key asks where the uses go', async () => {
    const { remove } = await world()
    await choose('Pipelines')
    await userEvent.keyboard('{Delete}')
    await expect.element(dialog().getByText('1 tag goes: Pipelines')).toBeInTheDocument()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Its uses' }), '')
    await expect.element(dialog().getByRole('button', { name: 'Delete', exact: true })).toBeEnabled()
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click()
    await expect.poll(() => remove.mock.calls[0]?.[0]).toEqual({ id: PIPELINES.id, to: null, children: 'up' })
  })
  it('moves by keyboard alone', async () => {
    const { update } = await world()
    await choose('Training')
    await userEvent.keyboard('{Control>}m{/Control}')
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Stands below' }), ROUTES.id)
    await dialog().getByRole('button', { name: 'Move' }).click()
    await expect.poll(() => update.mock.calls[0]?.[0]).toEqual({ id: TRAINING.id, changes: { parentId: ROUTES.id } })
  })
  it('exports up to a marking', async () => {
    const calls = await world()
    await page.getByRole('button', { name: 'Export the codebook' }).click()
    await dialog().getByRole('button', { name: 'Save as CSV' }).click()
    await expect.poll(() => calls.export.mock.calls[0]?.[0]).toEqual({ format: 'csv', ceiling: 'TLP:AMBER+STRICT' })
    await expect.poll(() => calls.save.mock.calls.length).toBe(1)
  })
})

describe('keys in the views', () => {
  const focusClaims = async () => {
    await expect.element(row('Pipelines')).toBeInTheDocument()
    ;(page.getByTestId('claims').element() as HTMLElement).focus()
  }
  it('a digit sets its code on the selection, a full stop repeats it; neither acts in the codebook', async () => {
    const { apply } = await world()
    await focusClaims()
    select(ids(1))
    await userEvent.keyboard('2')
    await expect.poll(() => apply.mock.calls.length).toBe(1)
    expect(apply.mock.calls[0]![0]).toMatchObject({ tagId: TRAINING.id })
    select(ids(3).slice(1))
    await userEvent.keyboard('.')
    await expect.poll(() => apply.mock.calls.length).toBe(2)
    expect(apply.mock.calls[1]![0]).toMatchObject({ tagId: TRAINING.id, remove: false, targets: [{}, {}] })
    await choose('Pipelines')
    await userEvent.keyboard('2')
    expect(apply).toHaveBeenCalledTimes(2)
  })
  it('T over several claims finds a tag by its words, or makes it', async () => {
    const { apply, create } = await world()
    await focusClaims()
    select(ids(3))
    await userEvent.keyboard('t')
    await expect.element(dialog().getByRole('searchbox')).toHaveFocus()
    expect(await findings(document.body)).toEqual([])
    await userEvent.keyboard('summ{Enter}')
    await expect.poll(() => apply.mock.calls[0]?.[0]).toMatchObject({ tagId: tags[4]!.id, targets: [{}, {}, {}] })
    await userEvent.keyboard('harbours{Enter}')
    await expect.poll(() => create.mock.calls[0]?.[0]).toEqual({ name: 'harbours' })
    await expect.poll(() => apply.mock.calls.length).toBe(2)
  })
})

describe('states', () => {
  it('an empty codebook says what to do', async () => {
    const { create } = await world({ 'tags.list': () => ({ tags: [] }) })
    await page.getByRole('button', { name: 'New tag' }).last().click()
    await userEvent.keyboard('first{Enter}')
    await expect.poll(() => create.mock.calls[0]?.[0]).toEqual({ name: 'first' })
  })
  it('a failure offers another try', async () => {
    await world({
      'tags.list': () => {
        throw new Failure('STORE_FAILED', { name: 'x' })
      },
    })
    await expect.element(page.getByText('The codebook could not be read')).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
  })
  it('read only: nothing can be changed, all can be seen', async () => {
    const project = {
      corpus: { name: 'x', id: 'x', sequence: 1, readOnly: 'it is' },
      project: {},
      analysts: [],
      counts: {},
    }
    await world({ 'project.get': () => project })
    await choose('Pipelines')
    await expect.poll(() => page.getByRole('button', { name: 'Merge…' }).elements().length).toBe(0)
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('readonly')
    expect(await findings(document.body)).toEqual([])
  })
  it('axe finds nothing, in light and dark, with a tag chosen', async () => {
    await world()
    await choose('Pipelines')
    expect((ledgerStore.getState() as LedgerState).columns.count).toBe(40)
    expect(await findings(document.body)).toEqual([])
  })
})

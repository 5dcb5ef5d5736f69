import { NotesPanel } from '@renderer/features/notes/NotesPanel'
import { notesStore, showNote } from '@renderer/state/corpus/notes'
import { select, viewStore } from '@renderer/state/view-store'
import { Failure } from '@shared/contract/errors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureId } from '../../builders/random'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const CLAIM = fixtureId(8, 1)
const PROJECT = fixtureId(2, 1)
const at = '2026-03-04T10:00:00.000Z'
const common = { createdAt: at, modifiedAt: at, createdBy: 'a', rev: 1, via: 'human', author: 'Ada Fixture' }
const onClaim = { kind: 'claim', id: CLAIM, title: 'A ferry runs', number: 2 }
const onPassage = {
  kind: 'anchor',
  id: fixtureId(6, 1),
  title: 'Two banks',
  documentId: fixtureId(5, 0),
  span: { start: 0, end: 9 },
}
const notes = [
  {
    ...common,
    id: fixtureId(20, 1),
    kind: 'question',
    state: 'open',
    body: 'Who\nsays so?',
    subject: onClaim,
    target: { kind: 'claim', id: CLAIM },
  },
  {
    ...common,
    id: fixtureId(20, 2),
    kind: 'memo',
    body: '<b>bold</b> & **strong**',
    subject: onPassage,
    target: { kind: 'anchor', id: onPassage.id },
  },
]
type Filter = { kind?: string; query?: string; state?: string }

let unmount = () => {}
afterEach(() => {
  unmount()
  notesStore.setState({ filter: {}, grouped: false, wanted: undefined })
})

async function world(answers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const calls = {
    update: vi.fn((_input: object) => ({ note: notes[0] })),
    create: vi.fn((_input: object) => ({ note: notes[0] })),
    remove: vi.fn(({ id }: { id: string }) => ({ id })),
    export: vi.fn((_input: object) => ({ url: 'exports/1/notes.md', name: 'notes.md', bytes: 9, notes: 2, loss: [] })),
    save: vi.fn((_input: object) => ({ saved: 'notes.md' })),
  }
  const connection = fakeConnection(20, {
    'project.get': () => ({
      project: { id: PROJECT, title: 'Two banks', defaultMarking: 'TLP:GREEN' },
      corpus: { name: 'x', id: 'x', sequence: 1 },
      analysts: [],
      counts: {},
    }),
    'notes.list': ({ kind, query }: Filter) => {
      const found = notes.filter((one) => (!kind || one.kind === kind) && (!query || one.body.includes(query)))
      return { notes: found, total: found.length }
    },
    'notes.update': calls.update,
    'notes.create': calls.create,
    'notes.delete': calls.remove,
    'notes.export': calls.export,
    'host.save': calls.save,
    ...answers,
  })
  unmount = await mount(connection, <NotesPanel />)
  return calls
}
const card = (name: RegExp) => page.getByRole('article', { name })

describe('the list', () => {
  it('shows words as words, with object, author and day', async () => {
    await world()
    await expect.element(card(/^question on C-2/)).toBeInTheDocument()
    expect(card(/^question on C-2/).element().textContent).toMatch(/Who\nsays so\?Ada Fixture, .*2026/)
    expect(
      card(/^memo on passage/)
        .element()
        .querySelector('b'),
    ).toBeNull()
    await expect.element(page.getByText('<b>bold</b> & **strong**')).toBeInTheDocument()
  })
  it('narrows by kind and words, and says when nothing is left', async () => {
    await world()
    await expect.element(card(/^memo/)).toBeInTheDocument()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind shown' }), 'question')
    await expect.poll(() => card(/^memo/).elements().length).toBe(0)
    await userEvent.fill(page.getByRole('searchbox'), 'zzz')
    await expect.element(page.getByText('No note is like that.')).toBeInTheDocument()
  })
  it('each leads to its object, under one heading where asked', async () => {
    await world()
    await page.getByRole('checkbox', { name: 'Under their objects' }).click()
    await expect.element(page.getByRole('heading', { name: 'Go to C-2 A ferry runs' })).toBeInTheDocument()
    await page.getByRole('button', { name: 'Go to C-2 A ferry runs' }).click()
    expect(viewStore.getState().selection).toEqual([CLAIM])
    await page.getByRole('button', { name: 'Go to passage “Two banks”' }).click()
    expect(viewStore.getState().passage).toEqual({ documentId: onPassage.documentId, span: onPassage.span })
  })
  it('a note that is asked for from elsewhere is found and focused', async () => {
    await world()
    notesStore.setState({ filter: { kind: 'question' } })
    showNote(notes[1]!.id)
    await expect.element(card(/^memo/)).toHaveFocus()
    expect(notesStore.getState().wanted).toBeUndefined()
  })
})

describe('a note', () => {
  it('is edited in place, resolved, given another kind, deleted', async () => {
    const { update, remove } = await world()
    const id = notes[0]!.id
    await card(/^question/)
      .getByRole('button', { name: 'Edit' })
      .click()
    await expect.element(page.getByRole('textbox', { name: 'Words of the note' })).toHaveFocus()
    await userEvent.keyboard('{Control>}{End}{/Control} When?{Control>}{Enter}{/Control}')
    await expect.poll(() => update.mock.calls.length).toBe(1)
    expect(update.mock.calls[0]![0]).toEqual({ id, body: 'Who\nsays so? When?' })
    await card(/^question/)
      .getByRole('checkbox', { name: 'Resolved' })
      .click()
    await userEvent.selectOptions(card(/^question/).getByRole('combobox', { name: 'Kind of the note' }), 'todo')
    await expect
      .poll(() => update.mock.calls.slice(1).map(([input]) => input))
      .toEqual([
        { id, state: 'resolved' },
        { id, kind: 'todo' },
      ])
    await card(/^question/)
      .getByRole('button', { name: 'Delete the note' })
      .click()
    await expect.poll(() => remove.mock.calls[0]?.[0]).toEqual({ id })
  })
  it('a new one stands on the selected claim, else on the project', async () => {
    const { create } = await world()
    await userEvent.fill(page.getByRole('textbox', { name: 'New note on the project' }), 'A memo')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect
      .poll(() => create.mock.calls[0]?.[0])
      .toEqual({
        target: { kind: 'project', id: PROJECT },
        kind: 'memo',
        body: 'A memo',
      })
    select([CLAIM])
    const field = page.getByRole('textbox', { name: 'New note on C-2' })
    await userEvent.fill(field, 'On it')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => create.mock.calls[1]?.[0]).toMatchObject({ target: { kind: 'claim', id: CLAIM } })
    await expect.element(field).toHaveValue('')
  })
})

it('D48 what is shown is written out up to a marking', async () => {
  const calls = await world()
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'State shown' }), 'open')
  await page.getByRole('button', { name: 'Export as Markdown' }).click()
  await expect.element(page.getByText('2 notes')).toBeInTheDocument()
  expect(await findings(document.body)).toEqual([])
  await page.getByRole('button', { name: 'Save as Markdown' }).click()
  await expect.poll(() => calls.save.mock.calls.length).toBe(1)
  expect(calls.export.mock.calls[0]![0]).toMatchObject({ state: 'open', ceiling: 'TLP:GREEN' })
})

describe('states', () => {
  it('empty', async () => {
    await world({ 'notes.list': () => ({ notes: [], total: 0 }) })
    await expect.element(page.getByText('No notes yet')).toBeInTheDocument()
  })
  it('failed', async () => {
    await world({
      'notes.list': () => {
        throw new Failure('STORE_FAILED', { name: 'x' })
      },
    })
    await expect.element(page.getByText('The notes could not be read')).toBeInTheDocument()
  })
  it('read only', async () => {
    const corpus = { name: 'x', id: 'x', sequence: 1, readOnly: 'it is' }
    await world({ 'project.get': () => ({ project: { id: PROJECT }, corpus, analysts: [], counts: {} }) })
    await expect.element(card(/^question/).getByRole('checkbox')).toBeDisabled()
    await expect.poll(() => page.getByRole('button', { name: 'Edit' }).elements().length).toBe(0)
    expect(await findings(document.body)).toEqual([])
  })
  it('axe finds nothing, flat and grouped', async () => {
    await world()
    await expect.element(card(/^question/)).toBeInTheDocument()
    expect(await findings(document.body)).toEqual([])
    await page.getByRole('checkbox', { name: 'Under their objects' }).click()
    expect(await findings(document.body)).toEqual([])
  })
})

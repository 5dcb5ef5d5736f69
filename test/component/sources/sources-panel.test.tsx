import { SourcesPanel } from '@renderer/features/sources/SourcesPanel'
import { chooseSource, openLineage, sourcesStore } from '@renderer/state/corpus/sources'
import { viewStore } from '@renderer/state/view-store'
import { noticeStore } from '@renderer/state/window/notices'
import { Failure } from '@shared/contract/errors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedDictionaries } from '../../builders/ledger'
import { fakeConnection } from '../../preview/fake-connection'
import { findings } from '../support/axe'
import { mount } from '../support/mount'

const documents = seedDictionaries().documents
const [own, cited] = [documents[0]!, documents[1]!]
const GRADE = {
  reliability: 'B',
  domain: 'trade',
  from: '1990',
  reason: 'keeps a register',
  by: 'a',
  byName: 'Ada Fixture',
  at: '2026-01-15T10:00:00.000Z',
}
const gazette = {
  id: 's1',
  name: 'Gazette',
  kind: 'outlet',
  grades: [GRADE],
  reliability: 'B',
  documents: 2,
  claims: 7,
  rev: 1,
}
const wire = { id: 's2', name: 'Wire', kind: 'agency', grades: [], reliability: 'F', documents: 0, claims: 0, rev: 1 }
const state = {
  reliability: 'B',
  origins: [1, 2],
  originsAgainst: [0, 0],
  itemsFor: 2,
  itemsAgainst: 0,
  contested: false,
  flags: [],
}
const named = { id: 'c1', number: 7, text: 'A ferry runs' }
const impact = {
  claims: [{ ...named, before: state, after: { ...state, reliability: 'E' } }],
  evidence: [],
  assessments: [
    { id: 'a1', claim: named, analyst: { id: 'a', name: 'Ada Fixture' }, stale: true, parts: ['reliability'] },
  ],
  supported: [{ id: 'c2', number: 8, text: 'It runs at night', by: [7] }],
  sentences: [
    { briefId: 'b1', title: 'Weekly', issued: true, section: 'Now', at: [0, 0], text: 'Ferries run.', cites: [7] },
  ],
}
const node = (id: string, kind: string, name: string, more: object = {}) => ({
  id,
  kind,
  name,
  retracted: false,
  fallen: false,
  root: false,
  settled: false,
  circular: false,
  ...more,
})
const link = (id: string, from: string, to: readonly [string, string], type: string) => ({
  id,
  from: { kind: 'document', id: from },
  to: { kind: to[0], id: to[1] },
  type,
  basis: 'stated',
})
const lineage = {
  documentId: own.id,
  nodes: [
    node(own.id, 'document', own.title),
    node(cited.id, 'document', cited.title, { reliability: 'C' }),
    node('o1', 'origin', 'Survey agency', { root: true, settled: true }),
  ],
  links: [link('l1', own.id, ['document', cited.id], 'cites'), link('l2', cited.id, ['origin', 'o1'], 'derived-from')],
  origins: [1, 1],
}

let unmount = () => {}
afterEach(() => {
  unmount()
  sourcesStore.setState({ chosen: undefined, lineageOf: undefined, dialog: undefined, grading: false })
})

async function world(answers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  document.documentElement.dataset.theme = 'light'
  const calls = {
    grade: vi.fn((_input: object) => ({ source: gazette })),
    create: vi.fn((_input: object) => ({ source: wire })),
    merge: vi.fn((_input: object) => ({ source: gazette, documents: 1 })),
    preview: vi.fn((_input: object): unknown => impact),
    add: vi.fn((_input: object) => ({ link: lineage.links[0] })),
    remove: vi.fn(({ id }: { id: string }) => ({ id })),
    retract: vi.fn((_input: object) => ({ document: { title: own.title } })),
  }
  const connection = fakeConnection(40, {
    'sources.list': () => ({ sources: [gazette, wire] }),
    'sources.get': ({ id }: { id: string }) => ({
      source: id === 's1' ? gazette : wire,
      grades: id === 's1' ? [GRADE] : [],
      documents: [
        {
          id: own.id,
          title: own.title,
          published: '1997',
          reliability: 'B',
          lineageStatus: 'original',
          retracted: false,
          claims: 7,
        },
      ],
    }),
    'sources.grade': calls.grade,
    'sources.create': calls.create,
    'sources.merge': calls.merge,
    'impact.preview': calls.preview,
    'lineage.list': () => lineage,
    'lineage.add': calls.add,
    'lineage.remove': calls.remove,
    'documents.retract': calls.retract,
    'origins.list': () => ({ origins: [{ id: 'o1', name: 'Survey agency', links: 1 }] }),
    ...answers,
  })
  unmount = await mount(connection, <SourcesPanel />)
  return calls
}
const option = (name: RegExp) => page.getByRole('option', { name })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const textOf = (locator: { element(): Element }) => locator.element().textContent
const form = (name: string) => page.getByRole('form', { name })

describe('the list', () => {
  it('tells letter, kind and counts; ungraded ones come first on demand', async () => {
    await world()
    await expect.element(option(/^B ?, Usually reliable: Gazette 7 claims Outlet · 2 documents/)).toBeVisible()
    await expect.element(option(/not graded: Wire/)).toBeVisible()
    await page.getByRole('combobox', { name: 'Order of sources' }).selectOptions('Ungraded first')
    await expect
      .poll(() => page.getByRole('listbox', { name: 'Sources' }).getByRole('option').elements()[0]?.textContent)
      .toContain('Wire')
    await page.getByRole('searchbox', { name: 'Search sources' }).fill('nobody')
    await expect.element(page.getByText(/No source has these words/)).toBeVisible()
  })
  it('is gone through by arrows, and shows the source with all its grades', async () => {
    await world()
    await option(/Gazette/).click()
    const grades = page.getByRole('list', { name: 'Grades, newest first' })
    await expect
      .poll(() => textOf(grades))
      .toMatch(/Usually reliable, trade, documents from 1990 to ….*keeps a register.*Ada Fixture, 15 Jan 2026/)
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => sourcesStore.getState().chosen).toBe('s2')
  })
})

describe('a grade', () => {
  it('is told before it is done, item by item, and then kept with its reason', async () => {
    const { grade, preview } = await world()
    chooseSource('s1' as never)
    await button('Grade…').click()
    await expect.element(button('Grade').last()).toBeDisabled()
    await page.getByText('E Unreliable').click()
    await page.getByRole('combobox', { name: 'Domain' }).selectOptions('Energy')
    await expect.element(page.getByText('This touches 1 claim, 1 assessment, 1 brief sentence.')).toBeVisible()
    await expect
      .poll(() => preview.mock.lastCall?.[0])
      .toEqual({ kind: 'grade', id: 's1', reliability: 'E', domain: 'energy' })
    await button(/^C-7 A ferry runs reliability B → E/).click()
    expect(viewStore.getState().selection).toEqual(['c1'])
    await button(/^Ferries run. Weekly · Now · issued/).click()
    expect(viewStore.getState()).toMatchObject({ layout: 'brief', brief: 'b1' })
    await page.getByRole('textbox', { name: 'Documents from' }).fill('199')
    await expect.element(page.getByRole('textbox', { name: 'Documents from' })).toHaveAttribute('aria-invalid', 'true')
    await page.getByRole('textbox', { name: 'Documents from' }).fill('1990')
    await page.getByRole('textbox', { name: 'Reason' }).fill('caught inventing')
    await button('Grade').last().click()
    expect(grade).toHaveBeenCalledWith({
      id: 's1',
      reliability: 'E',
      domain: 'energy',
      from: '1990',
      reason: 'caught inventing',
    })
    await expect
      .poll(() => noticeStore.getState().notices[0])
      .toMatchObject({ message: 'Gazette graded E', action: { label: 'Undo' } })
  })
  it('by keyboard alone', async () => {
    const { grade } = await world()
    chooseSource('s1' as never)
    await expect.element(button('Grade…')).toBeVisible()
    ;(button('Grade…').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('radio', { name: /Completely reliable/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Tab}{Tab}{Tab}{Tab}')
    await expect.element(page.getByRole('textbox', { name: 'Reason' })).toHaveFocus()
    await userEvent.keyboard('mixed record')
    await expect.element(page.getByText(/This touches 1 claim/)).toBeVisible()
    ;(button('Grade').last().element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    expect(grade).toHaveBeenCalledWith({ id: 's1', reliability: 'C', reason: 'mixed record' })
    await expect.element(page.getByRole('region', { name: 'Source Gazette' })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await expect.element(button('Grade…')).toHaveFocus()
  })
  it('of another source is told when it is merged', async () => {
    const { merge, preview } = await world()
    chooseSource('s1' as never)
    await button('Merge…').click()
    await page.getByRole('combobox', { name: 'Source that goes' }).selectOptions('s2')
    await expect.element(page.getByText(/This touches 1 claim/)).toBeVisible()
    expect(preview).toHaveBeenLastCalledWith({ kind: 'merge-sources', into: 's1', from: ['s2'] })
    await button('Merge').last().click()
    expect(merge).toHaveBeenCalledWith({ into: 's1', from: ['s2'] })
  })
})

describe('lineage', () => {
  it('is a picture and the same as a list; links can be followed and removed', async () => {
    const { remove } = await world()
    openLineage(own.id as never)
    await expect
      .element(page.getByRole('img', { name: /3 documents and origins, 2 links. Roots: Survey agency/ }))
      .toBeVisible()
    const up = page.getByRole('list', { name: 'Rests on', exact: true })
    await expect.poll(() => textOf(up)).toContain(`cites ${cited.title}`)
    await expect
      .poll(() => textOf(page.getByRole('list', { name: 'Further up and down' })))
      .toMatch(/is derived from Survey agency/)
    await button(`Remove link: cites ${cited.title}`).click()
    expect(remove).toHaveBeenCalledWith({ id: 'l1' })
  })
  it('a link to a new origin is told and added', async () => {
    const { add, preview } = await world()
    openLineage(own.id as never)
    await page.getByRole('combobox', { name: 'Document or origin' }).click()
    await page.getByRole('combobox', { name: 'Document or origin' }).fill('Harbour register')
    await page.getByRole('option', { name: /Harbour register/ }).click()
    const asked = {
      from: { kind: 'document', id: own.id },
      to: { kind: 'origin', name: 'Harbour register' },
      type: 'cites',
      basis: 'stated',
      allowCircular: false,
    }
    await expect.element(page.getByText(/This touches 1 claim/)).toBeVisible()
    expect(preview).toHaveBeenLastCalledWith({ kind: 'link', ...asked })
    await button('Add').click()
    expect(add).toHaveBeenCalledWith(asked)
    await expect.element(page.getByRole('combobox', { name: 'Document or origin' })).toHaveFocus()
    await expect.element(page.getByRole('combobox', { name: 'Document or origin' })).toHaveValue('')
  })
  it('a circle is refused, said, and recorded only when that is meant', async () => {
    const { add } = await world({
      'impact.preview': ({ allowCircular }: { allowCircular: boolean }) => {
        if (!allowCircular) throw new Failure('CYCLE', { field: 'to', detail: 'A → B → A' })
        return impact
      },
    })
    openLineage(own.id as never)
    await page.getByRole('combobox', { name: 'Document or origin' }).click()
    await page.getByRole('combobox', { name: 'Document or origin' }).fill(cited.title)
    await page
      .getByRole('option', { name: new RegExp(cited.title) })
      .first()
      .click()
    await expect.poll(() => textOf(page.getByRole('alert'))).toMatch(/closes a circle: A → B → A/)
    await expect.element(button('Add')).toBeDisabled()
    await page.getByRole('checkbox', { name: /circular reporting/ }).click()
    await expect.element(button('Add')).toBeEnabled()
    await button('Add').click()
    expect(add).toHaveBeenCalledWith(expect.objectContaining({ allowCircular: true }))
  })
  it('a retraction needs a reason, and says beforehand what falls', async () => {
    const { retract, preview } = await world()
    openLineage(own.id as never)
    await button('Retract…').click()
    await expect.element(form('Retract this document').getByText(/This touches 1 claim/)).toBeVisible()
    expect(preview).toHaveBeenLastCalledWith({ kind: 'retract', documentId: own.id })
    await expect.element(button('Retract').last()).toBeDisabled()
    await page.getByRole('textbox', { name: 'Reason' }).fill('made up')
    await button('Retract').last().click()
    expect(retract).toHaveBeenCalledWith({ id: own.id, reason: 'made up' })
  })
})

describe('states', () => {
  it('without sources it says what to do, and makes one', async () => {
    const { create } = await world({ 'sources.list': () => ({ sources: [] }) })
    await button('New source').last().click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Wire')
    await userEvent.keyboard('{Enter}')
    expect(create).toHaveBeenCalledWith({ name: 'Wire', kind: 'unknown' })
  })
  it('an answer that does not come is said, and can be asked for again', async () => {
    let fails = true
    await world({
      'sources.list': () => {
        if (fails) throw new Failure('STORE_FAILED')
        return { sources: [gazette] }
      },
    })
    await expect.element(page.getByText('The sources could not be read')).toBeVisible()
    fails = false
    await button('Try again').click()
    await expect.element(option(/Gazette/)).toBeVisible()
  })
  it('read-only shows all and offers no change', async () => {
    await world({
      'project.get': () => ({ project: {}, corpus: { readOnly: 'asked', id: 'fixture' }, analysts: [], counts: {} }),
    })
    chooseSource('s1' as never)
    await expect.element(page.getByRole('list', { name: 'Grades, newest first' })).toBeVisible()
    expect(button('Grade…').elements()).toHaveLength(0)
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('readonly')
    openLineage(own.id as never)
    await expect.element(page.getByRole('list', { name: 'Rests on', exact: true })).toBeVisible()
    expect(button(/Remove link/).elements()).toHaveLength(0)
    expect(button('Add').elements()).toHaveLength(0)
  })
  it.each(['light', 'dark'])('axe finds nothing, in %s', async (theme) => {
    await world()
    document.documentElement.dataset.theme = theme
    chooseSource('s1' as never)
    await button('Grade…').click()
    await page.getByText('E Unreliable').click()
    await expect.element(page.getByText(/This touches 1 claim/)).toBeVisible()
    expect(await findings(document.body)).toEqual([])
    openLineage(own.id as never)
    await button('Retract…').click()
    await expect.element(page.getByRole('img', { name: /Roots: Survey agency/ })).toBeVisible()
    expect(await findings(document.body)).toEqual([])
  })
})

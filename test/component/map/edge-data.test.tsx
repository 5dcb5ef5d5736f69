import { viewStore } from '@renderer/state/view-store'
import { buildColumns, type LedgerColumns, type LedgerEntity, type LedgerRecord } from '@shared/kernel/ledger'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { seedRecords } from '../../builders/ledger'
import { fixtureId } from '../../builders/random'
import { findings } from '../support/axe'
import { type Mounted, mountMap } from './render'

let mounted: Mounted | undefined
afterEach(() => mounted?.unmount())

const LONG = 'A place whose name goes on '.repeat(8).slice(0, 200)
const [template] = seedRecords(1)
const place = (n: number, at: readonly [number, number], name = `Place ${n}`): LedgerEntity => ({
  id: fixtureId(9, n),
  name,
  kind: 'place',
  point: { lon: at[0], lat: at[1] },
})
const polity = (n: number, name: string, iso3166: string): LedgerEntity => ({
  id: fixtureId(9, n),
  name,
  kind: 'polity',
  iso3166,
  polity: fixtureId(9, n),
})
function columnsOf(entities: readonly LedgerEntity[], claims: readonly Partial<LedgerRecord>[]): LedgerColumns {
  const records = claims.map((fields, i) => ({
    ...template!,
    balance: undefined,
    id: fixtureId(8, i),
    number: i + 1,
    text: `Claim ${i + 1}`,
    actors: [],
    places: [],
    tags: [],
    anchors: [],
    ...fields,
  }))
  return buildColumns(records, { entities, tags: [], documents: [], powers: [] }, 1)
}
const at = (n: number) => ({ places: [{ place: fixtureId(9, n), role: 'site' as const, order: 0 }] })
function show(columns: LedgerColumns): void {
  document.documentElement.dataset.theme = 'light'
  mounted = mountMap(columns)
}
const marks = () => page.getByRole('listbox', { name: 'Claims in this view' })
const filters = () => viewStore.getState().filters
const choose = async (name: string | RegExp) => {
  await userEvent.click(page.getByRole('button', { name: 'Map options' }))
  const role = /arcs|graticule/i.test(String(name)) ? 'menuitemcheckbox' : 'menuitem'
  await userEvent.click(page.getByRole(role, { name }))
  if (role === 'menuitemcheckbox') await userEvent.keyboard('{Escape}')
}

describe('data at the edge', () => {
  it('the antimeridian and the poles have their marks, each claim once', async () => {
    const spots = [
      [180, 10],
      [-180, -10],
      [179.9, 65],
      [0, 90],
      [0, -90],
    ] as const
    show(
      columnsOf(
        spots.map((spot, i) => place(i, spot)),
        spots.map((_, i) => at(i)),
      ),
    )
    await expect.element(page.getByText('5 placed of 5')).toBeVisible()
    await expect.element(marks()).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Show list' }))
    await expect
      .poll(() => page.getByRole('listbox', { name: 'Claims by place' }).getByRole('option').elements().length)
      .toBe(5)
  })

  it('5,000 claims at one point are four discs and a count, and the count opens them', async () => {
    show(
      columnsOf(
        [place(0, [67, 48])],
        Array.from({ length: 5000 }, () => at(0)),
      ),
    )
    const rest = page.getByRole('option', { name: '4,996 more claims at Place 0' })
    await expect.element(rest).toBeInTheDocument()
    ;(rest.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog', { name: /^5,000 claims at Place 0/ })).toBeVisible()
    await userEvent.keyboard('{Escape}')
  })

  it('a name of 200 characters neither widens the panel nor breaks the list', async () => {
    show(columnsOf([place(0, [67, 48], LONG), place(1, [70, 45])], [at(0), at(1)]))
    await expect.element(page.getByRole('option', { name: new RegExp(LONG.trim().slice(0, 60)) })).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Show list' }))
    const { host } = mounted!
    expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth)
    const list = page.getByRole('listbox', { name: 'Claims by place' }).element()
    expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth)
  })

  it('an empty corpus has one thing to do', async () => {
    show(columnsOf([], []))
    await expect.element(page.getByText(/placed of/)).toBeInTheDocument()
    expect(mounted!.host.querySelectorAll('canvas')).toHaveLength(0)
  })

  it('a crowd says its counts by name, by keyboard alone, and axe finds nothing', async () => {
    const places = Array.from({ length: 900 }, (_, i) => place(i, [60 + (i % 30) * 0.1, 44 + Math.floor(i / 30) * 0.1]))
    show(
      columnsOf(
        places,
        Array.from({ length: 2700 }, (_, i) => at(i % 900)),
      ),
    )
    const counted = page.getByRole('option', { name: /claims around Place/ })
    await expect.poll(() => counted.elements().length).toBeGreaterThan(3)
    const total = counted.elements().reduce((sum, element) => {
      const [count = ''] = /^[\d,]+/.exec(element.getAttribute('aria-label') ?? '') ?? []
      return sum + Number(count.replaceAll(',', ''))
    }, 0)
    expect(total).toBeGreaterThan(2000)
    ;(counted.elements()[0] as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(await findings(mounted!.host)).toEqual([])
  })
})

describe('what the map shows beside claims', () => {
  const entities = [
    polity(0, 'Kazakhstan', 'KZ'),
    polity(1, 'China', 'CN'),
    place(2, [71, 51], 'Astana'),
    place(3, [116, 40], 'Far'),
  ]
  const acting = {
    actors: [
      { entity: fixtureId(9, 1), role: 'subject' as const },
      { entity: fixtureId(9, 0), role: 'object' as const },
    ],
  }
  const claims = [{ ...at(2), ...acting }, acting, at(3)]

  it('arcs go from who acts to whom, and the list twin has them too', async () => {
    show(columnsOf(entities, claims))
    await expect.element(marks()).toBeInTheDocument()
    await choose('Arcs from who acts to whom')
    await expect.element(page.getByRole('option', { name: '2 claims from China to Kazakhstan' })).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Show list' }))
    await expect.element(page.getByText(/^2 claims from China to Kazakhstan/)).toBeVisible()
    await choose('Arcs from who acts to whom')
    await expect.element(page.getByText(/^2 claims from China to Kazakhstan/)).not.toBeInTheDocument()
  })

  it('F17 a box drawn by keys alone filters to what is inside', async () => {
    show(columnsOf(entities, claims))
    await expect.element(marks()).toBeInTheDocument()
    await choose('Filter to a box to draw')
    await expect.element(page.getByRole('application')).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft} {ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{Enter}')
    await expect.element(page.getByRole('application')).not.toBeInTheDocument()
    const [area] = filters()
    expect(area?.field === 'area' && area.ring && area.ring.length).toBeGreaterThanOrEqual(4)
    await choose('Filter to a polygon to draw')
    await userEvent.keyboard('{Escape}')
    expect(filters()).toEqual([area])
  })

  it('a layer of GeoJSON is taken, told and removed; a bad one is refused and nothing changes', async () => {
    show(columnsOf(entities, claims))
    await expect.element(marks()).toBeInTheDocument()
    const input = mounted!.host.querySelector<HTMLInputElement>('[data-testid="map-layer"]')!
    const give = (name: string, text: string) => {
      const files = new DataTransfer()
      files.items.add(new File([text], name))
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }
    give('bad.geojson', '{"type":"Point","coordinates":[500000,1]}')
    give('own.geojson', '{"type":"LineString","coordinates":[[60,45],[75,50]]}')
    await userEvent.click(page.getByRole('button', { name: 'Map options' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Remove the layer own.geojson' }))
    await userEvent.click(page.getByRole('button', { name: 'Map options' }))
    await expect.element(page.getByRole('menuitem', { name: 'Add a GeoJSON layer …' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
  })

  it('where the map was moved to is a fact, and a fact set elsewhere moves the map', async () => {
    show(columnsOf(entities, claims))
    await expect.element(marks()).toBeInTheDocument()
    const look = () => (viewStore.getState().facts as { map?: { look?: { zoom: number } } }).map?.look
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }))
    await expect.poll(() => look()?.zoom).toBeGreaterThan(0)
    const before = look()!
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }))
    await expect.poll(() => look()?.zoom).toBeCloseTo(before.zoom + 0.5, 2)
    const near = mounted!.host.querySelectorAll('canvas')[0]!.toDataURL()
    viewStore.setState(({ facts }) => ({ facts: { ...facts, map: { look: before } } }))
    await expect.poll(() => mounted!.host.querySelectorAll('canvas')[0]!.toDataURL()).not.toBe(near)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(look()).toEqual(before)
  })
})

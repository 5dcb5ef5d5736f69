import { placeVisible } from '@renderer/features/map/placed'
import { placeLedger, REASONS } from '@renderer/features/map/placement'
import { buildColumns, type LedgerDictionaries, type LedgerEntity, type LedgerRecord } from '@shared/kernel/ledger'
import { ACTOR_ROLES, PLACE_ROLES } from '@shared/model/base/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedRecords } from '../../../builders/ledger'
import { fixtureId } from '../../../builders/random'

const [template] = seedRecords(1)
const hasShape = (code: string) => code === 'KZ' || code === 'RU'

const entity = (n: number, fields: Partial<LedgerEntity>): LedgerEntity => ({
  id: fixtureId(9, n),
  name: `E${n}`,
  kind: 'place',
  ...fields,
})
const LINE = {
  type: 'LineString',
  coordinates: [
    [50, 45],
    [52, 46],
  ],
} as const
const AREA = {
  type: 'Polygon',
  coordinates: [
    [
      [50, 45],
      [52, 45],
      [52, 46],
      [50, 45],
    ],
  ],
} as const
const ENTITIES: LedgerEntity[] = [
  entity(0, { point: { lat: 51, lon: 71 } }),
  entity(1, { point: { lat: 43, lon: 77 } }),
  entity(2, { point: null }),
  entity(3, { kind: 'polity', iso3166: 'KZ' }),
  entity(4, { kind: 'polity', point: { lat: 55, lon: 60 } }),
  entity(5, { kind: 'polity' }),
  entity(6, { kind: 'facility', geometry: { ...LINE, coordinates: LINE.coordinates.map((c) => [...c]) as never } }),
  entity(7, { geometry: { ...AREA, coordinates: AREA.coordinates as never } }),
  entity(8, { point: { lat: 55.75, lon: 37.6 }, standsFor: fixtureId(9, 9) }),
  entity(9, { kind: 'government' }),
]
const dictionaries: LedgerDictionaries = { entities: ENTITIES, tags: [], documents: [], powers: [] }

function columnsOf(claims: readonly Partial<LedgerRecord>[]) {
  const records = claims.map((fields, i) => ({
    ...template!,
    balance: undefined,
    id: fixtureId(8, i),
    time: undefined,
    actors: [],
    places: [],
    tags: [],
    anchors: [],
    ...fields,
  }))
  return buildColumns(records, dictionaries, 1)
}
const at = (n: number, role: (typeof PLACE_ROLES)[number] = 'site', order = 0) => ({
  place: fixtureId(9, n),
  role,
  order,
})

const anyClaim = fc.record({
  places: fc.array(
    fc.record({
      place: fc.nat(ENTITIES.length - 1).map((n) => fixtureId(9, n)),
      role: fc.constantFrom(...PLACE_ROLES),
      order: fc.nat(4),
    }),
    { maxLength: 5 },
  ),
  actors: fc.array(
    fc.record({
      entity: fc.nat(ENTITIES.length - 1).map((n) => fixtureId(9, n)),
      role: fc.constantFrom(...ACTOR_ROLES),
    }),
    { maxLength: 3 },
  ),
})

describe('placement', () => {
  it('D20: a claim is drawn if and only if a place in a marking role has a point, a geometry or a shape', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 30 }), (claims) => {
        const columns = columnsOf(claims)
        const placement = placeLedger(columns, hasShape)
        const { lists } = columns
        for (let row = 0; row < columns.count; row++) {
          let marks = false
          for (let i = lists.place.start[row]!; i < lists.place.start[row + 1]!; i++) {
            const place = ENTITIES[lists.place.entity[i]!]!
            const located = Boolean(place.point || place.geometry || (place.iso3166 && hasShape(place.iso3166)))
            if (PLACE_ROLES[lists.place.role[i]!] !== 'scope' && located) marks = true
          }
          expect(placement.reason[row] === 0).toBe(marks)
          expect(placement.start[row + 1]! > placement.start[row]!).toBe(marks)
        }
      }),
    )
  })

  it('D21: drawn claims and the tray are the filtered claims, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyClaim, fc.boolean()), { maxLength: 30 }), (claims) => {
        const columns = columnsOf(claims.map(([claim]) => claim))
        const visible = Uint8Array.from(claims, ([, shown]) => (shown ? 1 : 0))
        const placed = placeVisible(placeLedger(columns, hasShape), visible)
        const drawn = new Set(placed.rows.sites().flatMap(placed.rows.of))
        const tray = REASONS.flatMap((reason) => placed.tray(reason))
        expect(drawn.size).toBe(placed.drawn)
        expect(new Set(tray).size).toBe(tray.length)
        expect([...drawn, ...tray].sort((a, b) => a - b)).toEqual(
          claims.flatMap(([, shown], row) => (shown ? [row] : [])),
        )
      }),
    )
  })

  it.each([
    ['a scope shades and does not mark', { places: [at(3, 'scope')] }, 'scope-only'],
    ['a place without point is told by that', { places: [at(2), at(3, 'scope')] }, 'no-geometry'],
    [
      'D19: a place that acts is its government',
      { actors: [{ entity: fixtureId(9, 8), role: 'subject' }] },
      'metonym-only',
    ],
    ['an acting government is no place', { actors: [{ entity: fixtureId(9, 9), role: 'subject' }] }, 'no-place'],
    ['a polity without shape or point', { places: [at(5)] }, 'no-geometry'],
  ] as const)('D21 reasons: %s', (_, claim, reason) => {
    const placed = placeVisible(placeLedger(columnsOf([claim as Partial<LedgerRecord>]), hasShape), Uint8Array.of(1))
    expect(placed.drawn).toBe(0)
    expect(placed.tray(reason)).toEqual([0])
  })

  it('a country is an area, never a point on its centroid', () => {
    const placement = placeLedger(columnsOf([{ places: [at(3)] }, { places: [at(4)] }]), hasShape)
    expect(placement.sites.map((site) => site.kind)).toEqual(['area', 'area'])
  })

  it('origin, stops in order and destination make one route', () => {
    const claim = { places: [at(8, 'destination'), at(1, 'route', 2), at(0, 'route', 1), at(0, 'site')] }
    const { sites } = placeLedger(columnsOf([claim]), hasShape)
    expect(sites.map((site) => site.kind).sort()).toEqual(['line', 'point'])
    const line = sites.find((site) => site.kind === 'line')
    expect(line?.kind === 'line' && line.stops.map((stop) => stop.entity)).toEqual([0, 1, 8])
    expect(line?.kind === 'line' && line.told).toBe(true)
  })

  it('a line of its own takes the stops of its claims', () => {
    const { sites } = placeLedger(
      columnsOf([{ places: [at(6), at(0, 'origin')] }, { places: [at(6), at(1, 'destination')] }]),
      hasShape,
    )
    expect(sites).toHaveLength(1)
    expect(sites[0]?.kind === 'line' && sites[0].stops.map((stop) => stop.entity)).toEqual([0, 1])
  })
})

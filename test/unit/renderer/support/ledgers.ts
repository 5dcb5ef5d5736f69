// Random ledgers and filters for the renderer's pure parts; every field, both hemispheres, open and undated times.
import { areaOfRing, DAY_FIELDS, type Filter, NUMBER_FIELDS, VALUE_FIELDS } from '@shared/kernel/filter'
import { namedValues } from '@shared/kernel/filter/names'
import { buildColumns, CODES, type LedgerDictionaries, type LedgerRecord } from '@shared/kernel/ledger'
import { ACTOR_ROLES, CLAIM_TYPES, DOMAINS, PLACE_ROLES, STANDINGS, STATUSES } from '@shared/model/base/vocabulary'
import fc from 'fast-check'
import { moreFields } from '../../../builders/record-fields'

export const uuid = (kind: number, n: number): string =>
  `0190a000-${kind.toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`

const POINTS = [
  { lat: 48, lon: 67 },
  { lat: -18.1, lon: 178.4 },
  { lat: 66, lon: -171 },
  { lat: 0, lon: 0 },
  null,
  undefined,
]
export const dictionaries: LedgerDictionaries = {
  entities: [
    ...POINTS.map((point, i) => ({
      id: uuid(1, i),
      name: `Entity ${i}`,
      kind: 'polity' as const,
      point,
      ...(i > 2 && { polity: uuid(1, i % 3) }),
    })),
    {
      id: uuid(1, POINTS.length),
      name: 'Line',
      kind: 'facility' as const,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [50, 45],
          [-179, 60],
        ] as [number, number][],
      },
    },
  ],
  tags: Array.from({ length: 3 }, (_, i) => ({ id: uuid(2, i), name: `tag ${i}`, colour: '#123456' })),
  documents: Array.from({ length: 3 }, (_, i) => ({
    id: uuid(3, i),
    title: `Doc ${i}`,
    kind: 'essay',
    sourceId: uuid(4, i % 2),
    sourceName: `Source ${i % 2}`,
    reliability: 'F' as const,
    hasText: true,
    shareText: true,
    versionId: uuid(5, i),
    length: 900,
  })),
  powers: [uuid(1, 0), uuid(1, 1)],
  analysts: [0, 1].map((n) => ({ id: uuid(9, n), name: `Analyst ${n}`, initials: `A${n}` })),
  collections: [],
}
const entityId = fc.constantFrom(...dictionaries.entities.map((e) => e.id))

const day = fc.integer({ min: -50, max: 50 })
const sides = (from: number, to: number) =>
  fc.record({ earliest: fc.constantFrom(from, -Infinity), latest: fc.constantFrom(to, Infinity) })
/** Bounds as DOMAIN 3.4 has them: inner within outer or empty, outer within soft, some sides open. */
const time = fc
  .tuple(day, fc.nat(30), day, day, fc.nat(5), fc.nat(5))
  .chain(([from, length, inner, innerEnd, before, after]) =>
    sides(from, from + length).chain(({ earliest, latest }) =>
      fc.record({
        edtf: fc.constantFrom('1970', '1970-01/1970-02'),
        mode: fc.constantFrom('within' as const, 'throughout' as const),
        earliest: fc.constant(earliest),
        latest: fc.constant(latest),
        innerEarliest: fc.constantFrom(earliest, inner),
        innerLatest: fc.constantFrom(latest, innerEnd),
        softEarliest: fc.constant(earliest - before),
        softLatest: fc.constant(latest + after),
        flags: fc.nat(511),
      }),
    ),
  )

/** A claim of number `n`. */
export const record = (n: number): fc.Arbitrary<LedgerRecord> =>
  fc.record({
    ...moreFields(
      dictionaries.entities.map((e) => e.id),
      [uuid(9, 0), uuid(9, 1)],
    ),
    id: fc.constant(uuid(8, n)),
    number: fc.constant(n + 1),
    text: fc.constantFrom('A ferry toll', 'A second bridge', 'Bridge toll doubled', 'Čtvrtý most'),
    domain: fc.constantFrom(...DOMAINS),
    type: fc.constantFrom(...CLAIM_TYPES),
    standing: fc.constantFrom(...STANDINGS),
    tier: fc.constantFrom(...CODES.tier),
    reading: fc.constantFrom(...CODES.reading),
    polarity: fc.constantFrom(...CODES.polarity),
    status: fc.constantFrom(...STATUSES),
    contested: fc.boolean(),
    split: fc.boolean(),
    credibility: fc.constantFrom(undefined, 1 as const, 2 as const, 5 as const, 6 as const),
    confidence: fc.constantFrom(undefined, 'low' as const, 'high' as const),
    reliability: fc.constantFrom(undefined, 'A' as const, 'C' as const, 'E' as const, 'F' as const),
    likelihoodP: fc.constantFrom(undefined, 0, 0.5, 1),
    likelihoodTerm: fc.constantFrom(undefined, 'likely', 'remote'),
    forecast: fc.constantFrom(undefined, 'open' as const, 'void' as const),
    time: fc.option(time, { nil: undefined }),
    actors: fc.array(
      fc.record({
        entity: entityId,
        role: fc.constantFrom(...ACTOR_ROLES),
        strength: fc.constantFrom(undefined, 1, 2, 3),
      }),
      { maxLength: 3 },
    ),
    places: fc.array(fc.record({ place: entityId, role: fc.constantFrom(...PLACE_ROLES), order: fc.nat(9) }), {
      maxLength: 3,
    }),
    tags: fc.uniqueArray(fc.constantFrom(...dictionaries.tags.map((t) => t.id))),
    anchors: fc.array(
      fc.nat(200).chain((start) =>
        fc.record({
          id: fc.constant(''),
          document: fc.constantFrom(...dictionaries.documents.map((d) => d.id)),
          start: fc.constant(start),
          end: fc.integer({ min: start + 1, max: start + 60 }),
          status: fc.constantFrom('exact' as const, 'lost' as const),
        }),
      ),
      { maxLength: 3 },
    ),
    modified: fc.integer({ min: -60 * 86_400_000, max: 90 * 86_400_000 }),
  })

/** Column sets of 0 to `most` claims. */
export const ledgers = (most = 14) =>
  fc
    .integer({ min: 0, max: most })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => record(i))))
    .map((records) => buildColumns(records, dictionaries, 1))

const common = {
  id: fc.constant('f'),
  on: fc.boolean(),
  negated: fc.boolean(),
  pinned: fc.boolean(),
}
const valueFilter = fc.constantFrom(...VALUE_FIELDS).chain((field) =>
  fc.record({
    ...common,
    field: fc.constant(field),
    values: fc.subarray([...namedValues(field, dictionaries).map(({ value }) => value), 'unheard-of']),
  }),
)
const range = fc.oneof(fc.integer({ min: -60, max: 90 }), fc.constantFrom(-Infinity, Infinity))
export const eventFilters = fc.record({
  ...common,
  field: fc.constant('event' as const),
  from: range,
  to: range,
  certain: fc.boolean(),
  keepUndated: fc.boolean(),
})
const end = fc.oneof(fc.nat(4), fc.constantFrom(-Infinity, Infinity))
const numberFilter = fc.constantFrom(...NUMBER_FIELDS).chain((field) =>
  fc.record({
    ...common,
    field: fc.constant(field),
    ranges: fc.array(
      fc.oneof(
        fc.tuple(end, end),
        fc.constantFrom([40, 60], [50, 50], [-Infinity, 49.9]).map(([a, b]): [number, number] => [a ?? 0, b ?? 0]),
      ),
      { maxLength: 2 },
    ),
    terms: fc.subarray(['', 'likely', 'remote', 'unlikely']),
    certain: fc.boolean(),
  }),
)
const dayFilter = fc.constantFrom(...DAY_FIELDS).chain((field) =>
  fc.record({
    ...common,
    field: fc.constant(field),
    from: range,
    to: range,
    keepUndated: fc.boolean(),
  }),
)
const degrees = fc.integer({ min: -180, max: 180 })
const areaFilter = fc.record({
  ...common,
  field: fc.constant('area' as const),
  west: degrees,
  east: degrees,
  south: fc.integer({ min: -90, max: 40 }),
  north: fc.integer({ min: -20, max: 90 }),
})
const ringFilter = fc
  .record({
    ...common,
    ring: fc.array(fc.tuple(degrees, fc.integer({ min: -90, max: 90 })), { minLength: 3, maxLength: 8 }),
  })
  .map(({ ring, ...rest }) => ({ ...rest, field: 'area' as const, ...areaOfRing(ring) }))
const textFilter = fc.record(
  {
    ...common,
    field: fc.constant('text' as const),
    text: fc.constantFrom('toll', 'BRIDGE', 'ctvrty', 'nothing', 'toll bridge', 'second bridge'),
    phrase: fc.boolean(),
    ids: fc.subarray(Array.from({ length: 14 }, (_, i) => uuid(8, i))),
  },
  { requiredKeys: ['id', 'on', 'negated', 'pinned', 'field', 'text'] },
)
const plainFilters: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 8, arbitrary: valueFilter },
  { weight: 3, arbitrary: eventFilters },
  { weight: 3, arbitrary: numberFilter },
  { weight: 2, arbitrary: dayFilter },
  { weight: 2, arbitrary: areaFilter },
  { weight: 2, arbitrary: ringFilter },
  { weight: 1, arbitrary: textFilter },
)
const collectionFilter = fc.record({
  ...common,
  field: fc.constant('collection' as const),
  collections: fc.constant([uuid(10, 0)]),
  sets: fc.array(fc.array(plainFilters, { maxLength: 2 }), { maxLength: 2 }),
})
/** Filters of every kind and field. */
export const filters: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 9, arbitrary: plainFilters },
  { weight: 1, arbitrary: collectionFilter },
)
/** Which rows are shown, one byte a row. */
export const masks = (count: number): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.constantFrom(0, 1), { minLength: count, maxLength: count }).map((bits) => Uint8Array.from(bits))

// A small self-written corpus that has every kind of mark once: discs by standing, routes, rings, areas, a bloc, a tray.
import {
  buildColumns,
  type LedgerColumns,
  type LedgerDictionaries,
  type LedgerEntity,
  type LedgerRecord,
} from '@shared/kernel/ledger'
import type { PlaceRole } from '@shared/model/base/vocabulary'
import { seedRecords } from '../../builders/ledger'
import { fixtureId } from '../../builders/random'

export const entityId = (name: string): string => fixtureId(9, [...names].indexOf(name))
const names = new Set<string>()
function entity(name: string, fields: Partial<LedgerEntity>): LedgerEntity {
  names.add(name)
  return { id: entityId(name), name, kind: 'place', ...fields }
}
const point = (lat: number, lon: number) => ({ point: { lat, lon } })

const ENTITIES: readonly LedgerEntity[] = [
  entity('Kazakhstan', { kind: 'polity', iso3166: 'KZ', ...point(48, 67) }),
  entity('Russia', { kind: 'polity', iso3166: 'RU', ...point(60, 90) }),
  entity('Kyrgyzstan', { kind: 'polity', iso3166: 'KG' }),
  entity('Old union', { kind: 'polity' }),
  entity('Astana', point(51.17, 71.43)),
  entity('Almaty', point(43.25, 76.95)),
  entity('Baikonur', point(45.96, 63.3)),
  entity('Khorgos', point(44.21, 80.41)),
  entity('Semey', point(50.41, 80.23)),
  entity('Northern steppe', { ...point(54.2, 69.5), precisionM: 110_000 }),
  entity('Aktau', point(43.65, 51.16)),
  entity('Baku', point(40.41, 49.87)),
  entity('Ceyhan', point(36.87, 35.93)),
  entity('Tbilisi', point(41.72, 44.79)),
  entity('Atasu', point(48.68, 71.64)),
  entity('Alashankou', point(45.17, 82.57)),
  entity('Moscow', { ...point(55.75, 37.62), standsFor: fixtureId(9, 1) }),
  entity('Steppe region', { point: null }),
  entity('East line', {
    kind: 'facility',
    subkind: 'oil pipeline',
    geometry: {
      type: 'LineString',
      coordinates: [
        [71.64, 48.68],
        [75.2, 47.6],
        [79, 46.4],
        [82.57, 45.17],
      ],
    },
  }),
  entity('Treaty group', { kind: 'organisation', members: [fixtureId(9, 0), fixtureId(9, 1), fixtureId(9, 2)] }),
]
export const dictionaries: LedgerDictionaries = {
  entities: ENTITIES,
  tags: [],
  documents: [],
  powers: [],
  focal: fixtureId(9, 0),
}

interface Case extends Partial<Omit<LedgerRecord, 'places' | 'actors' | 'by'>> {
  readonly at?: readonly (readonly [string, PlaceRole?])[]
  readonly by?: readonly string[]
}
const CASES: readonly Case[] = [
  { text: 'Desk opened', domain: 'security', standing: 'reported', at: [['Astana']] },
  { text: 'Visit paid', domain: 'diplomacy', standing: 'established', at: [['Astana']] },
  { text: 'Talks held', domain: 'diplomacy', standing: 'established', at: [['Astana']] },
  ...(['military', 'trade', 'institutional', 'energy', 'trade', 'domestic'] as const).map((domain, i) => ({
    text: `Almaty case ${i + 1}`,
    domain,
    standing: 'reported' as const,
    at: [['Almaty'] as const],
  })),
  { text: 'Launch site leased', domain: 'security', standing: 'established', at: [['Baikonur']] },
  { text: 'Post opened', domain: 'trade', standing: 'reported', at: [['Khorgos']] },
  { text: 'Site closed', domain: 'nonproliferation', standing: 'inference', at: [['Semey']] },
  { text: 'North is watched', domain: 'domestic', standing: 'inference', at: [['Northern steppe']] },
  { text: 'Line runs east', domain: 'energy', standing: 'established', at: [['East line', 'route']] },
  {
    text: 'Cargo crosses',
    domain: 'energy',
    standing: 'reported',
    at: [
      ['Aktau', 'origin'],
      ['Baku', 'route'],
      ['Tbilisi', 'route'],
      ['Ceyhan', 'destination'],
    ],
  },
  { text: 'Country as a whole', domain: 'domestic', standing: 'reported', at: [['Kazakhstan']] },
  { text: 'Country as scope', domain: 'trade', standing: 'reported', at: [['Kazakhstan', 'scope']] },
  {
    text: 'Group meets',
    domain: 'security',
    standing: 'reported',
    at: [['Kyrgyzstan', 'scope']],
    by: ['Treaty group'],
  },
  { text: 'Capital objects', domain: 'diplomacy', standing: 'reported', by: ['Moscow'] },
  { text: 'No place told', domain: 'trade', standing: 'reported', by: ['Kazakhstan'] },
  { text: 'Somewhere in the steppe', domain: 'trade', standing: 'reported', at: [['Steppe region']] },
]

/** The records, in the order of CASES; claim `n` has id `fixtureId(8, n)`. */
export function mapRecords(): LedgerRecord[] {
  const template = seedRecords(1)[0] as LedgerRecord
  return CASES.map(({ at = [], by = [], ...fields }, i) => ({
    ...template,
    balance: undefined,
    id: fixtureId(8, i),
    number: i + 1,
    time: template.time && { ...template.time, earliest: 10_000 + i, latest: 10_000 + i },
    tags: [],
    anchors: [],
    actors: by.map((name) => ({ entity: entityId(name), role: 'subject' as const })),
    places: at.map(([name, role = 'site'], order) => ({ place: entityId(name), role, order })),
    ...fields,
  }))
}
export const mapColumns = (): LedgerColumns => buildColumns(mapRecords(), dictionaries, 1)
export const claimId = (text: string): string =>
  fixtureId(
    8,
    CASES.findIndex((c) => c.text === text),
  )

// Seeded, Zipf-like ledgers for previews, component tests and benches. Same seed, same claims.
import {
  buildColumns,
  type LedgerColumns,
  type LedgerDictionaries,
  type LedgerRecord,
  TIME_FLAG,
} from '@shared/kernel/ledger'
import { CLAIM_TYPES, DOMAINS, STANDINGS } from '@shared/model/base/vocabulary'
import { fixtureId, random } from './random'
import { PLAIN_FIELDS } from './record-fields'
import { SEED_ANALYSTS, SEED_ORIGINS, seedBalance } from './seed-balance'

const POLITIES = [
  ['Kazakhstan', 'KZ', 48, 67],
  ['Russia', 'RU', 60, 90],
  ['United States', 'US', 39, -98],
  ['China', 'CN', 35, 103],
  ['Uzbekistan', 'UZ', 41, 64],
  ['Kyrgyzstan', 'KG', 41, 75],
  ['Azerbaijan', 'AZ', 40, 48],
  ['Turkey', 'TR', 39, 35],
] as const
const PLACES = [
  ['Astana', 51.17, 71.43],
  ['Almaty', 43.25, 76.95],
  ['Aktau', 43.65, 51.16],
  ['Atyrau', 47.12, 51.88],
  ['Baku', 40.41, 49.87],
  ['Ceyhan', 37.03, 35.81],
  ['Novorossiysk', 44.72, 37.77],
  ['Semey', 50.41, 80.23],
  ['Alashankou', 45.17, 82.57],
  ['Khorgos', 44.21, 80.41],
  ['Baikonur', 45.62, 63.31],
  ['Tengiz', 46.15, 53.4],
] as const
const WORDS =
  'pipeline customs union exercise treaty transit export training summit agreement visit tariff deposit refinery border post delegation protocol reactor fuel escort corridor'.split(
    ' ',
  )

/** Entities, tags and documents that `seedRecords` draws from. */
export function seedDictionaries(): LedgerDictionaries {
  const polities = POLITIES.map(([name, iso3166, lat, lon], i) => ({
    id: fixtureId(1, i),
    name,
    kind: 'polity' as const,
    iso3166,
    point: { lat, lon },
    polity: fixtureId(1, i),
  }))
  const places = PLACES.map(([name, lat, lon], i) => ({
    id: fixtureId(2, i),
    name,
    kind: 'place' as const,
    subkind: 'city',
    point: { lat, lon },
    precisionM: i % 4 === 3 ? 60_000 : undefined,
  }))
  const line = {
    id: fixtureId(3, 0),
    name: 'West line',
    kind: 'facility' as const,
    subkind: 'pipeline',
    geometry: {
      type: 'LineString' as const,
      coordinates: [
        [53.4, 46.15],
        [51.88, 47.12],
        [47.9, 46.3],
        [37.77, 44.72],
      ] as [number, number][],
    },
  }
  return {
    entities: [...polities, ...places, line],
    tags: ['Routes', 'Pipelines', 'Training', 'Tariffs', 'Summits'].map((name, i) => ({
      id: fixtureId(4, i),
      name,
      colour: '#7A7A7A',
      parentId: i === 1 ? fixtureId(4, 0) : undefined,
    })),
    documents: ['Two banks of one river', 'Register of treaties', 'Line survey'].map((title, i) => ({
      id: fixtureId(5, i),
      title,
      kind: 'essay',
      sourceId: fixtureId(6, i),
      sourceName: title,
      reliability: 'C' as const,
      published: '2011',
      hasText: true,
      shareText: true,
      versionId: fixtureId(7, i),
      length: 4000,
    })),
    powers: [fixtureId(1, 1), fixtureId(1, 2), fixtureId(1, 3)],
    focal: fixtureId(1, 0),
    analysts: SEED_ANALYSTS,
    origins: SEED_ORIGINS,
  }
}

/** `n` claims over 1990 to 2015; some undated, some unplaced, some uncertain. */
export function seedRecords(n: number, seed = 1): LedgerRecord[] {
  const { next } = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.min(list.length - 1, Math.floor(next() ** 2 * list.length))] as T
  const own = random(seed + 1_000_003)
  const records = Array.from({ length: n }, (_, i): LedgerRecord => {
    const start = 7305 + Math.floor(next() * 9131)
    const length = Math.floor(next() ** 4 * 2500)
    const throughout = next() < 0.4
    const open = throughout && next() < 0.4
    const from = Math.floor(next() * 3600)
    return {
      ...PLAIN_FIELDS,
      id: fixtureId(8, i),
      number: i + 1,
      text: `${pick(POLITIES)[0]} ${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)} near ${pick(PLACES)[0]}, case ${i + 1}.`,
      domain: pick(DOMAINS),
      type: pick(CLAIM_TYPES),
      standing: pick(STANDINGS),
      tier: 'core',
      reading: 'stated',
      polarity: 'affirmed',
      status: 'draft',
      contested: next() < 0.05,
      split: false,
      credibility: next() < 0.8 ? ((1 + Math.floor(next() * 6)) as 1) : undefined,
      reliability: pick(['C', 'B', 'A', 'F'] as const),
      confidence: next() < 0.5 ? 'moderate' : undefined,
      likelihoodTerm: next() < 0.15 ? 'likely' : undefined,
      likelihoodP: undefined,
      time:
        next() < 0.08
          ? undefined
          : {
              edtf: `${1970 + Math.floor(start / 365.25)}`,
              mode: throughout ? 'throughout' : 'within',
              earliest: start,
              latest: start + length,
              innerEarliest: start,
              innerLatest: start + length,
              softEarliest: start - (next() < 0.2 ? 365 : 0),
              softLatest: start + length,
              flags:
                (length === 0 ? TIME_FLAG.knownDay : 0) |
                (open ? TIME_FLAG.openEnd | TIME_FLAG.cutAtStatement : 0) |
                (next() < 0.1 ? TIME_FLAG.uncertain : 0) |
                (next() < 0.1 ? TIME_FLAG.approximateStart : 0),
            },
      actors: [
        { entity: fixtureId(1, 0), role: 'subject' as const, strength: undefined },
        ...(next() < 0.6
          ? [
              {
                entity: fixtureId(1, 1 + Math.floor(next() * 3)),
                role: next() < 0.6 ? ('beneficiary' as const) : ('loser' as const),
                strength: 1 + Math.floor(next() * 3),
              },
            ]
          : []),
      ],
      places:
        next() < 0.25
          ? []
          : [
              {
                place:
                  next() < 0.15
                    ? fixtureId(1, Math.floor(next() * 8))
                    : next() < 0.1
                      ? fixtureId(3, 0)
                      : fixtureId(2, Math.floor(next() ** 2 * PLACES.length)),
                role: next() < 0.15 ? ('scope' as const) : ('site' as const),
                order: 0,
              },
            ],
      tags: next() < 0.5 ? [fixtureId(4, Math.floor(next() * 5))] : [],
      anchors: [{ id: '', document: fixtureId(5, i % 3), start: from, end: from + 60, status: 'exact' as const }],
      modified: 1_700_000_000_000 + i * 1000,
    }
  })
  return records.map((record, i) => {
    const balance = seedBalance(record, i, own)
    return { ...record, balance, ...(balance.root !== undefined && { tier: 'restatement' as const }) }
  })
}
export const seedLedger = (n: number, seed = 1): LedgerColumns =>
  buildColumns(seedRecords(n, seed), seedDictionaries(), 1)

// Claims of the map bench: places scattered about sixty towns, every claim at one of them. Seeded; all sides draw the same.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { fixtureId, random } from '../../builders/random'
import { benchColumns } from '../timeline/claims'

const TOWNS = 60

export interface BenchPlaces {
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** The place of each claim. */
  readonly of: Uint32Array
}
export function benchPlaces(claims: number, places: number): BenchPlaces {
  const { next } = random(11)
  const towns = Array.from({ length: TOWNS }, () => [42 + next() * 46, 36 + next() * 18] as const)
  const lon = new Float64Array(places)
  const lat = new Float64Array(places)
  const near = () => (next() + next() + next() - 1.5) * 1.6
  for (let i = 0; i < places; i++) {
    const [x, y] = towns[Math.floor(next() ** 1.7 * TOWNS)]!
    lon[i] = x + near()
    lat[i] = y + near()
  }
  const of = Uint32Array.from({ length: claims }, (_, i) => (i < places ? i : Math.floor(next() * places)))
  return { lon, lat, of }
}

/** The same as a ledger. */
export function placedColumns(claims: number, places: number): LedgerColumns {
  const columns = benchColumns(claims)
  const { lon, lat, of } = benchPlaces(claims, places)
  const entities = Array.from(lon, (at, i) => ({
    id: fixtureId(9, i),
    name: `Place ${i + 1}`,
    kind: 'place' as const,
    point: { lat: lat[i]!, lon: at },
  }))
  const place = {
    start: Uint32Array.from({ length: claims + 1 }, (_, i) => i),
    entity: of,
    role: new Uint8Array(claims).fill(CODES.placeRole.indexOf('site')),
    order: new Uint16Array(claims),
  }
  return {
    ...columns,
    lists: { ...columns.lists, place },
    dictionaries: { entities, tags: [], documents: [], powers: [] },
  }
}

// Which claims the map draws and where, and why it does not draw the rest. Pure: ledger columns in, sites and reasons out.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { routeSite, type Site, type Stop, siteOf, stopsAlong, withStops } from './sites'

/** Why a claim stands in the tray (D21), in the order shown. */
export const REASONS = ['scope-only', 'metonym-only', 'no-geometry', 'no-place'] as const
export type Reason = (typeof REASONS)[number]

export interface Placement {
  readonly sites: readonly Site[]
  /** Row r stands at the sites `site[start[r]]` to `site[start[r + 1] - 1]`. */
  readonly start: Uint32Array
  readonly site: Uint32Array
  /** Row r's scopes in the same way: areas that it is said of, which it never marks. */
  readonly scopeStart: Uint32Array
  readonly scope: Uint32Array
  /** 0 = drawn, else 1 + index into REASONS. */
  readonly reason: Uint8Array
  /** Of a row in the tray by metonym: the entity whose name it is; else -1. */
  readonly metonym: Int32Array
  /** The other way round: rows by site and by the area that they are said of. */
  readonly bySite: RowsBy
  readonly byScope: RowsBy
  /** Sites that are points, and those that are lines or areas. */
  readonly points: Uint32Array
  readonly others: readonly number[]
}
/** Site s has the rows `row[start[s]]` to `row[start[s + 1] - 1]`, ascending. */
export interface RowsBy {
  readonly start: Uint32Array
  readonly row: Uint32Array
}

const SCOPE = CODES.placeRole.indexOf('scope')
const RANK = CODES.placeRole.map((role) => ['origin', 'route', 'destination'].indexOf(role))

/** Sites and reasons of every row. `hasShape` tells whether the basemap draws a country of that ISO code. */
export function placeLedger(columns: LedgerColumns, hasShape: (code: string) => boolean): Placement {
  const { entities } = columns.dictionaries
  const own = entities.map((entity, i) => {
    const site = siteOf(entity, i, hasShape)
    return site?.kind === 'line' ? withStops(site, stopsAlong(site.lines, entities)) : site
  })
  const registry = siteRegistry(entities.length)
  const site = growing(columns.count)
  const scope = growing(64)
  const start = new Uint32Array(columns.count + 1)
  const scopeStart = new Uint32Array(columns.count + 1)
  const reason = new Uint8Array(columns.count)
  const metonym = new Int32Array(columns.count).fill(-1)
  for (let row = 0; row < columns.count; row++) {
    const only = onlyPoint(columns, row, own)
    if (only) {
      site.push(registry.add(only))
      start[row + 1] = site.length()
      scopeStart[row + 1] = scope.length()
      continue
    }
    const found = sitesOfRow(columns, row, own, registry)
    found.sites.forEach(site.push)
    found.scopes.forEach(scope.push)
    start[row + 1] = site.length()
    scopeStart[row + 1] = scope.length()
    if (found.sites.length > 0) continue
    if (!found.named && !found.scoped) metonym[row] = metonymOf(columns, row)
    const why: Reason = found.named
      ? 'no-geometry'
      : found.scoped
        ? 'scope-only'
        : metonym[row]! >= 0
          ? 'metonym-only'
          : 'no-place'
    reason[row] = 1 + REASONS.indexOf(why)
  }
  return {
    ...kindsOf(registry.list()),
    start,
    site: site.done(),
    scopeStart,
    scope: scope.done(),
    reason,
    metonym,
    bySite: inverse(start, site.done(), registry.list().length),
    byScope: inverse(scopeStart, scope.done(), registry.list().length),
  }
}

function kindsOf(sites: readonly Site[]): Pick<Placement, 'sites' | 'points' | 'others'> {
  const numbers = Array.from(sites.keys())
  const isPoint = (number: number) => sites[number]!.kind === 'point'
  return {
    sites,
    points: Uint32Array.from(numbers.filter(isPoint)),
    others: numbers.filter((number) => !isPoint(number)),
  }
}

/** Whole numbers that are added one by one, without an object for each. */
function growing(room: number) {
  let list = new Uint32Array(Math.max(16, room))
  let used = 0
  return {
    push: (value: number): void => {
      if (used === list.length) {
        const wider = new Uint32Array(used * 2)
        wider.set(list)
        list = wider
      }
      list[used++] = value
    },
    length: () => used,
    done: () => list.subarray(0, used),
  }
}

/** Counting sort: entries of rows → rows of entries. */
function inverse(start: Uint32Array, entries: Uint32Array, count: number): RowsBy {
  const out = new Uint32Array(count + 1)
  for (let i = 0; i < entries.length; i++) out[entries[i]! + 1]!++
  for (let i = 0; i < count; i++) out[i + 1]! += out[i]!
  const next = out.slice()
  const row = new Uint32Array(entries.length)
  for (let r = 0; r + 1 < start.length; r++)
    for (let i = start[r]!; i < start[r + 1]!; i++) row[next[entries[i]!]!++] = r
  return { start: out, row }
}

/** The usual case, without a set for each row: one place that is a point. */
function onlyPoint({ lists: { place } }: LedgerColumns, row: number, own: readonly (Site | undefined)[]) {
  const at = place.start[row]!
  if (place.start[row + 1] !== at + 1 || place.role[at] === SCOPE) return undefined
  const site = own[place.entity[at]!]
  return site?.kind === 'point' ? site : undefined
}

interface Registry {
  readonly add: (site: Site) => number
  readonly stop: (site: number, stops: readonly Stop[]) => void
  readonly list: () => Site[]
}
function siteRegistry(entities: number): Registry {
  const sites: Site[] = []
  const numbers = new Map<string, number>()
  /** Of each entity, the number of its own point or area, once it has one: no word is looked up for those. */
  const own = new Int32Array(entities).fill(-1)
  const numberOf = (site: Site): number => {
    if (site.kind === 'line') return numbers.get(site.key) ?? -1
    return own[site.entity]!
  }
  return {
    add(site) {
      const known = numberOf(site)
      if (known >= 0) return known
      const number = sites.push(site) - 1
      if (site.kind === 'line') numbers.set(site.key, number)
      else own[site.entity] = number
      return number
    },
    stop(number, stops) {
      sites[number] = withStops(sites[number]!, stops)
    },
    list: () => sites,
  }
}

interface RowSites {
  readonly sites: readonly number[]
  readonly scopes: readonly number[]
  /** It has a place in a role that marks. */
  readonly named: boolean
  readonly scoped: boolean
}

function sitesOfRow(
  { lists: { place }, dictionaries }: LedgerColumns,
  row: number,
  own: readonly (Site | undefined)[],
  registry: Registry,
): RowSites {
  const sites = new Set<number>()
  const scopes = new Set<number>()
  const stops: (Stop & { readonly rank: number; readonly order: number })[] = []
  let [named, scoped] = [false, false]
  for (let i = place.start[row]!; i < place.start[row + 1]!; i++) {
    const entity = place.entity[i]!
    const role = place.role[i]!
    const site = own[entity]
    if (role === SCOPE) scoped = true
    else named = true
    if (!site) continue
    if (role === SCOPE) {
      if (site.kind === 'area') scopes.add(registry.add(site))
    } else if (site.kind === 'point' && RANK[role]! >= 0)
      stops.push({ entity, at: site.at, rank: RANK[role]!, order: place.order[i]! })
    else sites.add(registry.add(site))
  }
  stops.sort((a, b) => a.rank - b.rank || a.order - b.order)
  const lines = [...sites].filter((number) => registry.list()[number]!.kind === 'line')
  for (const line of lines) registry.stop(line, stops)
  if (lines.length === 0 && stops.length > 1) sites.add(registry.add(routeSite(stops, dictionaries.entities)))
  else if (lines.length === 0 && stops[0]) sites.add(registry.add(own[stops[0].entity]!))
  return { sites: [...sites], scopes: [...scopes], named, scoped }
}

/** The first actor that is a place by name: what it does is its government's act, and no place of the claim (D19). */
function metonymOf({ lists: { actor }, dictionaries }: LedgerColumns, row: number): number {
  for (let i = actor.start[row]!; i < actor.start[row + 1]!; i++) {
    const entity = dictionaries.entities[actor.entity[i]!]!
    if (entity.kind === 'place' || entity.standsFor !== undefined) return actor.entity[i]!
  }
  return -1
}

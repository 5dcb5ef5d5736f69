// Rows of the list: an entity with its claims and what the map makes of it. Pure: entities and ledger columns in.
import { fold } from '@shared/kernel/gazetteer/fold'
import { CODES, type LedgerColumns, type LedgerEntity } from '@shared/kernel/ledger'
import type { Entity, EntityKind } from '@shared/model/entity'

/** What the map makes of an entity: whether a claim marks it, else why none does. */
export const MAP_STANDINGS = [
  'drawn',
  'names-government',
  'scope-only',
  'not-placed',
  'no-coordinates',
  'no-point',
] as const
export type MapStanding = (typeof MAP_STANDINGS)[number]

export interface EntityRow {
  readonly entity: Entity
  /** Claims in which it acts or is a place. */
  readonly claims: number
  readonly map: MapStanding
  /** What its name means where it acts. */
  readonly standsFor?: string
  readonly folded: string
}
interface Uses {
  claims: number
  acts: number
  marks: number
  scopes: number
}

const SCOPE = CODES.placeRole.indexOf('scope')

/** How often each entity of the dictionary acts, marks and is a scope. */
export function countUses({ count, lists: { actor, place }, dictionaries }: LedgerColumns): Uses[] {
  const uses = dictionaries.entities.map((): Uses => ({ claims: 0, acts: 0, marks: 0, scopes: 0 }))
  const last = new Int32Array(uses.length).fill(-1)
  const meet = (entity: number, row: number, key: 'acts' | 'marks' | 'scopes') => {
    const found = uses[entity]
    if (!found) return
    found[key]++
    if (last[entity] !== row) found.claims++
    last[entity] = row
  }
  for (let row = 0; row < count; row++) {
    for (let i = actor.start[row]!; i < actor.start[row + 1]!; i++) meet(actor.entity[i]!, row, 'acts')
    for (let i = place.start[row]!; i < place.start[row + 1]!; i++)
      meet(place.entity[i]!, row, place.role[i] === SCOPE ? 'scopes' : 'marks')
  }
  return uses
}

/** D20: a mark needs a claim's place in a role that marks, and a point, a shape or a country's outline. */
export function mapStanding(entity: LedgerEntity, { acts, marks, scopes }: Omit<Uses, 'claims'>): MapStanding {
  const located =
    !!entity.point || entity.geometry !== undefined || (entity.kind === 'polity' && entity.iso3166 !== undefined)
  if (located && marks > 0) return 'drawn'
  if (entity.standsFor !== undefined && acts > 0 && marks === 0) return 'names-government'
  if (!located) return entity.point === null ? 'no-point' : 'no-coordinates'
  return scopes > 0 ? 'scope-only' : 'not-placed'
}

/** A row for each entity; one that the ledger does not know yet has no claims. */
export function entityRows(entities: readonly Entity[], columns: LedgerColumns | undefined): EntityRow[] {
  const known = columns?.dictionaries.entities ?? []
  const uses = columns ? countUses(columns) : []
  const at = new Map(known.map((one, i) => [one.id, i]))
  const names = new Map(entities.map((one) => [one.id as string, one.name]))
  return entities.map((entity) => {
    const index = at.get(entity.id)
    const ledgerEntity = index === undefined ? undefined : known[index]
    const used = (index === undefined ? undefined : uses[index]) ?? { claims: 0, acts: 0, marks: 0, scopes: 0 }
    const standsFor = ledgerEntity?.standsFor && names.get(ledgerEntity.standsFor)
    return {
      entity,
      claims: used.claims,
      map: mapStanding(ledgerEntity ?? { ...entity, iso3166: entity.codes.iso3166 }, used),
      ...(standsFor && { standsFor }),
      folded: ` ${[entity.name, ...entity.aliases.map((alias) => alias.text)].map(fold).join(' \n ')}`,
    }
  })
}

export type SortBy = 'name' | 'claims'
/** Rows of a kind of which a name or alias has words that begin as typed, in an order; names that begin so come first. */
export function narrowRows(
  rows: readonly EntityRow[],
  { query, kind, sort }: { readonly query: string; readonly kind: EntityKind | ''; readonly sort: SortBy },
): EntityRow[] {
  const words = fold(query).split(' ').filter(Boolean)
  const found = rows.filter(
    (row) => (kind === '' || row.entity.kind === kind) && words.every((word) => row.folded.includes(` ${word}`)),
  )
  const byName = (a: EntityRow, b: EntityRow) =>
    a.entity.name.localeCompare(b.entity.name, 'en') || (a.entity.id < b.entity.id ? -1 : 1)
  const begins = (row: EntityRow) => (words.length > 0 && row.folded.startsWith(` ${words.join(' ')}`) ? 0 : 1)
  const chosen = sort === 'name' ? byName : (a: EntityRow, b: EntityRow) => b.claims - a.claims || byName(a, b)
  return found.sort((a, b) => begins(a) - begins(b) || chosen(a, b))
}

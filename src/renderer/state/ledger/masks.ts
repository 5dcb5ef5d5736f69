// Filters → one byte a row. Must agree with kernel/filter's `matches` on every record (tests hold that).
import type { AreaFilter, EventFilter, Filter, TextFilter, ValueFilter } from '@shared/kernel/filter'
import { fold } from '@shared/kernel/gazetteer'
import { CODES, dayOf, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'

/** 1 = passes. `certain` marks, for an event filter, the rows that match certainly. */
export interface Mask {
  readonly pass: Uint8Array
  readonly certain?: Uint8Array
}

const CODED = [
  'domain',
  'type',
  'standing',
  'status',
  'tier',
  'reading',
  'polarity',
  'reliability',
  'credibility',
  'confidence',
  'forecast',
] as const
type Coded = (typeof CODED)[number]
const isCoded = (field: string): field is Coded => (CODED as readonly string[]).includes(field)

/** The mask of one filter over all rows; negation is applied. */
export function maskOf(columns: LedgerColumns, filter: Filter): Mask {
  const mask = rawMask(columns, filter)
  if (!filter.negated) return mask
  return { pass: mask.pass.map((value) => 1 - value) }
}

function rawMask(columns: LedgerColumns, filter: Filter): Mask {
  switch (filter.field) {
    case 'event':
      return eventMask(columns, filter)
    case 'area':
      return { pass: areaMask(columns, filter) }
    case 'text':
      return { pass: textMask(columns, filter) }
    default:
      return { pass: valueMask(columns, filter) }
  }
}

function textMask(columns: LedgerColumns, { ids, text }: TextFilter): Uint8Array {
  const found = ids && new Set(ids)
  const words = fold(text)
  const passes = (row: number) => (found ? found.has(idOf(columns, row)) : fold(textOf(columns, row)).includes(words))
  return Uint8Array.from({ length: columns.count }, (_, row) => (passes(row) ? 1 : 0))
}

function valueMask(columns: LedgerColumns, { field, values }: ValueFilter): Uint8Array {
  const { rows, lists, dictionaries, count } = columns
  if (isCoded(field)) {
    const wanted = new Uint8Array(256)
    const words: readonly string[] = CODES[field]
    for (const value of values) if (words.indexOf(value) >= 0) wanted[words.indexOf(value)] = 1
    return rows[field].map((code) => wanted[code]!)
  }
  const ids = new Set(values)
  const flag = <T extends { readonly id: string }>(items: readonly T[], key: (item: T) => string = (item) => item.id) =>
    Uint8Array.from(items, (item) => (ids.has(key(item)) ? 1 : 0))
  switch (field) {
    case 'actor':
      return anyOf(count, lists.actor.start, lists.actor.entity, flag(dictionaries.entities))
    case 'place':
      return anyOf(count, lists.place.start, lists.place.entity, flag(dictionaries.entities))
    case 'tag':
      return anyOf(count, lists.tag.start, lists.tag.tag, flag(dictionaries.tags))
    case 'document':
      return anyOf(count, lists.anchor.start, lists.anchor.document, flag(dictionaries.documents))
    default:
      return anyOf(
        count,
        lists.anchor.start,
        lists.anchor.document,
        flag(dictionaries.documents, (d) => d.sourceId),
      )
  }
}

function anyOf(count: number, start: Uint32Array, entries: Uint32Array, wanted: Uint8Array): Uint8Array {
  const pass = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++) if (wanted[entries[i]!]) pass[row] = 1
  }
  return pass
}

/** DOMAIN 3.4: possible = soft bounds overlap; certain = `within` and contained, or `throughout` and inner bounds overlap. */
function eventMask({ rows, count }: LedgerColumns, { from, to, certain, keepUndated }: EventFilter): Mask {
  const pass = new Uint8Array(count)
  const sure = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    const mode = rows.mode[row]!
    if (mode === 0) {
      pass[row] = keepUndated ? 1 : 0
      continue
    }
    const possible = from <= to && dayOf(rows.softEarliest[row]!) <= to && dayOf(rows.softLatest[row]!) >= from
    const inner = Math.max(from, dayOf(rows.innerEarliest[row]!)) <= Math.min(to, dayOf(rows.innerLatest[row]!))
    const contained = dayOf(rows.earliest[row]!) >= from && dayOf(rows.latest[row]!) <= to
    const isCertain = possible && (mode === 1 ? contained : inner && rows.innerEarliest[row]! <= rows.innerLatest[row]!)
    sure[row] = isCertain ? 1 : 0
    pass[row] = (certain ? isCertain : possible) ? 1 : 0
  }
  return { pass, certain: sure }
}

/** A claim passes when a place with role site, origin, destination or route has its point or a vertex inside. */
function areaMask(columns: LedgerColumns, area: AreaFilter): Uint8Array {
  const { lists, dictionaries, count } = columns
  const inside = ([lon, lat]: readonly number[]) =>
    lat! >= area.south &&
    lat! <= area.north &&
    (area.west <= area.east ? lon! >= area.west && lon! <= area.east : lon! >= area.west || lon! <= area.east)
  const wanted = Uint8Array.from(dictionaries.entities, (entity) => {
    if (entity.point && inside([entity.point.lon, entity.point.lat])) return 1
    const flat = entity.geometry ? (entity.geometry.coordinates.flat(3) as number[]) : []
    for (let i = 0; i + 1 < flat.length; i += 2) if (inside([flat[i]!, flat[i + 1]!])) return 1
    return 0
  })
  const pass = new Uint8Array(count)
  const scope = CODES.placeRole.indexOf('scope')
  for (let row = 0; row < count; row++) {
    for (let i = lists.place.start[row]!; i < lists.place.start[row + 1]!; i++) {
      if (lists.place.role[i] !== scope && wanted[lists.place.entity[i]!]) pass[row] = 1
    }
  }
  return pass
}

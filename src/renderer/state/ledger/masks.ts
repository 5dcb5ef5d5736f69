// Filters → one byte a row. Must agree with kernel/filter's `matches` on every record (tests hold that).
import {
  type AreaFilter,
  type DayFilter,
  dayOfMillis,
  type EventFilter,
  type Filter,
  inRanges,
  type NumberFilter,
  percentOf,
  type TextFilter,
  wordsOf,
} from '@shared/kernel/filter'
import { fold } from '@shared/kernel/gazetteer'
import { CODES, DAY_MIN, dayOf, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { valueMask } from './value-masks'

/** 1 = passes. `certain` marks, for an event filter, the rows that match certainly. */
export interface Mask {
  readonly pass: Uint8Array
  readonly certain?: Uint8Array
}

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
    case 'statement':
    case 'accessed':
    case 'created':
    case 'modified':
      return { pass: dayMask(columns, filter) }
    case 'area':
      return { pass: areaMask(columns, filter) }
    case 'text':
      return { pass: textMask(columns, filter) }
    case 'collection':
      return { pass: anyMask(columns, filter.sets) }
    default:
      return { pass: 'ranges' in filter ? numberMask(columns, filter) : valueMask(columns, filter) }
  }
}

/** Rows that pass every filter of any of the sets. */
function anyMask(columns: LedgerColumns, sets: readonly (readonly Filter[])[]): Uint8Array {
  const pass = new Uint8Array(columns.count)
  for (const set of sets) {
    const all = allMask(columns, set)
    for (let row = 0; row < pass.length; row++) pass[row]! |= all[row]!
  }
  return pass
}
/** Rows that pass every filter that is on. */
export function allMask(columns: LedgerColumns, filters: readonly Filter[]): Uint8Array {
  const all = new Uint8Array(columns.count).fill(1)
  for (const filter of filters) {
    if (!filter.on) continue
    const { pass } = maskOf(columns, filter)
    for (let row = 0; row < all.length; row++) all[row]! &= pass[row]!
  }
  return all
}

function textMask(columns: LedgerColumns, filter: TextFilter): Uint8Array {
  const found = filter.ids && new Set(filter.ids)
  const words = wordsOf(filter)
  const holds = (text: string) => words.every((word) => text.includes(word))
  const passes = (row: number) => (found ? found.has(idOf(columns, row)) : holds(fold(textOf(columns, row))))
  return Uint8Array.from({ length: columns.count }, (_, row) => (passes(row) ? 1 : 0))
}

const NUMBERS = {
  number: 'number',
  for: 'itemsFor',
  against: 'itemsAgainst',
  evidence: 'evidence',
  relations: 'relations',
  assessments: 'assessments',
  notes: 'notes',
  quantities: 'quantities',
} as const

function numberMask({ rows, strings, count }: LedgerColumns, filter: NumberFilter): Uint8Array {
  const { field, ranges, certain } = filter
  const pass = new Uint8Array(count)
  const own = (row: number): readonly [number, number] => {
    if (field === 'origins') return [rows.originsLow[row]!, rows.originsHigh[row]!]
    const value = field === 'likelihood' ? percentOf(rows.likelihoodP[row]!) : rows[NUMBERS[field]][row]!
    return [value, value]
  }
  const terms = field === 'likelihood' ? strings.map((term) => filter.terms.includes(term.toLowerCase())) : []
  const worded = (row: number): boolean => {
    const term = rows.likelihoodTerm[row]!
    return field === 'likelihood' && terms[term]! && (term > 0 || Number.isNaN(rows.likelihoodP[row]!))
  }
  for (let row = 0; row < count; row++) pass[row] = inRanges(own(row), ranges, certain) || worded(row) ? 1 : 0
  return pass
}

function dayMask({ rows, count }: LedgerColumns, { field, from, to, keepUndated }: DayFilter): Uint8Array {
  const pass = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    if (field === 'statement') {
      const overlaps =
        from <= to && dayOf(rows.statementEarliest[row]!) <= to && dayOf(rows.statementLatest[row]!) >= from
      pass[row] = (rows.statement[row] === 0 ? keepUndated : overlaps) ? 1 : 0
    } else if (field === 'accessed') {
      const day = rows.accessed[row]!
      pass[row] = (day === DAY_MIN ? keepUndated : day >= from && day <= to) ? 1 : 0
    } else {
      const day = dayOfMillis(rows[field][row]!)
      pass[row] = day >= from && day <= to ? 1 : 0
    }
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

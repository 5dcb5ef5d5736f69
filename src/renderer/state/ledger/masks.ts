// Filters → one byte a row. Must agree with kernel/filter's `matches` on every record (tests hold that).
import {
  type AreaFilter,
  areaTest,
  type DayFilter,
  type EventFilter,
  type Filter,
  inRanges,
  type NumberFilter,
  percentOf,
  type TextFilter,
  wordsOf,
} from '@shared/kernel/filter'
import { fold } from '@shared/kernel/gazetteer'
import { CODES, idOf, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { type Clock, dayClock, eventClock, type Thresholds, thresholds } from './engine/clocks'
import { memo } from './engine/memo'
import { type Asked, askedMask } from './list-masks'
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
  const { pass } = mask
  for (let row = 0; row < pass.length; row++) pass[row] = 1 - pass[row]!
  return { pass }
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
      return { pass: askedMask(areaAsked(columns, filter), columns.count) }
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

function clockMask({ to, from, gone, none }: Clock, limit: Thresholds, undated: boolean): Uint8Array {
  const pass = new Uint8Array(to.length)
  const kept = undated ? 1 : 0
  for (let row = 0; row < pass.length; row++)
    pass[row] = gone[row] === none ? kept : +(to[row]! <= limit.to) & +(from[row]! >= limit.from)
  return pass
}

const dayMask = (columns: LedgerColumns, { field, from, to, keepUndated }: DayFilter): Uint8Array =>
  clockMask(dayClock(columns, field), thresholds(from, to, false), keepUndated)

/** DOMAIN 3.4: possible = soft bounds overlap; certain = `within` and contained, or `throughout` and inner bounds overlap. */
function eventMask(columns: LedgerColumns, { from, to, certain, keepUndated }: EventFilter): Mask {
  const mask = (sure: boolean, undated: boolean) =>
    clockMask(eventClock(columns, sure), thresholds(from, to, sure), undated)
  return { pass: mask(certain, keepUndated), certain: mask(true, false) }
}

/** What an area asks for: places with role site, origin, destination or route whose point or a vertex is inside. */
export function areaAsked({ lists, dictionaries }: LedgerColumns, area: AreaFilter): Asked {
  const inside = areaTest(area)
  const { entities } = dictionaries
  const vertices = verticesOf(entities)
  const wanted = new Uint8Array(entities.length)
  for (let item = 0; item < wanted.length; item++) {
    const { start, at } = vertices
    for (let i = start[item]!; i < start[item + 1]! && wanted[item] === 0; i++)
      if (inside(at[2 * i]!, at[2 * i + 1]!)) wanted[item] = 1
  }
  const { role, entity, start } = lists.place
  return { start, entries: entity, counts: (i) => role[i] !== SCOPE, wanted }
}
const SCOPE = CODES.placeRole.indexOf('scope')

interface Vertices {
  readonly start: Uint32Array
  readonly at: Float64Array
}
const vertices = memo<Vertices>()
/** Points and vertices of all entities, longitude before latitude. */
const verticesOf = (entities: LedgerColumns['dictionaries']['entities']): Vertices =>
  vertices([entities], () => {
    const start = new Uint32Array(entities.length + 1)
    const at: number[] = []
    entities.forEach(({ point, geometry }, item) => {
      if (point) at.push(point.lon, point.lat)
      if (geometry) for (const value of geometry.coordinates.flat(3) as number[]) at.push(value)
      start[item + 1] = at.length >> 1
    })
    return { start, at: Float64Array.from(at) }
  })

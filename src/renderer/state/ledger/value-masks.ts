// Filters by values → one byte a row: vocabulary codes, derived states, and lists of entities, tags and documents.
import type { StateField, ValueFilter } from '@shared/kernel/filter'
import { codesOf } from '@shared/kernel/filter/names'
import { CODES, type LedgerColumns, RECORD_FLAG } from '@shared/kernel/ledger'
import { COLUMN, hasColumn } from './coded'
import { askedFor, askedMask } from './list-masks'

/** The rows that have any of a filter's values; negation is not applied. */
export function valueMask(columns: LedgerColumns, { field, values }: ValueFilter): Uint8Array {
  if (hasColumn(field)) return codedMask(columns, field, values)
  switch (field) {
    case 'domain-alt':
      return bitsMask(columns, values)
    case 'flag':
    case 'has':
    case 'is':
      return stateMask(columns, field, values)
    case 'balance':
    case 'by':
      return stringMask(columns, field === 'by' ? 'by' : 'balanceOf', values)
    default:
      return askedMask(askedFor(columns, field, values), columns.count)
  }
}

function codedMask({ rows }: LedgerColumns, field: keyof typeof COLUMN, values: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(256)
  const words = codesOf(field)
  for (const value of values) if (words.indexOf(value) >= 0) wanted[words.indexOf(value)] = 1
  const codes = rows[COLUMN[field]]
  const pass = new Uint8Array(codes.length)
  for (let row = 0; row < pass.length; row++) pass[row] = wanted[codes[row]!]!
  return pass
}

function bitsMask({ rows }: LedgerColumns, values: readonly string[]): Uint8Array {
  const words: readonly string[] = CODES.domain
  const bits = values.reduce((sum, value) => sum | (words.includes(value) ? 1 << words.indexOf(value) : 0), 0)
  return Uint8Array.from(rows.domainAlt, (own) => ((own === 0 ? values.includes('') : own & bits) ? 1 : 0))
}

function stringMask({ rows, strings }: LedgerColumns, column: 'by' | 'balanceOf', values: readonly string[]) {
  const wanted = Uint8Array.from(strings, (word) => (word !== '' && values.includes(word) ? 1 : 0))
  return Uint8Array.from(rows[column], (index) => wanted[index]!)
}

type Holds = (row: number) => unknown
/** Each derived state as a test of a row. */
export function holdsOf({
  rows,
  lists,
  dictionaries,
}: LedgerColumns): Readonly<Record<StateField, Record<string, Holds>>> {
  const flagged =
    (bit: number): Holds =>
    (row) =>
      rows.flags[row]! & bit
  const listed =
    ({ start }: { readonly start: Uint32Array }): Holds =>
    (row) =>
      start[row + 1]! > start[row]!
  const located = dictionaries.entities.map((entity) => Boolean(entity.point) || entity.geometry !== undefined)
  const scope = CODES.placeRole.indexOf('scope')
  const placed = (row: number) => {
    for (let i = lists.place.start[row]!; i < lists.place.start[row + 1]!; i++)
      if (lists.place.role[i] !== scope && located[lists.place.entity[i]!]) return true
    return false
  }
  return {
    flag: {
      'single-origin': flagged(RECORD_FLAG.singleOrigin),
      circular: flagged(RECORD_FLAG.circular),
      unverified: flagged(RECORD_FLAG.unverified),
      stale: flagged(RECORD_FLAG.stale),
      split: (row) => rows.split[row],
      contested: (row) => rows.contested[row],
    },
    has: {
      passage: listed(lists.anchor),
      evidence: (row) => rows.evidence[row],
      relation: (row) => rows.relations[row],
      assessment: (row) => rows.assessments[row],
      note: (row) => rows.notes[row],
      quantity: (row) => rows.quantities[row],
      forecast: (row) => rows.forecast[row],
      likelihood: (row) => rows.likelihoodTerm[row] || !Number.isNaN(rows.likelihoodP[row]!),
      actor: listed(lists.actor),
      place: listed(lists.place),
      tag: listed(lists.tag),
    },
    is: {
      undated: (row) => rows.mode[row] === 0,
      unplaced: (row) => !placed(row),
      ungraded: (row) => !rows.credibility[row] && !rows.split[row],
      proposed: (row) => rows.suggestion[row] === CODES.suggestion.indexOf('proposed'),
    },
  }
}

function stateMask(columns: LedgerColumns, field: StateField, values: readonly string[]): Uint8Array {
  const asked = Object.entries(holdsOf(columns)[field]).flatMap(([word, holds]) => (values.includes(word) ? holds : []))
  return Uint8Array.from({ length: columns.count }, (_, row) => (asked.some((holds) => holds(row)) ? 1 : 0))
}

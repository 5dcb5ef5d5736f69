// How many visible claims have each value of a field: what the search box shows beside its completions.
import { STATES, type ValueField } from '@shared/kernel/filter'
import { codesOf } from '@shared/kernel/filter/names'
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { COLUMN, hasColumn } from './coded'
import { type ListField, listOf } from './list-masks'
import { holdsOf } from './value-masks'

type Counts = Map<string, number>
const more = (counts: Counts, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)

/** Counts by value (vocabulary word or id) over the rows of `visible`; a claim counts once for a value. */
export function countValues(
  columns: LedgerColumns,
  visible: Uint8Array,
  field: ValueField,
): ReadonlyMap<string, number> {
  if (hasColumn(field)) return countCodes(columns, visible, field)
  switch (field) {
    case 'flag':
    case 'has':
    case 'is':
      return countStates(columns, visible, field)
    case 'domain-alt':
      return countBits(columns, visible)
    case 'by':
    case 'balance':
      return countStrings(columns, visible, field === 'by' ? 'by' : 'balanceOf')
    default:
      return countEntries(columns, visible, field)
  }
}

function countCodes({ rows, count }: LedgerColumns, visible: Uint8Array, field: keyof typeof COLUMN): Counts {
  const tally = new Uint32Array(256)
  const codes = rows[COLUMN[field]]
  for (let row = 0; row < count; row++) tally[codes[row]!]! += visible[row]!
  return new Map(codesOf(field).map((word, code) => [word, tally[code]!]))
}

function countStates(columns: LedgerColumns, visible: Uint8Array, field: keyof typeof STATES): Counts {
  const holds = holdsOf(columns)[field]
  const counts: Counts = new Map()
  for (const word of STATES[field])
    for (let row = 0; row < columns.count; row++) if (visible[row] && holds[word]?.(row)) more(counts, word)
  return counts
}

function countBits({ rows, count }: LedgerColumns, visible: Uint8Array): Counts {
  const counts: Counts = new Map()
  for (let row = 0; row < count; row++) {
    if (!visible[row]) continue
    const bits = rows.domainAlt[row]!
    if (bits === 0) more(counts, '')
    CODES.domain.forEach((domain, i) => {
      if (bits & (1 << i)) more(counts, domain)
    })
  }
  return counts
}

function countStrings(
  { rows, strings, count }: LedgerColumns,
  visible: Uint8Array,
  column: 'by' | 'balanceOf',
): Counts {
  const counts: Counts = new Map()
  for (let row = 0; row < count; row++) if (visible[row]) more(counts, strings[rows[column][row]!] ?? '')
  return counts
}

function countEntries(columns: LedgerColumns, visible: Uint8Array, field: ListField): Counts {
  const { start, entries, ids, roles, role } = listOf(columns, field)
  const counts: Counts = new Map()
  const seen = new Set<string>()
  for (let row = 0; row < columns.count; row++) {
    if (!visible[row]) continue
    seen.clear()
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      if (roles && roles[i] !== role) continue
      for (const id of ids[entries[i]!] ?? []) if (id !== undefined) seen.add(id)
    }
    for (const id of seen) more(counts, id)
  }
  return counts
}

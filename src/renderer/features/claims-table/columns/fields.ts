// What each column of the table is about: the words of a cell, what it sorts by, how it is filtered and edited.
import { type NumberField, STATES, type ValueField } from '@shared/kernel/filter'
import { entitiesOf } from '@shared/kernel/filter/values-of'
import { CODES, type LedgerColumns, RECORD_FLAG, textOf } from '@shared/kernel/ledger'
import { formatTime } from '@shared/kernel/time'
import { valueWords } from '../../../state/ledger/describe-filter'
import { string } from '../../../state/window/strings'

/** One row on screen: its row in the ledger, and the ledger. */
export interface Item {
  readonly row: number
  readonly columns: LedgerColumns
}
type Key = number | string | undefined
export type ColumnFilter =
  | { readonly kind: 'set'; readonly field: ValueField }
  | { readonly kind: 'range'; readonly field: NumberField | 'event' | 'statement' | 'created' | 'modified' }
  | { readonly kind: 'text' }
export interface TableField {
  readonly size: number
  /** What the cell says; also what is copied. */
  readonly text: (item: Item) => string
  /** What a row sorts by; without it the text. A row without a key comes last. */
  readonly key?: (item: Item) => Key
  readonly filter?: ColumnFilter
}

type CodedColumn = {
  [K in keyof typeof CODES]: K extends keyof LedgerColumns['rows'] ? K : never
}[keyof typeof CODES]
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Label of the event time, with the stored precision and no more (D25). */
export function eventLabel({ columns, row }: Item): string {
  const edtf = columns.strings[columns.rows.edtf[row]!]
  return edtf ? formatTime({ edtf, mode: columns.rows.mode[row] === 1 ? 'within' : 'throughout', basis: 'stated' }) : ''
}
function statementLabel({ columns, row }: Item): string {
  const edtf = columns.strings[columns.rows.statement[row]!]
  return edtf ? formatTime({ edtf, mode: 'within', basis: 'stated' }) : ''
}
/** Entity names of a list's entries, each once; a role narrows them. */
function named({ columns, row }: Item, list: 'actor' | 'place' | 'speaker', role?: string): string {
  const { start, entity } = columns.lists[list]
  const roles = list === 'speaker' ? undefined : columns.lists[list].role
  const codes: readonly string[] = list === 'actor' ? CODES.actorRole : CODES.placeRole
  const names = new Set<string>()
  for (let i = start[row]!; i < start[row + 1]!; i++)
    if (role === undefined || codes[roles?.[i] ?? -1] === role)
      names.add(columns.dictionaries.entities[entity[i]!]?.name ?? '')
  return [...names].join(', ')
}
function tagsOf({ columns, row }: Item): string {
  const { start, tag } = columns.lists.tag
  return Array.from(tag.subarray(start[row], start[row + 1]), (i) => columns.dictionaries.tags[i]?.name ?? '').join(
    ', ',
  )
}
function documentsOf({ columns, row }: Item, name: 'title' | 'sourceName'): string {
  const { start, document } = columns.lists.anchor
  const names = Array.from(
    document.subarray(start[row], start[row + 1]),
    (i) => columns.dictionaries.documents[i]?.[name] ?? '',
  )
  return [...new Set(names)].join(', ')
}
/** Warnings of a claim, as words of the filter language. */
export function warningsOf({ columns: { rows }, row }: Item): readonly (typeof STATES.flag)[number][] {
  const bits = rows.flags[row]!
  const holds = {
    'single-origin': bits & RECORD_FLAG.singleOrigin,
    circular: bits & RECORD_FLAG.circular,
    unverified: bits & RECORD_FLAG.unverified,
    stale: bits & RECORD_FLAG.stale,
    split: rows.split[row],
    contested: rows.contested[row],
  }
  return STATES.flag.filter((flag) => holds[flag])
}
/** Independent origins as the range that they are. */
export function originsOf({ columns: { rows }, row }: Item): string {
  const [low, high] = [rows.originsLow[row]!, rows.originsHigh[row]!]
  return low === high ? `${low}` : `${low}–${high}`
}
const percent = ({ columns: { rows }, row }: Item): string =>
  Number.isNaN(rows.likelihoodP[row]!) ? '' : `${Math.round(rows.likelihoodP[row]! * 1000) / 10} %`
const likelihoodWords = (item: Item): string =>
  [item.columns.strings[item.columns.rows.likelihoodTerm[item.row]!], percent(item)].filter(Boolean).join(', ')

const coded = (column: CodedColumn, field: ValueField & string, size = 86): TableField => ({
  size,
  text: ({ columns, row }) => {
    const word = CODES[column][columns.rows[column][row]!] ?? ''
    return word === '' ? '' : valueWords(field, word, columns.dictionaries)
  },
  key: ({ columns, row }) => {
    const code = columns.rows[column][row]!
    return CODES[column][code] === '' ? undefined : code
  },
  filter: { kind: 'set', field },
})
const counted = (
  column: 'evidence' | 'relations' | 'assessments' | 'notes' | 'quantities' | 'itemsFor' | 'itemsAgainst',
  field: NumberField,
): TableField => ({
  size: 64,
  text: ({ columns, row }) => String(columns.rows[column][row] || ''),
  key: ({ columns, row }) => -columns.rows[column][row]!,
  filter: { kind: 'range', field },
})
const listed = (field: ValueField, text: TableField['text'], size = 120): TableField => ({
  size,
  text,
  key: (item) => text(item) || undefined,
  filter: { kind: 'set', field },
})
const moment = (column: 'created' | 'modified'): TableField => ({
  size: 120,
  text: ({ columns, row }) => date.format(columns.rows[column][row]!),
  key: ({ columns, row }) => -columns.rows[column][row]!,
  filter: { kind: 'range', field: column },
})
/** F and 6 sort after E and 5, and what was not judged comes last, in both directions: order.ts sees to it (D29). */
const grade: TableField = {
  size: 52,
  text: ({ columns: { rows }, row }) =>
    `${CODES.reliability[rows.reliability[row]!] ?? ''}${CODES.credibility[rows.credibility[row]!] ?? ''}`,
}
const entityName = ({ columns, row }: Item): string => {
  const id = columns.strings[columns.rows.balanceOf[row]!]
  return id ? (entitiesOf(columns.dictionaries).get(id)?.name ?? '') : ''
}
const analystName = ({ columns, row }: Item): string =>
  valueWords('by', columns.strings[columns.rows.by[row]!] ?? '', columns.dictionaries)

/** Every column but those of the powers, in the order in which they stand until somebody moves them. */
export const FIELDS: Readonly<Record<string, TableField>> = {
  number: {
    size: 52,
    text: ({ columns, row }) => `C-${columns.rows.number[row]}`,
    key: ({ columns, row }) => columns.rows.number[row]!,
    filter: { kind: 'range', field: 'number' },
  },
  domain: coded('domain', 'domain', 36),
  claim: { size: 128, text: ({ columns, row }) => textOf(columns, row), filter: { kind: 'text' } },
  event: { size: 98, text: eventLabel, filter: { kind: 'range', field: 'event' } },
  grade,
  likelihood: { size: 78, text: likelihoodWords, filter: { kind: 'range', field: 'likelihood' } },
  origins: {
    size: 60,
    text: originsOf,
    key: ({ columns: { rows }, row }) => -(rows.originsLow[row]! * 1000 + rows.originsHigh[row]!),
    filter: { kind: 'range', field: 'origins' },
  },
  flags: listed('flag', (item) =>
    warningsOf(item)
      .map((flag) => string(`filters.value.flag.${flag}`))
      .join(', '),
  ),
  type: coded('type', 'type'),
  typeAlt: coded('typeAlt', 'type-alt'),
  standing: coded('standing', 'standing'),
  status: coded('status', 'status'),
  tier: coded('tier', 'tier'),
  reading: coded('reading', 'reading'),
  polarity: coded('polarity', 'polarity'),
  domainAlt: listed('domain-alt', ({ columns, row }) =>
    CODES.domain
      .filter((_, i) => columns.rows.domainAlt[row]! & (1 << i))
      .map((domain) => string(`domain.${domain}`))
      .join(', '),
  ),
  attribution: coded('attribution', 'attribution', 110),
  stance: coded('stance', 'stance'),
  speakers: listed('speaker', (item) => named(item, 'speaker')),
  reliability: coded('reliability', 'reliability', 64),
  credibility: {
    ...coded('reliability', 'credibility', 64),
    text: ({ columns: { rows }, row }) => CODES.credibility[rows.credibility[row]!] ?? '',
    key: ({ columns: { rows }, row }) => rows.credibility[row] || undefined,
  },
  confidence: coded('confidence', 'confidence'),
  itemsFor: counted('itemsFor', 'for'),
  itemsAgainst: counted('itemsAgainst', 'against'),
  evidence: counted('evidence', 'evidence'),
  relations: counted('relations', 'relations'),
  assessments: counted('assessments', 'assessments'),
  forecast: coded('forecast', 'forecast', 110),
  actors: listed('actor', (item) => named(item, 'actor'), 140),
  ...Object.fromEntries(
    CODES.actorRole.map((role) => [role, listed(role, (item) => named(item, 'actor', role))] as const),
  ),
  places: listed('place', (item) => named(item, 'place')),
  tags: listed('tag', tagsOf, 110),
  quantities: counted('quantities', 'quantities'),
  statement: {
    size: 98,
    text: statementLabel,
    key: ({ columns: { rows }, row }) => (rows.statement[row] === 0 ? undefined : rows.statementEarliest[row]!),
    filter: { kind: 'range', field: 'statement' },
  },
  documents: listed('document', (item) => documentsOf(item, 'title'), 140),
  sources: listed('source', (item) => documentsOf(item, 'sourceName')),
  plover: coded('plover', 'plover'),
  balanceOf: listed('balance', entityName),
  notes: counted('notes', 'notes'),
  marking: coded('marking', 'marking', 120),
  via: coded('via', 'via', 100),
  by: listed('by', analystName),
  created: moment('created'),
  modified: moment('modified'),
}
/** Columns that are shown until somebody chooses. */
const SHOWN: ReadonlySet<string> = new Set(['domain', 'claim', 'event', 'grade', 'likelihood'])
/** Columns that are hidden until chosen. */
export const HIDDEN: Readonly<Record<string, boolean>> = Object.fromEntries(
  Object.keys(FIELDS).flatMap((id) => (SHOWN.has(id) ? [] : [[id, false]])),
)
/** Columns whose cells can be edited in place, and the claim field behind each. */
export const EDITABLE: Readonly<Record<string, string>> = {
  claim: 'text',
  event: 'eventTime',
  domain: 'domain',
  type: 'type',
  status: 'status',
  reading: 'reading',
  polarity: 'polarity',
  marking: 'marking',
}

// claims.csv (DOMAIN 7.2): column order, quoting, lists and the injection rule. Decides nothing about what may leave.
import { guard, unguard } from '@shared/kernel/spreadsheet'
import { stringify } from 'csv-stringify/sync'

/** One claim as a row; lists are joined here, absent values are empty. */
export interface ClaimRow {
  readonly id: string
  readonly text: string
  readonly standing: string
  readonly tier: string
  readonly type: string
  readonly domain: string
  readonly polarity: string
  readonly attribution: string
  readonly speakers: readonly string[]
  readonly subjects: readonly string[]
  readonly objects: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly losers: readonly string[]
  readonly mediators: readonly string[]
  readonly places: readonly string[]
  readonly event_edtf?: string
  readonly event_mode?: string
  readonly event_earliest_bound?: string
  readonly event_latest_bound?: string
  readonly statement_edtf?: string
  readonly accessed?: string
  readonly likelihood_scale?: string
  readonly likelihood_term?: string
  readonly likelihood_p?: number
  readonly confidence?: string
  readonly reliability?: string
  readonly credibility?: number
  readonly origins_lo: number
  readonly origins_hi: number
  readonly items_for: number
  readonly items_against: number
  readonly tags: readonly string[]
  readonly document: readonly string[]
  readonly page: readonly string[]
  readonly quote: readonly string[]
  readonly marking: string
  readonly status: string
  readonly created_by: string
  readonly modified: string
}

/** The columns in their order. */
export const CSV_COLUMNS = [
  'id',
  'text',
  'standing',
  'tier',
  'type',
  'domain',
  'polarity',
  'attribution',
  'speakers',
  'subjects',
  'objects',
  'beneficiaries',
  'losers',
  'mediators',
  'places',
  'event_edtf',
  'event_mode',
  'event_earliest_bound',
  'event_latest_bound',
  'statement_edtf',
  'accessed',
  'likelihood_scale',
  'likelihood_term',
  'likelihood_p',
  'confidence',
  'reliability',
  'credibility',
  'origins_lo',
  'origins_hi',
  'items_for',
  'items_against',
  'tags',
  'document',
  'page',
  'quote',
  'marking',
  'status',
  'created_by',
  'modified',
] as const satisfies readonly (keyof ClaimRow)[]

export { guard, unguard }

/** A list as one field: joined by ` | `, a bar inside a value as `\|`. */
export const joinList = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('|', '\\|')).join(' | ')
/** The values of a joined list; an empty field is an empty list. */
export const splitList = (field: string): string[] =>
  field === '' ? [] : field.split(' | ').map((value) => value.replaceAll('\\|', '|'))

function cell(value: ClaimRow[keyof ClaimRow]): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return guard(typeof value === 'string' ? value : joinList(value))
}

/** RFC 4180 with a byte-order mark, CRLF and every field quoted. */
export function claimsCsv(rows: readonly ClaimRow[]): string {
  const body = rows.map((row) => CSV_COLUMNS.map((column) => cell(row[column])))
  return stringify([[...CSV_COLUMNS], ...body], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  })
}

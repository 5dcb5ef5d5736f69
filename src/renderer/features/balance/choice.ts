// What the reader of the balance has chosen: rows, lane, colour, period, the selected cell. Kept as one fact of the view.
import { BALANCE_LANES, type BalanceLane, type BalanceRow } from '@shared/kernel/balance'
import type { DayRange } from '@shared/kernel/ledger'
import { DOMAINS } from '@shared/model/base/vocabulary'

export const ROW_KINDS = ['domain', 'period', 'actor'] as const
export type RowKind = (typeof ROW_KINDS)[number]
/** What colour tells; `none` = ink alone. */
export const COLOURS = ['power', 'domain', 'none'] as const
export type ColourKind = (typeof COLOURS)[number]

/** A cell by what it is of; without a row, all that is said of a power: its place on the beam. */
export interface CellChoice {
  readonly row?: BalanceRow
  readonly power: string
}
export interface BalanceChoice {
  readonly rows: RowKind
  readonly lane: BalanceLane
  readonly colour: ColourKind
  /** Absent = all years. */
  readonly period?: DayRange
  readonly cell?: CellChoice
}

const oneOf = <T extends string>(list: readonly T[], raw: unknown, otherwise: T): T =>
  list.find((word) => word === raw) ?? otherwise
type Raw = Readonly<Record<string, unknown>>
const object = (raw: unknown): Raw => (typeof raw === 'object' && raw !== null ? (raw as Raw) : {})

function readRange(raw: unknown): DayRange | undefined {
  const { earliest, latest } = object(raw)
  const whole = Number.isInteger(earliest) && Number.isInteger(latest)
  return whole && (earliest as number) <= (latest as number)
    ? { earliest: earliest as number, latest: latest as number }
    : undefined
}
function readRow(raw: unknown): BalanceRow | undefined {
  const { by, domain, entity, range } = object(raw)
  if (by === 'domain') {
    const known = DOMAINS.find((word) => word === domain)
    return known && { by, domain: known }
  }
  if (by === 'actor') return typeof entity === 'string' ? { by, entity } : undefined
  const days = by === 'period' ? readRange(range) : undefined
  return days && { by: 'period', range: days }
}
function readCell(raw: unknown): CellChoice | undefined {
  const { row, power } = object(raw)
  if (typeof power !== 'string') return undefined
  const read = readRow(row)
  return row === undefined ? { power } : read && { row: read, power }
}

/** The fact as it comes back, whatever it is. */
export function readChoice(raw: unknown): BalanceChoice {
  const fact = object(raw)
  const period = readRange(fact.period)
  const cell = readCell(fact.cell)
  return {
    rows: oneOf(ROW_KINDS, fact.rows, 'domain'),
    lane: oneOf(BALANCE_LANES, fact.lane, 'observed'),
    colour: oneOf(COLOURS, fact.colour, 'power'),
    ...(period && { period }),
    ...(cell && { cell }),
  }
}

/** One word a row, the same for the same row. */
export function rowKey(row: BalanceRow | undefined): string {
  if (!row) return 'all'
  if (row.by === 'domain') return row.domain
  return row.by === 'actor' ? row.entity : `${row.range.earliest}..${row.range.latest}`
}
export const sameCell = (a: CellChoice | undefined, b: CellChoice | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.power === b.power && rowKey(a.row) === rowKey(b.row))

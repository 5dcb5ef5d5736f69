// The figures of the window's claims, worked out once for all who ask: the last few questions are kept.
import {
  type Balance,
  type BalanceReasons,
  type BalanceRow,
  balanceOf,
  MOST_ACTORS,
  reasonsOf,
  rowsBy,
  totalRow,
} from '@shared/kernel/balance'
import { CODES, type DayRange, type LedgerColumns } from '@shared/kernel/ledger'
import { type BalanceChoice, type CellChoice, rowKey } from '../choice'
import { periodsOf, yearsOf } from '../periods'

/** What one set of claims answers. */
export interface Figures {
  readonly columns: LedgerColumns
  readonly shown: Uint8Array
  readonly choice: BalanceChoice
  readonly balance: Balance
  readonly byPeriod: Balance
  readonly periods: readonly DayRange[]
  /** There may be actors beyond those that have a row. */
  readonly cut: boolean
}

interface Kept<T> {
  readonly shown: Uint8Array
  readonly key: string
  readonly value: T
}
/** Remembers the last few answers, by set and question. */
function remembering<T>(most: number) {
  let kept: readonly Kept<T>[] = []
  return (shown: Uint8Array, key: string, make: () => T): T => {
    const known = kept.find((one) => one.shown === shown && one.key === key)
    const value = known ? known.value : make()
    kept = [{ shown, key, value }, ...kept.filter((one) => one !== known)].slice(0, most)
    return value
  }
}

const keep = remembering<Figures>(4)
/** The figures of a set under a choice; undefined without a focal polity or with fewer than two powers. */
export function figuresOf(columns: LedgerColumns, shown: Uint8Array, choice: BalanceChoice): Figures | undefined {
  const { powers, focal } = columns.dictionaries
  if (focal === undefined || powers.length < 2) return undefined
  const { rows, lane, period } = choice
  return keep(shown, JSON.stringify([columns.sequence, powers, focal, rows, lane, period]), () => {
    const years = yearsOf(columns, shown, lane)
    const periods = years ? periodsOf(years) : []
    const periodRows = periods.map((range): BalanceRow => ({ by: 'period', range }))
    const all = { polity: focal, powers, lane }
    const asked = { ...all, ...(period && { period }) }
    const own = rows === 'period' ? periodRows : rowsBy(columns, shown, asked, rows)
    return {
      columns,
      shown,
      choice,
      balance: balanceOf(columns, shown, { ...asked, rows: own }),
      byPeriod: balanceOf(columns, shown, { ...all, rows: periodRows }),
      periods,
      cut: rows === 'actor' && own.length === MOST_ACTORS,
    }
  })
}

const keepReasons = remembering<BalanceReasons>(8)
/** Why a cell says what it says. */
export function whyOf({ columns, shown, balance }: Figures, cell: CellChoice): BalanceReasons {
  const { question } = balance
  return keepReasons(shown, JSON.stringify([columns.sequence, question, rowKey(cell.row), cell.power]), () =>
    reasonsOf(columns, shown, question, cell.row ?? totalRow(question), cell.power),
  )
}

/** Whether any claim at all bears on anyone. */
export const hasEffects = ({ lists, count }: LedgerColumns): boolean => (lists.effect.start[count] ?? 0) > 0
/** The word of a row's domain. */
export const domainAt = ({ rows }: LedgerColumns, row: number) => CODES.domain[rows.domain[row]!]!
/** The word of a row's standing. */
export const standingAt = ({ rows }: LedgerColumns, row: number) => CODES.standing[rows.standing[row]!]!

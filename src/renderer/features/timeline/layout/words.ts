// Words of a claim on the timeline: its text cut short, and when it holds on a clock.
import { CODES, DAY_MIN, type LedgerColumns } from '@shared/kernel/ledger'
import { formatDay, formatEdtf, formatTime } from '@shared/kernel/time'
import type { Clock } from '../index/clocks'

/** As much of a statement as a label holds, cut between words where it can be. */
export const shortened = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 38).replace(/\s+\S*$/, '')}…`

/** The stored precision and no more; undefined where the clock gives no time. */
export function whenOf({ rows, strings }: LedgerColumns, clock: Clock, row: number): string | undefined {
  if (clock === 'statement') return rows.statement[row] ? formatEdtf(strings[rows.statement[row]!] ?? '') : undefined
  if (clock === 'accessed') return rows.accessed[row] === DAY_MIN ? undefined : formatDay(rows.accessed[row]!)
  if (rows.mode[row] === 0) return undefined
  const mode = CODES.mode[rows.mode[row]!] === 'within' ? 'within' : 'throughout'
  return formatTime({ edtf: strings[rows.edtf[row]!], mode, basis: 'stated' })
}

// What one filter keeps between changes. Each kind turns a change of its filter into the rows that now fail or pass.
import type { Filter } from '@shared/kernel/filter'
import type { LedgerColumns } from '@shared/kernel/ledger'
import type { Tally } from './tally'

/** A filter that is on, as conditions in a tally. */
export interface Slot {
  /** Takes up another state of the filter; false where it is of another kind, and nothing was changed. */
  change(columns: LedgerColumns, filter: Filter): boolean
  /** Takes its conditions out of the tally. */
  remove(columns: LedgerColumns): void
  /** One more row at the end; a row goes elsewhere; the last row goes. The tally sees to its own. */
  grow(): void
  move(from: number, to: number): void
  shrink(): void
  /** Puts the conditions of a row, given as columns of it alone, into the tally, which holds none of it. */
  put(one: LedgerColumns, row: number): void
}
/** A slot for a filter that is on, its conditions already in the tally; undefined for filters of another kind. */
export type MakeSlot = (tally: Tally, columns: LedgerColumns, filter: Filter) => Slot | undefined

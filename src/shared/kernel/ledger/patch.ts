// A column set with some claims replaced, added or removed. Same result as building it anew (tests hold that).
import { buildColumns } from './build'
import { idOf, type LedgerColumns } from './columns'
import { recordOf } from './read'
import type { LedgerDictionaries, LedgerRecord } from './record'

export interface LedgerPatch {
  readonly sequence: number
  readonly records: readonly LedgerRecord[]
  readonly removed: readonly string[]
  readonly dictionaries: LedgerDictionaries
}

/** O(rows): kept rows are read back and laid out again with the changed ones. */
export function patchLedger(columns: LedgerColumns, patch: LedgerPatch): LedgerColumns {
  const gone = new Set([...patch.removed, ...patch.records.map((record) => record.id)])
  const kept: LedgerRecord[] = []
  for (let row = 0; row < columns.count; row++) if (!gone.has(idOf(columns, row))) kept.push(recordOf(columns, row))
  return buildColumns([...kept, ...patch.records], patch.dictionaries, patch.sequence)
}

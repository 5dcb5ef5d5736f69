// The ledger kernel's public names.
export { buildColumns } from './build'
export { CODES, DAY_MAX, DAY_MIN, dayOf, idOf, type LedgerColumns } from './columns'
export { canEdit, dropRow, putRow, type RowEdit } from './edit'
export { openLedger, packLedger } from './pack'
export { type LedgerPatch, patchLedger } from './patch'
export { type DayRange, linkHolds, polities, polityOf } from './polity'
export { recordOf, textOf } from './read'
export {
  type LedgerAnalyst,
  type LedgerBalance,
  type LedgerCollection,
  type LedgerDictionaries,
  type LedgerDocument,
  type LedgerEffect,
  type LedgerEntity,
  type LedgerJudgement,
  type LedgerOrigin,
  type LedgerRecord,
  type LedgerStatement,
  type LedgerTag,
  type LedgerTime,
  RECORD_FLAG,
  TIME_FLAG,
} from './record'
export { moveElement, type Numbers, resized } from './room'

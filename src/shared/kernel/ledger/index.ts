// The ledger kernel's public names.
export { buildColumns } from './build'
export { CODES, dayOf, idOf, type LedgerColumns } from './columns'
export { openLedger, packLedger } from './pack'
export { type LedgerPatch, patchLedger } from './patch'
export { type DayRange, linkHolds, polityOf } from './polity'
export { recordOf, textOf } from './read'
export {
  type LedgerAnalyst,
  type LedgerCollection,
  type LedgerDictionaries,
  type LedgerDocument,
  type LedgerEntity,
  type LedgerRecord,
  type LedgerStatement,
  type LedgerTag,
  type LedgerTime,
  RECORD_FLAG,
  TIME_FLAG,
} from './record'

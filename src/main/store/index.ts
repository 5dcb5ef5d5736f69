// The store's public surface: opening a corpus, units of work, repositories.

export { type Backup, backUp, backUpIfDue, copyOf } from './backup'
export { type BackupFile, backupFolder, listBackups } from './backup-files'
export { type LogEntry, readSet } from './change-log'
export { check, type Problem, type RepairOptions } from './check'
export { type Derived, readDerived, writeDerived } from './columns'
export { type Corpus, type OpenOptions, openCorpus, type ReadOnlyState } from './database'
export { isForeignKeyError } from './file/failures'
export type { Handle, Recorder, Tx } from './handle'
export {
  changesNaming,
  changesOfObjects,
  changesOfSet,
  countsOf,
  entriesOf,
  entriesWhere,
  type LoggedChange,
  type LogQuery,
  reversals,
} from './log-queries'
export { StoredClaim, StoredVersion } from './mapping'
export { hashOf, textOf } from './mapping/canonical'
export { isSame } from './mapping/same'
export { readMany, readObject } from './objects'
export { type Repositories, repositories } from './repositories'
export type { Changes, New, Repository } from './repositories/base'
export type { ClaimLedgerRow, LedgerAnchorRow } from './repositories/claims/ledger-rows'
export type { DocumentHit, Hits, TextHit } from './repositories/search-repository'
export type { SmallText, SmallTextKind } from './repositories/small-texts'
export { type Salvaged, salvage } from './salvage'
export {
  type Committed,
  createUnitOfWork,
  type UnitOfWork,
  type UnitOptions,
  type UnitRecorder,
} from './unit-of-work'
export { createObject, removeObject, replaceObject } from './write-objects'

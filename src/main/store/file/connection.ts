// Opening a SQLite connection with the settings of a corpus, and closing it to one file at rest. Owns no schema.
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { Failure } from '@shared/contract/errors'
import { declared } from './failures'

/** SQLite below this can corrupt a WAL database that two connections checkpoint and write at once. */
const SQLITE_MINIMUM = [3, 51, 3] as const
const OPEN_TIMEOUT = 1000
const WORK_TIMEOUT = 5000
/** Pages that the -wal may hold before a commit itself moves them into the file; at rest `Corpus` does so sooner. */
const WAL_PAGES = 16_384

/** Throws SQLITE_TOO_OLD for a version string below the minimum. */
export function assertSqliteVersion(version: string): void {
  const found = version.split('.').map(Number)
  for (const [i, wanted] of SQLITE_MINIMUM.entries()) {
    const part = found[i] ?? 0
    if (part > wanted) return
    if (part < wanted) throw new Failure('SQLITE_TOO_OLD', { detail: version })
  }
}
/** The first column of the first row of a statement. */
export function scalar(db: DatabaseSync, sql: string): unknown {
  return Object.values(db.prepare(sql).get() ?? {})[0]
}

function guard(db: DatabaseSync): void {
  db.exec('pragma trusted_schema = off; pragma cell_size_check = on; pragma foreign_keys = on')
}
function opened(name: string, make: () => DatabaseSync): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = make()
    assertSqliteVersion(String(scalar(db, 'select sqlite_version()')))
    guard(db)
    scalar(db, 'select count(*) from sqlite_schema')
    return db
  } catch (error) {
    if (db?.isOpen) db.close()
    throw declared(error, name)
  }
}

/** A connection that cannot write. `immutable` is for media on which nobody can: it takes no lock and needs no -shm. */
export function connectReadOnly(path: string, name: string, immutable: boolean): DatabaseSync {
  const url = pathToFileURL(path)
  if (immutable) url.searchParams.set('immutable', '1')
  return opened(name, () => new DatabaseSync(url, { readOnly: true, timeout: OPEN_TIMEOUT, defensive: true }))
}

/**
 * The one writing connection of a corpus: exclusive lock taken, nothing written yet (see `startWork`). Throws
 * OPEN_ELSEWHERE after a second where another program holds the file.
 */
export function connectExclusive(path: string, name: string): DatabaseSync {
  return opened(name, () => {
    const db = new DatabaseSync(path, { timeout: OPEN_TIMEOUT, defensive: true })
    try {
      db.exec('pragma locking_mode = exclusive; begin exclusive; commit')
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}
/** Settings for a session of work: WAL, every commit flushed. The first thing that writes to the file. */
export function startWork(db: DatabaseSync): void {
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory')
  db.exec(`pragma wal_autocheckpoint = ${WAL_PAGES}`)
  db.exec(`pragma busy_timeout = ${WORK_TIMEOUT}`)
}
/** Back to one file: everything into it, no -wal or -shm beside it (a reader may have left a -shm that we never use). */
export function endWork(db: DatabaseSync, path: string): void {
  db.exec('pragma wal_checkpoint(truncate)')
  db.exec('pragma journal_mode = delete')
  rmSync(`${path}-shm`, { force: true })
  db.close()
}

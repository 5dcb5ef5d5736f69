// Opens, makes and closes a corpus file. Owns its lifetime; what is inside is the repositories'.
import { accessSync, closeSync, constants, openSync, realpathSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Failure } from '@shared/contract/errors'
import { sql } from 'kysely'
import { backupBeforeMigration, publish } from './backup-files'
import { connectExclusive, connectReadOnly, endWork, scalar, startWork } from './file/connection'
import { type FileFacts, fileExists, probeFile } from './file/corpus-file'
import { declared } from './file/failures'
import { assertSchema, assertSound } from './file/inspect'
import { type Access, accessTo } from './file/kysely'
import type { Handle } from './handle'
import { lendTables, migrate, SCHEMA_VERSION } from './migrations'

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}
export interface OpenOptions {
  readonly clock: Clock
  /** Make the file; CORPUS_EXISTS where something of that name is there. */
  readonly create?: boolean
  /** Open for reading only, whatever the file allows. */
  readonly readOnly?: boolean
  /** The structure of this file was checked before on this machine: leaves out quick_check. */
  readonly trusted?: boolean
  /** Folder for the backup before a migration, where the one beside the corpus cannot be written. */
  readonly backupFallback?: string
}
/** Why nothing can be written; the same shape as the contract's CorpusState.readOnly. */
export interface ReadOnlyState {
  readonly code: 'CORPUS_NEWER' | 'CORPUS_READ_ONLY'
  readonly detail: string
}

/** An open corpus file. One connection; calls wait for each other. */
export interface Corpus {
  readonly path: string
  /** File name without its folder. */
  readonly name: string
  readonly clock: Clock
  readonly readOnly?: ReadOnlyState
  /** All queries of `fn` see one state of the file. A handle is good only until `fn` ends. */
  read<T>(fn: (handle: Handle) => Promise<T> | T): Promise<T>
  /** For the store's own modules (units of work, backups, checks): the connection and its Kysely. */
  readonly connection: { readonly db: DatabaseSync; readonly kysely: Access['db']; readonly direct: Access['direct'] }
  /** Moves what lies in the -wal into the file; for when nothing else is to do. */
  checkpoint(): Promise<void>
  /** The same some moments from now unless asked again meanwhile: after a commit, so that none has to wait for it. */
  restSoon(): void
  /** Brings the file to rest: one file, journal mode DELETE. Safe to call twice. */
  close(): Promise<void>
}

/** Path of the connection, whether it may write, and why not. */
interface Opened {
  readonly db: DatabaseSync
  readonly readOnly?: ReadOnlyState
}

function makeFile(path: string, name: string): Opened {
  if (fileExists(path)) throw new Failure('CORPUS_EXISTS', { name })
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const detail = missing ? 'it does not exist' : 'you may not write there'
    throw new Failure('CORPUS_FOLDER', { name, detail })
  }
  const unfinished = `${path}.part`
  try {
    rmSync(unfinished, { force: true })
    // what an analyst reads is no other user's business; SQLite gives its -wal and -journal the same mode
    closeSync(openSync(unfinished, 'wx', 0o600))
    const db = connectExclusive(unfinished, name)
    migrate(db, 0)
    db.close()
    publish(unfinished, path)
    return openForWork(path, name, SCHEMA_VERSION)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw declared(error, name)
  }
}

/** Takes the lock, makes a backup and migrates where the file is older, and turns on WAL. */
function openForWork(path: string, name: string, version: number, options?: OpenOptions): Opened {
  const db = connectExclusive(path, name)
  try {
    if (options && version < SCHEMA_VERSION) {
      backupBeforeMigration(db, path, options.clock.now(), options.backupFallback)
      migrate(db, version)
    }
    startWork(db)
    return { db }
  } catch (error) {
    db.close()
    throw declared(error, name)
  }
}

/** Reads the file without changing a byte and throws what is wrong with it; returns its schema version. */
function verify(path: string, facts: FileFacts, options: OpenOptions, immutable: boolean): number {
  const db = connectReadOnly(path, facts.name, immutable)
  try {
    if (!options.trusted) assertSound(db, facts.name)
    const version = Number(scalar(db, 'pragma user_version'))
    if (version < 1) throw new Failure('CORPUS_DAMAGED', { name: facts.name, detail: 'it has no schema version' })
    if (version <= SCHEMA_VERSION) assertSchema(db, facts.name, version)
    return version
  } finally {
    db.close()
  }
}

function openForReading(path: string, facts: FileFacts, options: OpenOptions, state?: ReadOnlyState): Opened {
  const { name } = facts
  const immutable = facts.wal && facts.readOnly !== undefined
  if (immutable && facts.pendingWal > 0) {
    const detail = 'its last changes lie in a -wal file beside it; copy both to a folder where you may write'
    throw new Failure('CORPUS_READ_ONLY', { name, detail })
  }
  const version = verify(path, facts, options, immutable)
  const newer = version > SCHEMA_VERSION
  const readOnly: ReadOnlyState = newer
    ? { code: 'CORPUS_NEWER', detail: `it has schema version ${version}, this program knows ${SCHEMA_VERSION}` }
    : (state ?? { code: 'CORPUS_READ_ONLY', detail: facts.readOnly ?? 'it was opened for reading only' })
  const db = connectReadOnly(path, name, immutable)
  lendTables(db, version)
  return { db, readOnly }
}

function openForWriting(path: string, facts: FileFacts, options: OpenOptions): Opened {
  const version = verify(path, facts, options, false)
  if (version > SCHEMA_VERSION) return openForReading(path, facts, options)
  return openForWork(path, facts.name, version, options)
}

/** The path without links, also of a file that is about to be made. */
function realPath(path: string): string {
  if (fileExists(path)) return realpathSync(path)
  const folder = dirname(resolve(path))
  return fileExists(folder) ? join(realpathSync(folder), basename(path)) : resolve(path)
}

/** Milliseconds without a commit after which the -wal is moved into the file. */
const REST_AFTER = 3000

/** Paths open in this process: a second look at such a file would drop the first one's lock (POSIX). */
const openPaths = new Set<string>()

function openFile(path: string, options: OpenOptions): Opened {
  const name = basename(path)
  if (options.create) return makeFile(path, name)
  const facts = probeFile(path)
  const forReading = options.readOnly || facts.readOnly !== undefined || facts.schemaVersion > SCHEMA_VERSION
  return forReading ? openForReading(path, facts, options) : openForWriting(path, facts, options)
}

/**
 * Opens the corpus at `path`. A file that cannot be written, or was written by a newer program, opens for reading only
 * and says why in `readOnly`. Throws CORPUS_MISSING, CORPUS_EXISTS, CORPUS_FOREIGN, CORPUS_DAMAGED, CORPUS_FOLDER,
 * CORPUS_READ_ONLY, OPEN_ELSEWHERE, SQLITE_TOO_OLD, STORE_FULL, STORE_FAILED; the file is then untouched.
 */
export function openCorpus(path: string, options: OpenOptions): Corpus {
  const full = realPath(path)
  const name = basename(path)
  if (openPaths.has(full)) throw new Failure('OPEN_ELSEWHERE', { name })
  const { db, readOnly } = openFile(full, options)
  openPaths.add(full)
  const { db: kysely, direct } = accessTo(db, name)
  let rest: NodeJS.Timeout | undefined
  const passive = () => void sql`pragma wal_checkpoint(passive)`.execute(kysely).catch(() => {})
  return {
    path: full,
    name,
    clock: options.clock,
    ...(readOnly && { readOnly }),
    connection: { db, kysely, direct },
    read: (fn) => kysely.connection().execute(async (connection) => fn({ db: connection, direct, corpusName: name })),
    async checkpoint() {
      if (!readOnly) await sql`pragma wal_checkpoint(truncate)`.execute(kysely)
    },
    restSoon() {
      clearTimeout(rest)
      rest = setTimeout(passive, REST_AFTER).unref()
    },
    async close() {
      clearTimeout(rest)
      if (!db.isOpen) return
      await kysely.destroy()
      openPaths.delete(full)
      if (readOnly) db.close()
      else endWork(db, full)
    },
  }
}

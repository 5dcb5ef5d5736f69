// Backups of an open corpus: when one is due, making it, verifying it. Where they lie is backup-files'.
// To restore: close the corpus, copy a backup over it (or open the backup itself); each is a whole corpus file.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup as copyPages, DatabaseSync } from 'node:sqlite'
import { Failure } from '@shared/contract/errors'
import { type BackupFile, backupFolder, backupName, listBackups, prune, publish, temporaryIn } from './backup-files'
import { newest } from './change-log'
import { hashProblems } from './check/hashes'
import type { Corpus } from './database'
import { connectReadOnly } from './file/connection'
import { declared } from './file/failures'
import { assertSchema, assertSound } from './file/inspect'
import { accessTo } from './file/kysely'
import { SCHEMA_VERSION } from './migrations'

/** Work between two automatic backups, in milliseconds. */
export const BACKUP_EVERY = 30 * 60_000
/** Objects of each type whose hash is checked in a new backup. */
const SAMPLE = 200

export interface BackupOptions {
  /** Folder for the backups where the one beside the corpus cannot be written: the user's data folder. */
  readonly fallback?: string
}
export interface Backup extends BackupFile {
  readonly bytes: number
}

/** Is one due: did the sequence move since the last backup, and is that one older than 30 minutes? */
export async function backupDue(corpus: Corpus, options: BackupOptions = {}): Promise<boolean> {
  if (corpus.readOnly) return false
  const sequence = await corpus.read(async (handle) => (await newest(handle))?.sequence ?? 0)
  const [last] = listBackups(backupFolder(corpus.path, options.fallback))
  if (!last) return sequence > 0
  return sequence !== last.sequence && corpus.clock.now() - last.time >= BACKUP_EVERY
}

/** Brings a copied file to rest and throws CORPUS_DAMAGED unless it is sound, and of the `known` schema a whole corpus. */
async function verify(path: string, name: string, known = true): Promise<void> {
  const writing = new DatabaseSync(path)
  writing.exec('pragma journal_mode = delete')
  writing.close()
  const db = connectReadOnly(path, name, false)
  try {
    assertSound(db, name)
    if (!known) return
    assertSchema(db, name, SCHEMA_VERSION)
    const handle = { ...accessTo(db, name), corpusName: name }
    const [problem] = await hashProblems(handle, SAMPLE)
    if (problem) throw new Failure('CORPUS_DAMAGED', { name, place: problem.place, detail: problem.detail })
  } finally {
    db.close()
  }
}

/**
 * Makes a backup, opens and checks it, then gives it its name; keeps the newest ten. Other calls wait meanwhile.
 * Throws STORE_FULL, STORE_FAILED, CORPUS_READ_ONLY for a folder that cannot be written, and CORPUS_DAMAGED where the
 * copy fails its check; then there is no new file and no old one is gone.
 */
export async function backUp(corpus: Corpus, options: BackupOptions = {}): Promise<Backup> {
  const folder = backupFolder(corpus.path, options.fallback)
  const time = corpus.clock.now()
  let temporary: string | undefined
  try {
    const sequence = await corpus.read(async (handle) => {
      const last = (await newest(handle))?.sequence ?? 0
      temporary = temporaryIn(folder, backupName(corpus.path, time, last))
      await copyPages(corpus.connection.db, temporary, { rate: 2000 })
      return last
    })
    const name = backupName(corpus.path, time, sequence)
    await verify(temporary!, corpus.name)
    publish(temporary!, join(folder, name))
    prune(folder)
    return { path: join(folder, name), name, time, sequence, bytes: statSync(join(folder, name)).size }
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true })
    throw declared(error, corpus.name)
  }
}
/** Makes a backup if one is due; undefined if not. For opening a corpus, and a timer while one is open. */
export async function backUpIfDue(corpus: Corpus, options: BackupOptions = {}): Promise<Backup | undefined> {
  return (await backupDue(corpus, options)) ? backUp(corpus, options) : undefined
}

/** A file for a copy: where the backups lie, and in the system's folder only where nothing else can be written. */
function copyIn(folder: string): { readonly path: string; remove(): void } {
  const name = `copy-${randomUUID()}`
  try {
    const path = temporaryIn(folder, name)
    return { path, remove: () => rmSync(path, { force: true }) }
  } catch {
    const own = mkdtempSync(join(tmpdir(), 'equipoise-'))
    return { path: join(own, name), remove: () => rmSync(own, { recursive: true, force: true }) }
  }
}

/** The open corpus as the bytes of a file of its own, checked: what "Save a copy" saves. Leaves no file behind. */
export async function copyOf(corpus: Corpus, options: BackupOptions = {}): Promise<Uint8Array> {
  const { path, remove } = copyIn(backupFolder(corpus.path, options.fallback))
  try {
    await corpus.read(async () => copyPages(corpus.connection.db, path, { rate: 2000 }))
    await verify(path, corpus.name, corpus.readOnly?.code !== 'CORPUS_NEWER')
    return readFileSync(path)
  } catch (error) {
    throw declared(error, corpus.name)
  } finally {
    remove()
  }
}

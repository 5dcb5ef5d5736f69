// Where backups lie, what they are called, how a finished file takes its place, which ones go. Reads no corpus.
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { declaring } from './file/failures'

/** How many backups of a corpus are kept. */
export const BACKUPS_KEPT = 10

export interface BackupFile {
  readonly path: string
  /** File name without its folder. */
  readonly name: string
  /** Milliseconds since 1970-01-01 UTC at which it was made. */
  readonly time: number
  /** Last change set in it. */
  readonly sequence: number
}

const stem = (path: string): string => basename(path, extname(path))
const NAME = /\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.(\d+)\.eqp$/

/** `name.20260301T100000000Z.42.eqp`: when it was made, and its last change set. */
export function backupName(path: string, time: number, sequence: number): string {
  return `${stem(path)}.${new Date(time).toISOString().replace(/[-:.]/g, '')}.${sequence}.eqp`
}
function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
/** `name.backups` beside the corpus, or below `fallback` where that folder cannot be written. Makes nothing. */
export function backupFolder(path: string, fallback?: string): string {
  const name = `${stem(path)}.backups`
  const beside = dirname(path)
  return join(fallback !== undefined && !writable(beside) ? fallback : beside, name)
}

/** The backups in a folder, newest first; other files are left alone. */
export function listBackups(folder: string): BackupFile[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  const found = names.flatMap((name) => {
    const parts = NAME.exec(name)
    if (!parts) return []
    const [year, month, day, hour, minute, second, ms, sequence] = parts.slice(1).map(Number) as [
      ...Parameters<typeof Date.UTC>,
      number,
    ]
    const time = Date.UTC(year!, month! - 1, day, hour, minute, second, ms)
    return [{ path: join(folder, name), name, time, sequence: sequence! }]
  })
  return found.sort((a, b) => b.time - a.time || b.sequence - a.sequence)
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
/** Moves a finished file to its place so that after a power cut either it is whole or it is not there. */
export function publish(temporary: string, path: string): void {
  flush(temporary)
  renameSync(temporary, path)
  if (process.platform !== 'win32') flush(dirname(path))
}
/** Makes the folder and an empty file in it that is not finished; both for this user alone. Returns its path. */
export function temporaryIn(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${name}.part`)
  rmSync(path, { force: true })
  closeSync(openSync(path, 'wx', 0o600))
  return path
}
/** Removes all but the newest. */
export function prune(folder: string, keep = BACKUPS_KEPT): void {
  for (const old of listBackups(folder).slice(keep)) rmSync(old.path, { force: true })
}

/** The copy that is made before a migration, in one call: the file as it was, compacted, checked by SQLite. */
export function backupBeforeMigration(db: DatabaseSync, path: string, time: number, fallback?: string): string {
  const folder = backupFolder(path, fallback)
  const row = db.prepare('select coalesce(max(sequence), 0) as last from change_set').get()
  const name = backupName(path, time, Number(row?.last))
  return declaring(basename(path), () => {
    const temporary = temporaryIn(folder, name)
    db.prepare('vacuum into ?').run(temporary)
    publish(temporary, join(folder, name))
    prune(folder)
    return join(folder, name)
  })
}

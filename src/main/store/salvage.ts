// Saves what can be read of a damaged corpus into a new one. Never writes to the damaged file, never guesses.
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '@shared/contract/errors'
import { type Clock, openCorpus } from './database'
import { sizeByHeader } from './file/corpus-file'
import { declared, declaring } from './file/failures'
import { mendFromLog } from './salvage/mend'
import { copyTables } from './salvage/rows'

export interface Salvaged {
  /** Rows copied, by table. */
  readonly rows: Readonly<Record<string, number>>
  /** Ids of objects that were damaged or gone and were taken from the change log. */
  readonly mended: readonly string[]
  /** Ids of objects that could not be saved whole; they are not in the new file. */
  readonly lost: readonly string[]
}

/** Most that a cut file is padded to: beyond that its header cannot be believed. */
const PADDED = 2 ** 36

/**
 * A private copy of the file and what belongs to it, in a folder of its own inside `folder`, so that reading cannot
 * touch the original. One that is cut short is padded with zeros to its size, or SQLite would refuse all of it.
 */
function copyAside(path: string, folder: string): string {
  const copy = join(mkdtempSync(join(folder, '.equipoise-')), 'damaged.eqp')
  for (const suffix of ['', '-wal', '-journal'])
    if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
  const size = sizeByHeader(copy)
  if (size > statSync(copy).size && size <= PADDED) truncateSync(copy, size)
  return copy
}
function openDamaged(copy: string, name: string): DatabaseSync {
  return declaring(name, () => {
    const db = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
    db.exec('pragma trusted_schema = off')
    db.prepare('select count(*) from sqlite_schema').get()
    return db
  })
}

/**
 * Copies every readable row of the corpus at `path` into a new corpus at `out`; objects that do not match their hash
 * are taken from the change log, else left out and named. Throws CORPUS_MISSING, CORPUS_EXISTS for `out`, and
 * CORPUS_DAMAGED where not even the list of tables can be read.
 */
export async function salvage(path: string, out: string, clock: Clock): Promise<Salvaged> {
  const name = basename(path)
  if (!existsSync(path)) throw new Failure('CORPUS_MISSING', { name })
  const corpus = openCorpus(out, { create: true, clock })
  let copy: string | undefined
  try {
    copy = copyAside(path, dirname(out))
    const from = openDamaged(copy, name)
    corpus.connection.db.exec('pragma foreign_keys = off')
    const rows = copyTables(from, corpus.connection.db)
    from.close()
    const { kysely, direct } = corpus.connection
    const mended = await kysely.transaction().execute((db) => mendFromLog({ db, direct, corpusName: name }))
    await corpus.close()
    return { rows, ...mended }
  } catch (error) {
    await corpus.close()
    rmSync(out, { force: true })
    throw declared(error, name)
  } finally {
    if (copy) rmSync(dirname(copy), { recursive: true, force: true })
  }
}

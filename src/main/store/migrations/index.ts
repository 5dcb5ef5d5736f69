// The numbered migrations and running them. A migration is a list of statements; its number is `user_version`.
import type { DatabaseSync } from 'node:sqlite'
import { migration0001 } from './0001-corpus'
import { migration0002 } from './0002-beside-the-ledger'
import { migration0003 } from './0003-saved-views'

export interface Migration {
  readonly version: number
  readonly statements: readonly string[]
}
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, statements: migration0001 },
  { version: 2, statements: migration0002 },
  { version: 3, statements: migration0003 },
]
/** Schema version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length
/** "EQP1": SQLite's application_id of a corpus. */
export const APPLICATION_ID = 0x45515031

/** Brings a database from schema version `from` to `to`, each migration in a transaction of its own. */
export function migrate(db: DatabaseSync, from: number, to = SCHEMA_VERSION): void {
  for (const { version, statements } of MIGRATIONS.slice(from, to)) {
    db.exec('begin immediate')
    try {
      for (const statement of statements) db.exec(statement)
      db.exec(`pragma application_id = ${APPLICATION_ID}`)
      db.exec(`pragma user_version = ${version}`)
      db.exec('commit')
    } catch (error) {
      db.exec('rollback')
      throw error
    }
  }
}

/**
 * Gives an older file that is open for reading the tables it lacks, empty, in the connection's temporary schema, so
 * that reading it needs no second way. Holds as long as migrations only add tables.
 */
export function lendTables(db: DatabaseSync, from: number): void {
  for (const { statements } of MIGRATIONS.slice(from)) {
    for (const statement of statements)
      if (statement.startsWith('create table ')) db.exec(statement.replace('create table ', 'create temp table '))
  }
}

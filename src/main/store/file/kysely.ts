// A Kysely over a connection of node:sqlite. Owns no connection.
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Schema } from '../mapping'
import { sqliteShim } from './sqlite-shim'

/** Two ways to one connection: queries that Kysely builds, and statements that are prepared once and run many times. */
export interface Access {
  readonly db: Kysely<Schema>
  /** Runs within whatever transaction is open: inside a handle's time that is the handle's own. */
  readonly direct: Pick<SqliteDatabase, 'prepare'>
}
/** Closing the Kysely drops its statements; the connection stays open. */
export function accessTo(db: DatabaseSync, name: string): Access {
  const direct = sqliteShim(db, name)
  return { db: new Kysely<Schema>({ dialect: new SqliteDialect({ database: direct }) }), direct }
}

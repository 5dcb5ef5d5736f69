// A Kysely over a connection of node:sqlite. Owns no connection.
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { Schema } from '../mapping'
import { sqliteShim } from './sqlite-shim'

/** Closing it drops its statements; the connection stays open. */
export const kyselyOver = (db: DatabaseSync, name: string): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqliteShim(db, name) }) })

// node:sqlite in the shape that Kysely's SqliteDialect drives, with a statement cache. Owns no connection settings.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { declaring } from './failures'

type Parameter = string | number | bigint | null | Uint8Array
const CACHED = 400

/** Rejects what node:sqlite would take for something else: a Date or object (named parameters), undefined, booleans. */
export function checkedParameters(parameters: readonly unknown[]): Parameter[] {
  const wrong = parameters.findIndex((value) => !isFine(value))
  if (wrong >= 0) throw new TypeError(`SQL parameter ${wrong + 1} is ${describe(parameters[wrong])}`)
  return parameters as Parameter[]
}
function isFine(value: unknown): boolean {
  if (typeof value === 'string' || value === null) return true
  if (typeof value === 'number') return !Number.isNaN(value)
  return typeof value === 'bigint' || value instanceof Uint8Array
}
const describe = (value: unknown): string => (value instanceof Object ? value.constructor.name : String(value))

function shimmed(statement: StatementSync, name: string): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => declaring(name, () => statement.all(...checkedParameters(parameters))),
    run: (parameters) => declaring(name, () => statement.run(...checkedParameters(parameters))),
    iterate: (parameters) =>
      declaring(name, () => statement.iterate(...checkedParameters(parameters))) as IterableIterator<unknown>,
  }
}

/**
 * SQLite itself takes a transaction back when the disk is full or fails. The rollback that follows then has nothing to
 * do, and must not hide why.
 */
function rollback(db: DatabaseSync, statement: SqliteStatement): SqliteStatement {
  const none = { changes: 0, lastInsertRowid: 0 }
  return { ...statement, run: (parameters) => (db.isTransaction ? statement.run(parameters) : none) }
}

/** The shim of a connection; `close` is left to whoever opened it. Statements are kept, the oldest dropped first. */
export function sqliteShim(db: DatabaseSync, name: string): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>()
  return {
    close: () => cache.clear(),
    prepare(sql) {
      const known = cache.get(sql)
      if (known) return known
      const plain = shimmed(
        declaring(name, () => db.prepare(sql)),
        name,
      )
      const made = sql === 'rollback' ? rollback(db, plain) : plain
      if (cache.size >= CACHED) cache.delete(cache.keys().next().value!)
      cache.set(sql, made)
      return made
    },
  }
}

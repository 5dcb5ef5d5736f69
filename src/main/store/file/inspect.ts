// Looking at an opened database before trusting it: is its structure sound, is its schema ours? Writes nothing.
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '@shared/contract/errors'
import { migrate } from '../migrations'
import { scalar } from './connection'
import { declaring } from './failures'

interface SchemaRow {
  readonly type: string
  readonly name: string
  readonly sql: string
}
/** What `analyze` leaves in a file. A trigger may bear such a name too: only these very tables are passed over. */
const STATISTICS: ReadonlySet<string> = new Set(['table sqlite_stat1', 'table sqlite_stat4'])
const SCHEMA = 'select type, name, sql from sqlite_schema where sql is not null order by name, type'

/** Statements that made the schema, by kind and name (a trigger can be called as a table is); statistics apart. */
export function schemaOf(db: DatabaseSync): ReadonlyMap<string, string> {
  const rows = db.prepare(SCHEMA).all() as unknown as SchemaRow[]
  const named = rows.map(({ type, name, sql }) => [`${type} ${name}`, sql] as const)
  return new Map(named.filter(([key]) => !STATISTICS.has(key)))
}
const expected = new Map<number, ReadonlyMap<string, string>>()
/** The schema that the migrations up to `version` make. */
export function schemaAt(version: number): ReadonlyMap<string, string> {
  let schema = expected.get(version)
  if (!schema) {
    const db = new DatabaseSync(':memory:')
    migrate(db, 0, version)
    schema = schemaOf(db)
    db.close()
    expected.set(version, schema)
  }
  return schema
}

/** Throws CORPUS_DAMAGED where a table, index, view or trigger is not the one that version `version` has. */
export function assertSchema(db: DatabaseSync, name: string, version: number): void {
  const found = schemaOf(db)
  const wanted = schemaAt(version)
  const odd = [...found.keys()].find((key) => wanted.get(key) !== found.get(key))
  const lacking = [...wanted.keys()].find((key) => !found.has(key))
  const detail = odd ? `its ${odd} is not ours` : lacking && `its ${lacking} is missing`
  if (detail) throw new Failure('CORPUS_DAMAGED', { name, detail })
}
/** Throws CORPUS_DAMAGED with what SQLite's quick_check finds first. */
export function assertSound(db: DatabaseSync, name: string): void {
  const found = declaring(name, () => String(scalar(db, 'pragma quick_check(1)')))
  if (found !== 'ok') throw new Failure('CORPUS_DAMAGED', { name, detail: found.replace(/\s+/g, ' ').slice(0, 200) })
}

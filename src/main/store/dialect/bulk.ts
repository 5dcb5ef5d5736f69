// What differs by engine in writing: upserts, counters, lists of ids. SQLite's form.
import { CompiledQuery, type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import type { Schema } from '../mapping'

/** Narrows a column to some ids, or to nothing in particular. */
export type Selector = (column: Expression<string>) => Expression<SqlBool>
/** With ids: one of them, sent as one JSON parameter; without: every row. */
export function selectorOf(ids: readonly string[] | undefined): Selector {
  if (!ids) return () => sql<SqlBool>`true`
  const list = JSON.stringify(ids)
  return (column) => sql<SqlBool>`${column} in (select value from json_each(${list}))`
}

export const bulk = {
  /** Keeps content under its SHA-256; content that is there already stays as it is. */
  async keep(
    db: Kysely<Schema>,
    table: 'text' | 'original',
    row:
      | { readonly sha256: string; readonly content: string }
      | { readonly sha256: string; readonly bytes: Uint8Array },
  ): Promise<void> {
    const query = db.insertInto(table as 'original').values(row as Schema['original'])
    await query.onConflict((on) => on.column('sha256').doNothing()).execute()
  },
  /** The next running number of a counter; a given one is kept, and the counter never falls behind it. */
  async nextNumber(db: Kysely<Schema>, name: string, given?: number): Promise<number> {
    const next = given === undefined ? 'counter."value" + 1' : 'max(counter."value", excluded."value")'
    const statement = `insert into counter ("name", "value") values (?, ?) on conflict ("name") do update set "value" = ${next} returning "value"`
    const { rows } = await db.executeQuery<{ value: number }>(CompiledQuery.raw(statement, [name, given ?? 1]))
    return given ?? rows[0]!.value
  },
  /** Bytes of a derived name, replacing the former. */
  async putDerived(db: Kysely<Schema>, row: Schema['derived']): Promise<void> {
    const { sequence, bytes } = row
    await db
      .insertInto('derived')
      .values(row)
      .onConflict((on) => on.column('name').doUpdateSet({ sequence, bytes }))
      .execute()
  },
}

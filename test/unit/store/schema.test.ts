// The schema: what the migrations make, what the maps expect of it, and the copy kept in git.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { schemaAt } from '@main/store/file/inspect'
import { MAPS } from '@main/store/mapping'
import { parentColumn } from '@main/store/mapping/codec'
import type { ObjectMap } from '@main/store/mapping/define'
import { APPLICATION_ID, MIGRATIONS, migrate, SCHEMA_VERSION } from '@main/store/migrations'
import { OBJECT_TYPES } from '@shared/model/change-set'
import { describe, expect, it } from 'vitest'

function migrated(to = SCHEMA_VERSION): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  migrate(db, 0, to)
  return db
}
const columnsOf = (db: DatabaseSync, table: string): string[] =>
  db
    .prepare('select name from pragma_table_info(?)')
    .all(table)
    .map((row) => String(row.name))
const pragma = (db: DatabaseSync, name: string): unknown => Object.values(db.prepare(`pragma ${name}`).get()!)[0]

describe('migrations', () => {
  it('are numbered without gaps and leave application_id and user_version', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
    const db = migrated()
    expect(pragma(db, 'application_id')).toBe(APPLICATION_ID)
    expect(pragma(db, 'user_version')).toBe(SCHEMA_VERSION)
    expect(pragma(db, 'integrity_check')).toBe('ok')
  })
  it('leave nothing behind when a statement fails', () => {
    const db = new DatabaseSync(':memory:')
    db.exec('create table "project" (x)')
    expect(() => migrate(db, 0)).toThrow()
    expect(columnsOf(db, 'project')).toEqual(['x'])
    expect(columnsOf(db, 'analyst')).toEqual([])
    expect(pragma(db, 'user_version')).toBe(0)
  })
  it('make only STRICT tables', () => {
    const tables = migrated()
      .prepare("select name from pragma_table_list where type = 'table' and strict = 0 and schema = 'main'")
      .all()
    expect(tables.map((row) => row.name).filter((name) => !String(name).startsWith('sqlite_'))).toEqual([])
  })
  it('make what schema.sql in the repository says', async () => {
    const statements = [...schemaAt(SCHEMA_VERSION)].filter(([key]) => !/_(data|idx|content|docsize|config)$/.test(key))
    const text = `-- Generated from the migrations by test/unit/store/schema.test.ts (vitest -u); not read by the program.\n\n`
    const file = join(import.meta.dirname, '../../../src/main/store/schema.sql')
    await expect(`${text}${statements.map(([, sql]) => `${sql};\n`).join('\n')}`).toMatchFileSnapshot(file)
  })
})

describe('maps', () => {
  const db = migrated()
  it.each(OBJECT_TYPES)('%s names exactly the columns of its tables', (type) => {
    const map: ObjectMap = MAPS[type]
    const own = new Set([...Object.keys(map.columns), 'hash', ...(map.searchable ? ['searchable'] : [])])
    expect(
      columnsOf(db, map.table)
        .filter((name) => !(name === 'n' && !own.has('n')))
        .sort(),
    ).toEqual([...own].sort())
    for (const child of map.children) {
      const wanted = [parentColumn(map), 'position', ...Object.keys(child.columns)]
      expect(columnsOf(db, child.table).sort()).toEqual(wanted.sort())
    }
  })
  it.each(OBJECT_TYPES)('%s has a place for every field of the model', (type) => {
    const map: ObjectMap = MAPS[type]
    const paths = [
      ...Object.entries(map.columns).map(([name, column]) => column.path?.[0] ?? name),
      ...map.children.map((child) => child.path[0]),
    ]
    expect([...new Set(paths)].sort()).toEqual(Object.keys(map.schema.shape).sort())
  })
})

// The shim between Kysely and node:sqlite: parameters, cache, and SQLite's version.
import { DatabaseSync } from 'node:sqlite'
import { assertSqliteVersion } from '@main/store/file/connection'
import { checkedParameters, sqliteShim } from '@main/store/file/sqlite-shim'
import { describe, expect, it } from 'vitest'

describe('parameters', () => {
  it.each([['text'], [1.5], [10n], [null], [new Uint8Array([1])]])('lets %s pass', (value) => {
    expect(checkedParameters([value])).toEqual([value])
  })
  it.each([
    ['a date', new Date(0), 'Date'],
    ['an object', { a: 1 }, 'Object'],
    ['a list', [1], 'Array'],
    ['undefined', undefined, 'undefined'],
    ['a boolean', true, 'true'],
    ['not a number', Number.NaN, 'NaN'],
  ])('refuses %s, which SQLite would take for something else', (_, value, told) => {
    expect(() => checkedParameters(['x', value])).toThrow(`SQL parameter 2 is ${told}`)
  })
})
describe('statements', () => {
  it('are prepared once and tell readers from writers', () => {
    const db = new DatabaseSync(':memory:')
    const shim = sqliteShim(db, 'x.eqp')
    const create = shim.prepare('create table t (a text) strict')
    expect(create.reader).toBe(false)
    create.run([])
    expect(shim.prepare('insert into t values (?)').run(['one']).changes).toBe(1)
    const select = shim.prepare('select a from t')
    expect(select.reader).toBe(true)
    expect(shim.prepare('select a from t')).toBe(select)
    expect(select.all([]).map((row) => (row as { a: string }).a)).toEqual(['one'])
  })
})
describe('the version of SQLite', () => {
  it.each(['3.51.3', '3.52.0', '4.0.0'])('%s will do', (version) => {
    expect(() => assertSqliteVersion(version)).not.toThrow()
  })
  it.each(['3.51.2', '3.50.9', '2.99.99', '3.51'])('%s is refused: it can corrupt a corpus', (version) => {
    expect(() => assertSqliteVersion(version)).toThrow(expect.objectContaining({ code: 'SQLITE_TOO_OLD' }))
  })
})

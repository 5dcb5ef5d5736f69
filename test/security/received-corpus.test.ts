// I2: a received corpus whose rows say anything at all, with hashes that fit. It is refused, or read, by declared codes.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MAPS } from '@main/store/mapping'
import { hashOf } from '@main/store/mapping/canonical'
import { decode, parentColumn, type SqlRow } from '@main/store/mapping/codec'
import type { ObjectMap } from '@main/store/mapping/define'
import { Failure } from '@shared/contract/errors'
import { expect, test } from 'vitest'
import { type Random, random } from '../builders/random'
import { ANALYST, openWorkbench, temporaryFolder } from '../support/corpus-file'
import { memoryPorts } from '../support/memory-ports'
import { smallCorpus } from '../support/small-corpus'

const SEED = 20_251_125
const TEXTS = [
  ...['', '{"a":', '[]', '{}', 'null', '-1', 'true', '2026-13-99', 'Y9e99', '../..', '__proto__', '"'],
  ...['<img src=x onerror=alert(1)>', '[{"start":-5,"end":99999999}]', '[{"start":5,"end":1}]', 'x'.repeat(50_000)],
  '0199aaaa-0000-7000-8000-000000000001',
]
const NUMBERS = [-1, 0, 1, 2 ** 31, 2 ** 52]
const maps: readonly ObjectMap[] = Object.values(MAPS)
const all = (db: DatabaseSync, sql: string, ...values: string[]) => db.prepare(sql).all(...values) as SqlRow[]

/** Makes the hash of every object that can be read fit again. */
function rehash(db: DatabaseSync): void {
  for (const map of maps) {
    for (const row of all(db, `select * from "${map.table}"`)) {
      try {
        const object = decode(map, row, ({ table }) =>
          all(db, `select * from "${table}" where "${parentColumn(map)}" = ? order by position`, String(row.id)),
        )
        db.prepare(`update "${map.table}" set hash = ? where id = ?`).run(hashOf(object), String(row.id))
      } catch (error) {
        // broken JSON has no hash that fits
        if (!(error instanceof SyntaxError)) throw error
      }
    }
  }
}

/** Overwrites up to three fields with what they should not hold; foreign keys and constraints are SQLite's to refuse. */
function distort(path: string, dice: Random): string[] {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  const tables = [...maps.flatMap((map) => [map.table, ...map.children.map((child) => child.table)]), 'change', 'text']
  const told = Array.from({ length: 1 + dice.int(3) }, () => {
    const table = dice.pick(tables)
    const column = dice.pick(all(db, `select name, type from pragma_table_info('${table}')`))
    const value = column.type === 'TEXT' ? dice.pick(TEXTS) : dice.pick(NUMBERS)
    const key = dice.int(1_000)
    const one = `(select rowid from "${table}" limit 1 offset ${key} % max(1, (select count(*) from "${table}")))`
    try {
      if (dice.chance(0.1)) db.exec(`delete from "${table}"`)
      else db.prepare(`update "${table}" set "${String(column.name)}" = ? where rowid = ${one}`).run(value)
    } catch {
      return 'refused'
    }
    return `${table}.${String(column.name)} = ${String(value).slice(0, 40)}`
  })
  rehash(db)
  db.close()
  return told
}

test(`60 distorted files, seed ${SEED}: declared codes alone`, async () => {
  const made = await smallCorpus()
  await made.workbench.close()
  const folder = temporaryFolder()
  const dice = random(SEED)
  const wrong: string[] = []
  let opened = 0
  for (let i = 0; i < 60; i++) {
    const path = join(folder, `${i}.eqp`)
    copyFileSync(made.path, path)
    const told = distort(path, dice)
    const blame = (error: unknown, where: string) => {
      const { code } = error as { code?: string }
      if (code === undefined || code === 'INTERNAL') wrong.push(`${where} after ${told.join(', ')}: ${error}`)
    }
    try {
      const { client, workbench } = await openWorkbench(path, { analyst: ANALYST }, memoryPorts())
      opened += 1
      const reads = {
        project: () => client.project.get(),
        documents: () => client.documents.list(),
        claims: () => client.claims.list({}),
        entities: () => client.entities.list(),
        tags: () => client.tags.list(),
        history: () => client.history.list({}),
        search: () => client.search.query({ query: 'council line' }),
        csv: () => client.exchange.export({ format: 'csv', ceiling: 'TLP:RED' }),
        json: () => client.exchange.export({ format: 'json', ceiling: 'TLP:RED' }),
        print: () => client.briefs.print({}),
        check: () => client.project.check({}),
        undo: () => client.history.undo(),
      }
      for (const [name, read] of Object.entries(reads)) await read().catch((error) => blame(error, name))
      await workbench.close()
    } catch (error) {
      if (!(error instanceof Failure)) blame(error, 'open')
    }
  }
  expect(wrong).toEqual([])
  expect(opened).toBeGreaterThan(10)
})

test.each([
  ['without a project', 'delete from project'],
  ['with a number that no program of ours wrote', 'update version set originalBytes = 9007199254740992'],
])('a corpus %s is CORPUS_DAMAGED', async (_, statement) => {
  const made = await smallCorpus()
  await made.workbench.close()
  const db = new DatabaseSync(made.path, { enableForeignKeyConstraints: false })
  db.exec(statement)
  db.close()
  await expect(openWorkbench(made.path, { analyst: ANALYST })).rejects.toMatchObject({ code: 'CORPUS_DAMAGED' })
})

// Every row of a closed corpus file that a person can change, for comparing states row for row.
import { DatabaseSync } from 'node:sqlite'

/** Kept by design: the log, counters that never fall, derived bytes, the search index, bytes until a purge. */
const LEFT_OUT = /^(change|change_set|counter|derived|text|original|sqlite_.*|search_.*)$/
/** D2: restored are all fields but these; the hash is over them. */
const FIELDS = new Set(['rev', 'modifiedAt', 'hash', 'n'])

export type Rows = Record<string, string[]>

/** Rows by table as sorted JSON, `rev` and `modifiedAt` aside. */
export function corpusRows(path: string): Rows {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").all()
    const names = tables.map((table) => String(table.name)).filter((name) => !LEFT_OUT.test(name))
    return Object.fromEntries(
      names.map((name) => {
        const rows = db.prepare(`select * from "${name}"`).all()
        return [
          name,
          rows.map((row) => JSON.stringify(row, (key, value) => (FIELDS.has(key) ? undefined : value))).sort(),
        ]
      }),
    )
  } finally {
    db.close()
  }
}

// Full text of the first schema: for each searchable table a view, an index of words, and an index of character
// trigrams of those rows that hold a script without spaces; triggers keep both in step. Never edited after release.

/** Thai to Tibetan, Myanmar, Khmer, kana, bopomofo, Han with its extensions. */
const UNSPACED =
  '*[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]*'
const GLOB = `glob '${UNSPACED}'`

/** Name of the index, its table, the table's integer key and the column that is indexed. */
type Searchable = readonly [name: string, table: string, key: string, column: string]

const SEARCHABLE: readonly Searchable[] = [
  ['text', 'text', 'n', 'content'],
  ['title', 'document', 'n', 'title'],
  ['claim', 'claim', 'number', 'text'],
  ['note', 'note', 'n', 'body'],
  ['entity', 'entity', 'n', 'searchable'],
  ['quote', 'anchor', 'n', 'searchable'],
]

function views([name, table, key, column]: Searchable): string[] {
  const view = `create view "search_${name}" as select "${key}" as n, "${column}" as body from "${table}"`
  return [view, `create view "search_${name}_unspaced" as select n, body from "search_${name}" where body ${GLOB}`]
}
function indexes([name]: Searchable): string[] {
  const table = (suffix: string, content: string, options: string) =>
    `create virtual table "search_${name}_${suffix}" using fts5 (body, content='${content}', content_rowid='n', ${options})`
  return [
    table('words', `search_${name}`, `tokenize='unicode61 remove_diacritics 2'`),
    table('trigrams', `search_${name}_unspaced`, `tokenize='trigram', detail='none'`),
  ]
}
/** Triggers of one index. An update takes the old row out before it puts the new one in: FTS5 needs that order. */
function triggers([name, table, key, column]: Searchable): string[] {
  return (['words', 'trigrams'] as const).flatMap((suffix) => {
    const index = `search_${name}_${suffix}`
    const body = (of: string) => `${of}."${column}"`
    const only = (of: string) => (suffix === 'trigrams' ? ` where ${body(of)} ${GLOB}` : '')
    const put = `insert into "${index}" (rowid, body) select new."${key}", ${body('new')}${only('new')};`
    const take = `insert into "${index}" ("${index}", rowid, body) select 'delete', old."${key}", ${body('old')}${only('old')};`
    const trigger = (event: string, when: string, actions: string) =>
      `create trigger "${index}_${event}" after ${event} on "${table}"${when} begin ${actions} end`
    return [
      trigger('insert', '', put),
      trigger('delete', '', take),
      trigger('update', ` when ${body('old')} is not ${body('new')}`, `${take} ${put}`),
    ]
  })
}

export const fullText0001: readonly string[] = [
  ...SEARCHABLE.flatMap(views),
  ...SEARCHABLE.flatMap(indexes),
  ...SEARCHABLE.flatMap(triggers),
]

// Full text of the first schema: for each searchable table a view, an index of words, and an index of character
// trigrams of those rows that hold a script without spaces; triggers keep both in step. Never edited after release.

/** Thai to Tibetan, Myanmar, Khmer, kana, bopomofo, Han with its extensions. */
const UNSPACED =
  '*[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]*'
const GLOB = `glob '${UNSPACED}'`

interface Searchable {
  readonly name: string
  readonly table: string
  readonly key: string
  /** Column of the index → expression over a row named `of`. */
  columns(of: string): Record<string, string>
}
const joined = (of: string, column: string, field: string): string =>
  `(select group_concat(value ->> '${field}', char(10)) from json_each(${of}."${column}"))`

const SEARCHABLE: readonly Searchable[] = [
  { name: 'text', table: 'text', key: 'n', columns: (of) => ({ body: `${of}."content"` }) },
  { name: 'title', table: 'document', key: 'n', columns: (of) => ({ body: `${of}."title"` }) },
  { name: 'claim', table: 'claim', key: 'number', columns: (of) => ({ body: `${of}."text"` }) },
  { name: 'note', table: 'note', key: 'n', columns: (of) => ({ body: `${of}."body"` }) },
  {
    name: 'entity',
    table: 'entity',
    key: 'n',
    columns: (of) => ({ body: `${of}."name" || coalesce(char(10) || ${joined(of, 'aliases', 'text')}, '')` }),
  },
  {
    name: 'quote',
    table: 'anchor',
    key: 'n',
    columns: (of) => ({ body: `coalesce(${joined(of, 'selectors', 'exact')}, '')` }),
  },
]

function views({ name, table, key, columns }: Searchable): string[] {
  const { body } = columns('t')
  const view = `create view "search_${name}" as select t."${key}" as n, ${body} as body from "${table}" t`
  return [view, `create view "search_${name}_unspaced" as select n, body from "search_${name}" where body ${GLOB}`]
}
function indexes({ name }: Searchable): string[] {
  const table = (suffix: string, content: string, options: string) =>
    `create virtual table "search_${name}_${suffix}" using fts5 (body, content='${content}', content_rowid='n', ${options})`
  return [
    table('words', `search_${name}`, `tokenize='unicode61 remove_diacritics 2'`),
    table('trigrams', `search_${name}_unspaced`, `tokenize='trigram', detail='none'`),
  ]
}
/** Adding or taking away the row `of` in one of the two indexes; `when` narrows the trigger. */
function triggers({ name, table, key, columns }: Searchable): string[] {
  const body = (of: string) => columns(of).body
  const put = (index: string, of: string) =>
    `insert into "${index}" (rowid, body) values (${of}."${key}", ${body(of)});`
  const take = (index: string, of: string) =>
    `insert into "${index}" ("${index}", rowid, body) values ('delete', ${of}."${key}", ${body(of)});`
  const trigger = (index: string, step: string, event: string, conditions: string[], action: string) => {
    const when = conditions.length > 0 ? ` when ${conditions.join(' and ')}` : ''
    return `create trigger "${index}_${step}" after ${event} on "${table}"${when} begin ${action} end`
  }
  const changed = `${body('old')} is not ${body('new')}`
  return (['words', 'trigrams'] as const).flatMap((suffix) => {
    const index = `search_${name}_${suffix}`
    const only = (of: string) => (suffix === 'trigrams' ? [`${body(of)} ${GLOB}`] : [])
    return [
      trigger(index, 'insert', 'insert', only('new'), put(index, 'new')),
      trigger(index, 'delete', 'delete', only('old'), take(index, 'old')),
      trigger(index, 'update_old', 'update', [changed, ...only('old')], take(index, 'old')),
      trigger(index, 'update_new', 'update', [changed, ...only('new')], put(index, 'new')),
    ]
  })
}

export const fullText0001: readonly string[] = [
  ...SEARCHABLE.flatMap(views),
  ...SEARCHABLE.flatMap(indexes),
  ...SEARCHABLE.flatMap(triggers),
]

// Full text in SQLite's FTS5: what a person typed → match expressions → rows with the place of the match.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../mapping'
import { locateAnyhow, type WordQuery } from './locate'

/** The full-text indexes: texts, titles of documents, claims, notes, entities' names, quoted passages. */
export const INDEXES = ['text', 'title', 'claim', 'note', 'entity', 'quote'] as const
export type SearchIndex = (typeof INDEXES)[number]

/** Characters of scripts that are written without spaces; the same ranges as in the schema. */
const UNSPACED =
  /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const OPEN = '\ufdd0'
const CLOSE = '\ufdd1'

/** Each word or phrase once: FTS5 takes time for every word at every place of every other. */
function distinct(words: WordQuery['words']): WordQuery['words'] {
  const keyOf = ({ text, prefix }: WordQuery['words'][number]) =>
    `${(text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).join(' ').toLowerCase()}${prefix ? '*' : ''}`
  return [...new Map(words.map((word) => [keyOf(word), word])).values()]
}

/** Reads what a person typed: words are joined by and, "quoted" ones are a phrase, the last open word is a prefix. */
export function parseQuery(typed: string): WordQuery | undefined {
  // FTS5 reads an expression up to the first NUL
  const terms = [
    ...typed
      .normalize('NFC')
      .replaceAll('\0', ' ')
      .matchAll(/"([^"]*)"|[^\s"]+/gu),
  ]
    .map((found) => ({ text: found[1] ?? found[0], quoted: found[1] !== undefined }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (terms.length === 0) return undefined
  const parts = terms.filter(({ text }) => UNSPACED.test(text)).map(({ text }) => text)
  const spaced = terms.filter(({ text }) => !UNSPACED.test(text))
  const words = distinct(
    spaced.map(({ text, quoted }, i) => ({
      text,
      prefix: !quoted && i === spaced.length - 1 && !/\s$/u.test(typed),
    })),
  )
  const match = words.map(({ text, prefix }) => `"${text}"${prefix ? '*' : ''}`)
  return { ...(match.length > 0 && { match: match.join(' AND ') }), words, parts }
}

/** A row of an index: its key, the text around the match, and where in that text the match lies (UTF-16). */
export interface Found {
  readonly n: number
  readonly snippet: string
  readonly start: number
  readonly end: number
}

/** For the index, in which a wildcard cannot be escaped, and for the text itself, which then decides. */
const roughly = (part: string): string => `%${part.replace(/[%_]/gu, '_')}%`
const exactly = (part: string): string => `%${part.replace(/[%_\\]/gu, '\\$&')}%`

function located(n: number, marked: string): Found {
  const start = Math.max(0, marked.indexOf(OPEN))
  const close = marked.indexOf(CLOSE, start)
  const snippet = marked.replaceAll(OPEN, '').replaceAll(CLOSE, '')
  return { n, snippet, start, end: close < 0 ? start : close - 1 }
}
function around(n: number, body: string, part: string): Found {
  const at = Math.max(0, body.toLowerCase().indexOf(part.toLowerCase()))
  const from = Math.max(0, at - 40)
  return {
    n,
    snippet: body.slice(from, at + part.length + 60).toWellFormed(),
    start: at - from,
    end: at - from + part.length,
  }
}

/** A condition on the rowid of an index, which stands in the statement as `rowid`. */
export type RowCondition = (rowid: RawBuilder<unknown>) => RawBuilder<unknown>
export interface FoundRows<T> {
  readonly rows: T[]
  /** How many rows there are beyond the limit too. */
  readonly total: number
}

/**
 * A query on an index: its table, and its condition. Every further condition on the rowid is hidden from FTS5 by a
 * plus sign, for it would match the words anew for each rowid that it is offered.
 */
function matching(index: SearchIndex, { match, parts }: WordQuery) {
  const trigrams = sql.table(`search_${index}_trigrams`)
  const table = match === undefined ? trigrams : sql.table(`search_${index}_words`)
  const holding = (part: string) => sql`body like ${roughly(part)} and body like ${exactly(part)} escape '\\'`
  const conditions =
    match === undefined
      ? parts.map(holding)
      : [
          sql`${table} match ${match}`,
          ...parts.map((part) => sql`+rowid in (select rowid from ${trigrams} where ${holding(part)})`),
        ]
  return { table, condition: sql.join(conditions, sql` and `) }
}

/** The rowids that meet the query, as a subquery. */
export function matchingRows(index: SearchIndex, query: WordQuery): RawBuilder<unknown> {
  const { table, condition } = matching(index, query)
  return sql`(select rowid from ${table} where ${condition})`
}

/** The keys of up to `limit` rows that meet the query and `live`, best first. */
export async function findRows(
  db: Kysely<Schema>,
  index: SearchIndex,
  query: WordQuery,
  live: RowCondition,
  limit: number,
): Promise<FoundRows<number>> {
  const { table, condition } = matching(index, query)
  const where = sql`${condition} and ${live(sql`+${table}.rowid`)}`
  const counted = await sql<{ n: number }>`select count(*) as n from ${table} where ${where}`.execute(db)
  const order = query.match === undefined ? sql`rowid` : sql`rank`
  const rows = sql<{ n: number }>`select rowid as n from ${table} where ${where} order by ${order} limit ${limit}`
  return { rows: (await rows.execute(db)).rows.map(({ n }) => n), total: counted.rows[0]!.n }
}

/** As `findRows`, with the place of the match. */
export async function findWords(
  db: Kysely<Schema>,
  index: SearchIndex,
  query: WordQuery,
  live: RowCondition,
  limit: number,
): Promise<FoundRows<Found>> {
  const { rows, total } = await findRows(db, index, query, live, limit)
  const found = await places(db, index, query, rows)
  return { rows: rows.map((n) => found.get(n)!), total }
}

/** The place of the match in each of these rows, which must meet the query. */
async function places(
  db: Kysely<Schema>,
  index: SearchIndex,
  query: WordQuery,
  rows: readonly number[],
): Promise<ReadonlyMap<number, Found>> {
  const wanted = sql`(select value from json_each(${JSON.stringify(rows)}))`
  if (query.match === undefined) {
    const view = sql.table(`search_${index}`)
    const found = sql<{ n: number; body: string }>`select n, body from ${view} where n in ${wanted}`
    return new Map((await found.execute(db)).rows.map(({ n, body }) => [n, around(n, body, query.parts[0]!)]))
  }
  const long = await longBodies(db, index, query, wanted)
  const table = sql.table(`search_${index}_words`)
  const short = sql`(select value from json_each(${JSON.stringify(rows.filter((n) => !long.has(n)))}))`
  const found = sql<{
    n: number
    marked: string
  }>`select rowid as n, snippet(${table}, 0, ${OPEN}, ${CLOSE}, '', 24) as marked from ${table} where ${table} match ${query.match} and +rowid in ${short}`
  return new Map([...long, ...(await found.execute(db)).rows.map(({ n, marked }) => [n, located(n, marked)] as const)])
}

/** Characters times words up to which FTS5 may look for the best place: its time rises with the square of the matches. */
const LOOKED_THROUGH = 4000

/** Places in those bodies that are too long for FTS5 to look through. */
async function longBodies(
  db: Kysely<Schema>,
  index: SearchIndex,
  query: WordQuery,
  wanted: RawBuilder<unknown>,
): Promise<ReadonlyMap<number, Found>> {
  const shortest = Math.floor(LOOKED_THROUGH / Math.max(1, query.words.length))
  const view = sql.table(`search_${index}`)
  const bodies = sql<{
    n: number
    body: string
  }>`select n, body from ${view} where n in ${wanted} and length(body) > ${shortest}`
  return new Map(
    (await bodies.execute(db)).rows.map(({ n, body }) => {
      const { snippet, start, end } = locateAnyhow(body, query)
      return [n, { n, snippet, start, end }]
    }),
  )
}

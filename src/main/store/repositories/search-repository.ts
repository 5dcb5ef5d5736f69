// Full-text search over documents, claims, entities and notes. Ranks nothing across kinds.
import { sql } from 'kysely'
import {
  type Found,
  type FoundRows,
  findRows,
  findWords,
  locateAnyhow,
  matchingRows,
  parseQuery,
  type RowCondition,
  type SearchIndex,
  type WordQuery,
} from '../dialect'
import type { Handle } from '../handle'
import { type SmallText, smallTexts } from './small-texts'
import { versionRepository } from './texts/version-repository'

/** Where a query's words were found. `span` is UTF-16: in the canonical text for `text`, else in the snippet. */
export interface TextHit {
  readonly id: string
  readonly snippet: string
  readonly span: { readonly start: number; readonly end: number }
}
export interface DocumentHit extends TextHit {
  /** `text`: in the current version's canonical text; `title`: in the title alone. */
  readonly where: 'text' | 'title'
  readonly versionId: string
}
export interface Hits<T> {
  readonly hits: T[]
  /** How many there are beyond the limit too. */
  readonly total: number
}
/** Words are joined by and; "…" is a phrase; the last word may be a beginning. A query without a word finds nothing. */
export interface SearchRepository {
  documents(query: string, limit: number): Promise<Hits<DocumentHit>>
  claims(query: string, limit: number): Promise<Hits<TextHit>>
  entities(query: string, limit: number): Promise<Hits<TextHit>>
  notes(query: string, limit: number): Promise<Hits<TextHit>>
  /** Live claims in whose text, notes or quoted passages the query is found; in id order. */
  claimIds(query: string): Promise<string[]>
  /** Words in tables without an index: forecasts, assessments, evidence, relations, tags, sources, origins, collections. */
  smallTexts(): Promise<SmallText[]>
}

/** Whether the row of an index is of a live object; of a text, whether it is a live document's current one. */
const LIVE: Record<SearchIndex, RowCondition> = {
  text: (n) =>
    sql`exists (select 1 from "text" t join "version" v on v."textSha256" = t."sha256" and v."hasText" = 1 join "document" d on d."currentVersionId" = v."id" where t."n" = ${n} and d."deletedAt" is null)`,
  title: (n) => sql`exists (select 1 from "document" d where d."n" = ${n} and d."deletedAt" is null)`,
  claim: (n) => sql`exists (select 1 from "claim" c where c."number" = ${n} and c."deletedAt" is null)`,
  note: (n) => sql`exists (select 1 from "note" o where o."n" = ${n} and o."deletedAt" is null)`,
  entity: (n) => sql`exists (select 1 from "entity" e where e."n" = ${n} and e."deletedAt" is null)`,
  quote: (n) => sql`exists (select 1 from "anchor" a where a."n" = ${n} and a."deletedAt" is null)`,
}
const KEY = {
  claim: ['claim', 'number'],
  note: ['note', 'n'],
  entity: ['entity', 'n'],
  title: ['document', 'n'],
} as const

async function find(handle: Handle, index: SearchIndex, typed: string, limit: number): Promise<FoundRows<Found>> {
  const query = parseQuery(typed)
  return query ? findWords(handle.db, index, query, LIVE[index], limit) : { rows: [], total: 0 }
}
async function idOf(handle: Handle, index: keyof typeof KEY, n: number): Promise<string> {
  const [table, key] = KEY[index]
  const rows = sql<{ id: string }>`select id from ${sql.table(table)} where ${sql.ref(key)} = ${n}`
  return (await rows.execute(handle.db)).rows[0]!.id
}
async function objects(handle: Handle, index: keyof typeof KEY, typed: string, limit: number): Promise<Hits<TextHit>> {
  const { rows, total } = await find(handle, index, typed, limit)
  const hits: TextHit[] = []
  for (const { n, snippet, start, end } of rows) {
    hits.push({ id: await idOf(handle, index, n), snippet, span: { start, end } })
  }
  return { hits, total }
}

/** The hit in the canonical text itself, which is checked against its hash before any of it is shown. */
async function inText(handle: Handle, query: WordQuery, n: number): Promise<DocumentHit[]> {
  const owners = await handle.db
    .selectFrom('text')
    .innerJoin('version', 'version.textSha256', 'text.sha256')
    .innerJoin('document', 'document.currentVersionId', 'version.id')
    .select(['document.id', 'version.id as versionId'])
    .where('text.n', '=', n)
    .where('version.hasText', '=', 1)
    .where('document.deletedAt', 'is', null)
    .execute()
  const content = (owners[0] && (await versionRepository(handle).text(owners[0].versionId))) ?? ''
  const { snippet, at, start, end } = locateAnyhow(content, query)
  return owners.map((owner) => ({
    ...owner,
    where: 'text' as const,
    snippet,
    span: { start: at + start, end: at + end },
  }))
}
async function documents(handle: Handle, typed: string, limit: number): Promise<Hits<DocumentHit>> {
  const query = parseQuery(typed)
  const texts = query ? await findRows(handle.db, 'text', query, LIVE.text, limit) : { rows: [], total: 0 }
  const hits: DocumentHit[] = []
  for (const n of texts.rows) hits.push(...(await inText(handle, query!, n)))
  const titles = await objects(handle, 'title', typed, limit)
  const known = new Set(hits.map((hit) => hit.id))
  const further = titles.hits.filter((hit) => !known.has(hit.id))
  for (const hit of further) {
    const row = handle.db.selectFrom('document').select('currentVersionId as versionId').where('id', '=', hit.id)
    hits.push({ ...hit, ...(await row.executeTakeFirstOrThrow()), where: 'title' })
  }
  return { hits: hits.slice(0, limit), total: texts.total + titles.total - (titles.hits.length - further.length) }
}

async function claimIds(handle: Handle, typed: string): Promise<string[]> {
  const query = parseQuery(typed)
  if (!query) return []
  const rows = sql<{ id: string }>`select id from claim where "deletedAt" is null and (
    number in ${matchingRows('claim', query)}
    or id in (select "targetId" from note where n in ${matchingRows('note', query)} and "deletedAt" is null)
    or id in (select c."claimId" from claim_anchor c join anchor a on a.id = c."anchorId"
              where a.n in ${matchingRows('quote', query)} and a."deletedAt" is null)) order by id`
  return (await rows.execute(handle.db)).rows.map(({ id }) => id)
}

export function searchRepository(handle: Handle): SearchRepository {
  return {
    documents: (query, limit) => documents(handle, query, limit),
    claims: (query, limit) => objects(handle, 'claim', query, limit),
    entities: (query, limit) => objects(handle, 'entity', query, limit),
    notes: (query, limit) => objects(handle, 'note', query, limit),
    claimIds: (query) => claimIds(handle, query),
    smallTexts: () => smallTexts(handle),
  }
}

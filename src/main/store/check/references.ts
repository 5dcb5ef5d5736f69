// Structure, references and spans: what must hold between rows. Reads only.
import { OBJECT_TYPES, type ObjectType } from '@shared/model/change-set'
import { sql } from 'kysely'
import type { Handle } from '../handle'
import { MAPS } from '../mapping'
import { type Problem, problem } from './problem'

/** What SQLite itself finds: pages, indexes, constraints; then foreign keys. */
export async function structureProblems(handle: Handle): Promise<Problem[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(handle.db)
  const broken = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  const keys = await sql<{ table: string; rowid: number | null; parent: string }>`pragma foreign_key_check`.execute(
    handle.db,
  )
  return [
    ...broken.map((line) => problem('structure', 'file', line.replace(/\s+/g, ' '))),
    ...keys.rows.map((row) =>
      problem('reference', row.table, `row ${row.rowid ?? '?'} refers to a missing ${row.parent}`),
    ),
  ]
}

/** References whose kind lies in the row itself, which no foreign key can hold. */
const BY_KIND = [
  ['tag_use', 'targetKind', 'targetId'],
  ['note', 'targetKind', 'targetId'],
  ['evidence', 'itemKind', 'itemId'],
  ['lineage_link', 'fromKind', 'fromId'],
  ['lineage_link', 'toKind', 'toId'],
] as const

async function orphansOf(handle: Handle, table: string, kind: string, id: string): Promise<Problem[]> {
  const kinds = await sql<{ kind: string }>`select distinct ${sql.ref(kind)} as kind from ${sql.table(table)}`.execute(
    handle.db,
  )
  const found: Problem[] = []
  for (const { kind: target } of kinds.rows) {
    const known = OBJECT_TYPES.includes(target as ObjectType)
    const there = known ? sql`(select id from ${sql.table(MAPS[target as ObjectType].table)})` : sql`(null)`
    const rows = sql<{
      id: string
    }>`select id from ${sql.table(table)} where ${sql.ref(kind)} = ${target} and "deletedAt" is null and ${sql.ref(id)} not in ${there}`
    const lost = (await rows.execute(handle.db)).rows
    found.push(...lost.map((row) => problem('orphan', row.id, `${table} refers to a missing ${target}`)))
  }
  return found
}
/** Live rows that refer to an object of a kind that no longer exists. */
export async function orphanProblems(handle: Handle): Promise<Problem[]> {
  const found: Problem[] = []
  for (const [table, kind, id] of BY_KIND) found.push(...(await orphansOf(handle, table, kind, id)))
  return found
}

interface Span {
  readonly start: number
  readonly end: number
}
const splitsPair = (text: string, at: number): boolean =>
  text.charCodeAt(at) >>> 10 === 0x37 && text.charCodeAt(at - 1) >>> 10 === 0x36

/** Why spans break D8, if they do; `text` where the corpus holds it, `quotes` where the anchor is exact. */
export function spanFault(
  spans: readonly Span[],
  length: number,
  text?: string,
  quotes?: readonly (string | undefined)[],
): string | undefined {
  let last = 0
  for (const [i, { start, end }] of spans.entries()) {
    if (start < last || end <= start) return 'its spans are not sorted and disjoint'
    if (end > length) return 'it ends beyond the text'
    if (text !== undefined && (splitsPair(text, start) || splitsPair(text, end))) return 'it cuts a character in two'
    const quote = quotes?.[i]
    if (text !== undefined && quote !== undefined && text.slice(start, end) !== quote)
      return 'its words are not those of the text'
    last = end
  }
  return undefined
}

/** Live anchors that break D8. */
export async function anchorProblems(handle: Handle): Promise<Problem[]> {
  const rows = await handle.db
    .selectFrom('anchor')
    .innerJoin('version', 'version.id', 'anchor.versionId')
    .select([
      'anchor.id',
      'anchor.spans',
      'anchor.selectors',
      'anchor.status',
      'version.id as versionId',
      'version.length',
    ])
    .where('anchor.deletedAt', 'is', null)
    .where('anchor.status', '!=', 'lost')
    .execute()
  const found: Problem[] = []
  for (const [versionId, anchors] of Map.groupBy(rows, (row) => row.versionId)) {
    const text = await heldText(handle, versionId)
    for (const anchor of anchors) {
      const selectors = JSON.parse(anchor.selectors) as { type: string; exact?: string }[]
      const quotes = anchor.status === 'exact' ? selectors.map(({ exact }) => exact) : undefined
      const fault = spanFault(JSON.parse(anchor.spans) as Span[], anchor.length, text, quotes)
      if (fault) found.push(problem('anchor', anchor.id, fault))
    }
  }
  return found
}
async function heldText(handle: Handle, versionId: string): Promise<string | undefined> {
  const row = await handle.db
    .selectFrom('version')
    .innerJoin('text', 'text.sha256', 'version.textSha256')
    .select('text.content')
    .where('version.id', '=', versionId)
    .where('version.hasText', '=', 1)
    .executeTakeFirst()
  return row?.content
}

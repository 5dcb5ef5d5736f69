// Objects, texts, originals and change sets against their hashes. Repairs nothing: a hash cannot say what was right.
import { OBJECT_TYPES, type ObjectType } from '@shared/model/change-set'
import { sql } from 'kysely'
import { entries, readUnchecked } from '../change-log'
import type { Handle } from '../handle'
import { MAPS } from '../mapping'
import { hashOf, sha256 } from '../mapping/canonical'
import type { ObjectMap } from '../mapping/define'
import { inIds, type RawObject, readRaw } from '../objects'
import { type Problem, problem } from './problem'

/** Does the object fit its hash and its schema? */
export function sound(map: ObjectMap, { object, hash }: RawObject): boolean {
  return hashOf(object) === hash && map.schema.safeParse(object).success
}

/** Ids taken at random, before anything is read by them: rows and their lists must be of the same objects. */
async function someIds(handle: Handle, map: ObjectMap, sample: number): Promise<string[]> {
  const query = handle.db
    .selectFrom(map.table as 'tag')
    .select('id')
    .orderBy(sql`random()`)
    .limit(sample)
  return (await query.execute()).map((row) => row.id)
}
async function objectProblems(handle: Handle, type: ObjectType, sample?: number): Promise<Problem[]> {
  const map: ObjectMap = MAPS[type]
  const where = sample === undefined ? { sql: 'true', parameters: [] } : inIds('id', await someIds(handle, map, sample))
  try {
    const bad = (await readRaw(handle, map, where)).filter((raw) => !sound(map, raw))
    return bad.map(({ object }) => problem('hash', String(object.id), `${type} does not match its checksum`))
  } catch (error) {
    return [problem('hash', map.table, `rows cannot be read: ${String((error as Error).message)}`)]
  }
}
/** Objects of every type that do not match their hash; of each type all, or `sample` taken at random. */
export async function hashProblems(handle: Handle, sample?: number): Promise<Problem[]> {
  const found: Problem[] = []
  for (const type of OBJECT_TYPES) found.push(...(await objectProblems(handle, type, sample)))
  return found
}

/** Texts and originals whose bytes do not match the SHA-256 that names them, and those that are missing. */
export async function contentProblems(handle: Handle): Promise<Problem[]> {
  const found: Problem[] = []
  const versions = await handle.db
    .selectFrom('version')
    .leftJoin('text', 'text.sha256', 'version.textSha256')
    .leftJoin('original', 'original.sha256', 'version.originalSha256')
    .select(['version.id', 'version.hasText', 'version.textSha256', 'version.length'])
    .select(['version.originalSha256', 'text.content', 'original.bytes'])
    .execute()
  for (const row of versions) {
    if (row.hasText === 1 && row.content === null) found.push(problem('text', row.id, 'the text is missing'))
    else if (row.hasText === 1 && (sha256(row.content!) !== row.textSha256 || row.content!.length !== row.length)) {
      found.push(problem('text', row.id, 'the text does not match its checksum'))
    }
    if (row.bytes !== null && sha256(row.bytes) !== row.originalSha256) {
      found.push(problem('original', row.id, 'the original file does not match its checksum'))
    }
  }
  return found
}

/** Change sets that do not match their hash, and gaps in their numbers. */
export async function logProblems(handle: Handle): Promise<Problem[]> {
  const found: Problem[] = []
  let next: number | undefined
  for (const entry of await entries(handle, Number.MAX_SAFE_INTEGER)) {
    const { fits } = await readUnchecked(handle, entry)
    const place = String(entry.sequence)
    if (!fits) found.push(problem('log', place, 'the change set does not match its checksum'))
    if (next !== undefined && entry.sequence !== next - 1)
      found.push(problem('log', place, 'change sets after it are missing'))
    next = entry.first
  }
  if (next !== undefined && next !== 1) found.push(problem('log', '1', 'the first change sets are missing'))
  return found
}

// What can be made again from the rest: full-text indexes and packed bytes. The only part that repairs.
import { sql } from 'kysely'
import { newest } from '../change-log'
import { INDEXES } from '../dialect'
import type { Handle } from '../handle'
import { MAPS } from '../mapping'
import type { ObjectMap } from '../mapping/define'
import { byId, readRaw } from '../objects'
import { searchableOf } from '../write-objects'
import { sound } from './hashes'
import { type Problem, problem } from './problem'

const FULL_TEXT = INDEXES.flatMap((name) => [`search_${name}_words`, `search_${name}_trigrams`])

/** Objects whose searchable text is not the one that follows from them. */
async function unsearchable(handle: Handle, type: 'entity' | 'anchor'): Promise<Problem[]> {
  const map: ObjectMap = MAPS[type]
  const kept = await handle.db.selectFrom(type).select(['id', 'searchable']).execute()
  const texts = new Map(kept.map((row) => [row.id, row.searchable]))
  const objects = await readRaw(handle, map, { sql: 'true', parameters: [] }).catch(() => [])
  const wrong = objects.filter(
    (raw) => sound(map, raw) && searchableOf(map, raw.object) !== texts.get(String(raw.object.id)),
  )
  return wrong.map(({ object }) =>
    problem('search', String(object.id), `the searchable text of this ${type} is not its own`),
  )
}
/** What search would miss or find wrongly: searchable texts, then the indexes over them. */
export async function searchableProblems(handle: Handle): Promise<Problem[]> {
  return [...(await unsearchable(handle, 'entity')), ...(await unsearchable(handle, 'anchor'))]
}

/** Full-text indexes that differ from what they index. Needs a writing connection, though it writes nothing. */
export async function searchProblems(handle: Handle): Promise<Problem[]> {
  const found: Problem[] = []
  for (const name of FULL_TEXT) {
    try {
      await sql`insert into ${sql.table(name)} (${sql.ref(name)}, rank) values ('integrity-check', 1)`.execute(
        handle.db,
      )
    } catch {
      found.push(problem('search', name, 'the index differs from the text it is made of'))
    }
  }
  return found
}
/** Packed bytes that claim to know change sets which do not exist. */
export async function derivedProblems(handle: Handle): Promise<Problem[]> {
  const last = (await newest(handle))?.sequence ?? 0
  const rows = await handle.db.selectFrom('derived').select(['name', 'sequence']).where('sequence', '>', last).execute()
  return rows.map((row) =>
    problem('derived', row.name, `it was made at change set ${row.sequence}, the last is ${last}`),
  )
}
async function rewriteSearchable(handle: Handle, id: string): Promise<void> {
  for (const type of ['entity', 'anchor'] as const) {
    const [raw] = await readRaw(handle, MAPS[type], byId(id))
    const searchable = raw && searchableOf(MAPS[type], raw.object)
    if (searchable !== undefined) await handle.db.updateTable(type).set({ searchable }).where('id', '=', id).execute()
  }
}
/** Makes an index or a searchable text anew, or forgets packed bytes. */
export async function rebuild(handle: Handle, { kind, place }: Problem): Promise<void> {
  if (kind === 'derived') await handle.db.deleteFrom('derived').where('name', '=', place).execute()
  else if (FULL_TEXT.includes(place))
    await sql`insert into ${sql.table(place)} (${sql.ref(place)}) values ('rebuild')`.execute(handle.db)
  else await rewriteSearchable(handle, place)
}

// What can be made again from the rest: full-text indexes and packed bytes. The only part that repairs.
import { sql } from 'kysely'
import { newest } from '../change-log'
import { INDEXES } from '../dialect'
import type { Handle } from '../handle'
import { type Problem, problem } from './problem'

const FULL_TEXT = INDEXES.flatMap((name) => [`search_${name}_words`, `search_${name}_trigrams`])

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
/** Makes an index anew, or forgets packed bytes. */
export async function rebuild(handle: Handle, { kind, place }: Problem): Promise<void> {
  if (kind === 'search')
    await sql`insert into ${sql.table(place)} (${sql.ref(place)}) values ('rebuild')`.execute(handle.db)
  else await handle.db.deleteFrom('derived').where('name', '=', place).execute()
}

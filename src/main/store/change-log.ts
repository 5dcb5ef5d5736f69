// The change log's tables: append a change set, read change sets back with their hash checked. Decides nothing.
import { Failure } from '@shared/contract/errors'
import { type Change, ChangeSet } from '@shared/model/change-set'
import { CompiledQuery } from 'kysely'
import type { Handle } from './handle'
import { hashOf } from './mapping/canonical'

/** A change set as stored: what the model says, and how it came together. */
export interface LoggedSet extends ChangeSet {
  /** First sequence number that this set covers; lower than `sequence` where typing was joined. */
  readonly first: number
  readonly policy: string
  readonly coalesceKey?: string
}
/** A change set without its changes: enough to find what can be undone. */
export interface LogEntry {
  readonly sequence: number
  readonly first: number
  readonly time: string
  readonly author: string
  readonly label: string
  readonly subject: string | null
  readonly source: string
  readonly reverts: number | null
  readonly policy: string
  readonly coalesceKey: string | null
}
const ENTRY = [
  'sequence',
  'first',
  'time',
  'author',
  'label',
  'subject',
  'source',
  'reverts',
  'policy',
  'coalesceKey',
] as const

/** Entries newest first, below `before` where given. */
export async function entries(handle: Handle, limit: number, before?: number): Promise<LogEntry[]> {
  let query = handle.db.selectFrom('change_set').select(ENTRY).orderBy('sequence', 'desc').limit(limit)
  if (before !== undefined) query = query.where('sequence', '<', before)
  return query.execute()
}
export const newest = async (handle: Handle): Promise<LogEntry | undefined> => (await entries(handle, 1))[0]

/** Written out, for it runs once for each object of an import. */
const INSERT_CHANGE =
  'insert into "change" ("sequence", "position", "op", "type", "id", "before", "after") values (?, ?, ?, ?, ?, ?, ?)'

/** Writes a change set and its changes. */
export async function append(handle: Handle, set: LoggedSet): Promise<void> {
  const { changes, ...entry } = set
  const row = { subject: null, reverts: null, coalesceKey: null, ...entry, hash: hashOf(set) }
  await handle.db.insertInto('change_set').values(row).execute()
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  for (const [position, { op, type, id, before, after }] of changes.entries()) {
    const values = [set.sequence, position, op, type, id, json(before), json(after)]
    await handle.db.executeQuery(CompiledQuery.raw(INSERT_CHANGE, values))
  }
}
/** Takes a set away whose changes the next one has taken over. */
export async function absorb(handle: Handle, sequence: number): Promise<void> {
  await handle.db.deleteFrom('change_set').where('sequence', '=', sequence).execute()
}

async function changesOf(handle: Handle, sequence: number): Promise<Change[]> {
  const rows = await handle.db
    .selectFrom('change')
    .select(['op', 'type', 'id', 'before', 'after'])
    .where('sequence', '=', sequence)
    .orderBy('position')
    .execute()
  return rows.map(({ op, type, id, before, after }) => ({
    op: op as Change['op'],
    type: type as Change['type'],
    id,
    ...(before !== null && { before: JSON.parse(before) as Change['before'] }),
    ...(after !== null && { after: JSON.parse(after) as Change['after'] }),
  }))
}
const present = (entry: LogEntry): object =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null))

/** A whole change set with the hash that lies beside it; nothing is checked yet. */
export async function readUnchecked(handle: Handle, entry: LogEntry): Promise<{ set: LoggedSet; hash: string }> {
  const { hash } = await handle.db
    .selectFrom('change_set')
    .select('hash')
    .where('sequence', '=', entry.sequence)
    .executeTakeFirstOrThrow()
  return { set: { ...present(entry), changes: await changesOf(handle, entry.sequence) } as LoggedSet, hash }
}

/** A whole change set. Throws CORPUS_DAMAGED where it does not match its hash. */
export async function readSet(handle: Handle, entry: LogEntry): Promise<LoggedSet> {
  const { set, hash } = await readUnchecked(handle, entry)
  if (hashOf(set) !== hash || !ChangeSet.safeParse(set).success) {
    const detail = `change set ${entry.sequence} does not match its checksum`
    throw new Failure('CORPUS_DAMAGED', { name: handle.corpusName, place: String(entry.sequence), detail })
  }
  return set
}
export async function entryOf(handle: Handle, sequence: number): Promise<LogEntry> {
  const query = handle.db.selectFrom('change_set').select(ENTRY).where('sequence', '=', sequence)
  return query.executeTakeFirstOrThrow()
}

// Questions to the change log that need no whole change set: pages by condition, counts, what was said of one object.
import { type Change, OBJECT_TYPES } from '@shared/model/change-set'
import { ENTRY, type LogEntry } from './change-log'
import type { Handle } from './handle'

/** A page of entries, newest first: those below `before` that meet every condition given. */
export interface LogQuery {
  readonly before?: number | undefined
  readonly limit: number
  readonly author?: string | undefined
  /** A command's name or its first part. */
  readonly label?: string | undefined
  readonly objectId?: string | undefined
  readonly source?: string | undefined
}

/** Entries of the log that meet the conditions. */
export async function entriesWhere(handle: Handle, asked: LogQuery): Promise<LogEntry[]> {
  const { before, author, label, objectId, source } = asked
  let query = handle.db.selectFrom('change_set').select(ENTRY).orderBy('sequence', 'desc').limit(asked.limit)
  if (before !== undefined) query = query.where('sequence', '<', before)
  if (author !== undefined) query = query.where('author', '=', author)
  if (source !== undefined) query = query.where('source', '=', source)
  if (label !== undefined) {
    // `claim` means every `claim.…`: the names between "claim." and "claim/"
    query = query.where((eb) =>
      eb.or([eb('label', '=', label), eb.and([eb('label', '>=', `${label}.`), eb('label', '<', `${label}/`)])]),
    )
  }
  if (objectId !== undefined) {
    // the index begins with the kind
    const touching = handle.db
      .selectFrom('change')
      .select('sequence')
      .where('type', 'in', [...OBJECT_TYPES])
    query = query.where('sequence', 'in', touching.where('id', '=', objectId))
  }
  return query.execute()
}
/** Entries of these sequence numbers, oldest first; numbers that are not used have none. */
export const entriesOf = (handle: Handle, sequences: readonly number[]): Promise<LogEntry[]> =>
  handle.db
    .selectFrom('change_set')
    .select(ENTRY)
    .where('sequence', 'in', [...sequences])
    .orderBy('sequence')
    .execute()

/** Undos and redos, newest first. */
export const reversals = (handle: Handle): Promise<{ sequence: number; source: string; reverts: number | null }[]> =>
  handle.db
    .selectFrom('change_set')
    .select(['sequence', 'source', 'reverts'])
    .where('reverts', 'is not', null)
    .orderBy('sequence', 'desc')
    .execute()

/** How many objects of each kind change sets created, updated, deleted or brought back. */
export const countsOf = (handle: Handle, sequences: readonly number[]) =>
  handle.db
    .selectFrom('change')
    .select((eb) => ['sequence', 'op', 'type', eb.fn.countAll<number>().as('n')])
    .where('sequence', 'in', [...sequences])
    .groupBy(['sequence', 'op', 'type'])
    .orderBy('sequence')
    .execute() as Promise<{ sequence: number; op: Change['op']; type: Change['type']; n: number }[]>

/** A change with the sequence number of its set. */
export interface LoggedChange extends Change {
  readonly sequence: number
}
interface ChangeRow {
  readonly sequence: number
  readonly op: string
  readonly type: string
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}
const parsed = ({ before, after, ...rest }: ChangeRow): LoggedChange =>
  ({
    ...rest,
    ...(before !== null && { before: JSON.parse(before) as Change['before'] }),
    ...(after !== null && { after: JSON.parse(after) as Change['after'] }),
  }) as LoggedChange
const SELECT = 'select "sequence", "op", "type", "id", "before", "after" from "change"'

function changesWhere(handle: Handle, where: string, parameters: readonly unknown[]): LoggedChange[] {
  const rows = handle.direct.prepare(`${SELECT} where ${where} order by "sequence", "position"`).all([...parameters])
  return (rows as unknown as readonly ChangeRow[]).map(parsed)
}

/** Every change of these objects of one kind, oldest first. */
export const changesOfObjects = (handle: Handle, type: Change['type'], ids: readonly string[]): LoggedChange[] =>
  changesWhere(handle, '"type" = ? and "id" in (select value from json_each(?))', [type, JSON.stringify(ids)])

/** Every change of objects of some kinds that name an id in any of their fields, oldest first. */
export const changesNaming = (handle: Handle, types: readonly Change['type'][], id: string): LoggedChange[] =>
  changesWhere(handle, '"type" in (select value from json_each(?)) and instr(coalesce("after", "before"), ?) > 0', [
    JSON.stringify(types),
    id,
  ])

/** `limit` changes of one set after the first `from`, in their order. */
export function changesOfSet(handle: Handle, sequence: number, from: number, limit: number): LoggedChange[] {
  const sql = `${SELECT} where "sequence" = ? order by "position" limit ? offset ?`
  return (handle.direct.prepare(sql).all([sequence, limit, from]) as unknown as readonly ChangeRow[]).map(parsed)
}

// Collects the changes of one unit of work and writes them as its change set. Reads no object.
import type { Change, ObjectType } from '@shared/model/change-set'
import type { Committed, Tx, UnitOptions, UnitRecorder } from '../store'
import { absorb, append, type LogEntry, type LoggedSet, newest, readSet } from '../store/change-log'

/** Typing into one field joins into one change set while pauses stay within this, in milliseconds. */
export const COALESCE_WITHIN = 2000

type Row = Change['before']
/** What happened to an object between two states of it; undefined is "not there". */
function opOf(before: Row, after: Row): Change['op'] {
  if (!before) return 'create'
  if (!after) return 'delete'
  if (before.deletedAt === after.deletedAt) return 'update'
  return after.deletedAt === undefined ? 'restore' : 'delete'
}

/** Two lists of changes as one: for each object its first `before` and its last `after` (H3). */
export function mergeChanges(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.type} ${change.id}`
    const earlier = merged.get(key)
    const before = earlier ? earlier.before : change.before
    const { type, id, after } = change
    if (!before && !after) merged.delete(key)
    else merged.set(key, { op: opOf(before, after), type, id, ...(before && { before }), ...(after && { after }) })
  }
  return [...merged.values()]
}

function joins(last: LogEntry, options: UnitOptions, time: string): boolean {
  const pause = Date.parse(time) - Date.parse(last.time)
  return (
    options.policy === 'coalesce' &&
    options.coalesceKey !== undefined &&
    last.policy === 'coalesce' &&
    last.coalesceKey === options.coalesceKey &&
    last.label === options.label &&
    last.author === options.author &&
    last.source === (options.source ?? 'edit') &&
    pause >= 0 &&
    pause <= COALESCE_WITHIN
  )
}
function idsByType(changes: readonly Change[]): Partial<Record<ObjectType, string[]>> {
  const ids: Partial<Record<ObjectType, string[]>> = {}
  for (const { type, id } of changes) {
    const of = ids[type]
    if (of) of.push(id)
    else ids[type] = [id]
  }
  return ids
}

async function compose(tx: Tx, options: UnitOptions, own: readonly Change[]): Promise<LoggedSet> {
  const { time, author } = tx.write
  const last = await newest(tx)
  const joined = last && joins(last, options, time) ? await readSet(tx, last) : undefined
  if (joined) await absorb(tx, joined.sequence)
  const sequence = (last?.sequence ?? 0) + 1
  const subject = typeof options.subject === 'function' ? options.subject() : options.subject
  const reverts = options.reverts?.()
  return {
    sequence,
    first: joined?.first ?? sequence,
    time,
    author,
    label: options.label,
    ...(subject !== undefined && { subject }),
    source: options.source ?? 'edit',
    ...(reverts !== undefined && { reverts }),
    policy: options.policy,
    ...(options.coalesceKey !== undefined && { coalesceKey: options.coalesceKey }),
    changes: joined ? mergeChanges([...joined.changes, ...own]) : [...own],
  } as LoggedSet
}

/** The recorder of one unit of work. */
export function createChangeRecorder(): UnitRecorder {
  const recorded: Change[] = []
  return {
    record: (change) => void recorded.push(change),
    async write(tx, options): Promise<Committed | undefined> {
      const own = mergeChanges(recorded)
      if (own.length === 0 && options.policy !== 'log-only') return undefined
      const set = await compose(tx, options, own)
      await append(tx, set)
      const { sequence, label, subject, source, time, author } = set
      return {
        sequence,
        label,
        ...(subject !== undefined && { subject }),
        source,
        time,
        author,
        ids: idsByType(own),
        changes: own,
      }
    },
  }
}

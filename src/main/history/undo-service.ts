// Undo and redo: applies the inverse of a change set if nothing has changed since. Overwrites nothing that it does not know.
import { Failure } from '@shared/contract/errors'
import {
  createObject,
  type Handle,
  isForeignKeyError,
  isSame,
  readMany,
  removeObject,
  replaceObject,
  type Tx,
  textOf,
  type UnitOfWork,
} from '../store'
import { type ChangeText, entryOf, type LogEntry, readChanges, stateOf } from '../store/change-log'
import { redoCandidate, undoCandidate } from './stack'

/** What was undone or can be: the change set, with the label and subject of the edit at its root. */
export interface Step {
  readonly sequence: number
  readonly label: string
  readonly subject?: string
}
type Row = Record<string, unknown>

/** The edit that an undo or redo goes back to. */
export async function stepOf(handle: Handle, entry: LogEntry): Promise<Step> {
  let root = entry
  while (root.reverts !== null) root = await entryOf(handle, root.reverts)
  return { sequence: entry.sequence, label: root.label, ...(root.subject !== null && { subject: root.subject }) }
}

/** D2: what lies there is what the log recorded, but for `rev` and `modifiedAt`. */
function isAsLogged(now: Row | undefined, text: string | null): boolean {
  if (!now || text === null) return !now && text === null
  if (textOf(now) === text) return true
  return isSame({ ...now, rev: 0, modifiedAt: '' }, { ...stateOf(text), rev: 0, modifiedAt: '' })
}

function stale(change: ChangeText, now: Row | undefined): Failure {
  const how = now ? 'differs from what the log recorded' : 'is gone'
  return new Failure('HISTORY_STALE', { place: change.id, detail: `${change.type} ${change.id} ${how}` })
}
/** `row` as the next state of what lies there: every field but `rev` and `modifiedAt` (D2). */
function next(row: Row, now: Row | undefined, time: string): Row {
  if (row.rev === undefined) return row
  return { ...row, rev: Math.max(Number(row.rev), Number(now?.rev ?? 0)) + 1, modifiedAt: time }
}

async function invert(tx: Tx, change: ChangeText, now: Row | undefined): Promise<void> {
  if (!isAsLogged(now, change.after)) throw stale(change, now)
  const before = change.before === null ? undefined : stateOf(change.before)
  if (!before) await removeObject(tx, change.type, now!)
  else if (!now) await createObject(tx, change.type, next(before, undefined, tx.write.time))
  else await replaceObject(tx, change.type, now, next(before, now, tx.write.time))
}

/** The inverse of every change, the last first. A set names each object once (H3), so all are read before any is written. */
async function invertAll(tx: Tx, changes: readonly ChangeText[]): Promise<void> {
  const present = new Map<string, Row>()
  for (const [type, ofType] of Map.groupBy(changes, (change) => change.type)) {
    const ids = ofType.map((change) => change.id)
    for (const row of await readMany(tx, type, ids)) present.set(`${type} ${row.id}`, row)
  }
  for (const change of changes.toReversed()) await invert(tx, change, present.get(`${change.type} ${change.id}`))
}

/** Change sets that may be reverted: after the first of these sequence numbers, up to the second. */
export interface Range {
  readonly after: number
  readonly until: number
}
const EVERYTHING: Range = { after: 0, until: Number.POSITIVE_INFINITY }

interface Direction {
  readonly source: 'undo' | 'redo'
  readonly candidate: (handle: Handle) => Promise<LogEntry | undefined>
  readonly none: 'NOTHING_TO_UNDO' | 'NOTHING_TO_REDO'
}
const UNDO: Direction = { source: 'undo', candidate: undoCandidate, none: 'NOTHING_TO_UNDO' }
const REDO: Direction = { source: 'redo', candidate: redoCandidate, none: 'NOTHING_TO_REDO' }

async function revert(
  unitOfWork: UnitOfWork,
  author: string,
  direction: Direction,
  { after, until }: Range = EVERYTHING,
): Promise<Reverted> {
  let reverted: Reverted | undefined
  const { source } = direction
  const options = {
    label: `history.${source}`,
    subject: () => reverted?.step.subject,
    reverts: () => reverted?.entry.sequence,
    source,
    policy: 'undoable',
    author,
  } as const
  const work = async (tx: Tx): Promise<Reverted> => {
    const entry = await direction.candidate(tx)
    if (!entry || entry.sequence <= after) throw new Failure(direction.none)
    if (entry.sequence > until) throw new Failure('HISTORY_STALE', { detail: 'another change was made meanwhile' })
    reverted = { entry, step: await stepOf(tx, entry) }
    await invertAll(tx, await readChanges(tx, entry))
    return reverted
  }
  try {
    return await unitOfWork.run(options, work)
  } catch (error) {
    if (!isForeignKeyError(error)) throw error
    throw new Failure('HISTORY_STALE', { detail: 'something made later refers to what would go' })
  }
}
interface Reverted {
  readonly entry: LogEntry
  readonly step: Step
}

/**
 * Undoes the newest change set not yet undone, if it is within the range. Throws NOTHING_TO_UNDO, also where it is below,
 * HISTORY_STALE, also where it is above, READ_ONLY.
 */
export async function undo(
  unitOfWork: UnitOfWork,
  author: string,
  range?: Range,
): Promise<{ reverted: number; step: Step }> {
  const { entry, step } = await revert(unitOfWork, author, UNDO, range)
  return { reverted: entry.sequence, step }
}
/** Undoes the newest undo. Throws NOTHING_TO_REDO, HISTORY_STALE, READ_ONLY. */
export async function redo(unitOfWork: UnitOfWork, author: string): Promise<{ reapplied: number; step: Step }> {
  const { entry, step } = await revert(unitOfWork, author, REDO)
  return { reapplied: entry.reverts!, step }
}

// The change log of an open corpus: units of work that are recorded, undo, redo, and reading the log.
import type { ChangeSet } from '@shared/model/change-set'
import { type Corpus, createUnitOfWork, type Handle, type UnitOfWork } from '../store'
import { entries, newest, readSet } from '../store/change-log'
import { createChangeRecorder } from './change-recorder'
import { redoCandidate, undoable, undoCandidate } from './stack'
import { type Range, redo, type Step, stepOf, undo } from './undo-service'

export { mergeChanges } from './change-recorder'
export type { Step } from './undo-service'

/** The same shape as the contract's HistoryState. */
export interface HistoryState {
  readonly sequence: number
  readonly undo?: Step
  readonly redo?: Step
  readonly lastTime?: string
}
export interface History {
  readonly unitOfWork: UnitOfWork
  /** Reverts the newest change set not yet undone, if within `range`; throws NOTHING_TO_UNDO, HISTORY_STALE, READ_ONLY. */
  undo(author: string, range?: Range): Promise<{ reverted: number; step: Step; state: HistoryState }>
  /** Reverts the newest undo; throws NOTHING_TO_REDO, HISTORY_STALE, READ_ONLY. */
  redo(author: string): Promise<{ reapplied: number; step: Step; state: HistoryState }>
  /** How many undos lead back to just after a change set. */
  countUndoable(after: number): Promise<number>
  state(): Promise<HistoryState>
  /** Sequence number of the newest change set; 0 in a new corpus. */
  sequence(): Promise<number>
  /** Change sets newest first, below `before` where given. Throws CORPUS_DAMAGED for one that its hash disowns. */
  list(page: { before?: number; limit: number }): Promise<ChangeSet[]>
  /** Change sets after `sequence`, oldest first: what derived data made then must replay. */
  since(sequence: number): Promise<ChangeSet[]>
}

async function stateOf(handle: Handle): Promise<HistoryState> {
  const last = await newest(handle)
  const [toUndo, toRedo] = [await undoCandidate(handle), await redoCandidate(handle)]
  return {
    sequence: last?.sequence ?? 0,
    ...(toUndo && { undo: await stepOf(handle, toUndo) }),
    ...(toRedo && { redo: await stepOf(handle, toRedo) }),
    ...(last && { lastTime: last.time }),
  }
}
async function list(handle: Handle, limit: number, before?: number): Promise<ChangeSet[]> {
  const sets: ChangeSet[] = []
  for (const entry of await entries(handle, limit, before)) {
    const { first: _first, policy: _policy, coalesceKey: _key, ...set } = await readSet(handle, entry)
    sets.push(set)
  }
  return sets
}
async function countUndoable(handle: Handle, after: number): Promise<number> {
  let count = 0
  for await (const { sequence } of undoable(handle)) {
    if (sequence <= after) break
    count++
  }
  return count
}
async function since(handle: Handle, sequence: number): Promise<ChangeSet[]> {
  const last = (await newest(handle))?.sequence ?? 0
  const sets = await list(handle, Math.max(0, last - sequence))
  return sets.filter((set) => set.sequence > sequence).reverse()
}

/** The history of a corpus. Make one for each open corpus. */
export function createHistory(corpus: Corpus): History {
  const unitOfWork = createUnitOfWork(corpus, createChangeRecorder)
  const state = () => corpus.read(stateOf)
  return {
    unitOfWork,
    state,
    undo: async (author, range) => ({ ...(await undo(unitOfWork, author, range)), state: await state() }),
    redo: async (author) => ({ ...(await redo(unitOfWork, author)), state: await state() }),
    countUndoable: (after) => corpus.read((handle) => countUndoable(handle, after)),
    sequence: () => corpus.read(async (handle) => (await newest(handle))?.sequence ?? 0),
    list: ({ before, limit }) => corpus.read((handle) => list(handle, limit, before)),
    since: (sequence) => corpus.read((handle) => since(handle, sequence)),
  }
}

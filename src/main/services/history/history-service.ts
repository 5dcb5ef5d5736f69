// The change log: read it, undo, redo, the story of a claim and its restoring. What undoing means is history's.
import { Failure } from '@shared/contract/errors'
import type { History } from '../../history'
import {
  changesOfSet,
  countsOf,
  entriesOf,
  entriesWhere,
  type Handle,
  type LogEntry,
  type LogQuery,
  readSet,
} from '../../store'
import { type Context, readOnly } from '../core/context'
import { storyOf } from './claim-story'
import { describeChanges } from './describe-changes'
import { nameObjects } from './name-objects'
import { previewRestoring, restoring } from './restoring'
import { summarise } from './summarise'
import { undoTo } from './undo-to'

/** The use cases of `contract/history`; what writes throws READ_ONLY and ANALYST_REQUIRED before it looks. */
export function historyService(ctx: Context, history: History) {
  const author = (): string => {
    if (ctx.corpus.readOnly) throw readOnly(ctx.corpus)
    if (ctx.session.analystId === undefined) throw new Failure('ANALYST_REQUIRED')
    return ctx.session.analystId
  }
  return {
    ...reading(ctx),
    state: () => history.state(),
    undo: async () => ctx.settled(history.undo(author())),
    redo: async () => ctx.settled(history.redo(author())),
    async undoTo({ sequence }: { sequence: number }, signal: AbortSignal | undefined) {
      const done = await undoTo(ctx, history, { author: author(), sequence, signal })
      return { ...done, state: await history.state() }
    },
    restorePreview: async (when: { id: string; sequence: number }) => ({
      restoration: await previewRestoring(ctx, when),
    }),
    restore: async (when: { id: string; sequence: number }) => ({ restoration: await restoring(ctx, when) }),
  }
}

function reading(ctx: Context) {
  /** Sets that were found whole; a set never changes, so none is read twice for that (H10). */
  const whole = new Set<number>()
  async function verify(handle: Handle, entries: readonly LogEntry[]): Promise<void> {
    for (const entry of entries) {
      if (!whole.has(entry.sequence)) await readSet(handle, entry)
      whole.add(entry.sequence)
    }
  }
  return {
    list: (asked: LogQuery) =>
      ctx.read(async (_, handle) => {
        const found = await entriesWhere(handle, { ...asked, limit: asked.limit + 1 })
        const page = found.slice(0, asked.limit)
        const next = found.length > page.length ? page.at(-1)?.sequence : undefined
        return { changeSets: await summarise(handle, page), ...(next !== undefined && { next }) }
      }),
    get: ({ sequence, from, limit }: { sequence: number; from: number; limit: number }) =>
      ctx.read(async (_, handle) => {
        const [entry] = await entriesOf(handle, [sequence])
        if (!entry) throw new Failure('NOT_FOUND', { name: 'change set', place: String(sequence) })
        await verify(handle, [entry])
        const changes = changesOfSet(handle, sequence, from, limit)
        const [summary] = await summarise(handle, [entry])
        const total = (await countsOf(handle, [sequence])).reduce((sum, { n }) => sum + n, 0)
        const objects = describeChanges(changes, await nameObjects(handle, changes))
        return { changeSet: { ...summary!, objects }, total }
      }),
    ofClaim: ({ id }: { id: string }) =>
      ctx.read(async (_, handle) => {
        const steps = await storyOf(handle, id, (entries) => verify(handle, entries))
        if (steps.length === 0) throw new Failure('NOT_FOUND', { name: 'claim', place: id })
        return { steps }
      }),
  }
}

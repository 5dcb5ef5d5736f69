// The change log: read it, undo, redo. What undoing means is history's.
import { Failure } from '@shared/contract/errors'
import type { History } from '../history'
import { type Context, readOnly } from './core/context'

/** The use cases of `contract/history`; undo and redo throw READ_ONLY and ANALYST_REQUIRED before they look. */
export function historyService(ctx: Context, history: History) {
  const author = (): string => {
    if (ctx.corpus.readOnly) throw readOnly(ctx.corpus)
    if (ctx.session.analystId === undefined) throw new Failure('ANALYST_REQUIRED')
    return ctx.session.analystId
  }
  return {
    state: () => history.state(),
    list: async (page: { before?: number; limit: number }) => ({ changeSets: await history.list(page) }),
    undo: async () => ctx.settled(history.undo(author())),
    redo: async () => ctx.settled(history.redo(author())),
  }
}

// Operations of `contract/history`.
import { historyService } from '../../history-service'
import type { Context } from '../context'
import type { Implementer, RouterParts } from '../implementer'

/** Handlers of `history`. */
export const historyBranch = (os: Implementer, ctx: Context, { history }: RouterParts) => {
  const past = historyService(ctx, history)
  return {
    history: {
      state: os.history.state.handler(() => past.state()),
      list: os.history.list.handler(({ input }) => past.list(input)),
      undo: os.history.undo.handler(() => past.undo()),
      redo: os.history.redo.handler(() => past.redo()),
    },
  }
}

// Operations of `contract/history`.
import { historyService } from '../../history/history-service'
import type { Context } from '../context'
import type { Implementer, RouterParts } from '../implementer'

/** Handlers of `history`. */
export const historyBranch = (os: Implementer, ctx: Context, { history }: RouterParts) => {
  const past = historyService(ctx, history)
  return {
    history: {
      state: os.history.state.handler(() => past.state()),
      list: os.history.list.handler(({ input }) => past.list(input)),
      get: os.history.get.handler(({ input }) => past.get(input)),
      ofClaim: os.history.ofClaim.handler(({ input }) => past.ofClaim(input)),
      restorePreview: os.history.restorePreview.handler(({ input }) => past.restorePreview(input)),
      restore: os.history.restore.handler(({ input }) => past.restore(input)),
      undo: os.history.undo.handler(() => past.undo()),
      redo: os.history.redo.handler(() => past.redo()),
      undoTo: os.history.undoTo.handler(({ input, signal }) => past.undoTo(input, signal)),
    },
  }
}

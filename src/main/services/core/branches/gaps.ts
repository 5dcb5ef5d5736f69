// Operations of `contract/gaps`.
import { gapsService } from '../../gaps/gaps-service'
import type { Context } from '../context'
import type { Implementer, RouterParts } from '../implementer'

/** Handlers of `gaps`. */
export const gapsBranch = (os: Implementer, ctx: Context, { history }: RouterParts) => {
  const gaps = gapsService(ctx, history.sequence)
  return {
    gaps: {
      list: os.gaps.list.handler(({ input }) => gaps.list(input)),
      accept: os.gaps.accept.handler(({ input }) => gaps.accept(input)),
      reopen: os.gaps.reopen.handler(({ input }) => gaps.reopen(input)),
    },
  }
}

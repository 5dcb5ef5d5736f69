// Wraps an oRPC link so that a lost connection is an error with a name: every pending and later call rejects.
import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client'
import { ERRORS } from '@shared/contract/errors'

export interface Loss {
  readonly lost: boolean
  onLost(listener: () => void): () => void
  /** To be called by the transport when its port or socket has closed. */
  report(): void
}

export function createLoss(): Loss {
  const listeners = new Set<() => void>()
  let lost = false
  return {
    get lost() {
      return lost
    },
    onLost(listener) {
      if (lost) queueMicrotask(listener)
      else listeners.add(listener)
      return () => listeners.delete(listener)
    },
    report() {
      if (lost) return
      lost = true
      for (const listener of listeners) listener()
      listeners.clear()
    },
  }
}

export const connectionLost = () => new ORPCError('CONNECTION_LOST', { message: ERRORS.CONNECTION_LOST.says, data: {} })

/** Rejects with CONNECTION_LOST what the transport would leave hanging; an abort by the caller stays an AbortError. */
export function guardLink<C extends ClientContext>(link: ClientLink<C>, loss: Loss): ClientLink<C> {
  const lostOr = (error: unknown, signal: AbortSignal | undefined): unknown =>
    error instanceof ORPCError || signal?.aborted ? error : connectionLost()
  return {
    async call(path, input, options: ClientOptions<C>) {
      if (loss.lost) throw connectionLost()
      let stop = () => {}
      const gone = new Promise<never>((_, failed) => {
        stop = loss.onLost(() => failed(connectionLost()))
      })
      try {
        return await Promise.race([link.call(path, input, options), gone])
      } catch (error) {
        throw lostOr(error, options.signal)
      } finally {
        stop()
      }
    },
  }
}

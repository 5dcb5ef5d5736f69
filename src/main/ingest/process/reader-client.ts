// Keeps reader processes: one at a time, started when needed, replaced when used up, ended when at rest.
import { Failure } from '@shared/contract/errors'
import type { ImportRunner } from '../../ports'
import type { ForeignFile, Reading } from '../reading'
import { READER_LIMITS, type ReaderLimits } from './limits'
import { type ReaderChild, type ReaderSession, readerSession } from './reader-session'

/**
 * The import runner over processes that `start` makes. Reads queue up; each answers a Reading or rejects with a
 * Failure: what the reader found, READER_TIMEOUT, READER_MEMORY, or CANCELLED at once when its signal aborts.
 */
export function createReaderClient(start: () => ReaderChild, limits: ReaderLimits = READER_LIMITS): ImportRunner {
  let session: ReaderSession | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let closed = false
  let rest: ReturnType<typeof setTimeout> | undefined

  const usable = (file: ForeignFile): ReaderSession => {
    if (session?.usable()) return session
    session?.end()
    try {
      session = readerSession(start, limits)
      return session
    } catch {
      throw new Failure('FILE_UNREADABLE', { name: file.name, detail: 'the reader could not be started' })
    }
  }
  const readNow = (file: ForeignFile, signal: AbortSignal): Promise<Reading> => {
    if (signal.aborted || closed) throw new Failure('CANCELLED', { name: file.name })
    clearTimeout(rest)
    return usable(file).read(file, signal)
  }
  const endLater = () => {
    if (waiting > 0) return
    clearTimeout(rest)
    rest = setTimeout(() => session?.end(), limits.rest)
    if (typeof rest === 'object') rest.unref()
  }

  return {
    async read(file, signal) {
      waiting++
      const turn = last.then(() => readNow(file, signal))
      last = turn.catch(() => undefined)
      try {
        return await Promise.race([turn, cancelled(file, signal)])
      } finally {
        waiting--
        endLater()
      }
    },
    async close() {
      closed = true
      clearTimeout(rest)
      session?.end()
    },
  }
}

function cancelled(file: ForeignFile, signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  const cancel = () => reject(new Failure('CANCELLED', { name: file.name }))
  if (signal.aborted) cancel()
  else signal.addEventListener('abort', cancel, { once: true })
  return promise
}

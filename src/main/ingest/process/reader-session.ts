// The life of one reader process: started, ready, reading one file at a time, ended. Watches its time and its memory.

import { Failure } from '@shared/contract/errors'
import { canonicalise, checkSpans } from '@shared/kernel/anchor'
import type { ForeignFile, Reading } from '../reading'
import type { ReaderLimits } from './limits'
import { ReaderMessage, type ReadReply, type ReadRequest } from './protocol'

/** A started process as its keeper needs it; hosts make one of a forked or utility process. */
export interface ReaderChild {
  send(request: ReadRequest): void
  /** Ends the process at once, whatever it does. */
  kill(): void
  onMessage(listener: (message: unknown) => void): void
  /** @param listener told once, with the exit code or the signal's name where the host knows them */
  onExit(listener: (cause?: number | string | null) => void): void
}

export interface ReaderSession {
  /** False once the process is gone or is to be replaced. */
  usable(): boolean
  /** Reads one file; one at a time. Rejects with Failure; on abort with CANCELLED, at once. */
  read(file: ForeignFile, signal: AbortSignal): Promise<Reading>
  /** Ends the process; a file at hand is CANCELLED. */
  end(): void
}

interface Job {
  readonly id: number
  readonly file: ForeignFile
  settle(outcome: Reading | Failure): void
}

/** Exit causes of a process that ran out of memory: V8 aborts, the system kills. */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(['SIGABRT', 'SIGKILL', 134, 137])

/** Starts a process. Throws what `start` throws. */
export function readerSession(start: () => ReaderChild, limits: ReaderLimits): ReaderSession {
  const child = start()
  const ready = Promise.withResolvers<void>()
  let alive = true
  let idle: number | undefined
  let job: Job | undefined
  let files = 0
  let bytes = 0

  const finish = (outcome: Reading | Failure) => {
    const finished = job
    job = undefined
    finished?.settle(outcome)
  }
  const abandon = (failure: Failure) => {
    if (alive) child.kill()
    alive = false
    finish(failure)
  }
  const resident = (now: number) => {
    idle ??= now
    ready.resolve()
    if (job && now > idle + limits.memory) abandon(new Failure('READER_MEMORY', { name: job.file.name }))
  }

  child.onMessage((raw) => {
    const message = ReaderMessage.safeParse(raw)
    if (!message.success) {
      if (job) abandon(unreadable(job.file, 'the reader answered nonsense'))
    } else if ('resident' in message.data) resident(message.data.resident)
    else if (job && message.data.id === job.id) finish(outcomeOf(message.data, job.file))
  })
  child.onExit((cause) => {
    alive = false
    ready.resolve()
    if (!job) return
    const memory = OUT_OF_MEMORY.has(cause)
    finish(memory ? new Failure('READER_MEMORY', { name: job.file.name }) : unreadable(job.file, 'the reader stopped'))
  })

  const read = async (file: ForeignFile, signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<Reading>()
    const settle = (outcome: Reading | Failure) => (outcome instanceof Failure ? reject(outcome) : resolve(outcome))
    const mine: Job = { id: ++files, file, settle }
    bytes += file.bytes.length
    job = mine
    const cancel = () => abandon(new Failure('CANCELLED', { name: file.name }))
    const late = (detail: string) => () => abandon(new Failure('READER_TIMEOUT', { name: file.name, detail }))
    signal.addEventListener('abort', cancel, { once: true })
    let timer = setTimeout(late(`${limits.start / 1000} seconds`), limits.start)
    ready.promise.then(() => {
      if (job !== mine) return
      clearTimeout(timer)
      const time = limits.deadline(file.bytes.length)
      timer = setTimeout(late(`${time / 1000} seconds`), time)
      if (alive) child.send({ id: mine.id, name: file.name, mediaType: file.mediaType, bytes: file.bytes })
      else finish(unreadable(file, 'the reader could not be started'))
    })
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
  }
  return {
    usable: () => alive && files < limits.files && bytes < limits.bytes,
    read,
    end: () => abandon(new Failure('CANCELLED', { name: job?.file.name })),
  }
}

function unreadable(file: ForeignFile, detail: string): Failure {
  return new Failure('FILE_UNREADABLE', { name: file.name, detail })
}

/** A process that read a hostile file may be lying: its text must be canonical, its regions must lie in it. */
function outcomeOf(reply: ReadReply, file: ForeignFile): Reading | Failure {
  if (!reply.ok) return new Failure(reply.error.code, { ...reply.error.data, name: file.name })
  const { text, regions, pages } = reply.result
  const sound = (spans: { start: number; end: number }[]) => spans.length === 0 || checkSpans(text, spans) === undefined
  const spans = regions.map((region) => region.span)
  if (canonicalise(text) === text && sound(spans) && sound(pages.map((page) => page.span))) return reply.result
  return unreadable(file, 'the reader answered nonsense')
}

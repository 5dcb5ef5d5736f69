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

/** A process whose memory stays this share of the limit above idle is replaced before its next file. */
const HEAVY = 0.25

/** Starts a process. Throws what `start` throws. */
export function readerSession(start: () => ReaderChild, limits: ReaderLimits): ReaderSession {
  const child = start()
  const ready = Promise.withResolvers<void>()
  const state = { alive: true, job: undefined as Job | undefined, idle: 0, resident: 0, files: 0, bytes: 0 }

  const finish = (outcome: Reading | Failure) => {
    const finished = state.job
    state.job = undefined
    finished?.settle(outcome)
  }
  const abandon = (failure: Failure) => {
    if (state.alive) child.kill()
    state.alive = false
    finish(failure)
  }
  const measured = (resident: number) => {
    state.resident = resident
    state.idle ||= resident
    ready.resolve()
    if (state.job && resident > state.idle + limits.memory) abandon(outOfMemory(state.job.file))
  }
  child.onMessage((raw) => {
    const said = understood(raw, state.job)
    if (typeof said === 'number') measured(said)
    else if (said === 'nonsense' && state.job) abandon(unreadable(state.job.file, 'the reader answered nonsense'))
    else if (typeof said === 'object') finish(said)
  })
  child.onExit((cause) => {
    state.alive = false
    ready.resolve()
    const { job } = state
    if (job) finish(OUT_OF_MEMORY.has(cause) ? outOfMemory(job.file) : unreadable(job.file, 'the reader stopped'))
  })

  return {
    usable: () => state.alive && isFresh(state, limits),
    read(file, signal) {
      const { job, reading } = newJob(++state.files, file)
      state.bytes += file.bytes.length
      state.job = job
      const send = () => {
        if (state.alive) child.send({ id: job.id, name: file.name, mediaType: file.mediaType, bytes: file.bytes })
        else finish(unreadable(file, 'the reader could not be started'))
      }
      const begun = ready.promise.then(() => state.job === job && send())
      return withinLimits(reading, { file, signal, begun, limits, abandon })
    },
    end: () => abandon(new Failure('CANCELLED', { name: state.job?.file.name })),
  }
}

function newJob(id: number, file: ForeignFile): { job: Job; reading: Promise<Reading> } {
  const { promise, resolve, reject } = Promise.withResolvers<Reading>()
  const settle = (outcome: Reading | Failure) => (outcome instanceof Failure ? reject(outcome) : resolve(outcome))
  return { job: { id, file, settle }, reading: promise }
}

/** Resident memory, the job's outcome, or nonsense; undefined for an answer to a request that is over. */
function understood(raw: unknown, job: Job | undefined): number | Reading | Failure | 'nonsense' | undefined {
  const message = ReaderMessage.safeParse(raw)
  if (!message.success) return 'nonsense'
  if ('resident' in message.data) return message.data.resident
  return job && message.data.id === job.id ? outcomeOf(message.data, job.file) : undefined
}

interface Load {
  readonly files: number
  readonly bytes: number
  readonly idle: number
  readonly resident: number
}

function isFresh({ files, bytes, idle, resident }: Load, limits: ReaderLimits): boolean {
  return files < limits.files && bytes < limits.bytes && resident <= idle + limits.memory * HEAVY
}

interface Watch {
  readonly file: ForeignFile
  readonly signal: AbortSignal
  /** Settles when the file has gone to the process. */
  readonly begun: Promise<unknown>
  readonly limits: ReaderLimits
  abandon(failure: Failure): void
}

/** Waits for a reading: first for the process to start, then as long as the file's size allows, or until the abort. */
async function withinLimits(reading: Promise<Reading>, watch: Watch): Promise<Reading> {
  const { file, signal, begun, limits, abandon } = watch
  const timers: ReturnType<typeof setTimeout>[] = []
  const allow = (time: number) => {
    for (const timer of timers) clearTimeout(timer)
    const failure = () => new Failure('READER_TIMEOUT', { name: file.name, detail: `${time / 1000} seconds` })
    timers.push(setTimeout(() => abandon(failure()), time))
  }
  const cancel = () => abandon(new Failure('CANCELLED', { name: file.name }))
  let over = false
  signal.addEventListener('abort', cancel, { once: true })
  allow(limits.start)
  begun.then(() => over || allow(limits.deadline(file.bytes.length)))
  try {
    return await reading
  } finally {
    over = true
    for (const timer of timers) clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}

function outOfMemory(file: ForeignFile): Failure {
  return new Failure('READER_MEMORY', { name: file.name })
}

function unreadable(file: ForeignFile, detail: string): Failure {
  return new Failure('FILE_UNREADABLE', { name: file.name, detail })
}

/** A process that read a hostile file may be lying: its text must be canonical, its regions must lie in it. */
function outcomeOf(reply: ReadReply, file: ForeignFile): Reading | Failure | 'nonsense' {
  if (!reply.ok) return new Failure(reply.error.code, { ...reply.error.data, name: file.name })
  const { text, regions, pages } = reply.result
  const sound = (spans: { start: number; end: number }[]) => spans.length === 0 || checkSpans(text, spans) === undefined
  const spans = regions.map((region) => region.span)
  const believable = canonicalise(text) === text && sound(spans) && sound(pages.map((page) => page.span))
  return believable ? reply.result : 'nonsense'
}

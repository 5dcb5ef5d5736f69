// Starts the brief's worker when it is first needed and hands it one brief at a time.
import { Worker } from 'node:worker_threads'
import { Failure } from '@shared/contract/errors'
import type { BriefData } from '@shared/kernel/brief/data'
import type { BriefFigures } from '@shared/kernel/brief/figures/figure-data'
import type { BriefReply, BriefRequest, BriefWorkerData } from './brief-messages'
import type { RenderedBrief, RenderInput } from './render-brief'

/** What is printed of a compiled brief; the rest of it stays with the caller. */
export interface Printable {
  readonly data: BriefData
  readonly figures: BriefFigures
}
export interface BriefRunnerHandle {
  /**
   * Sets a brief. Rejects with Failure: BRIEF_REFUSED with the compiler's words, CANCELLED at once when the signal
   * aborts or the runner closes, INTERNAL where the worker broke.
   */
  print(compiled: Printable, signal: AbortSignal, standard?: RenderInput['standard']): Promise<RenderedBrief>
  close(): Promise<void>
}

/** A runner over the built worker at `worker`; `resources` is the folder that the entry resolved. */
export function createBriefRunner(worker: string | URL, resources: string): BriefRunnerHandle {
  const workerData: BriefWorkerData = { resources }
  let running: Worker | undefined
  let next = 0
  let closed = false
  let turn: Promise<unknown> = Promise.resolve()
  const start = () => {
    if (running) return running
    const thread = new Worker(worker, { workerData })
    const gone = () => {
      if (running === thread) running = undefined
    }
    thread.on('error', gone)
    thread.on('exit', gone)
    running = thread
    return thread
  }
  const stop = async () => {
    const old = running
    running = undefined
    await old?.terminate()
  }
  const set = (request: BriefRequest, signal: AbortSignal) =>
    new Promise<RenderedBrief>((resolve, reject) => {
      if (signal.aborted || closed) return reject(new Failure('CANCELLED', { name: 'brief' }))
      const thread = start()
      const end = (settle: () => void) => {
        thread.off('error', broken).off('exit', broken).off('message', answered)
        signal.removeEventListener('abort', cancel)
        thread.unref()
        settle()
      }
      const cancel = () => {
        end(() => reject(new Failure('CANCELLED', { name: 'brief' })))
        void stop()
      }
      const broken = () => end(() => reject(new Failure(closed ? 'CANCELLED' : 'INTERNAL', { name: 'brief' })))
      const answered = (reply: BriefReply) => {
        if (reply.id !== request.id) return
        const { id: _, ok: __, ...answer } = reply
        end(() => ('pdf' in answer ? resolve(answer) : reject(new Failure(answer.error.code, answer.error.data))))
      }
      signal.addEventListener('abort', cancel, { once: true })
      thread.on('error', broken).on('exit', broken).on('message', answered)
      thread.ref()
      thread.postMessage(request)
    })
  return {
    print({ data, figures }, signal, standard = 'ua-1') {
      const request: BriefRequest = { id: next++, data, figures, standard }
      const mine = turn.then(() => set(request, signal))
      turn = mine.catch(() => undefined)
      return mine
    },
    async close() {
      closed = true
      await stop()
    },
  }
}

// The workbench's worker as its host sees it: start, ports for clients, bytes, a clean end. Knows no transport.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { BytesAnswer } from '../../../ports'
import { openLog } from '../ports/log'
import { systemIds } from '../ports/system-ports'
import { type Channel, type Handlers, openChannel, type Wire } from './channel'
import type { Opened, WorkerSettings } from './worker-settings'

export interface WorkbenchThread {
  readonly opened: Opened
  /** A port that speaks the whole contract; close it when its client has gone. */
  connect(): MessagePort
  bytes(path: string): Promise<BytesAnswer>
  /** Closes the corpus (one file again) and ends the thread; tells where the corpus stood, if it could. */
  close(): Promise<Opened | undefined>
  /** Called when the thread ends without having been asked to. */
  onLost(listener: (error: Error) => void): void
}

const PATIENCE = 4_000

const wireOf = (worker: Worker): Wire => ({
  post: (message) => worker.postMessage(message),
  onMessage: (listener) => worker.on('message', listener),
})

function connectTo(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ kind: 'connect', port: port2 }, [port2])
  return port1
}

async function endThread(worker: Worker, channel: Channel): Promise<Opened | undefined> {
  const exited = new Promise<void>((done) => worker.once('exit', () => done()))
  let last: Opened | undefined
  const asked = channel.ask<Opened | undefined>('close').then(
    (answer) => {
      last = answer
    },
    () => {},
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, PATIENCE)
  })
  await Promise.race([asked.then(() => exited), late])
  clearTimeout(timer)
  await worker.terminate()
  return last
}

/**
 * Starts `program` (the built workbench-worker) and opens the corpus; rejects with the declared failure of opening.
 * `handlers` answer what the worker asks of its host.
 */
export async function startWorkbenchThread(
  program: string,
  settings: WorkerSettings,
  handlers: Handlers,
): Promise<WorkbenchThread> {
  const worker = new Worker(program, { workerData: settings, execArgv: [] })
  const channel = openChannel(wireOf(worker), handlers)
  const listeners = new Set<(error: Error) => void>()
  let closing = false
  let crash: Error | undefined
  worker.on('error', (error: Error) => {
    crash = error
  })
  worker.on('exit', (code) => {
    const error = crash ?? new Error(`the workbench ended with code ${code}`)
    channel.end(error)
    if (closing) return
    openLog(settings.settings).incident(systemIds.next(), error)
    for (const listener of listeners) listener(error)
  })
  let opened: Opened
  try {
    opened = await channel.ask<Opened>('open')
  } catch (error) {
    closing = true
    await worker.terminate()
    throw error
  }
  return {
    opened,
    connect: () => connectTo(worker),
    bytes: (path) => channel.ask<BytesAnswer>('bytes', path),
    async close() {
      if (closing) return undefined
      closing = true
      return endThread(worker, channel)
    },
    onLost: (listener) => {
      listeners.add(listener)
    },
  }
}

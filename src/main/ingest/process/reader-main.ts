// The inside of a reader process: a watcher on the main thread that stays responsive, the readers on a worker thread.
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { readDocument } from '../read-document'
import { failedReply, isReadRequest, type ReaderMessage, type ReadRequest } from './protocol'

/** The line to the keeper, whatever kind of process this is. */
export interface KeeperLine {
  send(message: ReaderMessage): void
  onRequest(listener: (message: unknown) => void): void
}

const BEAT_MS = 50
const HEAP_MB = 768

/** Runs this thread's part. @param entry the module that calls this, started again as the worker's */
export function runReader(entry: URL, line: () => KeeperLine, exit: () => void): void {
  if (isMainThread) watch(entry, line(), exit)
  else serve()
}

function watch(entry: URL, line: KeeperLine, exit: () => void): void {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, env: {} })
  let request: ReadRequest | undefined
  const beat = () => line.send({ resident: process.memoryUsage.rss() })

  worker.once('message', () => {
    beat()
    worker.on('message', (reply) => {
      beat()
      request = undefined
      line.send(reply)
    })
    setInterval(() => request && beat(), BEAT_MS)
  })
  worker.on('error', (error) => {
    const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const { id = 0, name = '' } = request ?? {}
    line.send(
      memory ? { id, ok: false, error: { code: 'READER_MEMORY', data: { name } } } : failedReply(id, name, error),
    )
    exit()
  })
  line.onRequest((message) => {
    if (!isReadRequest(message)) return
    request = message
    worker.postMessage(message)
  })
}

function serve(): void {
  parentPort?.on('message', (request: ReadRequest) => {
    try {
      parentPort?.postMessage({ id: request.id, ok: true, result: readDocument(request) })
    } catch (error) {
      parentPort?.postMessage(failedReply(request.id, request.name, error))
    }
  })
  parentPort?.postMessage('ready')
}

// Entry of the process that reads foreign files: one request in, one reply out, no other ability.
// Started by hosts only, forked (Node) or as a utility process (Electron).
import { type KeeperLine, runReader } from './ingest/process/reader-main'

/** The one member of Electron's utility process that is used here. */
interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

function keeperLine(): KeeperLine {
  const port: UtilityPort | undefined = 'parentPort' in process ? (process.parentPort as UtilityPort) : undefined
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onRequest: (listener) => port.on('message', (event) => listener(event.data)),
    }
  }
  process.once('disconnect', () => process.exit(0))
  return {
    send: (message) => {
      process.send?.(message, undefined, undefined, () => undefined)
    },
    onRequest: (listener) => {
      process.on('message', listener)
    },
  }
}

runReader(new URL(import.meta.url), keeperLine, () => setTimeout(() => process.exit(1), 100))

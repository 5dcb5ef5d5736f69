// Starts the reader process as Electron's utility process, because its main process may not fork Node.
import type { StartReader } from '../shared/ports/reader-process'
import type { ElectronApi } from './electron-api'

/** `program` is the built reader-process. */
export function utilityReader({ utilityProcess }: ElectronApi, program: string): StartReader {
  return () => {
    const child = utilityProcess.fork(program, [], {
      serviceName: 'Equipoise reader',
      stdio: 'ignore',
      env: {},
      allowLoadingUnsignedLibraries: false,
    })
    return {
      send: (request) => child.postMessage(request),
      kill: () => void child.kill(),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener(code)),
    }
  }
}

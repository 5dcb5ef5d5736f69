// A forked Node process as a ReaderChild. The host decides what is forked and with which rights.
import type { ChildProcess, ForkOptions } from 'node:child_process'
import type { ReaderChild } from './reader-session'

/**
 * How a reader is forked: bytes travel uncopied through JSON, no environment, no output, and Node's permission
 * model on: it may read files (its own code) and start its worker thread; no writing, no processes, no addons.
 */
export const READER_FORK: ForkOptions = {
  serialization: 'advanced',
  env: {},
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  execArgv: ['--permission', '--allow-fs-read=*', '--allow-worker', '--no-warnings'],
}

export function forkedChild(child: ChildProcess): ReaderChild {
  child.on('error', () => child.kill('SIGKILL'))
  return {
    send: (request) => {
      child.send(request, () => undefined)
    },
    kill: () => {
      child.kill('SIGKILL')
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener(signal ?? code))
    },
  }
}

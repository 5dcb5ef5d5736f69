// The real terminal: stdin, stdout that may go away, stderr, the signals that end a command.

import { programVersion } from '../shared/disk/version'
import type { Programs } from '../shared/thread/programs'
import type { Terminal } from './run'
import { visible } from './visible'

async function readStdin(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts).toString('utf8')
}

export function openTerminal(root: string, programs: Programs): Terminal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort())
  let gone = false
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // a reader such as `head` that has seen enough is no failure
      if (error.code === 'EPIPE') gone = true
      else throw error
    })
  return {
    root,
    programs,
    version: programVersion(root),
    signal: controller.signal,
    readStdin,
    print: (text) =>
      new Promise((done) => {
        if (gone || text === '') done()
        else process.stdout.write(text, () => done())
      }),
    say: (text) => void process.stderr.write(`${visible(text)}\n`),
    complain: (line) => void process.stderr.write(`${visible(line)}\n`),
  }
}

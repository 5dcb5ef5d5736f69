// Requests written byte for byte, so that no client library mends or forbids what an attacker would send.
import { connect } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { type NodeServer, startServer } from '@main/hosts/node/server'
import type { RendererFiles } from '@main/hosts/shared/page/renderer-files'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends `head` (request line and headers) and `body`; resolves when the server closes or answers. */
export function raw(port: number, head: readonly string[], body = ''): Promise<Answer> {
  return new Promise((done, failed) => {
    const socket = connect({ host: '127.0.0.1', port })
    let text = ''
    const finish = () => {
      socket.destroy()
      const [top = '', ...rest] = text.split('\r\n\r\n')
      const [line = '', ...fields] = top.split('\r\n')
      const headers = Object.fromEntries(
        fields.map((field) => {
          const at = field.indexOf(':')
          return [field.slice(0, at).toLowerCase(), field.slice(at + 1).trim()]
        }),
      )
      done({ status: Number(line.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') })
    }
    socket.setTimeout(3_000, finish)
    socket.on('data', (part) => {
      text += part.toString('latin1')
      if (/^HTTP\/1\.1 101 /.test(text)) finish()
    })
    socket.on('end', finish)
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? finish() : failed(error)))
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
}

export interface Attacked {
  readonly server: NodeServer
  readonly host: string
  /** What reached the workbench: a successful attack leaves a trace here. */
  readonly reached: string[]
  readonly cookie: string
  get(path: string, headers?: Readonly<Record<string, string | undefined>>, method?: string): Promise<Answer>
  close(): Promise<void>
}

const PAGE: RendererFiles = new Map([
  ['', { type: 'text/html; charset=utf-8', read: () => new TextEncoder().encode('<!doctype html><title>E</title>') }],
])

/** A server around an empty workbench, and one session that entered properly. */
export async function attacked(): Promise<Attacked> {
  const reached: string[] = []
  const server = await startServer({
    port: 0,
    files: PAGE,
    bytes: async (path) => {
      reached.push(`bytes ${path}`)
      return { status: 200, mediaType: 'text/plain', body: new TextEncoder().encode('the text') }
    },
    connect: () => {
      reached.push('socket')
      return new MessageChannel().port1
    },
    hand: (name) => {
      reached.push(`file ${name}`)
      return 'token'
    },
  })
  const host = `127.0.0.1:${server.port}`
  const start = new URL(server.newStartUrl())
  const entered = await raw(server.port, [
    `GET ${start.pathname}${start.search} HTTP/1.1`,
    `Host: ${host}`,
    'Sec-Fetch-Site: none',
    'Connection: close',
  ])
  const cookie = entered.headers['set-cookie']?.split(';')[0] ?? ''
  const proper = { Host: host, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie, Connection: 'close' }
  return {
    server,
    host,
    reached,
    cookie,
    get(path, headers = {}, method = 'GET') {
      const all = Object.entries({ ...proper, ...headers }).filter(([, value]) => value !== undefined)
      return raw(server.port, [`${method} ${path} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`)])
    },
    close: () => server.close(),
  }
}

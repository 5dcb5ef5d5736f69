// The loopback server of the Node host: page, bytes, uploads, the socket. Every request passes access.ts first.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import { ERRORS, Failure } from '@shared/contract/errors'
import { WebSocketServer } from 'ws'
import type { BytesAnswer } from '../../ports'
import { SECURITY_HEADERS } from '../shared/page/headers'
import type { RendererFiles } from '../shared/page/renderer-files'
import { readBody, uploadName } from '../shared/page/uploads'
import { createAccess, type Verdict } from './access'
import { relay } from './relay'

const MOST_FRAME = 32 * 1024 * 1024
const MOST_SOCKETS = 16

export interface ServerOptions {
  readonly port: number
  readonly files: RendererFiles
  bytes(path: string): Promise<BytesAnswer>
  connect(): MessagePort
  hand(name: string, bytes: Uint8Array, mediaType?: string): string
  onRefused?(why: string): void
  /** While developing: answers what lies outside the root from Vite, without the policy that it cannot keep. */
  readonly develop?: (request: IncomingMessage, response: ServerResponse, path?: string) => Promise<void>
}
export interface NodeServer {
  readonly port: number
  readonly root: string
  readonly secret: string
  /** A whole address that opens the page once. */
  newStartUrl(): string
  close(): Promise<void>
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  response.writeHead(status, {
    ...headers,
    ...SECURITY_HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.byteLength,
  })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}
const sendText = (response: ServerResponse, status: number, text: string, headers = {}) =>
  send(response, status, 'text/plain; charset=utf-8', text, headers)
const sendJson = (response: ServerResponse, status: number, value: unknown) =>
  send(response, status, 'application/json', JSON.stringify(value))

const REFUSED: Readonly<Record<number, string>> = {
  403: `${ERRORS.FORBIDDEN.says} ${ERRORS.FORBIDDEN.remedy}\n`,
  404: 'There is nothing at this address.\n',
  405: 'This is not done here.\n',
}
const USED = 'This address has been used. Start Equipoise again to get a new one.\n'

function refuse(response: ServerResponse, verdict: Extract<Verdict, { ok: false }>): void {
  const text = verdict.why === 'token' ? USED : (REFUSED[verdict.status] ?? '')
  sendText(response, verdict.status, text, { Connection: 'close' })
}

async function sendPage(options: ServerOptions, path: string, request: IncomingMessage, response: ServerResponse) {
  if (path.startsWith('bytes/')) {
    const answer = await options.bytes(decodeURIComponent(path.slice('bytes/'.length)))
    return send(response, answer.status, answer.mediaType, answer.body, answer.headers)
  }
  if (options.develop) return options.develop(request, response, path)
  const file = options.files.get(path)
  if (file) return send(response, 200, file.type, file.read())
  sendText(response, 404, REFUSED[404] ?? '')
}

async function takeUpload(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const name = uploadName(request.headers['x-file-name'])
    const bytes = await readBody(request, name)
    sendJson(response, 200, { token: options.hand(name, bytes, request.headers['content-type']), name })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    response.setHeader('Connection', 'close')
    sendJson(response, error.code === 'FILE_TOO_LARGE' ? 413 : 400, { error: { code: error.code, data: error.data } })
  }
}

/** Listens on 127.0.0.1 alone; rejects with PORT_IN_USE when the asked port is taken. */
export async function startServer(options: ServerOptions): Promise<NodeServer> {
  const authority = () => `127.0.0.1:${(server.address() as AddressInfo | null)?.port ?? 0}`
  const access = createAccess(authority)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_FRAME, perMessageDeflate: false })
  const newStartUrl = () => `http://${authority()}${access.newStartPath()}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const verdict = access.judge(request)
    if (!verdict.ok) {
      if (options.develop && verdict.why === 'path') return options.develop(request, response)
      options.onRefused?.(verdict.why)
      return refuse(response, verdict)
    }
    if (verdict.kind === 'enter')
      return sendText(response, 303, '', { Location: access.root, 'Set-Cookie': verdict.cookie })
    if (verdict.kind === 'handover') return sendJson(response, 200, { url: newStartUrl() })
    if (verdict.kind === 'upload') return takeUpload(options, request, response)
    return sendPage(options, verdict.path, request, response)
  }
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 120_000, headersTimeout: 10_000 })
  server.maxConnections = 128
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) sendText(response, 500, 'Something went wrong inside Equipoise.\n')
      else response.destroy()
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const verdict = access.judge(request, true)
    if (!verdict.ok || sockets.clients.size >= MOST_SOCKETS) {
      const status = verdict.ok ? '503 Service Unavailable' : '403 Forbidden'
      if (!verdict.ok) options.onRefused?.(verdict.why)
      const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${headers.join('')}\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => relay(client, options.connect()))
  })
  server.on('clientError', (_error, socket) => socket.destroy())

  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new Failure('PORT_IN_USE', { detail: String(options.port) }) : error),
    )
    server.listen({ host: '127.0.0.1', port: options.port, exclusive: true }, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    root: access.root,
    secret: access.secret,
    newStartUrl,
    async close() {
      for (const client of sockets.clients) client.close(1001)
      const closed = new Promise<void>((done) => server.close(() => done()))
      setTimeout(() => {
        for (const client of sockets.clients) client.terminate()
        server.closeAllConnections()
      }, 300).unref()
      server.closeIdleConnections()
      await closed
    },
  }
}

// The loopback server of the Node host: page, bytes, uploads, the socket. Every request passes access.ts first.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import { Failure } from '@shared/contract/errors'
import { WebSocketServer } from 'ws'
import type { BytesAnswer } from '../../ports'
import type { RendererFiles } from '../shared/page/renderer-files'
import { readBody, uploadName } from '../shared/page/uploads'
import { type Access, createAccess } from './access'
import { refuse, refuseUpgrade, send, sendJson, sendMissing, sendText } from './answers'
import { isAnotherUser } from './peer'
import { relay } from './relay'

const MOST_FRAME = 32 * 1024 * 1024
const MOST_SOCKETS = 16
/** How long the end waits for clients before it cuts them off, in milliseconds. */
const FAREWELL = 300

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
interface Gate {
  readonly access: Access
  readonly options: ServerOptions
  newStartUrl(): string
}

async function sendPage(options: ServerOptions, path: string, request: IncomingMessage, response: ServerResponse) {
  if (path.startsWith('bytes/')) {
    const answer = await options.bytes(decodeURIComponent(path.slice('bytes/'.length)))
    return send(response, answer.status, answer.mediaType, answer.body, answer.headers)
  }
  if (options.develop) return options.develop(request, response, path)
  const file = options.files.get(path)
  if (file) return send(response, 200, file.type, file.read())
  sendMissing(response)
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

async function answer(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access, options } = gate
  const verdict = access.judge(request)
  if (!verdict.ok) {
    if (options.develop && verdict.why === 'path') return options.develop(request, response)
    options.onRefused?.(verdict.why)
    return refuse(response, verdict)
  }
  if (verdict.kind === 'enter')
    return sendText(response, 303, '', { Location: access.root, 'Set-Cookie': verdict.cookie })
  if (verdict.kind === 'handover') return sendJson(response, 200, { url: gate.newStartUrl() })
  if (verdict.kind === 'upload') return takeUpload(options, request, response)
  return sendPage(options, verdict.path, request, response)
}

function answerFailed(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy()
  else if (error instanceof URIError) sendMissing(response)
  else sendText(response, 500, 'Something went wrong inside Equipoise.\n')
}

/** Grants or refuses upgrades; each granted one is relayed to a port of its own. */
function openSockets({ access, options }: Gate, server: Server): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_FRAME, perMessageDeflate: false })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const verdict = access.judge(request, true)
    if (!verdict.ok) {
      options.onRefused?.(verdict.why)
      return refuseUpgrade(socket, '403 Forbidden')
    }
    if (sockets.clients.size >= MOST_SOCKETS) return refuseUpgrade(socket, '503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, (client) => relay(client, options.connect()))
  })
  return sockets
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new Failure('PORT_IN_USE', { detail: String(port) }) : error),
    )
    server.listen({ host: '127.0.0.1', port, exclusive: true }, done)
  })
}

async function end(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.close(1001)
  const closed = new Promise<void>((done) => server.close(() => done()))
  setTimeout(() => {
    for (const client of sockets.clients) client.terminate()
    server.closeAllConnections()
  }, FAREWELL).unref()
  server.closeIdleConnections()
  await closed
}

/** Listens on 127.0.0.1 alone; rejects with PORT_IN_USE when the asked port is taken. */
export async function startServer(options: ServerOptions): Promise<NodeServer> {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 120_000, headersTimeout: 10_000 })
  const authority = () => `127.0.0.1:${(server.address() as AddressInfo | null)?.port ?? 0}`
  const access = createAccess(authority)
  const newStartUrl = () => `http://${authority()}${access.newStartPath()}`
  const gate: Gate = { access, options, newStartUrl }
  server.maxConnections = 128
  server.on('connection', (socket) => {
    if (!isAnotherUser(socket)) return
    options.onRefused?.('user')
    socket.destroy()
  })
  server.on('request', (request, response) => {
    answer(gate, request, response).catch((error: unknown) => answerFailed(response, error))
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  const sockets = openSockets(gate, server)
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  return { port, root: access.root, secret: access.secret, newStartUrl, close: () => end(server, sockets) }
}

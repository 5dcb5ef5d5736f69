// Picks the transport (a port from Electron's preload, else a WebSocket) and makes the window's typed connection.
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { Client, Connection } from './connection'
import { connectionLost, createLoss, guardLink, type Loss } from './guarded-link'

const PORT_REQUEST = 'equipoise:connect'
const PORT_ANSWER = 'equipoise:port'
const PATIENCE = 20_000

/** A client over a port that is already open; `loss` is told when the port closes. */
export function portClient(port: MessagePort, loss: Loss): Client {
  port.addEventListener('close', () => loss.report())
  const link = new PortLink({ port })
  port.start()
  return createORPCClient(guardLink(link, loss))
}
/** A client over a socket, open or opening. */
export function socketClient(socket: WebSocket, loss: Loss): Client {
  socket.addEventListener('close', () => loss.report())
  return createORPCClient(guardLink(new SocketLink({ websocket: socket }), loss))
}

function portFromPreload(): Promise<MessagePort> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(connectionLost()), PATIENCE)
    window.addEventListener('message', function take(event) {
      if (event.source !== window || event.origin !== location.origin || event.data !== PORT_ANSWER) return
      const [port] = event.ports
      if (!port) return
      clearTimeout(timer)
      window.removeEventListener('message', take)
      done(port)
    })
    window.postMessage(PORT_REQUEST, location.origin)
  })
}
function openSocket(): Promise<WebSocket> {
  const address = new URL('rpc', document.baseURI)
  address.protocol = 'ws:'
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  return new Promise((done, failed) => {
    socket.addEventListener('open', () => done(socket), { once: true })
    socket.addEventListener('close', () => failed(connectionLost()), { once: true })
  })
}

const url = (path: string): string => {
  const segments = path.split('/').map(encodeURIComponent)
  return new URL(`bytes/${segments.join('/')}`, document.baseURI).href
}
async function bytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const answer = await fetch(url(path), { credentials: 'same-origin', ...(signal && { signal }) })
  if (!answer.ok) throw new Error(`bytes ${path}: status ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
async function uploadOne(file: File): Promise<{ token: string; name: string }> {
  const answer = await fetch(new URL('files', document.baseURI), {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': file.type || 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
    body: file,
  })
  const body = (await answer.json()) as { token: string; name: string } & { error?: { code: string; data: object } }
  if (body.error) throw Object.assign(new Error(body.error.code), body.error)
  return { token: body.token, name: body.name }
}

/** Resolves once the host answers; rejects with CONNECTION_LOST when it does not. */
export async function connect(): Promise<Connection> {
  const loss = createLoss()
  const client =
    location.protocol === 'app:' ? portClient(await portFromPreload(), loss) : socketClient(await openSocket(), loss)
  return {
    client,
    url,
    bytes,
    async upload(files) {
      const handed: { token: string; name: string }[] = []
      for (const file of files) handed.push(await uploadOne(file))
      return handed
    },
    onClosed: (listener) => loss.onLost(listener),
  }
}

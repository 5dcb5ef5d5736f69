// The three ways a client reaches a router: in one process, over a MessagePort, over a real WebSocket on loopback.
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { type NodeServer, startServer } from '@main/hosts/node/server'
import { localClient } from '@main/hosts/shared/contract/local-client'
import { systemIds } from '@main/hosts/shared/ports/system-ports'
import { openChannel } from '@main/hosts/shared/thread/channel'
import { serveWorkbench } from '@main/hosts/shared/thread/workbench-server'
import type { Log } from '@main/ports'
import type { ContractRouterClient } from '@orpc/contract'
import { portClient, socketClient } from '@renderer/api/connect'
import { createLoss } from '@renderer/api/guarded-link'
import { WebSocket } from 'ws'
import { type TinyContract, tinyRouter, type Watch } from './tiny-router'

export interface Incident {
  readonly id: string
  readonly error: unknown
}
export interface Reached {
  readonly client: ContractRouterClient<TinyContract>
  readonly watch: Watch
  readonly incidents: readonly Incident[]
  /** Breaks the connection the way a dying host would; absent where there is nothing to break. */
  readonly cut?: () => void
  close(): Promise<void>
}

const ids = systemIds
function parts() {
  const incidents: Incident[] = []
  const log: Log = { info: () => {}, incident: (id, error) => void incidents.push({ id, error }) }
  const watch: Watch = { aborted: 0, streamsEnded: 0 }
  return { incidents, watch, ports: { ids, log }, router: tinyRouter(watch) }
}

export async function inMemory(): Promise<Reached> {
  const { incidents, watch, ports, router } = parts()
  return { client: localClient(router, ports), watch, incidents, close: async () => {} }
}

/** A served router in this process: its control port, and a maker of client ports. */
export async function served() {
  const made = parts()
  const control = new MessageChannel()
  const opened = { id: 'test', name: 'test.eqp', sequence: 0 }
  const missing = { status: 404 as const, mediaType: 'text/plain', body: new Uint8Array() }
  serveWorkbench(control.port2, made.ports, async () => ({
    info: () => opened,
    router: made.router,
    bytes: async (path) =>
      path === 'ledger'
        ? { status: 200, mediaType: 'application/octet-stream', body: new Uint8Array([1, 2, 3]) }
        : missing,
    close: async () => {},
  }))
  const host = openChannel({
    post: (message) => control.port1.postMessage(message),
    onMessage: (listener) => control.port1.on('message', listener),
  })
  await host.ask('open')
  const connect = (): NodePort => {
    const { port1, port2 } = new MessageChannel()
    control.port1.postMessage({ kind: 'connect', port: port2 }, [port2])
    return port1
  }
  return { ...made, host, connect, close: async () => void (await host.ask('close')) }
}

export async function messagePort(): Promise<Reached> {
  const { watch, incidents, connect, close } = await served()
  const port = connect()
  const client = portClient(port as never, createLoss()) as unknown as Reached['client']
  return { client, watch, incidents, cut: () => port.close(), close }
}

/** The cookie that the start address is exchanged for. */
export async function enter(server: NodeServer): Promise<string> {
  const answer = await fetch(server.newStartUrl(), { redirect: 'manual', headers: { 'Sec-Fetch-Site': 'none' } })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
export function openSocket(server: NodeServer, cookie: string): WebSocket {
  const authority = `127.0.0.1:${server.port}`
  return new WebSocket(`ws://${authority}${server.root}rpc`, {
    headers: { Cookie: cookie, Origin: `http://${authority}` },
  })
}

export async function webSocket(): Promise<Reached> {
  const { watch, incidents, host, connect, close } = await served()
  const server = await startServer({
    port: 0,
    files: new Map(),
    bytes: (path) => host.ask('bytes', path),
    connect,
    hand: () => 'token',
  })
  const socket = openSocket(server, await enter(server))
  await new Promise((done, failed) => socket.once('open', done).once('error', failed))
  const client = socketClient(socket as never, createLoss()) as unknown as Reached['client']
  return {
    client,
    watch,
    incidents,
    cut: () => socket.terminate(),
    async close() {
      await server.close()
      await close()
    },
  }
}

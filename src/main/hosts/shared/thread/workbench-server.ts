// The worker's side: serves a workbench over transferred ports, its bytes and its end over the control port.
import type { MessagePort } from 'node:worker_threads'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler, type ServerWebSocket } from '@orpc/server/bun-ws'
import type { BytesAnswer, Ids, Log } from '../../../ports'
import { guardCalls } from '../contract/guard'
import { type Channel, openChannel } from './channel'
import type { Opened } from './worker-settings'

export interface ServedWorkbench {
  /** Where the corpus stands now. */
  info(): Opened
  /** The whole contract: the workbench's branches and `host`. */
  readonly router: AnyRouter
  bytes(path: string): Promise<BytesAnswer>
  close(): Promise<void>
}

/** Answers the host's `open`, `bytes` and `close` on `control`; every port that arrives there speaks the contract. */
export function serveWorkbench(
  control: MessagePort,
  ports: { readonly ids: Ids; readonly log: Log },
  open: (host: Channel) => Promise<ServedWorkbench>,
): void {
  let served: ServedWorkbench | undefined
  let handler: RPCHandler<Record<never, never>> | undefined
  const clients = new Set<MessagePort>()
  const openOnce = (): ServedWorkbench => {
    if (!served) throw new Error('the corpus is not open')
    return served
  }

  const host = openChannel(
    { post: (message) => control.postMessage(message), onMessage: (listener) => control.on('message', listener) },
    {
      async open() {
        served = await open(host)
        handler = new RPCHandler(served.router, { clientInterceptors: [guardCalls(ports)] })
        return served.info()
      },
      bytes: (path: string) => openOnce().bytes(path),
      async close() {
        for (const port of clients) port.close()
        const last = served?.info()
        await served?.close()
        // the answer must leave before the port that carries it closes
        setImmediate(() => control.close())
        return last
      },
    },
  )
  control.on('message', (message: { kind?: string; port?: MessagePort }) => {
    if (message?.kind !== 'connect' || !message.port) return
    const { port } = message
    if (!handler) return port.close()
    clients.add(port)
    port.on('close', () => clients.delete(port))
    answerOn(port, handler)
  })
}

type Frame = string | Uint8Array

/**
 * Answers frames until the port closes. oRPC's own port handler lets the failure of a frame that is none end the
 * thread; this one of its handlers can be waited for, so that such a frame costs its sender the port and nobody else.
 */
function answerOn(port: MessagePort, handler: RPCHandler<Record<never, never>>): void {
  const peer: ServerWebSocket = {
    send(frame) {
      port.postMessage(frame)
      return 1
    },
  }
  port.on('message', (frame: Frame) => {
    handler.message(peer, frame).catch(() => port.close())
  })
  port.on('close', () => handler.close(peer))
  port.start()
}

// Calls between two threads or processes: ask and answer with failures kept declared. Carries values; owns no meaning.
import { type ErrorCode, type ErrorData, Failure } from '@shared/contract/errors'

/** What both a MessagePort of worker_threads and a wrapped child process offer. */
export interface Wire {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void
  onMessage(listener: (message: unknown) => void): void
}
export type Handler = (payload: never, signal: AbortSignal) => unknown
export type Handlers = Readonly<Record<string, Handler>>

type Thrown =
  | { readonly code: ErrorCode; readonly data: ErrorData }
  | { readonly message: string; readonly stack?: string }
type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly thrown: Thrown }

export interface Channel {
  /** Asks the other side; an aborted signal rejects at once and tells it to stop. */
  ask<T>(name: string, payload?: unknown, signal?: AbortSignal): Promise<T>
  /** Rejects all that is pending and whatever is asked from now on. */
  end(reason: Error): void
}

/** A declared failure keeps its code and data across the wire; anything else keeps message and stack for the log. */
export function packThrown(error: unknown): Thrown {
  if (error instanceof Failure) return { code: error.code, data: error.data }
  if (error instanceof Error) return { message: error.message, ...(error.stack && { stack: error.stack }) }
  return { message: String(error) }
}
export function unpackThrown(thrown: Thrown): Error {
  if ('code' in thrown) return new Failure(thrown.code, thrown.data)
  return Object.assign(new Error(thrown.message), thrown.stack ? { stack: thrown.stack } : {})
}

export function openChannel(wire: Wire, handlers: Handlers = {}): Channel {
  const pending = new Map<number, { done(value: never): void; failed(error: Error): void }>()
  const running = new Map<number, AbortController>()
  let next = 0
  let ended: Error | undefined

  async function answer(ask: Extract<Message, { kind: 'ask' }>): Promise<void> {
    const controller = new AbortController()
    running.set(ask.id, controller)
    try {
      const handler = handlers[ask.name]
      if (!handler) throw new Error(`nobody answers ${ask.name}`)
      const value = await handler(ask.payload as never, controller.signal)
      wire.post({ kind: 'done', id: ask.id, value } satisfies Message)
    } catch (error) {
      wire.post({ kind: 'failed', id: ask.id, thrown: packThrown(error) } satisfies Message)
    } finally {
      running.delete(ask.id)
    }
  }
  wire.onMessage((raw) => {
    const message = raw as Message
    if (message?.kind === 'ask') return void answer(message)
    if (message?.kind === 'cancel') return running.get(message.id)?.abort()
    const waiting = pending.get(message?.id)
    if (!waiting) return
    pending.delete(message.id)
    if (message.kind === 'done') waiting.done(message.value as never)
    else waiting.failed(unpackThrown(message.thrown))
  })

  return {
    ask<T>(name: string, payload?: unknown, signal?: AbortSignal): Promise<T> {
      if (ended) return Promise.reject(ended)
      if (signal?.aborted) return Promise.reject(signal.reason)
      const id = ++next
      return new Promise<T>((done, failed) => {
        const stop = () => {
          pending.delete(id)
          wire.post({ kind: 'cancel', id } satisfies Message)
          failed(signal?.reason)
        }
        const settle = () => signal?.removeEventListener('abort', stop)
        pending.set(id, {
          done: (value: T) => {
            settle()
            done(value)
          },
          failed: (error) => {
            settle()
            failed(error)
          },
        })
        signal?.addEventListener('abort', stop, { once: true })
        wire.post({ kind: 'ask', id, name, payload } satisfies Message)
      })
    },
    end(reason) {
      ended = reason
      for (const { failed } of pending.values()) failed(reason)
      pending.clear()
      for (const controller of running.values()) controller.abort(reason)
    },
  }
}

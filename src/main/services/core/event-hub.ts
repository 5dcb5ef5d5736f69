// Carries commits and progress to every subscriber. Keeps nothing: who comes late refetches.

import { EventPublisher } from '@orpc/server'
import type { WorkbenchEvent } from '@shared/contract/events'

/** Where events are published and heard. */
export interface EventHub {
  publish(event: WorkbenchEvent): void
  /** Every event from now on until `signal` aborts or the hub closes. */
  subscribe(signal?: AbortSignal): AsyncGenerator<WorkbenchEvent, void>
  /** Told at once, in the same turn; returns the way to stop. */
  listen(listener: (event: WorkbenchEvent) => void): () => void
  close(): void
}

/** Events that a slow subscriber may lag behind; it loses older ones and sees the gap in `sequence`. */
const BUFFERED = 1000

/** A hub without subscribers. */
export function createEventHub(): EventHub {
  const publisher = new EventPublisher<{ event: WorkbenchEvent }>({ maxBufferedEvents: BUFFERED })
  const closing = new AbortController()
  return {
    publish: (event) => publisher.publish('event', event),
    async *subscribe(signal) {
      const ended = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      try {
        for await (const event of publisher.subscribe('event', { signal: ended })) yield event
      } catch (error) {
        if (!ended.aborted) throw error
      }
    },
    listen: (listener) => publisher.subscribe('event', listener),
    close: () => closing.abort(),
  }
}

// Ports for tests: files in memory, a clock that only the test moves, ids in order, a log that can be read.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@main/ingest/read-document'
import type { BriefRunner, Clock, HandedFile, Ids, ImportRunner, Log, Ports, Resources } from '@main/ports'
import { Failure } from '@shared/contract/errors'

export interface MemoryPorts extends Ports {
  readonly clock: Clock & { set(time: string): void; advance(ms: number): void }
  readonly incidents: { readonly id: string; readonly error: unknown }[]
  /** Hands a file in and returns its token. */
  hand(name: string, content: string | Uint8Array, mediaType?: string): string
}

const RESOURCES = join(import.meta.dirname, '../../resources')

/** Everything that `createWorkbench` needs; `overrides` replace single ports. */
export function memoryPorts(overrides: Partial<Ports> = {}): MemoryPorts {
  const files = new Map<string, HandedFile>()
  const incidents: { id: string; error: unknown }[] = []
  const log: Log = { info: () => {}, incident: (id, error) => void incidents.push({ id, error }) }
  return {
    files: {
      take: async (token) => {
        const file = files.get(token)
        if (!file) throw new Failure('FILE_MISSING', { name: token })
        return file
      },
    },
    imports: readsHere(),
    briefs: framedBriefs(),
    ids: orderedIds(),
    log,
    resources: diskResources(RESOURCES),
    ...overrides,
    clock: movableClock(),
    incidents,
    hand(name, content, mediaType) {
      const token = `t${files.size + 1}`
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      files.set(token, { name, bytes, ...(mediaType && { mediaType }) })
      return token
    },
  }
}

function movableClock(start = '2026-01-15T10:00:00.000Z'): MemoryPorts['clock'] {
  let now = Date.parse(start)
  return {
    now: () => now,
    set: (time) => {
      now = Date.parse(time)
    },
    advance: (ms) => {
      now += ms
    },
  }
}

/** UUIDv7 that count up, so that id order is the order of making. */
export function orderedIds(time = 1_768_471_200_000): Ids {
  let n = 0
  const head = time.toString(16).padStart(12, '0')
  return {
    next: () => {
      n += 1
      return `${head.slice(0, 8)}-${head.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`
    },
  }
}

/** The readers themselves, without the process around them. */
function readsHere(): ImportRunner {
  return {
    async read(file, signal) {
      signal.throwIfAborted()
      return readDocument(file)
    },
    close: async () => {},
  }
}

/** Bytes that begin like a PDF and carry what was compiled: enough to see what reached the printer. */
function framedBriefs(): BriefRunner {
  return {
    async print(compiled, signal) {
      signal.throwIfAborted()
      return { pdf: new TextEncoder().encode(`%PDF-1.7\n${JSON.stringify(compiled)}`), pages: 1 }
    },
    close: async () => {},
  }
}

/** `resources/` as the program sees it, or another folder. */
export function diskResources(root: string): Resources {
  return {
    text: (path) => readFileSync(join(root, path), 'utf8'),
    bytes: (path) => readFileSync(join(root, path)),
    list: (folder) => {
      try {
        return readdirSync(join(root, folder)).sort()
      } catch {
        return []
      }
    },
  }
}

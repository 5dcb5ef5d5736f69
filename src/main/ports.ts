// What the workbench needs from whoever runs it. Interfaces only; hosts and tests implement them.
import type { ErrorCode, ErrorData } from '@shared/contract/errors'
import type { Region } from '@shared/model/document'

/** A file that a person handed in: its base name and bytes, never its path. */
export interface HandedFile {
  readonly name: string
  readonly mediaType?: string
  readonly bytes: Uint8Array
}
export interface Files {
  /** Takes the file behind a token; throws Failure FILE_MISSING for an unknown one. */
  take(token: string): Promise<HandedFile>
}

/** What a reader makes of foreign bytes. */
export interface ReadDocument {
  readonly text: string
  readonly regions: readonly Region[]
  readonly pages: readonly { readonly n: number; readonly span: { readonly start: number; readonly end: number } }[]
  readonly mediaType: string
  readonly importer: { readonly name: string; readonly version: string }
  readonly guessed: {
    readonly title?: string
    readonly authors?: readonly { readonly name: string }[]
    readonly published?: string
    readonly publisher?: string
    readonly language?: string
  }
}
/** Reads foreign files in a process apart, with deadline and watched memory; failures are declared codes. */
export interface ImportRunner {
  read(file: HandedFile, signal: AbortSignal): Promise<ReadDocument>
  close(): Promise<void>
}

export interface PrintedBrief {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Characters that no shipped font has, with their places. */
  readonly problems?: readonly {
    readonly severity: 'blocks' | 'warns'
    readonly place: string
    readonly detail: string
  }[]
}
/** Sets a compiled brief in a worker apart; a newer call for the same window may end an older one with CANCELLED. */
export interface BriefRunner {
  print(compiled: unknown, signal: AbortSignal): Promise<PrintedBrief>
  close(): Promise<void>
}

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}
export interface Ids {
  /** A fresh lower-case UUIDv7. */
  next(): string
}
export interface Log {
  info(message: string, data?: Record<string, unknown>): void
  /** Keeps the stack with an incident id; the client gets the id alone. */
  incident(id: string, error: unknown): void
}
/** Read-only access to `resources/`, resolved once by the entry. */
export interface Resources {
  text(path: string): string
  bytes(path: string): Uint8Array
  list(folder: string): readonly string[]
}
export interface Ports {
  readonly files: Files
  readonly imports: ImportRunner
  readonly briefs: BriefRunner
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly resources: Resources
}

/** Bytes addressed below the host's root: a text, the ledger, a PDF. */
export interface BytesAnswer {
  readonly status: 200 | 404
  readonly mediaType: string
  readonly body: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}
/** A declared failure in the shape that crosses a thread or process. */
export interface FailureShape {
  readonly code: ErrorCode
  readonly data: ErrorData
}

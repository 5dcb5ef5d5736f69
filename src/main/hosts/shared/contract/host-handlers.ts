// What the workbench's worker may ask of its host: files by token, reading foreign files, the host's own procedures.

import { createReaderClient } from '../../../ingest/process/reader-client'
import type { HandedFile, ImportRunner } from '../../../ports'
import type { FileTokens } from '../ports/file-tokens'
import { forkReader, type StartReader } from '../ports/reader-process'
import type { Handlers } from '../thread/channel'
import type { Programs } from '../thread/programs'
import { HOST_PROCEDURES, type HostProcedures } from './host-procedures'

export interface HostParts {
  readonly tokens: FileTokens
  readonly procedures: HostProcedures
  readonly programs: Programs
  /** Electron gives its own, because its main process may not fork Node. */
  readonly startReader?: StartReader
}

export function hostHandlers(parts: HostParts): { handlers: Handlers; close(): Promise<void> } {
  const reader = parts.startReader ?? forkReader(parts.programs.readerProcess)
  const imports: ImportRunner = createReaderClient(reader)
  const procedures = HOST_PROCEDURES.map((name) => [
    `host.${name}`,
    (input: never) => (parts.procedures[name] as (input: never) => unknown)(input),
  ])
  return {
    handlers: {
      take: (token: string) => parts.tokens.take(token),
      read: (file: HandedFile, signal) => imports.read(file, signal),
      ...Object.fromEntries(procedures),
    },
    close: () => imports.close(),
  }
}

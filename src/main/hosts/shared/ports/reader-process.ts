// Starts the process in which foreign files are read, where a host may fork Node.
import { fork } from 'node:child_process'
import { forkedChild, READER_FORK } from '../../../ingest/process/forked-child'
import type { ReaderChild } from '../../../ingest/process/reader-session'

export type StartReader = () => ReaderChild

/** `program` is the built reader-process. */
export const forkReader =
  (program: string): StartReader =>
  () =>
    forkedChild(fork(program, [], READER_FORK))

// What a repository gets: the transaction, and for writing its time, author and recorder. Opens nothing.
import type { Change } from '@shared/model/change-set'
import type { Access } from './file/kysely'

/** Told of every row that a repository writes; history implements it. */
export interface Recorder {
  record(change: Change): void
}
/** The open transaction. A handle without `write` reads only. */
export interface Handle extends Access {
  /** File name of the corpus, for messages. */
  readonly corpusName: string
  readonly write?: {
    /** RFC 3339 UTC with milliseconds: one instant for the whole unit of work. */
    readonly time: string
    /** Id of the analyst who signs. */
    readonly author: string
    readonly recorder: Recorder
  }
}
/** A handle inside a unit of work. */
export type Tx = Handle & { readonly write: NonNullable<Handle['write']> }

/** The handle's write side; a programming error where a read handle is asked to write. */
export function writing(handle: Handle): NonNullable<Handle['write']> {
  if (!handle.write) throw new Error('a read handle was asked to write')
  return handle.write
}

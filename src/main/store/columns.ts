// Derived bytes kept in the corpus with the sequence they were made at. Services decide what they hold.
import { bulk } from './dialect'
import type { Handle } from './handle'

export interface Derived {
  /** Last change set that the bytes know of; later ones must be replayed. */
  readonly sequence: number
  readonly bytes: Uint8Array
}
/** The bytes kept under `name`, if any. */
export async function readDerived(handle: Handle, name: string): Promise<Derived | undefined> {
  const query = handle.db.selectFrom('derived').select(['sequence', 'bytes']).where('name', '=', name)
  return query.executeTakeFirst()
}
/** Keeps bytes under `name`. Needs no unit of work: derived data is no change of the corpus. */
export const writeDerived = (handle: Handle, name: string, sequence: number, bytes: Uint8Array): Promise<void> =>
  bulk.putDerived(handle.db, { name, sequence, bytes })

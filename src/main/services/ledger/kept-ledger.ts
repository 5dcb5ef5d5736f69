// The packed ledger as the corpus file keeps it between sessions: the bytes, behind what they were derived by and when.
import { type LedgerColumns, openLedger } from '@shared/kernel/ledger'
import { type Handle, readDerived, writeDerived } from '../../store'

const NAME = 'ledger'
/** Raised when records come to be derived differently, so that what older programs kept is not taken for true. */
const DERIVATION = 4
/** Bytes before the ledger's own: two Int32, which keeps its arrays on their boundary. */
const PREFIX = 8

export interface KeptLedger {
  readonly columns: LedgerColumns
  readonly packed: Uint8Array
  /** The day, since 1970-01-01, on which forecasts and links were read. */
  readonly day: number
}

/** What the file keeps, if it can be read, is of this derivation and not of a later state than `sequence`. */
export async function readKept(handle: Handle, sequence: number): Promise<KeptLedger | undefined> {
  const derived = await readDerived(handle, NAME)
  if (!derived || derived.sequence > sequence) return undefined
  try {
    const bytes = derived.bytes.slice()
    const [derivation, day] = new Int32Array(bytes.buffer, 0, 2)
    const packed = bytes.subarray(PREFIX)
    const columns = openLedger(packed)
    const fits = derivation === DERIVATION && columns.sequence === derived.sequence
    return fits ? { columns, packed, day: day! } : undefined
  } catch {
    return undefined
  }
}

/** Keeps the bytes of a ledger as of a sequence and a day, in place of those before. */
export async function writeKept(handle: Handle, sequence: number, day: number, packed: Uint8Array): Promise<void> {
  const bytes = new Uint8Array(PREFIX + packed.length)
  new Int32Array(bytes.buffer, 0, 2).set([DERIVATION, day])
  bytes.set(packed, PREFIX)
  await writeDerived(handle, NAME, sequence, bytes)
}

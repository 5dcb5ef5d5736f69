// A view's state as the fragment of an address and as a file, and back. Both are foreign when they come in.
import { ViewState } from '@shared/model/saved-view'

const PREFIX = '#view='

/** `equipoise:#view=…`: the JSON, percent-encoded. It names no host, whose address is nobody else's. */
export const writeAddress = (state: ViewState): string =>
  `equipoise:${PREFIX}${encodeURIComponent(JSON.stringify(state))}`

/** The state in a fragment or in an address that ends in one; undefined without one, `damaged` where it is none of ours. */
export function readAddress(address: string): ViewState | 'damaged' | undefined {
  const at = address.indexOf(PREFIX)
  if (at < 0) return undefined
  try {
    return ViewState.parse(JSON.parse(decodeURIComponent(address.slice(at + PREFIX.length).trim())))
  } catch {
    return 'damaged'
  }
}

const FORMAT = 'equipoise-view'
/** Bytes of a file larger than this are no view's. */
const LARGEST = 200_000

/** The text of a view's file (`.eqview`). */
export const writeViewFile = (name: string, state: ViewState): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, name, state }, null, 2)}\n`

/** The state in a view's file; undefined where it is none. */
export async function readViewFile(file: Blob): Promise<ViewState | undefined> {
  if (file.size > LARGEST) return undefined
  try {
    const { format, version, state } = JSON.parse(await file.text()) as Record<string, unknown>
    return format === FORMAT && version === 1 ? ViewState.parse(state) : undefined
  } catch {
    return undefined
  }
}

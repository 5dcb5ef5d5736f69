// Bytes that the workbench made and a client fetches by address: PDFs, exports. Lives as long as the process.
import type { BytesAnswer } from '../../ports'

/** Entries kept; a new print or export of the same kind replaces the oldest. */
const KEPT = 8

/** The bytes that can be fetched now. */
export interface ByteShelf {
  /** Keeps bytes and returns their address below the host's root. */
  put(folder: string, token: string, name: string, mediaType: string, body: Uint8Array): string
  get(path: string): BytesAnswer | undefined
}

/** An empty shelf. */
export function createByteShelf(): ByteShelf {
  const kept = new Map<string, BytesAnswer>()
  return {
    put(folder, token, name, mediaType, body) {
      const path = `${folder}/${token}/${encodeURIComponent(name)}`
      kept.set(decoded(path), {
        status: 200,
        mediaType,
        body,
        headers: { 'Content-Disposition': contentDisposition(name) },
      })
      const oldest = kept.keys().next().value
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return path
    },
    get: (path) => kept.get(decoded(path)),
  }
}

/** Hosts hand an address on as it came or decoded; both name the same bytes. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** RFC 6266: shown in place, saved under the name. */
export function contentDisposition(name: string, kind: 'inline' | 'attachment' = 'inline'): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

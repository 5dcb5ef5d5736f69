// Files that a person handed in, kept in memory under a token until the workbench takes them. No path leaves here.
import { randomBytes } from 'node:crypto'
import { Failure } from '@shared/contract/errors'
import type { Files, HandedFile } from '../../../ports'

const MOST_BYTES = 512 * 1024 * 1024
const MOST_FILES = 10_000

export interface FileTokens extends Files {
  /** Keeps a file, read only when it is taken; throws FILE_TOO_LARGE when too much waits already. */
  hand(name: string, bytes: Uint8Array, mediaType?: string): string
  /** Keeps what will be read when taken. */
  handLater(read: () => Promise<HandedFile>): string
}

export function createFileTokens(): FileTokens {
  const waiting = new Map<string, { readonly bytes: number; readonly read: () => Promise<HandedFile> }>()
  const held = () => [...waiting.values()].reduce((sum, file) => sum + file.bytes, 0)
  const keep = (bytes: number, read: () => Promise<HandedFile>): string => {
    const token = randomBytes(16).toString('hex')
    waiting.set(token, { bytes, read })
    return token
  }
  return {
    hand(name, bytes, mediaType) {
      if (waiting.size >= MOST_FILES || held() + bytes.byteLength > MOST_BYTES)
        throw new Failure('FILE_TOO_LARGE', { name, detail: 'what can wait to be imported at once' })
      return keep(bytes.byteLength, () => Promise.resolve({ name, bytes, ...(mediaType && { mediaType }) }))
    },
    handLater: (read) => keep(0, read),
    async take(token) {
      const file = waiting.get(token)
      if (!file) throw new Failure('FILE_MISSING', { name: 'with this token' })
      waiting.delete(token)
      return file.read()
    },
  }
}

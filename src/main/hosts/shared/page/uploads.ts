// One file handed in by the page: its name in a header, its bytes as the body, counted as they come.
import type { IncomingMessage } from 'node:http'
import { Failure } from '@shared/contract/errors'

export const MOST_UPLOAD = 256 * 1024 * 1024

/** The base name that the page sent, without folders and control characters. */
export function uploadName(header: string | string[] | undefined): string {
  if (typeof header !== 'string') throw new Failure('INVALID_FIELD', { field: 'x-file-name', detail: 'is missing' })
  let name: string
  try {
    name = decodeURIComponent(header)
  } catch {
    throw new Failure('INVALID_FIELD', { field: 'x-file-name', detail: 'is not percent-encoded UTF-8' })
  }
  const base = (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 255)
  if (base === '' || base === '.' || base === '..')
    throw new Failure('INVALID_FIELD', { field: 'x-file-name', detail: 'names no file' })
  return base
}

/** Throws FILE_TOO_LARGE as soon as more than `most` bytes have come. */
export async function readBody(request: IncomingMessage, name: string, most = MOST_UPLOAD): Promise<Uint8Array> {
  const tooLarge = () => new Failure('FILE_TOO_LARGE', { name, detail: `${most / 1024 / 1024} MB` })
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge()
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > most) throw tooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

// What can be said of a corpus file from its first bytes and its neighbours, before any database opens it. Writes nothing.
import { accessSync, closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Failure } from '@shared/contract/errors'
import { APPLICATION_ID } from '../migrations'
import { declared } from './failures'

export interface FileFacts {
  /** Name without its folder. */
  readonly name: string
  /** `user_version` in the header: the last migration at the last checkpoint. */
  readonly schemaVersion: number
  /** The file is in WAL mode: it was not closed, or came from elsewhere. */
  readonly wal: boolean
  /** Bytes in a -wal file beside it. */
  readonly pendingWal: number
  /** Why it cannot be written, if so. */
  readonly readOnly?: string
}

const HEADER = 100
const MAGIC = 'SQLite format 3\0'

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw declared(error, basename(path))
  }
}
const sizeOf = (path: string): number => statOf(path)?.size ?? 0

function readHeader(path: string, name: string): Buffer {
  try {
    const file = openSync(path, 'r')
    const header = Buffer.alloc(HEADER)
    const read = readSync(file, header, 0, HEADER, 0)
    closeSync(file)
    return header.subarray(0, read)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new Failure('STORE_FAILED', { name, detail: 'you may not read it' })
    }
    throw declared(error, name)
  }
}
function unwritable(path: string): string | undefined {
  for (const [target, detail] of [
    [path, 'the file is read-only'],
    [dirname(path), 'its folder is read-only'],
  ] as const) {
    try {
      accessSync(target, constants.W_OK)
    } catch {
      return detail
    }
  }
  return undefined
}

/** Size that the header speaks of; 0 where the header does not know it. */
function declaredSize(header: Buffer): number {
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const current = header.readUInt32BE(24) === header.readUInt32BE(92)
  return current ? pageSize * header.readUInt32BE(28) : 0
}

/** Size in bytes that a SQLite file says it has; 0 where its header does not know, or is no such header. */
export function sizeByHeader(path: string): number {
  const header = readHeader(path, path)
  return header.length === HEADER ? declaredSize(header) : 0
}
/** Is there a file or folder of this name? */
export const fileExists = (path: string): boolean => statOf(path) !== undefined

/**
 * Facts of the file at `path`. Throws CORPUS_MISSING; CORPUS_FOREIGN for a folder, an empty file or any file that is
 * no corpus; CORPUS_DAMAGED for a corpus cut short.
 */
export function probeFile(path: string): FileFacts {
  const name = basename(path)
  const stat = statOf(path)
  if (!stat) throw new Failure('CORPUS_MISSING', { name })
  if (!stat.isFile()) throw new Failure('CORPUS_FOREIGN', { name })
  const header = readHeader(path, name)
  const magic = header.subarray(0, 16).toString('latin1')
  if (header.length === 0 || !MAGIC.startsWith(magic)) throw new Failure('CORPUS_FOREIGN', { name })
  const cut = new Failure('CORPUS_DAMAGED', { name, detail: 'the file is cut short' })
  if (header.length < HEADER) throw cut
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new Failure('CORPUS_FOREIGN', { name })
  const pendingWal = sizeOf(`${path}-wal`)
  if (pendingWal === 0 && sizeOf(`${path}-journal`) === 0 && stat.size < declaredSize(header)) throw cut
  const readOnly = unwritable(path)
  return {
    name,
    schemaVersion: header.readUInt32BE(60),
    wal: header[18] === 2,
    pendingWal,
    ...(readOnly && { readOnly }),
  }
}

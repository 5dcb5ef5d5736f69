// What SQLite and the file system say → the declared failures. Owns no remedy; the contract does.
import { Failure } from '@shared/contract/errors'

interface SystemError extends Error {
  /** SQLite's extended result code (node:sqlite). */
  readonly errcode?: number
  readonly errstr?: string
  readonly code?: string
}
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26
const CONSTRAINT_FOREIGNKEY = 787
const CONSTRAINT_PRIMARYKEY = 1555
const CONSTRAINT_UNIQUE = 2067

/** Did the commit or statement fail because something refers to a row that is not there? */
export const isForeignKeyError = (error: unknown): boolean =>
  (error as SystemError | undefined)?.errcode === CONSTRAINT_FOREIGNKEY

function fromSqlite(error: SystemError, name: string): Failure | undefined {
  const detail = error.errstr ?? error.message
  switch ((error.errcode ?? 0) & 0xff) {
    case BUSY:
    case LOCKED:
      return new Failure('OPEN_ELSEWHERE', { name })
    case READONLY:
      return new Failure('CORPUS_READ_ONLY', { name, detail })
    case CORRUPT:
    case NOTADB:
      return new Failure('CORPUS_DAMAGED', { name, detail })
    case FULL:
      return new Failure('STORE_FULL', { name })
    case IOERR:
    case CANTOPEN:
      return new Failure('STORE_FAILED', { name, detail })
    default:
      return undefined
  }
}
function fromSystem(error: SystemError, name: string): Failure | undefined {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('STORE_FULL', { name })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure('CORPUS_READ_ONLY', { name, detail: 'the system refuses it' })
    // a whole number beyond what JavaScript counts: no program of ours wrote it
    case 'ERR_OUT_OF_RANGE':
      return new Failure('CORPUS_DAMAGED', { name, detail: 'it holds a number that is too large' })
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
      return new Failure('STORE_FAILED', { name, detail: error.code })
    default:
      return undefined
  }
}

/** The declared failure of an error of SQLite or the file system; anything else comes back as it is. */
export function declared(error: unknown, name: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error
  const { errcode } = error as SystemError
  if (errcode === CONSTRAINT_PRIMARYKEY || errcode === CONSTRAINT_UNIQUE) {
    return new Failure('DUPLICATE', { name: 'an object with this id' })
  }
  if (errcode !== undefined) return fromSqlite(error, name) ?? error
  return fromSystem(error, name) ?? error
}
/** Runs `fn` and throws the declared failure in place of what it throws. */
export function declaring<T>(name: string, fn: () => T): T {
  try {
    return fn()
  } catch (error) {
    throw declared(error, name)
  }
}

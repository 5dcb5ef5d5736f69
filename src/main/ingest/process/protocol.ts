// What a reader process and its keeper say to each other. The keeper believes nothing that does not fit.
import { ERRORS, type ErrorCode, ErrorData } from '@shared/contract/errors'
import { z } from 'zod'
import { type ForeignFile, Reading } from '../reading'

/** One file to read; `bytes` travel by structured clone. */
export interface ReadRequest extends ForeignFile {
  readonly id: number
}

/** The codes that a reader process may answer with. */
const CODES = [
  'FILE_EMPTY',
  'FILE_BINARY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FORMAT_UNSUPPORTED',
  'READER_MEMORY',
] as const satisfies readonly ErrorCode[]

/** The answer to one request. */
export const ReadReply = z.discriminatedUnion('ok', [
  z.object({ id: z.int(), ok: z.literal(true), result: Reading }),
  z.object({ id: z.int(), ok: z.literal(false), error: z.object({ code: z.enum(CODES), data: ErrorData }) }),
])
export type ReadReply = z.infer<typeof ReadReply>

/** The process's resident memory in bytes: once when ready, then often while it reads. */
export const Resident = z.object({ resident: z.number().positive() })

export const ReaderMessage = z.union([Resident, ReadReply])
export type ReaderMessage = z.infer<typeof ReaderMessage>

/** True for a request as a keeper sends it; checked in the process because both ends are built apart. */
export function isReadRequest(value: unknown): value is ReadRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    typeof value.name === 'string' &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array
  )
}

/** A failed reply; codes that are not a reader's become FILE_UNREADABLE. */
export function failedReply(id: number, name: string, error: unknown): ReadReply {
  const declared = z.object({ code: z.enum(CODES), data: ErrorData }).safeParse(error)
  if (declared.success && declared.data.code in ERRORS) return { id, ok: false, error: declared.data }
  return { id, ok: false, error: { code: 'FILE_UNREADABLE', data: { name, detail: 'its structure is broken' } } }
}

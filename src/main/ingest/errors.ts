// The closed list of ways in which a foreign file can fail to be read, and the one way they are thrown here.
// Sentences and remedies belong to the contract; this folder knows codes and details only.

export const READ_ERRORS = [
  'FILE_EMPTY',
  'FILE_BINARY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FORMAT_UNSUPPORTED',
  'READER_TIMEOUT',
  'READER_MEMORY',
  'CSL_INVALID',
  'CANCELLED',
] as const
export type ReadErrorCode = (typeof READ_ERRORS)[number]

/** What travels with a code: the file's name and a short cause in plain words. */
export interface ReadErrorData {
  readonly name: string
  readonly detail?: string
}

/** A declared failure to read a file. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure'
  constructor(
    readonly code: ReadErrorCode,
    readonly data: ReadErrorData,
  ) {
    super(`${code}: ${data.name}${data.detail ? `: ${data.detail}` : ''}`)
  }
}

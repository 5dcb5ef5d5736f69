// What one foreign file may cost (TRUST 2), and when a reader process has served long enough.

export interface ReaderLimits {
  /** Longest time one file may take, in milliseconds, by its size in bytes. */
  deadline(bytes: number): number
  /** Resident memory above idle, in bytes. */
  readonly memory: number
  /** Time a process may take to say that it is ready, in milliseconds. */
  readonly start: number
  /** A process is replaced after so many files, or so many bytes of them. */
  readonly files: number
  readonly bytes: number
  /** A process without work is ended after this time, in milliseconds. */
  readonly rest: number
}

const KB = 1024
const MB = 1024 * KB

export const READER_LIMITS: ReaderLimits = {
  deadline: (bytes) => (bytes <= 64 * KB ? 2_000 : bytes <= 10 * MB ? 10_000 : 30_000),
  memory: 512 * MB,
  start: 15_000,
  files: 256,
  bytes: 300 * MB,
  rest: 5_000,
}

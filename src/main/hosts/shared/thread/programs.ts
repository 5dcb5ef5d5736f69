// The built workers and processes that hosts start; their paths come from the entries, which alone can name them.

export interface Programs {
  readonly workbenchWorker: string
  readonly briefWorker: string
  readonly readerProcess: string
}

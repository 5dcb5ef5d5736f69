// What a host tells the workbench's worker at start, and what it hears back once the corpus is open.

export interface WorkerSettings {
  readonly corpus: string
  /** Makes the corpus first when there is no such file. */
  readonly create?: 'starter' | 'empty'
  readonly resources: string
  readonly settings: string
  /** The built brief-worker, started by the workbench itself. */
  readonly briefWorker: string
  /** By corpus id: the last sequence seen on this machine. */
  readonly sequences: Readonly<Record<string, number>>
  readonly analyst?: { readonly name: string; readonly initials: string }
}
export interface Opened {
  readonly id: string
  readonly name: string
  readonly sequence: number
}

// What a host tells the workbench's worker at start, and what it hears back once the corpus is open.

export interface WorkerSettings {
  readonly corpus: string
  /** `starter` and `empty` make a file that must not be there; the program's own starter corpus may be there already. */
  readonly create?: 'starter' | 'empty' | 'starter-if-missing'
  readonly resources: string
  readonly settings: string
  /** The built brief-worker, started by the workbench itself. */
  readonly briefWorker: string
  /** By corpus id: the last sequence seen on this machine. */
  readonly sequences: Readonly<Record<string, number>>
  /** Who signs from the start. */
  readonly analyst?: { readonly name: string; readonly initials?: string }
}
export interface Opened {
  readonly id: string
  readonly name: string
  readonly sequence: number
}

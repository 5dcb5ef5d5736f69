// One transaction with its change set. Declares what the log must do; history implements it.

import { Failure } from '@shared/contract/errors'
import type { Change, ChangeSource, ObjectType } from '@shared/model/change-set'
import type { z } from 'zod'
import type { Corpus } from './database'
import { declared } from './file/failures'
import type { Recorder, Tx } from './handle'

export interface UnitOptions {
  /** The command's name, `claim.create`. */
  readonly label: string
  /** What it is about, for people. May be a function that is asked after the work is done. */
  readonly subject?: string | (() => string | undefined)
  /** `edit` unless it says otherwise. */
  readonly source?: z.infer<typeof ChangeSource>
  readonly policy: 'undoable' | 'coalesce' | 'log-only'
  /** Id of the analyst who signs; may be one that this unit makes. */
  readonly author: string
  /** With policy `coalesce`: object and field, so that typing within 2 s becomes one change set. */
  readonly coalesceKey?: string
  /** Of undo and redo: the change set that this one reverts, asked after the work is done. */
  readonly reverts?: () => number | undefined
}
/** What was committed; the contract's `changed` event but for the claims that it touches. */
export interface Committed {
  readonly sequence: number
  readonly label: string
  readonly subject?: string
  readonly source: z.infer<typeof ChangeSource>
  readonly time: string
  readonly author: string
  readonly ids: Readonly<Partial<Record<ObjectType, readonly string[]>>>
  /** What this unit itself changed, each object once. */
  readonly changes: readonly Change[]
}
/** Collects changes during a unit and writes them as its change set; undefined where there is nothing to log. */
export interface UnitRecorder extends Recorder {
  write(tx: Tx, options: UnitOptions): Promise<Committed | undefined>
}
export interface UnitOfWork {
  /**
   * Runs `fn` in one transaction with its change set: both are written or neither is. Throws READ_ONLY on a corpus
   * opened for reading, STORE_FULL, STORE_FAILED, and whatever `fn` throws. Nothing may keep `tx` beyond `fn`.
   */
  run<T>(options: UnitOptions, fn: (tx: Tx) => Promise<T> | T): Promise<T>
  /** Called after each commit that wrote a change set, in order. Returns the way to stop. */
  onCommit(listener: (committed: Committed) => void): () => void
}

/** Units of work over a corpus; `newRecorder` makes the recorder of one unit. */
export function createUnitOfWork(corpus: Corpus, newRecorder: () => UnitRecorder): UnitOfWork {
  const listeners = new Set<(committed: Committed) => void>()
  const { kysely, direct } = corpus.connection

  async function transact<T>(options: UnitOptions, fn: (tx: Tx) => Promise<T> | T) {
    return kysely.transaction().execute(async (db) => {
      const recorder = newRecorder()
      const time = new Date(corpus.clock.now()).toISOString()
      const tx: Tx = { db, direct, corpusName: corpus.name, write: { time, author: options.author, recorder } }
      const value = await fn(tx)
      return { value, committed: await recorder.write(tx, options) }
    })
  }
  return {
    async run(options, fn) {
      if (corpus.readOnly) throw new Failure('READ_ONLY', { name: corpus.name })
      const { value, committed } = await transact(options, fn).catch((error: unknown) => {
        throw declared(error, corpus.name)
      })
      corpus.restSoon()
      if (committed) for (const listener of listeners) listener(committed)
      return value
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

// What every use case works with: the open corpus, units of work, ports, the session, the caches over the corpus.
import type { Failure as FailureType } from '@shared/contract/errors'
import { Failure } from '@shared/contract/errors'
import type { Gazetteer } from '@shared/kernel/gazetteer'
import { dayOfTimestamp } from '@shared/kernel/time'
import type { AnalystId } from '@shared/model/base/ids'
import type { Ports } from '../../ports'
import {
  type Corpus,
  type Handle,
  type Repositories,
  repositories,
  type Tx,
  type UnitOfWork,
  type UnitOptions,
} from '../../store'
import type { LayerShelf } from '../documents/layer-shelf'
import type { LedgerCache } from '../ledger/ledger-cache'
import type { WorldCache } from '../ledger/world'
import type { ByteShelf } from './byte-shelf'
import type { EventHub } from './event-hub'

/** Who signs from now on; nobody until one is named. */
export interface Session {
  analystId?: AnalystId
}
/** A unit of work whose author is the session’s analyst unless it names one. */
export type WriteOptions = Omit<UnitOptions, 'author'> & { readonly author?: string }

/** Handed to every service. */
export interface Context {
  readonly corpus: Corpus
  readonly work: UnitOfWork
  readonly ports: Ports
  readonly hub: EventHub
  readonly session: Session
  readonly world: WorldCache
  readonly ledger: LedgerCache
  readonly layers: LayerShelf
  readonly shelf: ByteShelf
  /** The offline gazetteer; reading it the first time takes a moment. */
  gazetteer(): Gazetteer
  /** Now, RFC 3339 UTC with milliseconds. */
  now(): string
  /** The UTC day of now, since 1970-01-01. */
  today(): number
  /** One state of the corpus, for reading. Must not be called inside `write`. */
  read<T>(fn: (repos: Repositories, handle: Handle) => Promise<T>): Promise<T>
  /** Waits for a change to be told to caches and clients before its answer goes out. */
  settled<T>(change: Promise<T>): Promise<T>
  /** One unit of work signed by the session's analyst; throws READ_ONLY, ANALYST_REQUIRED. */
  write<T>(options: WriteOptions, fn: (repos: Repositories, tx: Tx) => Promise<T>): Promise<T>
}

/** The reading and writing side of a context over a corpus. */
export function corpusAccess(
  corpus: Corpus,
  work: UnitOfWork,
  session: Session,
  told: () => Promise<void>,
): Pick<Context, 'read' | 'write' | 'settled'> {
  const settled = async <T>(change: Promise<T>): Promise<T> => {
    const answer = await change
    await told()
    return answer
  }
  return {
    settled,
    read: (fn) => corpus.read((handle) => fn(repositories(handle), handle)),
    async write(options, fn) {
      const author = options.author ?? session.analystId
      if (corpus.readOnly) throw readOnly(corpus)
      if (author === undefined) throw new Failure('ANALYST_REQUIRED')
      return settled(work.run({ ...options, author }, (tx) => fn(repositories(tx), tx)))
    },
  }
}

/** The failure of a write to a corpus that is open for reading. */
export const readOnly = (corpus: Corpus): FailureType => new Failure('READ_ONLY', { name: corpus.name })

/** `now` and `today` by the clock port. */
export function clockAccess(clock: Ports['clock']): Pick<Context, 'now' | 'today'> {
  const now = () => new Date(clock.now()).toISOString()
  return { now, today: () => dayOfTimestamp(now()) ?? 0 }
}

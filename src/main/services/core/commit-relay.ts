// From a commit to everyone who must know: caches forget, the ledger learns what to derive again, clients hear `changed`.
import type { ChangedEvent } from '@shared/contract/events'
import type { History } from '../../history'
import type { Committed, Corpus } from '../../store'
import { repositories } from '../../store'
import type { LedgerCache } from '../ledger/ledger-cache'
import { touchedClaims } from '../ledger/touched-claims'
import type { WorldCache } from '../ledger/world'
import type { EventHub } from './event-hub'

/** How far commits were told. */
export interface CommitRelay {
  /** The newest sequence that was committed. */
  sequence(): number
  /** Resolves when every commit so far was told; never rejects, for what was committed stays committed. */
  told(): Promise<void>
}

interface Parts {
  readonly corpus: Corpus
  readonly history: History
  readonly world: WorldCache
  readonly ledger: LedgerCache
  readonly hub: EventHub
  readonly onError: (error: unknown) => void
}

/** Listens to the history's units of work, in the order of their commits. */
export function createCommitRelay({ corpus, history, world, ledger, hub, onError }: Parts, from: number): CommitRelay {
  let sequence = from
  let telling: Promise<void> = Promise.resolve()
  async function tell(committed: Committed): Promise<void> {
    const { ids, changes } = committed
    const claimIds = await corpus.read((handle) => touchedClaims(repositories(handle), ids, changes))
    ledger.touch(committed.sequence, claimIds)
    hub.publish(changedEvent(committed, claimIds))
  }
  history.unitOfWork.onCommit((committed) => {
    sequence = committed.sequence
    world.forget(Object.keys(committed.ids) as (keyof typeof committed.ids)[])
    telling = telling
      .then(() => tell(committed))
      .catch((error: unknown) => {
        // What it touched cannot be read: clients see the gap with the next event and fetch all anew.
        ledger.forget(committed.sequence)
        onError(error)
      })
  })
  return { sequence: () => sequence, told: () => telling }
}

function changedEvent(committed: Committed, claimIds: string[]): ChangedEvent {
  const { label, subject, source, time, ids } = committed
  const copied = Object.entries(ids).map(([type, list]) => [type, [...(list ?? [])]])
  return {
    type: 'changed',
    sequence: committed.sequence,
    label,
    ...(subject !== undefined && { subject }),
    source,
    time,
    ids: Object.fromEntries(copied) as ChangedEvent['ids'],
    claimIds,
  }
}

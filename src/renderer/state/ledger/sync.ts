// Keeps the ledger and the query cache in step with the workbench: loads once, then follows `changed`.
import type { ChangedEvent } from '@shared/contract/events'
import { client, connection } from '../corpus/client'
import { queryClient } from '../corpus/queries'
import { fail } from '../window/notices'
import { progressStore } from '../window/progress'
import { applyPatch, ledgerStore, loadLedger } from './ledger-store'

/** Above this many changed claims the whole ledger is fetched instead of records. */
const PATCH_LIMIT = 500

async function loadAll(): Promise<void> {
  loadLedger(await connection().bytes('ledger'))
}

async function follow(event: ChangedEvent): Promise<void> {
  const { columns } = ledgerStore.getState()
  if (!columns || event.sequence <= columns.sequence) return
  const gap = event.sequence !== columns.sequence + 1
  if (gap || event.claimIds.length > PATCH_LIMIT || touchesDictionaries(event)) await loadAll()
  else applyPatch(await client().ledger.records({ ids: [...event.claimIds] }))
  // not waited for: what is on screen is asked again while the next change may already be on its way
  void queryClient.invalidateQueries({
    predicate: ({ queryKey, state }) => !(isFixed(queryKey[0]) && state.status === 'success'),
  })
}
/** What no change of the corpus alters: the text of a version never does, the host's facts are its own. */
const isFixed = (kind: unknown): boolean => kind === 'text' || kind === 'host'
const touchesDictionaries = ({ ids }: ChangedEvent): boolean =>
  Boolean(ids.entity || ids.document || ids.tag || ids.source || ids.project)

/** Loads the ledger and follows events until `signal` aborts. */
export async function startSync(signal: AbortSignal): Promise<void> {
  const stream = await client().events.subscribe(undefined, { signal })
  await loadAll()
  void (async () => {
    try {
      for await (const event of stream) {
        // one change that cannot be followed is told; the next leaves a gap, and the whole ledger is fetched
        if (event.type === 'changed') await follow(event).catch(fail)
        else progressStore.setState({ [event.job]: event })
      }
    } catch (error) {
      if (!signal.aborted) fail(error)
    }
  })()
}

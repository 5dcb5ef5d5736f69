// Opens a corpus and wires everything over it. Wiring only: decisions are the services'. Knows no host.
import { createHistory } from './history'
import type { BytesAnswer, Ports } from './ports'
import { byteAnswers } from './services/core/byte-answers'
import { createByteShelf } from './services/core/byte-shelf'
import { createCommitRelay } from './services/core/commit-relay'
import { type Context, clockAccess, corpusAccess, type Session } from './services/core/context'
import { createHealth } from './services/core/corpus-health'
import { createEventHub, type EventHub } from './services/core/event-hub'
import { isStarter, makeProject, type NamedAnalyst, signIn } from './services/core/new-corpus'
import { workbenchRouter } from './services/core/router'
import { createLayerShelf } from './services/documents/layer-shelf'
import { createGazetteerShelf } from './services/entities/gazetteer-shelf'
import { createLedgerCache } from './services/ledger/ledger-cache'
import { touchedAfter } from './services/ledger/touched-claims'
import { createWorldCache } from './services/ledger/world'
import { openCorpus, salvage } from './store'

/** Saves what can be read of a file that does not open into a new corpus; the damaged file is not touched. */
export const salvageCorpus = salvage

export interface WorkbenchOptions {
  readonly path: string
  readonly ports: Ports
  readonly open?: {
    /** Make the file; CORPUS_EXISTS where it is there. */
    readonly create?: boolean
    /** With `create`: fill it with the starter corpus instead of an empty project. */
    readonly starter?: boolean
    /** Who signs; without one, the first write fails with ANALYST_REQUIRED. */
    readonly analyst?: NamedAnalyst
    readonly readOnly?: boolean
    /** The structure of the file was checked before on this machine. */
    readonly trusted?: boolean
    /** Folder for backups where the one beside the corpus cannot be written. */
    readonly backups?: string
    /** The last sequence that this machine saw of the corpus of this id. */
    readonly seen?: (corpusId: string) => number | undefined
  }
}
export interface WorkbenchInfo {
  readonly id: string
  readonly name: string
  readonly sequence: number
}
export interface Workbench {
  /** Implements `workbenchContract`. */
  readonly router: ReturnType<typeof workbenchRouter>
  readonly events: Pick<EventHub, 'subscribe' | 'listen'>
  /** Bytes below the host's root: `ledger`, `documents/<versionId>/text`, what prints and exports left. */
  bytes(path: string): Promise<BytesAnswer>
  info(): WorkbenchInfo
  /** Keeps what is derived and brings the file to rest. Safe to call twice. */
  close(): Promise<void>
}

/** Opens or makes a corpus. Throws the declared failures of opening; the file is then untouched. */
export async function createWorkbench({ path, ports, open = {} }: WorkbenchOptions): Promise<Workbench> {
  const { create, readOnly, trusted } = open
  const corpus = openCorpus(path, { clock: ports.clock, create, readOnly, trusted, backupFallback: open.backups })
  try {
    const history = createHistory(corpus)
    const session: Session = {}
    if (create) await makeProject({ corpus, work: history.unitOfWork, ports, session }, open)
    const found = await history.sequence()
    const hub = createEventHub()
    const world = createWorldCache()
    const { now, today } = clockAccess(ports.clock)
    const onError = (error: unknown) => ports.log.incident(ports.ids.next(), error)
    const ledger = createLedgerCache(corpus, world, today, onError)
    const relay = createCommitRelay({ corpus, history, world, ledger, hub, onError }, found)
    const ctx: Context = {
      ...corpusAccess(corpus, history.unitOfWork, session, relay.told),
      ...{ corpus, work: history.unitOfWork, ports, hub, session, world, ledger, now, today },
      layers: createLayerShelf(ports),
      shelf: createByteShelf(),
      gazetteer: createGazetteerShelf(ports.resources),
    }
    if (open.analyst) await signIn(ctx, open.analyst)
    await ledger.restore(found, (after) => touchedAfter(corpus, history, after))
    const { id } = await ctx.read(async (repos) => (await world.get(repos)).project)
    const health = createHealth(ctx, open.backups)
    const facts = { sequence: relay.sequence, found, seen: open.seen?.(id), starter: await isStarter(corpus) }
    health.watch()
    return {
      router: workbenchRouter(ctx, { history, health, facts }),
      events: hub,
      bytes: byteAnswers(ctx, open.backups),
      info: () => ({ id, name: corpus.name, sequence: relay.sequence() }),
      close: async () => {
        if (!corpus.connection.db.isOpen) return
        await health.stop()
        await relay.told()
        await ledger.close()
        hub.close()
        await Promise.all([ports.imports.close(), ports.briefs.close()])
        await corpus.close()
      },
    }
  } catch (error) {
    await corpus.close()
    throw error
  }
}

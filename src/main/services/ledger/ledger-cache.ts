// The packed ledger of a corpus: built once, patched after commits, kept in the derived table when idle and on close.
import {
  buildColumns,
  type LedgerColumns,
  type LedgerDictionaries,
  packLedger,
  patchLedger,
} from '@shared/kernel/ledger'
import { type Corpus, type Repositories, repositories } from '../../store'
import { readKept, writeKept } from './kept-ledger'
import { loadRecords } from './load-slice'
import type { WorldCache } from './world'

/** Milliseconds without a commit after which the packed columns are kept. */
const IDLE = 60_000
/** Beyond this share of changed claims, building anew is cheaper than patching. */
const REBUILD_SHARE = 0.3

export interface LedgerCache {
  /** Packed columns as of the last commit. */
  bytes(): Promise<Uint8Array>
  /** Notes a commit: claims to derive again before the next answer. */
  touch(sequence: number, claimIds: readonly string[]): void
  /** Notes a commit of which nobody knows what it touched: the next answer is derived from all claims. */
  forget(sequence: number): void
  /** Takes up what the file keeps; `replay` names the claims that change sets after a sequence touched. */
  restore(sequence: number, replay: (after: number) => Promise<readonly string[]>): Promise<void>
  /** Writes what is not kept yet, then stops. Never fails: what is derived can be derived again. */
  close(): Promise<void>
}

interface State {
  sequence: number
  /** What `columns` and `packed` are as of, and the day; `kept` is the sequence of what the file holds. */
  columns?: LedgerColumns
  packed?: Uint8Array
  packedAt?: number
  day?: number
  kept?: number
  readonly dirty: Set<string>
}

interface Parts {
  readonly corpus: Corpus
  readonly world: WorldCache
  today(): number
}

export function createLedgerCache(
  corpus: Corpus,
  world: WorldCache,
  today: () => number,
  onError: (error: unknown) => void,
): LedgerCache {
  const state: State = { sequence: 0, dirty: new Set() }
  let timer: NodeJS.Timeout | undefined
  let refreshing: Promise<Uint8Array> | undefined

  const bytes = async (): Promise<Uint8Array> => {
    // One that is under way may have begun before the last commit.
    await refreshing?.catch(() => {})
    refreshing ??= refresh(state, { corpus, world, today }).finally(() => {
      refreshing = undefined
    })
    return refreshing
  }
  async function keep(): Promise<void> {
    if (corpus.readOnly || state.kept === state.sequence) return
    const packed = await bytes()
    const sequence = state.packedAt ?? state.sequence
    await corpus.read((handle) => writeKept(handle, sequence, state.day ?? today(), packed))
    state.kept = sequence
  }
  const keepWhenIdle = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep().catch(onError), IDLE).unref()
  }
  return {
    bytes,
    touch(sequence, claimIds) {
      state.sequence = sequence
      for (const id of claimIds) state.dirty.add(id)
      keepWhenIdle()
    },
    forget(sequence) {
      Object.assign(state, { sequence, columns: undefined, packed: undefined })
    },
    async restore(sequence, replay) {
      state.sequence = sequence
      const kept = await corpus.read((handle) => readKept(handle, sequence))
      if (!kept) return
      const { sequence: packedAt } = kept.columns
      Object.assign(state, kept, { packedAt, kept: packedAt })
      if (packedAt < sequence) for (const id of await replay(packedAt)) state.dirty.add(id)
    },
    async close() {
      clearTimeout(timer)
      await keep().catch(onError)
    },
  }
}

/** The bytes as they are, if nothing happened since; else the columns are patched or built, and packed. */
async function refresh(state: State, { corpus, world, today }: Parts): Promise<Uint8Array> {
  const { packed, packedAt } = state
  if (packed && packedAt === state.sequence && state.dirty.size === 0 && state.day === today()) return packed
  return corpus.read(async (handle) => {
    const { sequence } = state
    const dirty = [...state.dirty]
    state.columns = await columnsNow({ ...state, dirty }, repositories(handle), world, today())
    for (const id of dirty) state.dirty.delete(id)
    state.day = today()
    state.packedAt = sequence
    state.packed = packLedger(state.columns)
    return state.packed
  })
}

async function columnsNow(
  { sequence, columns, day, dirty }: Omit<State, 'dirty'> & { readonly dirty: readonly string[] },
  repos: Repositories,
  world: WorldCache,
  today: number,
): Promise<LedgerColumns> {
  const dictionaries = await world.dictionaries(repos, today)
  const everything = await world.get(repos)
  const known = new Set(listed(dictionaries).map(({ id }) => id))
  const gone = columns && listed(columns.dictionaries).some(({ id }) => !known.has(id))
  // Forecasts fall due with the day.
  const due = day === today ? [] : (await repos.forecasts.list()).map((forecast) => forecast.claimId)
  const changed = [...new Set([...dirty, ...due])]
  if (!columns || gone || changed.length > columns.count * REBUILD_SHARE)
    return buildColumns(await loadRecords(repos, everything, today), dictionaries, sequence)
  const records = await loadRecords(repos, everything, today, changed)
  return patchLedger(columns, { sequence, records, removed: changed, dictionaries })
}

const listed = ({ entities, tags, documents, origins = [] }: LedgerDictionaries) => [
  ...entities,
  ...tags,
  ...documents,
  ...origins,
]

// The filters of the window over one column set: what is visible, kept by differences. Same answer as asking every filter
// of every row (tests hold that), whatever came before.
import type { Filter } from '@shared/kernel/filter'
import { canEdit, dropRow, type LedgerColumns, type LedgerPatch, putRow } from '@shared/kernel/ledger'
import { carryCounts, countRow, settleCounts } from './counts'
import { maskSlot } from './mask-slot'
import { rangeSlot } from './range-slot'
import { RowIndex } from './row-index'
import { sameWorld } from './same-world'
import type { Slot } from './slot'
import { Tally } from './tally'

/** What the filters leave. */
export interface Narrowed {
  /** One byte a row: 1 = passes every filter that is on. Never written to again. */
  readonly visible: Uint8Array
  readonly visibleCount: number
  /** Of the visible rows, those that pass the event filters certainly; absent without one. */
  readonly certainCount: number | undefined
}
interface Held {
  readonly slot: Slot
  readonly filter: Filter
}
/** Above this many records a change is a new column set. */
const FEW = 32

/** Lives as long as its column set and those that edits make of it. */
export class Engine {
  private readonly tally: Tally
  private held = new Map<string, Held>()
  rowOf: RowIndex

  constructor(public columns: LedgerColumns) {
    this.tally = new Tally(columns.count)
    this.rowOf = new RowIndex(columns)
  }

  /** Takes up the filter set; only what differs from the last one is worked on. */
  narrow(filters: readonly Filter[]): Narrowed {
    const wanted = byKey(filters)
    const stale = [...this.held].filter(([key]) => !wanted.has(key))
    const changed = [...wanted].filter(([key, filter]) => this.held.get(key)?.filter !== filter)
    if (stale.length + changed.length > 0) this.tally.renew()
    for (const [key, { slot }] of stale) {
      slot.remove(this.columns)
      this.held.delete(key)
    }
    for (const [key, filter] of changed) this.held.set(key, { slot: this.slotFor(key, filter), filter })
    return this.now()
  }
  private slotFor(key: string, filter: Filter): Slot {
    const known = this.held.get(key)
    if (known?.slot.change(this.columns, filter)) return known.slot
    known?.slot.remove(this.columns)
    const slot = rangeSlot(this.tally, this.columns, filter) ?? maskSlot(this.tally, this.columns, filter)
    if (!slot) throw new Error(`no way to narrow by ${filter.field}`)
    return slot
  }
  private now(): Narrowed {
    const { visible, visibleCount, certainCount } = this.tally
    const doubts = [...this.held.values()].some(({ filter }) => filter.field === 'event' && !filter.negated)
    return { visible, visibleCount, certainCount: doubts ? certainCount : undefined }
  }

  /** Applies a small change of claims where the columns stand, which are spent; undefined where that cannot be done. */
  patch({ records, removed, dictionaries, sequence }: LedgerPatch): Narrowed | undefined {
    const few = records.length + removed.length <= FEW
    if (!few || !canEdit(this.columns, dictionaries) || !sameWorld(this.columns.dictionaries, dictionaries))
      return undefined
    const { tally, columns } = this
    settleCounts(columns, tally.visible)
    this.change({ ...columns, sequence, dictionaries })
    tally.renew()
    for (const id of new Set(removed)) this.drop(id)
    for (const record of records) this.put(record)
    // the index answers for the columns as they are now, also where nothing moved
    this.rowOf = this.rowOf.over(this.columns)
    return this.now()
  }
  private change(columns: LedgerColumns): void {
    carryCounts(this.columns, columns, this.tally.visible)
    this.columns = columns
  }
  private put(record: LedgerPatch['records'][number]): void {
    const { tally } = this
    const slots = [...this.held.values()].map(({ slot }) => slot)
    const row = this.rowOf.get(record.id)
    if (row !== undefined) countRow(this.columns, tally.visible, row, -1)
    const { columns, from, to, one } = putRow(this.columns, row, record)
    this.change(columns)
    if (row === undefined) for (const part of [tally, ...slots]) part.grow()
    for (const part of [tally, ...slots]) part.move(from, to)
    tally.fail(to, -tally.fails[to]!)
    tally.doubt(to, -tally.doubts[to]!)
    for (const slot of slots) slot.put(one, to)
    countRow(columns, tally.visible, to, 1)
    carryCounts(columns, columns, tally.visible)
    this.rowOf = row === undefined || from !== to ? this.rowOf.edited(columns, to) : this.rowOf.over(columns)
  }
  private drop(id: string): void {
    const row = this.rowOf.get(id)
    if (row === undefined) return
    const last = this.columns.count - 1
    countRow(this.columns, this.tally.visible, row, -1)
    this.change(dropRow(this.columns, row))
    for (const part of [this.tally, ...[...this.held.values()].map(({ slot }) => slot)]) {
      part.move(row, last)
      part.shrink()
    }
    carryCounts(this.columns, this.columns, this.tally.visible)
    this.rowOf = this.rowOf.edited(this.columns, undefined)
  }
}

/** Filters that are on, by id; more of the same id are told apart by their turn. */
function byKey(filters: readonly Filter[]): ReadonlyMap<string, Filter> {
  const found = new Map<string, Filter>()
  for (const filter of filters) {
    if (!filter.on) continue
    let key = filter.id
    while (found.has(key)) key += '+'
    found.set(key, filter)
  }
  return found
}

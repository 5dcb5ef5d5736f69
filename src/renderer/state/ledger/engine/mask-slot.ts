// Filters over lists of objects and places, and every other kind: one byte a row, of which only the difference counts.
import type { AreaFilter, Filter, ValueFilter } from '@shared/kernel/filter'
import { type LedgerColumns, moveElement, resized } from '@shared/kernel/ledger'
import { type Asked, askedFor, eachTouched, isListField, type ListField, lists } from '../list-masks'
import { areaAsked, maskOf } from '../masks'
import { isRange } from './range-slot'
import type { MakeSlot, Slot } from './slot'
import type { Tally } from './tally'

type Listed = AreaFilter | (ValueFilter & { readonly field: ListField })
const isListed = (filter: Filter): filter is Listed =>
  filter.field === 'area' || ('values' in filter && isListField(filter.field))
const askedBy = (columns: LedgerColumns, filter: Listed): Asked =>
  filter.field === 'area' ? areaAsked(columns, filter) : askedFor(columns, filter.field, filter.values)

class MaskSlot implements Slot {
  private pass: Uint8Array
  /** Entries that were asked for, where the filter is over a list. */
  private wanted: Uint8Array | undefined

  constructor(
    private readonly tally: Tally,
    columns: LedgerColumns,
    private now: Filter,
  ) {
    this.pass = new Uint8Array(columns.count).fill(1)
    this.take(columns, undefined)
  }
  private flip(row: number, to: number): void {
    this.pass[row] = to
    this.tally.fail(row, to === 1 ? -1 : 1)
  }
  private take(columns: LedgerColumns, before: Filter | undefined): void {
    const { now } = this
    const asked = isListed(now) ? askedBy(columns, now) : undefined
    const same = before?.field === now.field && before.negated === now.negated ? this.wanted : undefined
    this.wanted = asked?.wanted
    if (asked && same && this.byEntries(asked, same)) return
    const { pass } = maskOf(columns, now)
    this.tally.adopt(this.pass, pass)
    this.pass = pass
  }
  private byEntries(asked: Asked, before: Uint8Array): boolean {
    const yes = this.now.negated ? 0 : 1
    return eachTouched(asked, before, (row) => {
      const to = lists(asked, row) ? yes : 1 - yes
      if (to !== this.pass[row]) this.flip(row, to)
    })
  }
  change(columns: LedgerColumns, next: Filter): boolean {
    if (isRange(next)) return false
    const before = this.now
    this.now = next
    this.take(columns, before)
    return true
  }
  remove(): void {
    for (let row = 0; row < this.pass.length; row++) if (this.pass[row] === 0) this.tally.fail(row, -1)
  }
  grow(): void {
    const row = this.pass.length
    this.pass = resized(this.pass, row + 1)
    this.pass[row] = 1
  }
  move(from: number, to: number): void {
    moveElement(this.pass, from, to)
  }
  put(one: LedgerColumns, row: number): void {
    const pass = maskOf(one, this.now).pass[0]!
    this.pass[row] = pass
    if (pass === 0) this.tally.fail(row, 1)
  }
  shrink(): void {
    this.pass = resized(this.pass, this.pass.length - 1)
  }
}

/** A slot for any filter. */
export const maskSlot: MakeSlot = (tally, columns, filter) => new MaskSlot(tally, columns, filter)

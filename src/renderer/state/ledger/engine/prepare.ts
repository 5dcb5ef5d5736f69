// What makes the first brush and the first pick as fast as the next: orders and postings, one a task, after a ledger
// stands. Whoever is faster than they are gets the same answer by one pass over the rows.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { type Clock, eventClock } from './clocks'
import { orderOf } from './orders'
import { postingsOf } from './postings'
import type { RowIndex } from './row-index'

/** Below this many rows one pass costs nothing that anyone would notice. */
const WORTH = 20_000
/** Milliseconds of rest before the first task. */
const REST = 300

/** The tasks, in the order of what is asked for first. */
export function preparations(columns: LedgerColumns, rowOf: RowIndex): readonly (() => void)[] {
  const { lists, dictionaries } = columns
  const entities = dictionaries.entities.length
  const ofClock = (certain: boolean, pick: (clock: Clock) => Int32Array) => () => {
    const clock = eventClock(columns, certain)
    orderOf(clock, pick(clock))
  }
  return [
    () => rowOf.ready(),
    () => void eventClock(columns, true),
    ofClock(false, ({ to }) => to),
    ofClock(false, ({ from }) => from),
    ofClock(true, ({ to }) => to),
    ofClock(true, ({ from }) => from),
    () => postingsOf({ start: lists.actor.start, entries: lists.actor.entity }, entities),
    () => postingsOf({ start: lists.place.start, entries: lists.place.entity }, entities),
    () => postingsOf({ start: lists.tag.start, entries: lists.tag.tag }, dictionaries.tags.length),
    () => postingsOf({ start: lists.anchor.start, entries: lists.anchor.document }, dictionaries.documents.length),
  ]
}

let timer: ReturnType<typeof setTimeout> | undefined
/** Begins the tasks when nothing new came for a moment; a later call takes the place of an earlier one. */
export function prepareSoon(columns: LedgerColumns, rowOf: RowIndex): void {
  clearTimeout(timer)
  if (columns.count < WORTH) return
  const tasks = [...preparations(columns, rowOf)]
  const next = () => {
    tasks.shift()?.()
    if (tasks.length > 0) timer = setTimeout(next)
  }
  timer = setTimeout(next, REST)
}

// What makes the first brush and the first pick as fast as the next: orders and postings, a slice a task, after a
// ledger stands. Whoever is faster than they are gets the same answer by one pass over the rows.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { eventClock } from './clocks'
import { makeOrder } from './orders'
import { makePostings } from './postings'
import { rehearse } from './rehearse'
import type { RowIndex } from './row-index'
import type { Slices } from './slices'

/** Below this many rows one pass costs nothing that anyone would notice. */
const WORTH = 20_000
/** Milliseconds of rest before the first task. */
const REST = 300

/** The indices and a rehearsal, in the order of what is asked for first. */
export function* preparing(columns: LedgerColumns, rowOf: RowIndex): Slices {
  yield* indexing(columns, rowOf)
  if (rehearsed || columns.count < WORTH) return
  rehearsed = true
  yield* rehearse(columns, (engine) => indexing(engine.columns, engine.rowOf))
}
/** Code is compiled once a window. */
let rehearsed = false

function* indexing(columns: LedgerColumns, rowOf: RowIndex): Slices {
  const { actor, place, tag, anchor } = columns.lists
  const { entities, tags, documents } = columns.dictionaries
  yield* rowOf.ready()
  for (const certain of [false, true]) {
    const clock = eventClock(columns, certain)
    yield
    yield* makeOrder(clock, clock.to)
    yield* makeOrder(clock, clock.from)
  }
  yield* makePostings({ start: actor.start, entries: actor.entity }, entities.length)
  yield* makePostings({ start: place.start, entries: place.entity }, entities.length)
  yield* makePostings({ start: tag.start, entries: tag.tag }, tags.length)
  yield* makePostings({ start: anchor.start, entries: anchor.document }, documents.length)
}

let timer: ReturnType<typeof setTimeout> | undefined
/** Begins the tasks when nothing new came for a moment; a later call takes the place of an earlier one. */
export function prepareSoon(columns: LedgerColumns, rowOf: RowIndex): void {
  clearTimeout(timer)
  if (columns.count < WORTH) return
  const work = preparing(columns, rowOf)
  const next = () => {
    if (!work.next().done) timer = setTimeout(next)
  }
  timer = setTimeout(next, REST)
}

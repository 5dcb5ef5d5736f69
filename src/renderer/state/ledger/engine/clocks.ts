// A filter over days as two thresholds: a dated row passes when its `to` key is at most the last day asked and its `from`
// key at least the first. DOMAIN 3.4's possible and certain matches, and every other clock, are pairs of such keys.
import { type DayField, dayOfMillis } from '@shared/kernel/filter'
import { DAY_MAX, DAY_MIN, type LedgerColumns } from '@shared/kernel/ledger'
import { memo } from './memo'

/** Keys in stored days; row r has no date where `gone[r] === none`. */
export interface Clock {
  readonly to: Int32Array
  readonly from: Int32Array
  readonly gone: Uint8Array | Uint32Array | Int32Array
  readonly none: number
}
export interface Thresholds {
  readonly to: number
  readonly from: number
}
/** Thresholds that every key passes: those of no filter at all. */
export const NEUTRAL: Thresholds = { to: DAY_MAX, from: DAY_MIN }
/** The key of certain matches that lie open to the future; DAY_MAX itself is theirs that nothing ever matches. */
export const OPEN_CERTAIN = DAY_MAX - 1
const CLOSED = DAY_MIN - 1

/** Thresholds of a range of days; a range that ends before it begins lets nothing pass. */
export function thresholds(from: number, to: number, certain: boolean): Thresholds {
  if (!(from <= to)) return { to: CLOSED, from: DAY_MIN }
  const finite = (day: number) => Math.max(DAY_MIN + 1, Math.min(OPEN_CERTAIN - 1, day))
  const last =
    to === Infinity ? (certain ? OPEN_CERTAIN : DAY_MAX) : to === -Infinity ? DAY_MIN : finite(Math.floor(to))
  const first = from === -Infinity ? DAY_MIN : from === Infinity ? DAY_MAX : finite(Math.ceil(from))
  return { to: last, from: first }
}

interface Keys {
  readonly to: Int32Array
  readonly from: Int32Array
}
const sure = memo<Keys>()

/** A row matches certainly: `within` and contained, or `throughout` and its inner days overlap; and possibly as well. */
function certainKeys({ rows, count }: LedgerColumns): Keys {
  const { mode, earliest, latest, innerEarliest, innerLatest, softEarliest, softLatest } = rows
  const sources = [innerEarliest, mode, earliest, latest, innerLatest, softEarliest, softLatest]
  return sure(sources, () => {
    const [to, from] = [new Int32Array(count), new Int32Array(count)]
    for (let row = 0; row < count; row++) {
      const within = mode[row] === 1
      const high = within ? latest[row]! : innerEarliest[row]!
      const low = within ? earliest[row]! : innerLatest[row]!
      // inner days that end before they begin match no range
      const never = !within && high > low
      to[row] = never ? DAY_MAX : Math.min(OPEN_CERTAIN, Math.max(high, softEarliest[row]!))
      from[row] = Math.min(low, softLatest[row]!)
    }
    return { to, from }
  })
}

/** The event clock; of possible matches, or of certain ones. */
export function eventClock(columns: LedgerColumns, certain: boolean): Clock {
  const { mode, softEarliest, softLatest } = columns.rows
  const keys = certain ? certainKeys(columns) : { to: softEarliest, from: softLatest }
  return { ...keys, gone: mode, none: 0 }
}

const days = memo<Int32Array>()
const daysOf = (millis: Float64Array): Int32Array =>
  days([millis], () => {
    const out = new Int32Array(millis.length)
    for (let row = 0; row < out.length; row++) out[row] = dayOfMillis(millis[row]!)
    return out
  })

/** Any other clock. */
export function dayClock({ rows }: LedgerColumns, field: DayField): Clock {
  if (field === 'statement')
    return { to: rows.statementEarliest, from: rows.statementLatest, gone: rows.statement, none: 0 }
  if (field === 'accessed') return { to: rows.accessed, from: rows.accessed, gone: rows.accessed, none: DAY_MIN }
  const own = daysOf(rows[field])
  return { to: own, from: own, gone: rows.mode, none: -1 }
}

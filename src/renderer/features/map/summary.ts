// Claims in one spoken sentence: "14 claims in Kazakhstan, 1991 to 2012, mostly energy". Pure but for the words.
import { CODES, dayOf, type LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'

export interface Summary {
  readonly count: number
  /** Years of the earliest and the latest bound that is stated. */
  readonly from?: number
  readonly to?: number
  /** Held by more than half of the claims. */
  readonly domain?: (typeof CODES.domain)[number]
}
const DAY_MS = 86_400_000
const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()

export function summarise({ rows }: LedgerColumns, list: ArrayLike<number>): Summary {
  const domains = new Uint32Array(CODES.domain.length)
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < list.length; i++) {
    const row = list[i]!
    domains[rows.domain[row]!]!++
    if (rows.mode[row] === 0) continue
    for (const day of [dayOf(rows.earliest[row]!), dayOf(rows.latest[row]!)]) {
      if (!Number.isFinite(day)) continue
      from = Math.min(from, day)
      to = Math.max(to, day)
    }
  }
  const most = domains.indexOf(Math.max(...domains))
  const dated = from <= to
  return {
    count: list.length,
    from: dated ? yearOf(from) : undefined,
    to: dated ? yearOf(to) : undefined,
    domain: domains[most]! * 2 > list.length ? CODES.domain[most] : undefined,
  }
}

/** The sentence of some claims at a place named by a phrase such as "in Kazakhstan". */
export function summaryWords(columns: LedgerColumns, list: ArrayLike<number>, place: string): string {
  const { count, from, to, domain } = summarise(columns, list)
  const years =
    from === undefined || to === undefined
      ? ''
      : from === to
        ? string('map.summaryYear', { year: String(from) })
        : string('map.summaryYears', { from: String(from), to: String(to) })
  const mostly = domain
    ? string(count === 1 ? 'map.summaryOnly' : 'map.summaryMostly', {
        domain: string(`domain.${domain}`).toLocaleLowerCase('en'),
      })
    : ''
  return `${string('map.claims', { count })} ${place}${years}${mostly}`
}

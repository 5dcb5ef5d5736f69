// The rows that a question may ask for: domains, periods or actors that have clusters. Weighs nothing.
import { CODES, type DayRange, dayOf, type LedgerColumns } from '../ledger'
import { civilOf, dayOf as dayOfCivil } from '../time'
import { prepare } from './prepare'
import { select } from './select'
import type { BalanceQuestion, BalanceRow } from './shape'

/** Most periods and actors that rows are made of. */
export const MOST_PERIODS = 12
export const MOST_ACTORS = 30
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000]

/**
 * Rows over the clusters of a question: domains in the order of the vocabulary; periods of equal length in years over all
 * finite dates, oldest first; actors but the polity itself, those of most clusters first, then by name.
 */
export function rowsBy(
  columns: LedgerColumns,
  visible: Uint8Array,
  asked: Omit<BalanceQuestion, 'rows'>,
  by: BalanceRow['by'],
): BalanceRow[] {
  const prepared = prepare(columns, asked.polity, asked.powers)
  const rows: number[] = []
  select(columns, visible, { ...asked, rows: [] }, prepared, (_, cluster) => rows.push(prepared.row[cluster]!))
  if (by === 'domain') return domainRows(columns, rows)
  return by === 'period' ? periodRows(columns, rows, asked.period) : actorRows(columns, rows, asked.polity)
}

function domainRows({ rows }: LedgerColumns, held: readonly number[]): BalanceRow[] {
  const there = new Set(held.map((row) => rows.domain[row]!))
  return CODES.domain.flatMap((domain, code) => (there.has(code) ? [{ by: 'domain', domain } as const] : []))
}

function periodRows({ rows }: LedgerColumns, held: readonly number[], within: DayRange | undefined): BalanceRow[] {
  let [from, to] = [Infinity, -Infinity]
  for (const row of held) {
    if (rows.mode[row] === 0) continue
    for (const day of [dayOf(rows.earliest[row]!), dayOf(rows.latest[row]!)])
      if (Number.isFinite(day)) [from, to] = [Math.min(from, day), Math.max(to, day)]
  }
  from = Math.max(from, within?.earliest ?? -Infinity)
  to = Math.min(to, within?.latest ?? Infinity)
  if (from > to) return []
  const [first, last] = [civilOf(from).year, civilOf(to).year]
  const step = YEARS.find((years) => Math.floor(last / years) - Math.floor(first / years) < MOST_PERIODS) ?? 10_000
  const found: BalanceRow[] = []
  for (let year = Math.floor(first / step) * step; year <= last; year += step) {
    const range = { earliest: startOf(year), latest: startOf(year + step) - 1 }
    found.push({ by: 'period', range })
  }
  return found
}
const startOf = (year: number): number => dayOfCivil(year, 1, 1)

function actorRows({ lists, dictionaries }: LedgerColumns, held: readonly number[], polity: string): BalanceRow[] {
  const { start, entity: entityOf } = lists.actor
  const counted = new Int32Array(dictionaries.entities.length)
  const last = new Int32Array(counted.length).fill(-1)
  for (const row of held)
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const entity = entityOf[i]!
      if (last[entity] !== row) counted[entity]!++
      last[entity] = row
    }
  const nameOf = (entity: number) => dictionaries.entities[entity]?.name ?? ''
  return Array.from(counted, (n, entity) => [entity, n] as const)
    .filter(([entity, n]) => n > 0 && dictionaries.entities[entity]?.id !== polity)
    .sort(([a, x], [b, y]) => y - x || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a - b))
    .slice(0, MOST_ACTORS)
    .map(([entity]) => ({ by: 'actor', entity: dictionaries.entities[entity]!.id }))
}

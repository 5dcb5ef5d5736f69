// A brush, a pick and a pan over the first rows, answered to nobody: the first real one then finds compiled code, which is
// most of what it would have cost.
import type { Filter } from '@shared/kernel/filter'
import { CODES, dayOf, type LedgerColumns } from '@shared/kernel/ledger'
import { shownBy } from '../facets'
import { Engine } from './engine'
import type { Slices } from './slices'

const ROWS = 32_768
const ROUNDS = 6

/** The first rows of a column set as one of their own; lists keep the entries of all. */
function headOf(columns: LedgerColumns): LedgerColumns {
  const count = Math.min(ROWS, columns.count)
  const rows = Object.fromEntries(Object.entries(columns.rows).map(([name, array]) => [name, array.slice(0, count)]))
  const lists = Object.entries(columns.lists).map(([name, list]) => [
    name,
    { ...list, start: list.start.slice(0, count + 1) },
  ])
  return {
    ...columns,
    count,
    ids: columns.ids.slice(0, count * 16),
    rows: rows as LedgerColumns['rows'],
    lists: Object.fromEntries(lists) as LedgerColumns['lists'],
  }
}

/** Plays some rounds, a step a slice. `make` prepares the indices of a column set. */
export function* rehearse(columns: LedgerColumns, make: (engine: Engine) => Slices): Slices {
  const engine = new Engine(headOf(columns))
  const { rows, count } = engine.columns
  const day = (share: number) => dayOf(rows.earliest[Math.floor(share * (count - 1))] ?? 0)
  const common = (id: string) => ({ id, on: true, negated: false, pinned: false })
  const brush = (share: number): Filter => {
    const days = { from: day(share), to: day(share + 0.2) }
    return { ...common('brush'), field: 'event', certain: false, keepUndated: true, ...days }
  }
  const pick = (n: number): Filter => {
    const values = columns.dictionaries.entities.slice(n, n + 2).map(({ id }) => id)
    return { ...common('pick'), field: 'actor', values }
  }
  const area = (west: number): Filter => ({
    ...common('area'),
    field: 'area',
    west,
    east: west + 60,
    south: -60,
    north: 70,
  })
  const domain: Filter = { ...common('domain'), field: 'domain', values: [CODES.domain[0]!] }
  const shares = [0.1, 0.12, 0.14, 0.6]
  for (let round = 0; round < ROUNDS; round++) {
    // at first without the indices, as a brush that is too early finds it
    if (round === 2) yield* make(engine)
    const sets = [
      ...shares.map((share) => [brush(share)]),
      [brush(0.6), pick(round)],
      [brush(0.6), pick(round + 1)],
      [brush(0.1), domain],
      [pick(0), area(-20)],
      [pick(0), area(-10)],
      [],
    ]
    for (const filters of sets) {
      const { visible } = engine.narrow(filters)
      for (const facet of ['domain', 'standing', 'document', 'actor'] as const) shownBy(engine.columns, visible, facet)
      yield
    }
  }
}

// A chosen cell narrows the common set by ordinary chips: what its row is of, on whom it bears, and the lane's types.
// The balance itself draws what the other chips leave, as the timeline does with its brush.

import type { BalanceLane } from '@shared/kernel/balance'
import type { Filter } from '@shared/kernel/filter'
import { chip, viewStore } from '../../state/view-store'
import type { CellChoice } from './choice'
import { TYPES_OF } from './periods'

type Bare<F> = F extends Filter ? Omit<F, 'id' | 'on' | 'negated' | 'pinned'> : never
/** What a cell narrows by. */
export function chipsOf({ row, power }: CellChoice, lane: BalanceLane): readonly Bare<Filter>[] {
  const rest: readonly Bare<Filter>[] = [
    { field: 'effect', values: [power] },
    { field: 'type', values: TYPES_OF[lane] },
  ]
  if (!row) return rest
  if (row.by === 'domain') return [{ field: 'domain', values: [row.domain] }, ...rest]
  if (row.by === 'actor') return [{ field: 'actor', values: [row.entity] }, ...rest]
  const { earliest, latest } = row.range
  return [{ field: 'event', from: earliest, to: latest, certain: false, keepUndated: false }, ...rest]
}

const same = (a: Filter, b: Bare<Filter>): boolean =>
  Object.entries(b).every(([key, value]) => JSON.stringify(Reflect.get(a, key)) === JSON.stringify(value))

/** Whether a chip is one that the cell put there, and is as it was put. */
export const isOfCell = (filter: Filter, cell: CellChoice, lane: BalanceLane): boolean =>
  filter.on && !filter.negated && !filter.pinned && chipsOf(cell, lane).some((bare) => same(filter, bare))

/** Takes away the chips of one cell and puts those of another. */
export function moveCell(lane: BalanceLane, from: CellChoice | undefined, to: CellChoice | undefined): void {
  const kept = viewStore.getState().filters.filter((filter) => !from || !isOfCell(filter, from, lane))
  const put = to ? chipsOf(to, lane).map((bare) => ({ ...chip(), ...bare }) as Filter) : []
  viewStore.setState({ filters: [...kept, ...put] })
}

// Our side: the engine of the window, with the indices that it makes after a ledger stands, and the facets.
import { Engine } from '@renderer/state/ledger/engine/engine'
import { preparing } from '@renderer/state/ledger/engine/prepare'
import { finish } from '@renderer/state/ledger/engine/slices'
import { shownBy } from '@renderer/state/ledger/facets'
import type { Filter } from '@shared/kernel/filter'
import { CODES, recordOf } from '@shared/kernel/ledger'
import { ACTORS, actorId, filterColumns } from './claims'
import type { Side, State } from './session'

const common = (id: string) => ({ id, on: true, negated: false, pinned: false })

function filtersOf({ brush, actors, domains, box }: State): Filter[] {
  const filters: Filter[] = []
  if (brush) {
    const [from, to] = brush
    filters.push({ ...common('brush'), field: 'event', from, to, certain: false, keepUndated: true })
  }
  if (actors) filters.push({ ...common('actor'), field: 'actor', values: actors.map(actorId) })
  if (domains) filters.push({ ...common('domain'), field: 'domain', values: domains.map((n) => CODES.domain[n]!) })
  if (box) {
    const [west, south, east, north] = box
    filters.push({ ...common('area'), field: 'area', west, south, east, north })
  }
  return filters
}

export function ours(count: number): () => Side {
  const columns = filterColumns(count)
  return () => {
    const engine = new Engine(columns)
    finish(preparing(columns, engine.rowOf))
    const answer = (state: State) => {
      const { columns } = engine
      const { visible, visibleCount } = engine.narrow(filtersOf(state))
      const domains = shownBy(columns, visible, 'domain').subarray(0, CODES.domain.length)
      return { left: visibleCount, domains, actors: shownBy(columns, visible, 'actor').subarray(0, ACTORS) }
    }
    /** In turn: another status, another text, a time some weeks later. */
    const edit = (n: number) => {
      const { columns } = engine
      const record = recordOf(columns, Math.floor(((n + 0.5) / 24) * columns.count))
      const { time } = record
      const later = time && { ...time, earliest: time.earliest + 20, latest: time.latest + 20 }
      const changes = [{ status: 'reviewed' as const }, { text: `${record.text} Edited ${n}.` }, { time: later }]
      const changed = { ...record, ...changes[n % 3], modified: n }
      const { dictionaries, sequence } = columns
      engine.patch({ sequence: sequence + 1, records: [changed], removed: [], dictionaries })
      return answer({})
    }
    answer({})
    return { move: answer, edit }
  }
}

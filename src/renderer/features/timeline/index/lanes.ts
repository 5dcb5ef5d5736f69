// What the lanes are by: domain, actor, source or nothing. Says which lanes a row stands in; places nothing.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { DOMAINS, type Domain } from '@shared/model/base/vocabulary'

export const GROUPINGS = ['domain', 'actor', 'source', 'none'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A lane before it is placed. `rest` gathers what has no lane of its own, `without` what has no value at all. */
export interface LaneKey {
  readonly id: string
  readonly domain?: Domain
  readonly name?: string
  readonly kind: 'domain' | 'named' | 'rest' | 'without' | 'all'
}
export interface Lanes {
  readonly keys: readonly LaneKey[]
  /** Row r stands in the lanes `lane[start[r]]` to `lane[start[r + 1] - 1]`, each once; rows are one to one without `start`. */
  readonly start?: Uint32Array
  readonly lane: Uint8Array
}
/** More actors or sources than this share a lane. */
const NAMED_MOST = 14

/** The lanes of a grouping over all rows; O(rows). */
export function lanesOf(columns: LedgerColumns, grouping: Grouping): Lanes {
  if (grouping === 'domain')
    return {
      keys: DOMAINS.map((domain) => ({ id: domain, domain, kind: 'domain' as const })),
      lane: columns.rows.domain,
    }
  if (grouping === 'none') return { keys: [{ id: 'all', kind: 'all' }], lane: new Uint8Array(columns.count) }
  return namedLanes(columns, grouping)
}

interface Named {
  readonly list: LedgerColumns['lists']['actor'] | LedgerColumns['lists']['anchor']
  /** Per entry of the list: which value it names. */
  valueAt(entry: number): number
  readonly names: readonly { readonly id: string; readonly name: string }[]
}
function named({ lists, dictionaries }: LedgerColumns, grouping: 'actor' | 'source'): Named {
  if (grouping === 'actor')
    return { list: lists.actor, valueAt: (entry) => lists.actor.entity[entry]!, names: dictionaries.entities }
  const sources = [...new Map(dictionaries.documents.map((d) => [d.sourceId, d.sourceName]))]
  const at = new Map(sources.map(([id], i) => [id, i]))
  const ofDocument = dictionaries.documents.map((d) => at.get(d.sourceId)!)
  return {
    list: lists.anchor,
    valueAt: (entry) => ofDocument[lists.anchor.document[entry]!]!,
    names: sources.map(([id, name]) => ({ id, name })),
  }
}

function namedLanes(columns: LedgerColumns, grouping: 'actor' | 'source'): Lanes {
  const { list, valueAt, names } = named(columns, grouping)
  const uses = new Uint32Array(names.length)
  for (let entry = 0; entry < list.start[columns.count]!; entry++) uses[valueAt(entry)]!++
  const ranked = [...uses.keys()].filter((value) => uses[value]! > 0).sort((a, b) => uses[b]! - uses[a]! || a - b)
  const own = ranked.slice(0, ranked.length <= NAMED_MOST + 1 ? ranked.length : NAMED_MOST)
  const rest = own.length
  const without = own.length + 1
  const laneOf = new Uint8Array(names.length).fill(rest)
  own.forEach((value, lane) => {
    laneOf[value] = lane
  })
  const keys: LaneKey[] = [
    ...own.map((value) => ({ id: names[value]!.id, name: names[value]!.name, kind: 'named' as const })),
    { id: 'rest', kind: 'rest' },
    { id: 'without', kind: 'without' },
  ]
  return { keys, ...entriesOf(columns.count, list.start, (entry) => laneOf[valueAt(entry)]!, without) }
}

/** Each row's lanes, each once; a row of no entry stands in `without`. */
function entriesOf(count: number, start: Uint32Array, laneAt: (entry: number) => number, without: number) {
  const out = new Uint32Array(count + 1)
  const lane = new Uint8Array(start[count]! + count)
  let at = 0
  for (let row = 0; row < count; row++) {
    let seen = 0
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) {
      const bit = 1 << laneAt(entry)
      if (seen & bit) continue
      seen |= bit
      lane[at++] = laneAt(entry)
    }
    if (seen === 0) lane[at++] = without
    out[row + 1] = at
  }
  return { start: out, lane: lane.subarray(0, at) }
}

// What the reader of the network has chosen, kept as one fact of the view; and how a node or a link narrows the claims.
import type { Filter } from '@shared/kernel/filter'
import type { LedgerColumns } from '@shared/kernel/ledger'
import { chip, viewStore } from '../../state/view-store'
import { type Link, MODES, type Mode, NODE_KINDS, type NodeKind } from './links'

export const COLOURS = ['domain', 'none'] as const
export interface NetworkChoice {
  readonly mode: Mode
  readonly kind: NodeKind
  readonly colour: (typeof COLOURS)[number]
}
/** The fact as it comes back, whatever it is. */
export function readChoice(raw: unknown): NetworkChoice {
  const fact = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>
  return {
    mode: MODES.find((mode) => mode === fact.mode) ?? 'acts',
    kind: NODE_KINDS.find((kind) => kind === fact.kind) ?? 'actor',
    colour: COLOURS.find((colour) => colour === fact.colour) ?? 'domain',
  }
}

type EntityFilter = Extract<Filter, { values: readonly string[] }>
type Pair = readonly (readonly [field: EntityFilter['field'], value: string])[]

/** What a link asks of a claim: its ends in their roles; of polities, that both are concerned. */
export function pairOf({ dictionaries }: LedgerColumns, link: Link, { kind }: NetworkChoice): Pair {
  const id = (entity: number) => dictionaries.entities[entity]!.id
  if (kind === 'polity')
    return [['polity', id(link.from)], link.bearing ? ['effect', id(link.to)] : ['polity', id(link.to)]]
  const role = link.bearing === undefined ? 'object' : link.bearing === 'favours' ? 'beneficiary' : 'loser'
  return [
    ['subject', id(link.from)],
    [role, id(link.to)],
  ]
}
export const nodeFilter = ({ dictionaries }: LedgerColumns, entity: number, { kind }: NetworkChoice): Pair => [
  [kind, dictionaries.entities[entity]!.id],
]

const isOf = (filter: Filter, [field, value]: Pair[number]): boolean =>
  filter.field === field && filter.on && !filter.negated && 'values' in filter && filter.values.join() === value
/** Whether the chips of a node or a link are there. */
export const isPut = (filters: readonly Filter[], pair: Pair): boolean =>
  pair.every((part) => filters.some((filter) => isOf(filter, part)))

/** Narrows the common set to a node or a link, in place of the one before; the same again takes it back. */
export function narrowTo(pair: Pair, before: Pair | undefined): Pair | undefined {
  const { filters } = viewStore.getState()
  const was = isPut(filters, pair)
  const gone = [...(before ?? []), ...pair]
  const kept = filters.filter((filter) => filter.pinned || !gone.some((part) => isOf(filter, part)))
  const put = was ? [] : pair.map(([field, value]) => ({ ...chip(), field, values: [value] }) as Filter)
  viewStore.setState({ filters: [...kept, ...put] })
  return was ? undefined : pair
}

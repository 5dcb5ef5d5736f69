// Links and nodes of the network in words.
import { CODES, type LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'
import type { Link, Node } from './links'

export const nameAt = ({ dictionaries }: LedgerColumns, entity: number): string => dictionaries.entities[entity]!.name
/** "China → Kazakhstan, 4 clusters, mostly energy". */
export function linkWords(columns: LedgerColumns, { from, to, clusters, domain, bearing }: Link): string {
  return string('network.link', {
    from: nameAt(columns, from),
    does: string(`network.does.${bearing ?? 'acts'}`),
    to: nameAt(columns, to),
    clusters: string('balance.clusters', { count: clusters }),
    domain: string(`domain.${CODES.domain[domain]}`),
  })
}
/** A node, and the links that leave and reach it. */
export function nodeWords(columns: LedgerColumns, { entity, clusters }: Node, links: readonly Link[]): string {
  const out = links.filter(({ from }) => from === entity).length
  return string('network.node', {
    name: nameAt(columns, entity),
    clusters: string('balance.clusters', { count: clusters }),
    out,
    into: links.filter(({ to }) => to === entity).length,
  })
}

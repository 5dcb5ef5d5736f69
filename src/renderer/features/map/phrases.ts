// How a site and a claim at it are said, for marks, list and popover alike.
import { CODES, type LedgerColumns, textOf } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'
import type { Pair } from './arcs/arcs'
import type { Site } from './sites'

/** "in Kazakhstan", "at Aktau", "on the Baku line". */
export function sitePhrase(site: Site): string {
  return string(site.kind === 'area' ? 'map.in' : site.kind === 'line' ? 'map.on' : 'map.at', { name: site.name })
}
export const claimName = (columns: LedgerColumns, row: number): string => `C-${columns.rows.number[row]}`

/** A claim's accessible name at a place. */
export function claimPhrase(columns: LedgerColumns, row: number, place: string): string {
  return string('map.mark', {
    name: claimName(columns, row),
    domain: string(`domain.${CODES.domain[columns.rows.domain[row]!]}`),
    standing: string(`standing.${CODES.standing[columns.rows.standing[row]!]}`),
    text: textOf(columns, row),
    place,
  })
}

/** "from Russia to Kazakhstan". */
export const arcPhrase = ({ dictionaries: { entities } }: LedgerColumns, { from, to }: Pick<Pair, 'from' | 'to'>) =>
  string('map.arc', { from: entities[from]!.name, to: entities[to]!.name })

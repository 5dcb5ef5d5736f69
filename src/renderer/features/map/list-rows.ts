// The map as a list: the same claims by place, then those of the tray by reason. Pure.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'
import { sitePhrase } from './phrases'
import { type Placed, type Placement, REASONS } from './placement'
import { summaryWords } from './summary'

export type ListRow =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string; readonly tray: boolean }
  | {
      readonly kind: 'claim'
      readonly key: string
      readonly row: number
      readonly place: string
      readonly group: string
    }

const KINDS = ['point', 'line', 'area']

/** Points, then lines, then areas with what is said of them as a whole, each by number of claims; then the tray. */
export function listRows(columns: LedgerColumns, placement: Placement, placed: Placed): ListRow[] {
  const groups = [...placed.rows]
    .map(([number, rows]) => ({ site: placement.sites[number]!, rows }))
    .sort((a, b) => KINDS.indexOf(a.site.kind) - KINDS.indexOf(b.site.kind) || b.rows.length - a.rows.length)
  const drawn = groups.flatMap(({ site, rows }) => {
    const place = sitePhrase(site)
    return group(site.key, summaryWords(columns, rows, place), rows, place, false)
  })
  const tray = REASONS.filter((reason) => placed.tray[reason].length > 0).flatMap((reason) => {
    const rows = placed.tray[reason]
    const phrase = string(`map.reasonLong.${reason}`)
    return group(reason, `${phrase}: ${string('map.claims', { count: rows.length })}`, rows, '', true).map((entry) =>
      entry.kind === 'claim' ? { ...entry, place: reasonOf(columns, placement, entry.row, phrase) } : entry,
    )
  })
  return [...drawn, ...tray]
}
function group(key: string, text: string, rows: readonly number[], place: string, tray: boolean): ListRow[] {
  return [
    { kind: 'heading', key, text, tray },
    ...rows.map((row): ListRow => ({ kind: 'claim', key: `${key}/${row}`, row, place, group: text })),
  ]
}
/** The reason of one claim in the tray; a metonym by its name. */
function reasonOf({ dictionaries }: LedgerColumns, { metonym }: Placement, row: number, phrase: string): string {
  const entity = metonym[row]! < 0 ? undefined : dictionaries.entities[metonym[row]!]
  return entity ? string('map.metonymNote', { name: entity.name }) : phrase
}

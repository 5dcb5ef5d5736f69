// The map as a list: the same claims by place, then those of the tray by reason. Pure.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'
import { type Pair, rowsOfPair } from './arcs/arcs'
import { arcPhrase, sitePhrase } from './phrases'
import type { Placed } from './placed'
import { type Placement, REASONS } from './placement'
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

/** The list without an object for each row: rows are made as they are shown. */
export interface ListModel {
  readonly count: number
  readonly at: (index: number) => ListRow
  /** Index of the first heading of the tray; -1 without one. */
  readonly tray: number
}
interface Group {
  readonly key: string
  readonly rows: readonly number[]
  /** Heading, made when it is first shown. */
  readonly text: () => string
  readonly place: (row: number) => string
  readonly tray: boolean
}

/** Points, lines, areas with what is said of them as a whole, each by number of claims; arcs; then the tray. */
export function listRows(
  columns: LedgerColumns,
  placement: Placement,
  placed: Placed,
  pairs: readonly Pair[] = [],
): ListModel {
  const drawn = placed.rows
    .sites()
    .map((number) => ({ site: placement.sites[number]!, rows: placed.rows.of(number) }))
    .sort((a, b) => KINDS.indexOf(a.site.kind) - KINDS.indexOf(b.site.kind) || b.rows.length - a.rows.length)
    .map(({ site, rows }): Group => {
      const place = sitePhrase(site)
      return {
        key: site.key,
        rows,
        text: once(() => summaryWords(columns, rows, place)),
        place: () => place,
        tray: false,
      }
    })
  const tray = REASONS.filter((reason) => placed.counts[reason] > 0).map((reason): Group => {
    const rows = placed.tray(reason)
    const phrase = string(`map.reasonLong.${reason}`)
    const place = (row: number) => reasonOf(columns, placement, row, phrase)
    return {
      key: reason,
      rows,
      text: () => `${phrase}: ${string('map.claims', { count: rows.length })}`,
      place,
      tray: true,
    }
  })
  const arcs = pairs.map((pair): Group => {
    const rows = rowsOfPair(columns, placed.visible, pair)
    const place = arcPhrase(columns, pair)
    const key = `arc/${pair.from}/${pair.to}`
    return { key, rows, text: once(() => summaryWords(columns, rows, place)), place: () => place, tray: false }
  })
  return modelOf([...drawn, ...arcs, ...tray], drawn.length + arcs.length)
}
function once(make: () => string): () => string {
  let known: string | undefined
  return () => {
    known ??= make()
    return known
  }
}
function modelOf(groups: readonly Group[], drawn: number): ListModel {
  const start = new Uint32Array(groups.length + 1)
  groups.forEach(({ rows }, i) => {
    start[i + 1] = start[i]! + 1 + rows.length
  })
  const groupOf = (index: number): number => {
    let [low, high] = [0, groups.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (start[middle]! <= index) low = middle
      else high = middle - 1
    }
    return low
  }
  const at = (index: number): ListRow => {
    const number = groupOf(index)
    const { key, rows, text, place, tray } = groups[number]!
    if (index === start[number]) return { kind: 'heading', key, text: text(), tray }
    const row = rows[index - start[number]! - 1]!
    return { kind: 'claim', key: `${key}/${row}`, row, place: place(row), group: text() }
  }
  return { count: start[groups.length]!, at, tray: drawn < groups.length ? start[drawn]! : -1 }
}
/** The reason of one claim in the tray; a metonym by its name. */
function reasonOf({ dictionaries }: LedgerColumns, { metonym }: Placement, row: number, phrase: string): string {
  const entity = metonym[row]! < 0 ? undefined : dictionaries.entities[metonym[row]!]
  return entity ? string('map.metonymNote', { name: entity.name }) : phrase
}

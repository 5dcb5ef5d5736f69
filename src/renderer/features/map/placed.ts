// What the filters leave of the placement: counts at once, rows of a site only when somebody asks. Pure.
import { type Placement, REASONS, type Reason, type RowsBy } from './placement'

/** Rows by site, of which most are never asked for. */
export interface SiteRows {
  /** The rows of a site that are left, ascending. */
  readonly of: (site: number) => readonly number[]
  readonly has: (site: number) => boolean
  /** Sites that have rows left, ascending; of all sites, or of a list of them. */
  readonly sites: (among?: readonly number[]) => number[]
}
export interface Placed {
  readonly visible: Uint8Array
  readonly rows: SiteRows
  readonly scopes: SiteRows
  readonly counts: Readonly<Record<Reason, number>>
  /** The rows of the tray that have one reason, ascending. */
  readonly tray: (reason: Reason) => readonly number[]
  readonly drawn: number
  readonly filtered: number
  /** Drawn rows, ascending. */
  readonly drawnRows: () => Uint32Array
}

/** The rows that a mask leaves, by site, by scope and by reason; one pass over the rows. */
export function placeVisible(placement: Placement, visible: Uint8Array): Placed {
  const { reason } = placement
  const counts = new Uint32Array(REASONS.length + 1)
  const count = Math.min(visible.length, reason.length)
  for (let row = 0; row < count; row++) counts[reason[row]!]! += visible[row]!
  const left = (wanted: number): Uint32Array => {
    const out = new Uint32Array(counts[wanted]!)
    let at = 0
    for (let row = 0; row < count; row++) if (visible[row] && reason[row] === wanted) out[at++] = row
    return out
  }
  return {
    visible,
    rows: siteRows(placement.bySite, visible),
    scopes: siteRows(placement.byScope, visible),
    counts: Object.fromEntries(REASONS.map((name, i) => [name, counts[i + 1]!])) as Record<Reason, number>,
    tray: remembered((name: Reason) => Array.from(left(REASONS.indexOf(name) + 1))),
    drawn: counts[0]!,
    filtered: counts.reduce((sum, n) => sum + n, 0),
    drawnRows: () => left(0),
  }
}

function siteRows({ start, row }: RowsBy, visible: Uint8Array): SiteRows {
  const has = (site: number): boolean => {
    for (let i = start[site]!; i < start[site + 1]!; i++) if (visible[row[i]!]) return true
    return false
  }
  return {
    has,
    of: remembered((site: number) =>
      Array.from(row.subarray(start[site]!, start[site + 1]!)).filter((r) => visible[r]),
    ),
    sites: (among) => {
      if (among) return among.filter(has)
      const out: number[] = []
      for (let site = 0; site + 1 < start.length; site++) if (has(site)) out.push(site)
      return out
    },
  }
}
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

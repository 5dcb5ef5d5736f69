// The marks in view as things to focus: claims, rests of clusters, counted areas; and which lies next in a direction. Pure.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../../state/window/strings'
import { type Box, box } from '../draw/geometry'
import { DISC } from '../draw/marks'
import type { Scene } from '../draw/scene'
import { claimPhrase, sitePhrase } from '../phrases'
import type { Placement } from '../placement'
import { summaryWords } from '../summary'

export interface MarkItem {
  readonly key: string
  readonly box: Box
  readonly label: string
  /** One claim to select, or several to choose from. */
  readonly id?: string
  readonly rows: readonly number[]
  readonly place: string
}
/** Above this many marks focus goes by the list twin alone. */
export const MOST_ITEMS = 300

export function markItems(scene: Scene, placement: Placement, columns: LedgerColumns): MarkItem[] {
  const phrase = (sites: readonly number[]) => sitePhrase(placement.sites[sites[0]!]!)
  const discs = scene.marks.clusters.flatMap((cluster) => {
    const place = phrase(cluster.sites)
    const key = placement.sites[cluster.sites[0]!]!.key
    const own = cluster.discs.map(({ row, x, y }): MarkItem => {
      const label = claimPhrase(columns, row, place)
      const b = box(x - DISC / 2, y - DISC / 2, DISC, DISC)
      return { key: `${key}/${row}`, box: b, label, id: idOf(columns, row), rows: [row], place }
    })
    const { more, rows } = cluster
    if (!more) return own
    const label = string('map.more', { count: more.count, place })
    return [...own, { key: `${key}/more`, box: box(more.x, more.y - 8, more.width, 16), label, rows, place }]
  })
  const areas = scene.labels.flatMap((label): MarkItem[] => {
    const area = scene.areas.find(({ site }) => site.key === label.key)
    if (!area) return []
    const place = sitePhrase(area.site)
    const words = summaryWords(columns, area.rows, place)
    return [{ key: label.key, box: label.box, label: words, rows: area.rows, place }]
  })
  const { width, height } = scene.view
  return [...areas, ...discs].filter(({ box: b }) => b.right > 0 && b.bottom > 0 && b.left < width && b.top < height)
}

const middle = (b: Box) => [(b.left + b.right) / 2, (b.top + b.bottom) / 2] as const
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest item in an arrow's direction; sideways distance counts double. */
export function nextItem(items: readonly MarkItem[], from: number, key: string): number | undefined {
  const [dx, dy] = STEPS[key] ?? [0, 0]
  if ((dx === 0 && dy === 0) || !items[from]) return undefined
  const [x, y] = middle(items[from].box)
  let found: number | undefined
  let least = Number.POSITIVE_INFINITY
  items.forEach((item, i) => {
    const [mx, my] = middle(item.box)
    const ahead = (mx - x) * dx + (my - y) * dy
    const aside = Math.abs((mx - x) * dy) + Math.abs((my - y) * dx)
    if (i === from || ahead < 1 || aside > ahead * 3) return
    if (ahead + aside * 2 < least) [found, least] = [i, ahead + aside * 2]
  })
  return found
}

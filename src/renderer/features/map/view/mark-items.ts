// The marks in view as things to focus: claims, rests of clusters, counted areas; and which lies next in a direction. Pure.
import { idOf, type LedgerColumns } from '@shared/kernel/ledger'
import { string } from '../../../state/window/strings'
import { rowsOfPair } from '../arcs/arcs'
import { type Crowd, sitesOfBubble } from '../crowd/crowd'
import { along, type Box, box, visibleRun } from '../draw/geometry'
import { DISC, frameOf } from '../draw/marks'
import type { Scene } from '../draw/scene'
import { arcPhrase, claimPhrase, sitePhrase } from '../phrases'
import type { Placed } from '../placed'
import type { Placement } from '../placement'
import { summaryWords } from '../summary'
import { rowsOfSites } from './use-pointer'

export interface MarkItem {
  readonly key: string
  readonly box: Box
  readonly label: string
  /** One claim to select, or several to choose from. */
  readonly id?: string
  readonly rows: () => readonly number[]
  readonly place: string
}
/** Above this many marks focus goes by the list twin alone. */
export const MOST_ITEMS = 300

export function markItems(scene: Scene, placement: Placement, columns: LedgerColumns, placed: Placed): MarkItem[] {
  const phrase = (sites: readonly number[]) => sitePhrase(placement.sites[sites[0]!]!)
  const discs = scene.marks.clusters.flatMap((cluster) => {
    const place = phrase(cluster.sites)
    const key = placement.sites[cluster.sites[0]!]!.key
    const own = cluster.discs.map(({ row, x, y }): MarkItem => {
      const label = claimPhrase(columns, row, place)
      const b = box(x - DISC / 2, y - DISC / 2, DISC, DISC)
      return { key: `${key}/${row}`, box: b, label, id: idOf(columns, row), rows: () => [row], place }
    })
    const { more, rows } = cluster
    if (!more) return own
    const label = string('map.more', { count: more.count, place })
    return [
      ...own,
      { key: `${key}/more`, box: box(more.x, more.y - 8, more.width, 16), label, rows: () => rows, place },
    ]
  })
  const areas = scene.labels.flatMap((label): MarkItem[] => {
    const area = scene.areas.find(({ site }) => site.key === label.key)
    if (!area) return []
    const place = sitePhrase(area.site)
    const words = summaryWords(columns, area.rows, place)
    return [{ key: label.key, box: label.box, label: words, rows: () => area.rows, place }]
  })
  const { width, height } = scene.view
  const crowd = scene.marks.crowd ? crowdItems(scene.marks.crowd, placement, placed) : []
  const arcs = scene.marks.arcs.flatMap((arc): MarkItem[] => {
    const run = visibleRun(arc.points, frameOf(scene.view))
    if (run.length < 2) return []
    const [x, y] = along(run, 0.5)
    const place = arcPhrase(columns, arc)
    return [
      {
        key: `arc/${arc.from}/${arc.to}`,
        box: box(x - DISC / 2, y - DISC / 2, DISC, DISC),
        label: `${string('map.claims', { count: arc.count })} ${place}`,
        rows: () => rowsOfPair(columns, placed.visible, arc),
        place,
      },
    ]
  })
  return [...areas, ...discs, ...crowd, ...arcs].filter(
    ({ box: b }) => b.right > 0 && b.bottom > 0 && b.left < width && b.top < height,
  )
}

/** Counts first, then dots, as long as there are few enough to go through. */
function crowdItems(crowd: Crowd, placement: Placement, placed: Placed): MarkItem[] {
  const counted = crowd.bubbles.map((bubble): MarkItem => {
    const { at, radius, count, site } = bubble
    const place = string('map.about', { name: placement.sites[site]!.name })
    return {
      key: `square/${bubble.square}`,
      box: box(at[0] - radius, at[1] - radius, radius * 2, radius * 2),
      label: `${string('map.claims', { count })} ${place}`,
      rows: () => rowsOfSites(sitesOfBubble(crowd, bubble), placed),
      place,
    }
  })
  if (counted.length + crowd.site.length > MOST_ITEMS) return counted
  const dots = Array.from(crowd.site, (number, i): MarkItem => {
    const site = placement.sites[number]!
    const rows = () => placed.rows.of(number)
    const place = sitePhrase(site)
    return {
      key: site.key,
      box: box(crowd.x[i]! - DISC / 2, crowd.y[i]! - DISC / 2, DISC, DISC),
      label: `${string('map.claims', { count: crowd.tally.left[number]! })} ${place}`,
      rows,
      place,
    }
  })
  return [...counted, ...dots]
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

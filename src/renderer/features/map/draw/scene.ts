// One frame of the map as data: marks, shaded areas and names, ready to paint and to hit. Pure but for the off-screen grid.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { layArcs, type Pair } from '../arcs/arcs'
import { crowdBoxes, layCrowd, placesIn, planeBox } from '../crowd/crowd'
import type { PointIndex, Tally } from '../crowd/point-index'
import type { Placed } from '../placed'
import type { Placement } from '../placement'
import type { Area } from '../sites'
import type { ProjectedMap } from './basemap'
import type { CountryGrid } from './country-grid'
import { type Box, beads, box, grow, visibleRun } from './geometry'
import { type Label, placeLabels } from './labels'
import { EXACT_LIMIT, frameOf, layMarks, type Marks } from './marks'
import { type Measure, nameWishes, type Words } from './names'
import type { LonLat, View } from './projection'

export interface Scene {
  readonly view: View
  readonly marks: Marks
  readonly areas: readonly Area[]
  readonly labels: readonly Label[]
  /** The basemap's code of the focal polity. */
  readonly focal?: string
  /** A crowd that has not come to rest: names and land are those of a moment ago, shifted. */
  readonly moving: boolean
}
type AtSea = (a: readonly [number, number], b: readonly [number, number]) => boolean

export interface MarkInput {
  readonly placement: Placement
  readonly placed: Placed
  readonly index: PointIndex
  readonly tally: Tally
  readonly view: View
  readonly atSea: AtSea
  /** Device pixels a pixel. */
  readonly ratio: number
  readonly pairs: readonly Pair[]
  readonly placeOf: (entity: number) => LonLat | undefined
}

/** Discs while few places are in view, else a crowd; lines always. */
export function layScene(input: MarkInput): Marks {
  const { placement, placed, index, tally, view, atSea, ratio } = input
  const points = placesIn(index, tally, planeBox(view), EXACT_LIMIT + 1)
  const lines = placement.others.filter((number) => placement.sites[number]!.kind === 'line')
  const crowded = points.length > EXACT_LIMIT
  const shown = [...placed.rows.sites(lines), ...(crowded ? [] : points.sort((a, b) => a - b))]
  const marks = layMarks(
    placement.sites,
    shown.map((number) => [number, placed.rows.of(number)] as const),
    view,
    atSea,
    crowded ? layCrowd(index, tally, view, ratio) : undefined,
  )
  return { ...marks, arcs: layArcs(input.pairs, input.placeOf, view) }
}

export interface NameInput {
  readonly columns: LedgerColumns
  readonly placement: Placement
  readonly marks: Marks
  readonly areas: readonly Area[]
  readonly focal?: string
  readonly map: ProjectedMap
  readonly view: View
  readonly grid: CountryGrid
  readonly measure: Measure
  readonly words: Words
  /** Parts of the frame that buttons and the scale bar cover. */
  readonly reserved: readonly Box[]
}
export const nameScene = (input: NameInput): Label[] =>
  placeLabels(
    nameWishes(input),
    [...input.reserved, ...obstaclesOf(input.marks, frameOf(input.view))],
    frameOf(input.view),
  )

export function areasOfPlaced({ sites, others }: Placement, { rows, scopes }: Placed): Area[] {
  return others.flatMap((number) => {
    const site = sites[number]!
    if (site.kind !== 'area') return []
    const list = new Set([...rows.of(number), ...scopes.of(number)])
    return list.size > 0 ? [{ site, rows: [...list].sort((a, b) => a - b) }] : []
  })
}

export function focalCode({ dictionaries }: LedgerColumns): string | undefined {
  return dictionaries.entities.find((entity) => entity.id === dictionaries.focal)?.iso3166
}

/** Names keep clear of so many arcs, those of most claims. */
const MOST_CLEAR = 60

/** What names keep clear of. */
function obstaclesOf({ arcs, clusters, routes, rings, crowd }: Marks, frame: Box): Box[] {
  return [
    ...(crowd ? crowdBoxes(crowd) : []),
    ...arcs.slice(0, MOST_CLEAR).flatMap(({ points }) => {
      const run = visibleRun(points, frame)
      return run.length > 1 ? beads(run, 6) : []
    }),
    ...clusters.map((cluster) => grow(cluster.box, 1)),
    ...routes.flatMap(({ legs, stops }) => [
      ...legs.flatMap(({ points }) => beads(points, 6)),
      ...stops.map(({ at: [x, y] }) => box(x - 3, y - 3, 6, 6)),
    ]),
    ...rings.flatMap(({ at: [x, y], radius }) =>
      Array.from({ length: 24 }, (_, i) => {
        const angle = (i * Math.PI) / 12
        return box(x + Math.cos(angle) * radius - 1, y + Math.sin(angle) * radius - 1, 2, 2)
      }),
    ),
  ]
}

// One frame of the map as data: marks, shaded areas and names, ready to paint and to hit. Pure but for the off-screen grid.
import type { LedgerColumns } from '@shared/kernel/ledger'
import type { Placed, Placement } from '../placement'
import type { Area, AreaSite } from '../sites'
import type { ProjectedMap } from './basemap'
import type { CountryGrid } from './country-grid'
import { type Box, beads, box, grow } from './geometry'
import { type Label, placeLabels } from './labels'
import { DOT, frameOf, layMarks, type Marks } from './marks'
import { type Measure, nameWishes, type Words } from './names'
import type { View } from './projection'

export interface Scene {
  readonly view: View
  readonly marks: Marks
  readonly areas: readonly Area[]
  readonly labels: readonly Label[]
  /** The basemap's code of the focal polity. */
  readonly focal?: string
}
export interface SceneInput {
  readonly columns: LedgerColumns
  readonly placement: Placement
  readonly placed: Placed
  readonly map: ProjectedMap
  readonly view: View
  readonly grid: CountryGrid
  readonly measure: Measure
  readonly words: Words
  /** Parts of the frame that buttons and the scale bar cover. */
  readonly reserved: readonly Box[]
  readonly atSea: (a: readonly [number, number], b: readonly [number, number]) => boolean
}

export function areasOfPlaced({ sites }: Placement, { rows, scopes }: Placed): Area[] {
  const areas = new Map<number, Set<number>>()
  for (const source of [rows, scopes])
    for (const [number, list] of source) {
      if (sites[number]!.kind !== 'area') continue
      const into = areas.get(number) ?? new Set<number>()
      for (const row of list) into.add(row)
      areas.set(number, into)
    }
  return [...areas].map(([number, list]) => ({
    site: sites[number] as AreaSite,
    rows: [...list].sort((a, b) => a - b),
  }))
}

export function focalCode({ dictionaries }: LedgerColumns): string | undefined {
  return dictionaries.entities.find((entity) => entity.id === dictionaries.focal)?.iso3166
}

export function makeScene(input: SceneInput): Scene {
  const { columns, placement, placed, view } = input
  const marks = layMarks(placement.sites, placed.rows, view, input.atSea)
  const areas = areasOfPlaced(placement, placed)
  const focal = focalCode(columns)
  const wishes = nameWishes({ ...input, marks, areas, focal })
  const labels = placeLabels(wishes, [...input.reserved, ...obstaclesOf(marks)], frameOf(view))
  return { view, marks, areas, labels, focal }
}

/** What names keep clear of. */
function obstaclesOf({ clusters, routes, rings, dots }: Marks): Box[] {
  return [
    ...(dots ? Array.from(dots.x, (x, i) => box(x - DOT, dots.y[i]! - DOT, DOT * 2, DOT * 2)) : []),
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

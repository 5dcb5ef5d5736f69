// Which names the map would like to show, in order of importance, and where each might stand. Pure.
import type { LedgerColumns } from '@shared/kernel/ledger'
import type { Placement } from '../placement'
import type { Area } from '../sites'
import type { ProjectedMap } from './basemap'
import { areasOf, type CountryGrid, inlandSpots, shareOn } from './country-grid'
import { box } from './geometry'
import { cornersBeside, cornersOn, type LabelStyle, type LabelWish, LINE_HEIGHT } from './labels'
import type { Marks } from './marks'
import { pixelOf, type View, type XY } from './projection'

/** Width in pixels of a text in a style. */
export type Measure = (text: string, style: LabelStyle) => number
export interface Words {
  readonly countrywide: (count: number) => string
  readonly claims: (count: number) => string
  readonly to: (name: string) => string
  readonly from: (name: string) => string
}
interface Input {
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
}

const caps = (name: string): string => name.toLocaleUpperCase('en')

/** So many places are named before the focal polity, which has the most room to choose from. */
const FIRST_PLACES = 40

export function nameWishes(input: Input): LabelWish[] {
  const { areas, focal } = input
  const ranked = [...areas].sort((a, b) => b.rows.length - a.rows.length)
  const counted = new Set(areas.flatMap(({ site }) => site.code ?? []))
  const places = placeWishes(input)
  return [
    ...ranked.filter(({ site }) => site.code !== focal).map((area) => areaWish(input, area)),
    ...places.slice(0, FIRST_PLACES),
    ...ranked.filter(({ site }) => site.code === focal).map((area) => areaWish(input, area)),
    ...(focal && !counted.has(focal) ? countryWishes(input, (code) => code === focal) : []),
    ...exitWishes(input),
    ...places.slice(FIRST_PLACES),
    ...countryWishes(input, (code) => code !== focal && !counted.has(code)),
    ...seaWishes(input),
  ]
}

function wish(
  { measure }: Input,
  fields: Pick<LabelWish, 'key' | 'lines' | 'style'> & { readonly corners: (width: number, height: number) => XY[] },
): LabelWish {
  const width = Math.max(
    ...fields.lines.map((line, i) => measure(line, i === 0 || fields.style === 'sea' ? fields.style : 'place')),
  )
  const height = fields.lines.length * LINE_HEIGHT
  return { ...fields, width, height, corners: fields.corners(width, height) }
}

function areaWish(input: Input, area: Area): LabelWish {
  const { site, rows } = area
  const { grid, view, words } = input
  const polity = input.columns.dictionaries.entities[site.entity]!.kind === 'polity'
  const number = site.code ? grid.codes.indexOf(site.code) : -1
  const spots: readonly XY[] = number > 0 ? inlandSpots(grid, number) : site.code ? [] : ownSpots(site, view)
  return wish(input, {
    key: area.site.key,
    lines: [polity ? caps(site.name) : site.name, polity ? words.countrywide(rows.length) : words.claims(rows.length)],
    style: site.code !== undefined && site.code === input.focal ? 'focal' : polity ? 'country' : 'place',
    corners: (width, height) =>
      best(cornersOn(spots, width, height), (left, top) => shareOn(grid, number, box(left, top, width, height))),
  })
}
/** Corners that stay inside first, the rest after them in their order. */
function best(corners: XY[], share: (left: number, top: number) => number): XY[] {
  return [...corners.filter(([x, y]) => share(x, y) > 0.9), ...corners.filter(([x, y]) => share(x, y) <= 0.9)]
}

/** Around the middle of an area that the basemap does not know. */
function ownSpots({ rings, at }: Area['site'], view: View): XY[] {
  const points = rings?.[0]?.map(([lon, lat]) => pixelOf(view, lon, lat)) ?? (at ? [pixelOf(view, ...at)] : [])
  if (points.length === 0) return []
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length
  return [0, 18, -18, 36, -36].flatMap((dy) => [0, 24, -24].map((dx): XY => [x + dx, y + dy]))
}

function placeWishes(input: Input): LabelWish[] {
  const { marks, placement, columns, view } = input
  const named = new Set<number>()
  const clusters = marks.clusters.flatMap((cluster) => {
    const points = cluster.sites.flatMap((number) => {
      const site = placement.sites[number]!
      return site.kind === 'point' ? [site] : []
    })
    if (points.length === 0) return []
    for (const site of points) named.add(site.entity)
    const name = points.length === 1 ? points[0]!.name : `${points[0]!.name} +${points.length - 1}`
    return [
      wish(input, {
        key: points[0]!.key,
        lines: [name],
        style: 'place',
        corners: (w, h) => cornersBeside(cluster.box, w, h),
      }),
    ]
  })
  const stops = marks.routes.flatMap(({ stops }) =>
    stops.flatMap(({ entity, at: [x, y] }) => {
      if (named.has(entity) || x < 0 || y < 0 || x > view.width || y > view.height) return []
      named.add(entity)
      const { name, id } = columns.dictionaries.entities[entity]!
      return [
        wish(input, {
          key: `stop:${id}`,
          lines: [name],
          style: 'place',
          corners: (w, h) => cornersBeside(box(x - 4, y - 4, 8, 8), w, h),
        }),
      ]
    }),
  )
  return [...clusters, ...stops]
}

function exitWishes(input: Input): LabelWish[] {
  const { marks, placement, columns, words, view } = input
  return marks.routes.flatMap(({ exits, site }) =>
    exits.flatMap(({ at: [x, y], entity, end }) => {
      if (entity === undefined) return []
      const { name } = columns.dictionaries.entities[entity]!
      const corners = (w: number, h: number): XY[] => {
        const left = Math.max(6, Math.min(view.width - w - 6, x - w / 2))
        const top = Math.max(4, Math.min(view.height - h - 4, y - h / 2))
        return [-1, 1].flatMap((side) => [h + 1, h + 8, h + 16].map((d): XY => [left, top + side * d]))
      }
      const text = end === 'last' ? words.to(name) : words.from(name)
      return [wish(input, { key: `exit:${placement.sites[site]!.key}:${end}`, lines: [text], style: 'exit', corners })]
    }),
  )
}

/** Squares of the grid that a country must fill to be named without a claim. */
const LEAST_SQUARES = 110

function countryWishes(input: Input, wanted: (code: string) => boolean): LabelWish[] {
  const { grid, map, focal } = input
  const areas = areasOf(grid)
  return grid.codes
    .map((code, number) => ({ code, number, area: areas[number]! }))
    .filter(({ code, number, area }) => number > 0 && wanted(code) && area >= LEAST_SQUARES)
    .sort((a, b) => b.area - a.area)
    .map(({ code, number }) => {
      const name = caps(map.basemap.countries.get(code)!.name)
      return wish(input, {
        key: `country:${code}`,
        lines: [name],
        style: code === focal ? 'focal' : 'country',
        corners: (w, h) =>
          cornersOn(inlandSpots(grid, number).slice(0, 40), w, h).filter(
            ([x, y]) => shareOn(grid, number, box(x, y, w, h)) > 0.75,
          ),
      })
    })
}

function seaWishes(input: Input): LabelWish[] {
  const { map, view, grid } = input
  return map.basemap.seas.flatMap(({ name, lon, lat }) => {
    const [x, y] = pixelOf(view, lon, lat)
    if (x < 0 || y < 0 || x > view.width || y > view.height) return []
    const spots = [0, 20, -20, 40, -40, 60, -60].map((dy): XY => [x, y + dy])
    return [
      wish(input, {
        key: `sea:${name}`,
        lines: name.split(' '),
        style: 'sea',
        corners: (w, h) => cornersOn(spots, w, h).filter(([left, top]) => shareOn(grid, 0, box(left, top, w, h)) === 1),
      }),
    ]
  })
}

// The frame as data for React: projection about the focal polity, grid, marks and names, each made again only when due.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { geoArea, geoCentroid } from 'd3-geo'
import { useEffect, useMemo, useState } from 'react'
import { string } from '../../../state/window/strings'
import type { Pair } from '../arcs/arcs'
import { indexPoints, tallySites } from '../crowd/point-index'
import { atSea, type Basemap, type ProjectedMap, projectBasemap } from '../draw/basemap'
import { sampleCountries } from '../draw/country-grid'
import { type Box, box } from '../draw/geometry'
import type { Label } from '../draw/labels'
import type { Measure, Words } from '../draw/names'
import { setFont } from '../draw/paint-marks'
import type { Palette } from '../draw/palette'
import { azimuthal, type LonLat, type View } from '../draw/projection'
import { areasOfPlaced, focalCode, layScene, nameScene, type Scene } from '../draw/scene'
import type { Placed } from '../placed'
import type { Placement } from '../placement'

/** The middle of the largest part of a country. */
function countryCentre(basemap: Basemap, code: string | undefined): LonLat | undefined {
  const country = code === undefined ? undefined : basemap.countries.get(code)
  if (!country) return undefined
  const polygons = country.shapes.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  const areas = polygons.map((coordinates) => geoArea({ type: 'Polygon', coordinates }))
  const largest = polygons[areas.indexOf(Math.max(...areas))]!
  return geoCentroid({ type: 'Polygon', coordinates: largest })
}
/** Where arcs of a polity end: its point, else the middle of its country. */
function usePolityPlaces(basemap: Basemap, { dictionaries: { entities } }: LedgerColumns) {
  return useMemo(() => {
    const known = new Map<number, LonLat | undefined>()
    return (entity: number): LonLat | undefined => {
      if (known.has(entity)) return known.get(entity)
      const { point, iso3166 } = entities[entity]!
      const at: LonLat | undefined = point ? [point.lon, point.lat] : countryCentre(basemap, iso3166)
      known.set(entity, at)
      return at
    }
  }, [basemap, entities])
}

/** What the map is centred on: the focal polity, else the middle of all places, else Central Asia. */
export function centreOf(basemap: Basemap, focal: string | undefined, placement: Placement): LonLat {
  const country = countryCentre(basemap, focal)
  if (country) return country
  const points = placement.sites.flatMap((site) => (site.kind === 'point' ? [[...site.at]] : []))
  return points.length > 0 ? geoCentroid({ type: 'MultiPoint', coordinates: points }) : [66, 46]
}

/** The basemap about the focal polity; the projection stays while claims come and go. */
export function useProjectedMap(basemap: Basemap, columns: LedgerColumns, placement: Placement): ProjectedMap {
  const focal = focalCode(columns)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new claim must not move the map under the reader's hand
  return useMemo(() => projectBasemap(basemap, azimuthal(centreOf(basemap, focal, placement))), [basemap, focal])
}

/** Legs over water, tried at five points each and remembered. */
function seaTest(basemap: Basemap): (a: LonLat, b: LonLat) => boolean {
  const known = new Map<string, boolean>()
  return (a, b) => {
    const key = `${a}>${b}`
    const shares = [0.3, 0.4, 0.5, 0.6, 0.7]
    const found =
      known.get(key) ??
      shares.filter((s) => atSea(basemap, [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s])).length >= 3
    known.set(key, found)
    return found
  }
}

function measureWith(palette: Palette): Measure {
  const ctx = new OffscreenCanvas(1, 1).getContext('2d')!
  return (text, style) => {
    setFont(ctx, style, palette.family)
    return ctx.measureText(text).width
  }
}
const WORDS: Words = {
  countrywide: (count) => string('map.countrywide', { count }),
  claims: (count) => string('map.claims', { count }),
  to: (name) => string('map.to', { name }),
  from: (name) => string('map.from', { name }),
}

interface Input {
  readonly columns: LedgerColumns
  readonly placement: Placement
  readonly placed: Placed
  readonly map: ProjectedMap
  readonly view?: View
  readonly palette?: Palette
  readonly reserved: (view: View) => readonly Box[]
  readonly pairs: readonly Pair[]
}

/** Marks of the view as it is now, each part made again only when what it hangs on changes. */
function useMarks({ columns, placement, placed, map, view, pairs }: Input) {
  const placeOf = usePolityPlaces(map.basemap, columns)
  const atSea = useMemo(() => seaTest(map.basemap), [map])
  const index = useMemo(() => indexPoints(placement, map.projection), [placement, map.projection])
  const { domain } = columns.rows
  const tally = useMemo(
    () => tallySites(placement.bySite, placed.visible, domain),
    [placement.bySite, placed.visible, domain],
  )
  return useMemo(() => {
    if (!view || view.width === 0 || view.projection !== map.projection) return undefined
    const ratio = Math.max(1, devicePixelRatio)
    return { view, marks: layScene({ placement, placed, index, tally, view, atSea, ratio, pairs, placeOf }) }
  }, [placement, placed, index, tally, view, map, atSea, pairs, placeOf])
}

export function useScene(input: Input): Scene | undefined {
  const { columns, placement, placed, map, palette, reserved } = input
  const now = useMarks(input)
  const rested = useSettled(now)
  const basis = now?.marks.crowd ? rested : now
  const family = palette?.family
  // biome-ignore lint/correctness/useExhaustiveDependencies: widths depend on the font alone
  const measure = useMemo(() => palette && measureWith(palette), [family])
  const areas = useMemo(() => areasOfPlaced(placement, placed), [placement, placed])
  const focal = focalCode(columns)
  const view = basis?.view
  const grid = useMemo(() => (view ? sampleCountries(map, view) : undefined), [map, view])
  const labels = useMemo(() => {
    if (!basis || !grid || !measure || basis.view.projection !== map.projection) return []
    const { marks } = basis
    const common = { columns, placement, areas, focal, map, grid, measure, words: WORDS }
    return nameScene({ ...common, marks, view: basis.view, reserved: reserved(basis.view) })
  }, [basis, grid, measure, columns, placement, areas, focal, map, reserved])
  return useMemo(
    () =>
      now && measure
        ? {
            ...now,
            areas,
            focal,
            labels: basis ? shifted(labels, basis.view, now.view) : [],
            moving: basis !== undefined && basis.view !== now.view,
          }
        : undefined,
    [now, basis, measure, areas, focal, labels],
  )
}

/** What has stood for a moment; nothing before that, so that the first picture need not wait for names. */
function useSettled<T>(value: T): T | undefined {
  const [settled, setSettled] = useState<T>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
const REST = 150

/** Names of a moment ago where they belong now; none after a zoom. */
function shifted(labels: readonly Label[], from: View, to: View): readonly Label[] {
  if (from === to) return labels
  if (from.scale !== to.scale) return []
  const [dx, dy] = [to.left - from.left, to.top - from.top]
  return labels.map((label) => ({
    ...label,
    box: box(label.box.left + dx, label.box.top + dy, label.width, label.height),
  }))
}

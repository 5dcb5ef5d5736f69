// The world's states as shapes: Natural Earth by world-atlas, keyed by ISO 3166-1 alpha-2. Read once, on first use.
import { createRequire } from 'node:module'
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type State = Feature<Polygon | MultiPolygon, { readonly name: string }>
export interface Basemap {
  readonly states: readonly State[]
  readonly byCode: ReadonlyMap<string, State>
  readonly coast: MultiLineString
  readonly borders: MultiLineString
}

interface Country {
  readonly cca2: string
  readonly ccn3: string
}
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

let loaded: Basemap | undefined
/** Loads the basemap from its packages; about 20 ms, kept afterwards. */
export function basemap(): Basemap {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  const atlas: Atlas = require('world-atlas/countries-50m.json')
  const countries: readonly Country[] = require('world-countries')
  const { countries: shapes } = atlas.objects
  const states = feature(atlas, shapes).features.filter(
    (one): one is State => one.geometry.type === 'Polygon' || one.geometry.type === 'MultiPolygon',
  )
  const byNumber = new Map(states.map((state) => [String(state.id), state]))
  const pairs = countries.flatMap(({ cca2, ccn3 }) => {
    const state = byNumber.get(ccn3)
    return state ? [[cca2, state] as const] : []
  })
  loaded = {
    states,
    byCode: new Map(pairs),
    coast: mesh(atlas, shapes, (a, b) => a === b),
    borders: mesh(atlas, shapes, (a, b) => a !== b),
  }
  return loaded
}

// Makes resources/basemap/world.json from world-atlas (Natural Earth 1:50m): shapes by ISO alpha-2 code, names of seas.
// Run it after raising world-atlas or world-countries; the result is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import countries from 'world-countries'

const require = createRequire(import.meta.url)
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))

/** Where a sea's name may stand, [longitude, latitude]; Natural Earth's shapes carry no names of waters. */
const SEAS = [
  ['Caspian Sea', 50.6, 42],
  ['Black Sea', 34.5, 43.3],
  ['Mediterranean Sea', 18.5, 34.8],
  ['Baltic Sea', 19.6, 57.6],
  ['North Sea', 3.4, 56.2],
  ['Barents Sea', 40, 74],
  ['Kara Sea', 70, 75.5],
  ['Persian Gulf', 51.4, 27],
  ['Red Sea', 38.4, 20.5],
  ['Arabian Sea', 64, 16],
  ['Bay of Bengal', 88, 14],
  ['South China Sea', 114.5, 14],
  ['East China Sea', 125.5, 29],
  ['Sea of Japan', 134.5, 40],
  ['Sea of Okhotsk', 149, 54],
  ['Bering Sea', -178, 58],
  ['Norwegian Sea', 3, 68],
  ['Caribbean Sea', -75, 15],
  ['Gulf of Mexico', -90, 25],
  ['Atlantic Ocean', -38, 28],
  ['Indian Ocean', 78, -18],
  ['Pacific Ocean', 170, 20],
  ['Arctic Ocean', 160, 83],
]

const byNumber = new Map(countries.filter((c) => c.ccn3).map((c) => [c.ccn3, c]))
const byName = new Map(countries.map((c) => [c.name.common, c]))

function slim(geometry) {
  const known = byNumber.get(geometry.id) ?? byName.get(geometry.properties.name)
  const properties = { name: known?.name.common ?? geometry.properties.name }
  return { type: geometry.type, arcs: geometry.arcs, ...(known ? { id: known.cca2 } : {}), properties }
}

const { type, transform, arcs, objects } = atlas
const geometries = objects.countries.geometries.map(slim)
const topology = { type, transform, arcs, objects: { countries: { type: 'GeometryCollection', geometries } } }
const seas = SEAS.map(([name, lon, lat]) => ({ name, lon, lat }))
writeFileSync(new URL('../resources/basemap/world.json', import.meta.url), `${JSON.stringify({ topology, seas })}\n`)

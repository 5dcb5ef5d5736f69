// Which country each small square of the frame shows: for names that stay inside their country. Draws off screen only.
import type { ProjectedMap } from './basemap'
import type { Box } from './geometry'
import type { View } from './projection'
import { traceCountry } from './trace'

/** Side of a square in pixels. */
export const CELL = 4
const UNSURE = 0xffff

export interface CountryGrid {
  readonly columns: number
  readonly rows: number
  /** Codes by number; 0 is water. */
  readonly codes: readonly string[]
  readonly cells: Uint16Array
  /** Squares to the nearest square of another country, water or the frame's edge. */
  readonly clearance: Uint16Array
}

export function sampleCountries(map: ProjectedMap, view: View): CountryGrid {
  const columns = Math.max(1, Math.ceil(view.width / CELL))
  const rows = Math.max(1, Math.ceil(view.height / CELL))
  const canvas = new OffscreenCanvas(columns, rows)
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!
  const small: View = {
    ...view,
    scale: view.scale / CELL,
    left: view.left / CELL,
    top: view.top / CELL,
    width: columns,
    height: rows,
  }
  const codes = ['']
  for (const country of map.basemap.countries.values()) {
    ctx.beginPath()
    if (!traceCountry(ctx, map, small, country, 1)) continue
    const n = codes.push(country.code) - 1
    ctx.fillStyle = `rgb(${n} ${(n * 97) % 256} ${(n * 57) % 256})`
    ctx.fill('evenodd')
  }
  const { data } = ctx.getImageData(0, 0, columns, rows)
  const cells = new Uint16Array(columns * rows)
  for (let i = 0; i < cells.length; i++) {
    const n = data[i * 4]!
    const pure = data[i * 4 + 3] === 255 && data[i * 4 + 1] === (n * 97) % 256 && data[i * 4 + 2] === (n * 57) % 256
    cells[i] = data[i * 4 + 3] === 0 ? 0 : pure && n < codes.length ? n : UNSURE
  }
  return { columns, rows, codes, cells, clearance: clearanceOf(cells, columns, rows) }
}

/** City-block distance to the nearest differing square, in two passes (Rosenfeld and Pfaltz, 1966). */
export function clearanceOf(cells: Uint16Array, columns: number, rows: number): Uint16Array {
  const out = new Uint16Array(cells.length)
  const step = (at: number, x: number, y: number, dx: number, dy: number, far: number) => {
    const other = x + dx < 0 || x + dx >= columns || y + dy < 0 || y + dy >= rows ? -1 : at + dx + dy * columns
    if (other < 0 || cells[other] !== cells[at]) return 0
    return Math.min(far, out[other]! + 1)
  }
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const at = y * columns + x
      out[at] = Math.min(step(at, x, y, -1, 0, 999), step(at, x, y, 0, -1, 999))
    }
  for (let y = rows - 1; y >= 0; y--)
    for (let x = columns - 1; x >= 0; x--) {
      const at = y * columns + x
      out[at] = Math.min(out[at]!, step(at, x, y, 1, 0, 999), step(at, x, y, 0, 1, 999))
    }
  return out
}

/** Numbers of the countries in the grid with how many squares each has. */
export function areasOf({ cells, codes }: CountryGrid): Uint32Array {
  const areas = new Uint32Array(codes.length)
  for (const cell of cells) if (cell < codes.length) areas[cell]!++
  return areas
}

type Spot = readonly [number, number]
const spotsOf = new WeakMap<CountryGrid, Map<number, readonly Spot[]>>()
const MOST_SPOTS = 160
/** Pixels between two spots, across and down. */
const [ACROSS, DOWN] = [18, 12]

/** Middles of squares of one country, the most inland first, spread out; kept for as long as the grid is. */
export function inlandSpots(grid: CountryGrid, country: number): readonly Spot[] {
  const known = spotsOf.get(grid) ?? new Map<number, readonly Spot[]>()
  spotsOf.set(grid, known)
  const spots = known.get(country) ?? findSpots(grid, country)
  known.set(country, spots)
  return spots
}
function findSpots({ columns, cells, clearance }: CountryGrid, country: number): Spot[] {
  const found: number[] = []
  for (let i = 0; i < cells.length; i++) if (cells[i] === country) found.push(i)
  found.sort((a, b) => clearance[b]! - clearance[a]!)
  const spots: Spot[] = []
  for (const i of found) {
    const x = ((i % columns) + 0.5) * CELL
    const y = (Math.floor(i / columns) + 0.5) * CELL
    if (spots.some(([sx, sy]) => Math.abs(sx - x) < ACROSS && Math.abs(sy - y) < DOWN)) continue
    spots.push([x, y])
    if (spots.length >= MOST_SPOTS) break
  }
  return spots
}

/** Share of a box that lies on one country (or, for 0, on water). */
export function shareOn({ columns, rows, cells }: CountryGrid, country: number, b: Box): number {
  let [on, all] = [0, 0]
  for (let y = Math.floor(b.top / CELL); y <= Math.floor(b.bottom / CELL); y++)
    for (let x = Math.floor(b.left / CELL); x <= Math.floor(b.right / CELL); x++) {
      all++
      if (x >= 0 && y >= 0 && x < columns && y < rows && cells[y * columns + x] === country) on++
    }
  return all === 0 ? 0 : on / all
}

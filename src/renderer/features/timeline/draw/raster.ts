// A picture in memory that marks are stamped into, pixel by pixel, and that goes to a canvas in one piece.

/** A colour as the bytes of a pixel in memory order (ABGR on every platform we run on). */
export type Ink = number
export interface Raster {
  readonly image: ImageData
  readonly pixels: Uint32Array
  /** Device pixels of one CSS pixel. */
  readonly scale: number
  readonly width: number
  readonly height: number
}

export function makeRaster(width: number, height: number, scale: number): Raster {
  const image = new ImageData(Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale)))
  return { image, pixels: new Uint32Array(image.data.buffer), scale, width: image.width, height: image.height }
}

/** Stamps a rectangle given in CSS pixels; at least one device pixel each way. */
export function stamp({ pixels, scale, width, height }: Raster, x: number, y: number, w: number, h: number, ink: Ink) {
  const x0 = Math.round(x * scale)
  const y0 = Math.max(0, Math.round(y * scale))
  const x1 = Math.min(width, Math.max(x0 + 1, Math.round((x + w) * scale)))
  const y1 = Math.min(height, Math.max(y0 + 1, Math.round((y + h) * scale)))
  if (x1 <= 0 || x0 >= width) return
  for (let row = y0; row < y1; row++) pixels.fill(ink, row * width + Math.max(0, x0), row * width + x1)
}

/** The edge of a rectangle, one CSS pixel wide; `dash` leaves out two of five. */
export function outline(raster: Raster, x: number, y: number, w: number, h: number, ink: Ink, dash: boolean): void {
  stamp(raster, x, y, 1, h, ink)
  stamp(raster, x + w - 1, y, 1, h, ink)
  if (!dash) {
    stamp(raster, x, y, w, 1, ink)
    stamp(raster, x, y + h - 1, w, 1, ink)
    return
  }
  const from = Math.max(0, Math.floor(-x / 5) * 5)
  const to = Math.min(w, raster.width / raster.scale - x)
  for (let at = from; at < to; at += 5) {
    stamp(raster, x + at, y, Math.min(3, w - at), 1, ink)
    stamp(raster, x + at, y + h - 1, Math.min(3, w - at), 1, ink)
  }
}

type Rgb = readonly [red: number, green: number, blue: number]
/** Computed colours as numbers, through a pixel, whatever way the style wrote them. */
export function rgbOf(colours: Readonly<Record<string, string>>): Readonly<Record<string, Rgb>> {
  const names = Object.keys(colours)
  const context = new OffscreenCanvas(names.length, 1).getContext('2d', { willReadFrequently: true })
  if (!context) return {}
  names.forEach((name, x) => {
    context.fillStyle = colours[name] ?? ''
    context.fillRect(x, 0, 1, 1)
  })
  const { data } = context.getImageData(0, 0, names.length, 1)
  return Object.fromEntries(names.map((name, i) => [name, [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!] as const]))
}
/** A colour over the paper, as opaque as `share` says. */
export function mix(over: Rgb, paper: Rgb, share: number): Ink {
  const [r, g, b] = [0, 1, 2].map((i) => Math.round(over[i]! * share + paper[i]! * (1 - share))) as [
    number,
    number,
    number,
  ]
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0
}

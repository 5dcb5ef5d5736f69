// Thousands of claims as dots, written pixel by pixel: sprites by drawImage are slower on a software canvas.
import { DOT, type Dots } from './marks'

/** Three bytes a domain code. */
export interface DotColours {
  readonly domain: Uint8Array
  readonly edge: readonly [number, number, number]
}

/** A disc as pixel offsets; `edge` marks the outer ring. */
function discPixels(radius: number): { readonly dx: number; readonly dy: number; readonly edge: boolean }[] {
  const reach = Math.ceil(radius)
  const pixels = []
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const d = Math.hypot(dx, dy)
      if (d <= radius) pixels.push({ dx, dy, edge: d > radius - 1 })
    }
  return pixels.sort((a, b) => Number(b.edge) - Number(a.edge))
}

/** Stamps dots into an image; positions are pixels of the frame, `margin` and `ratio` lead to the image's own. */
export function stampDots(
  image: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
  dots: Dots,
  domainOf: Uint8Array,
  colours: DotColours,
  margin: number,
  ratio: number,
): void {
  const disc = discPixels(DOT * ratio)
  const { data, width, height } = image
  for (let i = 0; i < dots.row.length; i++) {
    const cx = Math.round((dots.x[i]! + margin) * ratio)
    const cy = Math.round((dots.y[i]! + margin) * ratio)
    if (cx < 8 || cy < 8 || cx >= width - 8 || cy >= height - 8) continue
    const hue = domainOf[dots.row[i]!]! * 3
    for (const { dx, dy, edge } of disc) {
      const at = ((cy + dy) * width + cx + dx) * 4
      data[at] = edge ? colours.edge[0] : colours.domain[hue]!
      data[at + 1] = edge ? colours.edge[1] : colours.domain[hue + 1]!
      data[at + 2] = edge ? colours.edge[2] : colours.domain[hue + 2]!
      data[at + 3] = 255
    }
  }
}

// Dots written pixel by pixel into an image: sprites by drawImage are slower on a software canvas.
import { marginOf } from '../draw/projection'
import { type Crowd, DOT, deviceOf } from './crowd'

/** Colours as the image's own 32 bits a pixel: one a domain, then that of several domains. */
export interface DotColours {
  readonly domain: Uint32Array
  readonly edge: number
}
/** Red, green and blue as one pixel of an image, opaque. */
export const pixelOfBytes = ([r, g, b]: readonly [number, number, number]): number =>
  new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0]!

/** Offsets of a disc's pixels in an image of a width: the ring first, then what it holds. */
function discOffsets(radius: number, width: number): { readonly edge: Int32Array; readonly fill: Int32Array } {
  const reach = Math.ceil(radius)
  const [edge, fill]: [number[], number[]] = [[], []]
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const d = Math.hypot(dx, dy)
      if (d <= radius) (d > radius - 1 ? edge : fill).push(dy * width + dx)
    }
  return { edge: Int32Array.from(edge), fill: Int32Array.from(fill) }
}

/** Stamps the dots of a crowd into an image of its frame and margin. */
export function stampDots(
  image: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
  crowd: Crowd,
  colours: DotColours,
): void {
  const { view, ratio, tally, site, x, y } = crowd
  const margin = marginOf(view)
  const { width, height } = image
  const pixels = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height)
  const { edge, fill } = discOffsets(DOT * ratio, width)
  const reach = Math.ceil(DOT * ratio)
  for (let i = 0; i < site.length; i++) {
    const cx = deviceOf(x[i]!, margin, ratio)
    const cy = deviceOf(y[i]!, margin, ratio)
    if (cx < reach || cy < reach || cx >= width - reach || cy >= height - reach) continue
    const at = cy * width + cx
    const colour = colours.domain[tally.domain[site[i]!]!]!
    for (let k = 0; k < edge.length; k++) pixels[at + edge[k]!] = colours.edge
    for (let k = 0; k < fill.length; k++) pixels[at + fill[k]!] = colour
  }
}

// The tokens that the map paints with, as computed colours of the theme in force.
import { readColours } from '@renderer/ui/styles/canvas-colours'
import { DOMAINS, type Domain } from '@shared/model/base/vocabulary'

const BASE = [
  '--map-sea',
  '--map-land',
  '--map-focal',
  '--map-border',
  '--map-coast',
  '--map-grid',
  '--paper',
  '--ink',
  '--ink-2',
  '--ink-3',
  '--accent',
] as const
type BaseToken = (typeof BASE)[number]
type DomainToken = `--domain-${Domain}` | `--domain-${Domain}-ink`

export interface Palette {
  readonly colour: Readonly<Record<BaseToken | DomainToken, string>>
  /** The interface's family, for canvas fonts. */
  readonly family: string
}
export function readPalette(element: HTMLElement): Palette {
  const domains = DOMAINS.flatMap((domain) => [`--domain-${domain}`, `--domain-${domain}-ink`] as const)
  return { colour: readColours(element, [...BASE, ...domains]), family: getComputedStyle(element).fontFamily }
}

/** Red, green and blue of any CSS colour, for pixels that are written by hand. */
export function bytesOf(colour: string): readonly [number, number, number] {
  const ctx = new OffscreenCanvas(1, 1).getContext('2d')!
  ctx.fillStyle = colour
  ctx.fillRect(0, 0, 1, 1)
  const [r, g, b] = ctx.getImageData(0, 0, 1, 1).data
  return [r!, g!, b!]
}

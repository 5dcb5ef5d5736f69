// How many marks of each domain stand at each pixel of a strip that holds the whole text, and which they are. Pure.
import { DOMAINS } from '@shared/model/base/vocabulary'
import type { Mark } from '../marks/marks'

/** A strip of `height` pixels over a text of `length` characters. */
export interface Strip {
  readonly height: number
  readonly length: number
}
const CODE = new Map(DOMAINS.map((domain, i) => [domain, i] as const))

/** The pixel that an offset falls on. */
export const pixelOf = ({ height, length }: Strip, offset: number): number =>
  Math.max(0, Math.min(height - 1, Math.floor((offset * height) / Math.max(1, length))))

/** The offset at the upper edge of a pixel. */
export const offsetAt = ({ height, length }: Strip, pixel: number): number =>
  Math.max(0, Math.min(length, Math.ceil((pixel * length) / Math.max(1, height))))

const lastPixel = (strip: Strip, mark: Pick<Mark, 'start' | 'end'>) =>
  pixelOf(strip, Math.max(mark.start, mark.end - 1))

/** Counts by pixel and domain: `counts[pixel * DOMAINS.length + domain]`. */
export function densityOf(strip: Strip, marks: readonly Pick<Mark, 'start' | 'end' | 'domain'>[]): Uint32Array {
  const width = DOMAINS.length
  const steps = new Int32Array((strip.height + 1) * width)
  if (strip.height > 0)
    for (const mark of marks) {
      const domain = CODE.get(mark.domain)!
      steps[pixelOf(strip, mark.start) * width + domain]!++
      steps[(lastPixel(strip, mark) + 1) * width + domain]!--
    }
  const counts = new Uint32Array(strip.height * width)
  for (let i = 0; i < counts.length; i++) counts[i] = (i < width ? 0 : counts[i - width]!) + steps[i]!
  return counts
}

/** The marks that a pixel shows, in the order of the text. */
export const marksUnder = <M extends Pick<Mark, 'start' | 'end'>>(strip: Strip, marks: readonly M[], pixel: number) =>
  marks.filter((mark) => pixelOf(strip, mark.start) <= pixel && pixel <= lastPixel(strip, mark))

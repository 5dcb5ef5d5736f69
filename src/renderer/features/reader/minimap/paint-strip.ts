// Paints the strip: one row a pixel, as long as many marks stand there, its domains side by side.
import { DOMAINS } from '@shared/model/base/vocabulary'
import type { Mark } from '../marks/marks'
import { densityOf, pixelOf, type Strip } from './density'

/** Pixels of a row that shows one mark: enough to be seen. */
const LEAST = 4

export interface Inks {
  readonly domains: readonly string[]
  readonly accent: string
}

export function paintStrip(
  canvas: HTMLCanvasElement,
  width: number,
  strip: Strip,
  marks: readonly Mark[],
  selected: ReadonlySet<string>,
  { domains, accent }: Inks,
): void {
  const scale = window.devicePixelRatio
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(strip.height * scale)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  const counts = densityOf(strip, marks)
  const totals = Array.from({ length: strip.height }, (_, y) =>
    counts.subarray(y * DOMAINS.length, (y + 1) * DOMAINS.length).reduce((sum, n) => sum + n, 0),
  )
  const most = totals.reduce((a, b) => Math.max(a, b), 1)
  totals.forEach((total, y) => {
    if (total === 0) return
    const long = LEAST + (width - LEAST) * Math.sqrt((total - 1) / Math.max(1, most - 1))
    let x = 0
    for (let domain = 0; domain < DOMAINS.length; domain++) {
      const share = (counts[y * DOMAINS.length + domain]! / total) * long
      if (share === 0) continue
      context.fillStyle = domains[domain]!
      context.fillRect(x, y, share, 1)
      x += share
    }
  })
  context.fillStyle = accent
  for (const mark of marks) if (selected.has(mark.id)) context.fillRect(0, pixelOf(strip, mark.start) - 1, width, 3)
}

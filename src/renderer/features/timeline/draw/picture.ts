// One picture of the timeline: ground, crowded lanes as profiles, the rest claim by claim. Knows no React.
import { DOMAINS } from '@shared/model/base/vocabulary'
import { type Axis, ticksOf } from '../axis/scale'
import type { Tally } from '../index/tally'
import type { Layout } from '../layout/layout'
import { edgesOf } from '../layout/layout'
import { type Cuts, countLane } from './cuts'
import { stampMark } from './marks'
import { ceilingOf, stampProfile } from './profile'
import { type Ink, mix, type Raster, rgbOf, stamp } from './raster'

export const TOKENS = ['--paper', '--rule', '--rule-strong', '--ink-3', ...DOMAINS.map((d) => `--domain-${d}`)]
/** Inks of a theme: of each domain over the paper, faint (left out) and full. */
export interface Inks {
  readonly rule: Ink
  readonly ruleStrong: Ink
  readonly quiet: Ink
  readonly faint: readonly Ink[]
  readonly full: readonly Ink[]
}
export function inksOf(colours: Readonly<Record<string, string>>): Inks {
  const rgb = rgbOf(colours)
  const paper = rgb['--paper'] ?? [255, 255, 255]
  const ink = (token: string, share = 1) => mix(rgb[token] ?? [0, 0, 0], paper, share)
  return {
    rule: ink('--rule'),
    ruleStrong: ink('--rule-strong'),
    quiet: ink('--ink-3'),
    faint: DOMAINS.map((domain) => ink(`--domain-${domain}`, 0.35)),
    full: DOMAINS.map((domain) => ink(`--domain-${domain}`)),
  }
}

export interface Scene {
  readonly axis: Axis
  readonly layout: Layout
  readonly cuts: Cuts
  /** Claims that the other filters leave: drawn faint. */
  readonly shown: Tally
  /** Those that the brush leaves too: drawn in full. */
  readonly full: Tally
  readonly inks: Inks
  /** Last day that a claim of unstated end was still asserted. */
  readonly stated?: number
}
/** Full heights of the crowded lanes, by their place in the layout. */
export type Ceilings = readonly (number | undefined)[]

function stampGround(raster: Raster, { axis, layout, inks, stated }: Scene): void {
  raster.pixels.fill(0)
  for (const tick of ticksOf(axis)) stamp(raster, tick.x, 0, 1, layout.height, tick.major ? inks.ruleStrong : inks.rule)
  for (const { top, height } of layout.lanes) stamp(raster, 0, top + height - 1, axis.width, 1, inks.rule)
  if (stated === undefined) return
  const x = axis.x(stated + 1)
  if (x >= 0 && x < axis.width) for (let y = 0; y < layout.height; y += 4) stamp(raster, x, y, 1, 2, inks.quiet)
}

/** Inks of a lane that is drawn as a profile: its domain's, or quiet ink where it holds several. */
function inksOfLane({ inks }: Scene, domain: string | undefined): readonly [Ink, Ink] {
  const at = domain === undefined ? -1 : DOMAINS.indexOf(domain as (typeof DOMAINS)[number])
  return at < 0 ? [inks.ruleStrong, inks.quiet] : [inks.faint[at]!, inks.full[at]!]
}

export function stampScene(raster: Raster, scene: Scene): Ceilings {
  const { axis, layout, cuts, shown, full, inks } = scene
  stampGround(raster, scene)
  const all = new Uint32Array(cuts.width)
  const left = new Uint32Array(cuts.width)
  const ceilings = layout.lanes.map((lane) => {
    if (!lane.dense) return undefined
    const ceiling = ceilingOf(countLane(cuts, shown, lane.lane, all))
    countLane(cuts, full, lane.lane, left)
    stampProfile(raster, lane, { all, full: left, ceiling }, inksOfLane(scene, lane.key.domain))
    return ceiling
  })
  const { columns, clock } = shown.index
  const pen = { raster, axis, columns, clock, bar: layout.bar }
  for (const faint of [true, false])
    for (let entry = 0; entry < layout.row.length; entry++) {
      const row = layout.row[entry]!
      if ((full.mask[row] === 0) !== faint) continue
      const [x0, x1] = edgesOf(layout, axis, entry)
      if (x1 < -20 || x0 > axis.width + 20) continue
      const domain = columns.rows.domain[row]!
      stampMark(pen, row, layout.y[entry]!, (faint ? inks.faint : inks.full)[domain]!)
    }
  return ceilings
}

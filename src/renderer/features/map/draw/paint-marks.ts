// Paints marks and names of a scene: routes, rings, discs by standing, selection and hover in the accent.
import { DOMAIN_LETTER, type Domain, type Standing } from '@shared/model/base/vocabulary'
import type { ProjectedMap } from './basemap'
import { box } from './geometry'
import { type Label, type LabelStyle, LINE_HEIGHT } from './labels'
import { type Cluster, DISC, type Ring, type Route } from './marks'
import { hatch } from './paint-base'
import type { Painter } from './painter'
import type { Palette } from './palette'
import type { XY } from './projection'
import type { Scene } from './scene'
import { traceCountry, traceRings } from './trace'

type Ctx = Painter
export interface Look {
  readonly domain: (row: number) => Domain
  readonly standing: (row: number) => Standing
}
/** Rows and the countries they touch, by how strongly they are marked. */
export interface Emphasis {
  readonly selected: ReadonlySet<number>
  readonly hovered?: number
  /** Codes and sites of areas of the selected and the hovered claims, blocs as their members. */
  readonly selectedAreas: ReadonlySet<string>
  readonly hoveredAreas: ReadonlySet<string>
}
export interface MarkInput {
  readonly scene: Scene
  readonly map: ProjectedMap
  readonly palette: Palette
  readonly look: Look
  readonly emphasis: Emphasis
  readonly margin: number
}

const FONT = { size: 12, strong: 600, label: 400 } as const
const TRACKING = '0.72px'

/** Sets the font of a name; the same for measuring and painting. */
export function setFont(ctx: Pick<Ctx, 'font' | 'letterSpacing'>, style: LabelStyle, family: string): void {
  const slant = style === 'sea' ? 'italic ' : ''
  ctx.font = `${slant}${style === 'focal' ? FONT.strong : FONT.label} ${FONT.size}px ${family}`
  ctx.letterSpacing = style === 'focal' || style === 'country' ? TRACKING : '0px'
}

export function paintMarks(ctx: Ctx, input: MarkInput): void {
  const { marks, labels } = input.scene
  ctx.lineJoin = 'round'
  paintAreas(ctx, input)
  for (const ring of marks.rings) paintRing(ctx, input, ring)
  for (const route of marks.routes) paintRoute(ctx, input, route)
  for (const { stops } of marks.routes) for (const { at } of stops) paintStop(ctx, input, at)
  for (const cluster of marks.clusters) paintCluster(ctx, input, cluster)
  for (const label of labels) paintLabel(ctx, input, label)
}

const marked = ({ selected, hovered }: Emphasis, rows: readonly number[]): 'selected' | 'hovered' | undefined =>
  rows.some((row) => selected.has(row))
    ? 'selected'
    : hovered !== undefined && rows.includes(hovered)
      ? 'hovered'
      : undefined

function paintAreas(ctx: Ctx, { scene, map, palette, emphasis, margin }: MarkInput): void {
  const rings = new Map(scene.areas.map(({ site }) => [site.key, site.rings]))
  const paint = (keys: ReadonlySet<string>, width: number, alpha: number) => {
    for (const key of keys) {
      const country = map.basemap.countries.get(key)
      const own = rings.get(key)
      ctx.beginPath()
      if (country ? !traceCountry(ctx, map, scene.view, country, margin) : !own) continue
      if (!country && own) traceRings(ctx, scene.view, own)
      ctx.strokeStyle = palette.colour['--accent']
      ctx.lineWidth = width
      ctx.stroke()
      hatch(ctx, scene.view, palette.colour['--accent'], 6, 0.8, alpha)
    }
  }
  paint(emphasis.hoveredAreas, 1, 0.3)
  paint(emphasis.selectedAreas, 2, 0.4)
}

function circle(ctx: Ctx, [x, y]: XY, radius: number): void {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, Math.PI * 2)
}

function paintRing(ctx: Ctx, { palette: { colour }, scene }: MarkInput, ring: Ring): void {
  circle(ctx, ring.at, ring.radius)
  if (ring.hatched) hatch(ctx, scene.view, colour['--ink-3'], 5, 0.8, ring.radius > 50 ? 0.3 : 0.6)
  circle(ctx, ring.at, ring.radius)
  ctx.setLineDash([3, 2.5])
  ctx.strokeStyle = colour['--ink-2']
  ctx.lineWidth = 1
  ctx.stroke()
  ctx.setLineDash([])
}

function paintRoute(ctx: Ctx, { palette: { colour }, look, emphasis }: MarkInput, { legs, rows }: Route): void {
  const state = marked(emphasis, rows)
  const stroke = (style: string, width: number, dashed: boolean) => {
    for (const { points, sea } of legs) {
      ctx.beginPath()
      for (const [x, y] of points) ctx.lineTo(x, y)
      ctx.setLineDash(sea && dashed ? [4, 3] : [])
      ctx.strokeStyle = style
      ctx.lineWidth = width
      ctx.stroke()
    }
    ctx.setLineDash([])
  }
  if (state) {
    stroke(colour['--accent'], state === 'selected' ? 8 : 5.5, false)
    stroke(colour['--map-land'], state === 'selected' ? 4.5 : 3.5, false)
  }
  stroke(colour[`--domain-${look.domain(rows[0]!)}`], state === 'selected' ? 2.5 : 2, true)
}

function paintStop(ctx: Ctx, { palette: { colour } }: MarkInput, at: XY): void {
  circle(ctx, at, 2)
  ctx.fillStyle = colour['--paper']
  ctx.fill()
  ctx.strokeStyle = colour['--ink-2']
  ctx.lineWidth = 1.2
  ctx.stroke()
}

function paintCluster(ctx: Ctx, input: MarkInput, { discs, more, rows }: Cluster): void {
  const { palette, look, emphasis } = input
  ctx.textAlign = 'center'
  ctx.textBaseline = 'alphabetic'
  ctx.letterSpacing = '0px'
  ctx.font = `${FONT.strong} ${FONT.size}px ${palette.family}`
  for (const { row, x, y } of discs) paintDisc(ctx, palette, look.domain(row), look.standing(row), [x, y])
  for (const { row, x, y } of discs) paintHalo(ctx, palette, marked(emphasis, [row]), [x, y])
  if (!more) return
  const hidden = rows.slice(discs.length)
  const b = box(more.x, more.y - DISC / 2, more.width, DISC)
  ctx.beginPath()
  ctx.roundRect(b.left, b.top, more.width, DISC, DISC / 2)
  ctx.fillStyle = palette.colour['--paper']
  ctx.fill()
  const state = marked(emphasis, hidden)
  ctx.strokeStyle = state ? palette.colour['--accent'] : palette.colour['--ink-3']
  ctx.lineWidth = state === 'selected' ? 2 : 1
  ctx.stroke()
  ctx.font = `${FONT.label} ${FONT.size}px ${palette.family}`
  ctx.fillStyle = palette.colour['--ink-2']
  ctx.fillText(more.label, more.x + more.width / 2, more.y + 4.3)
}

function paintDisc(ctx: Ctx, { colour }: Palette, domain: Domain, standing: Standing, at: XY): void {
  const ink = colour[`--domain-${domain}-ink`]
  circle(ctx, at, DISC / 2)
  ctx.fillStyle = standing === 'established' ? ink : colour['--map-focal']
  ctx.fill()
  if (standing !== 'established') {
    const hue = colour[`--domain-${domain}`]
    ctx.fillStyle = hue
    ctx.globalAlpha = standing === 'reported' ? 0.16 : 0
    ctx.fill()
    ctx.globalAlpha = 1
    ctx.strokeStyle = hue
    ctx.lineWidth = 1.2
    ctx.setLineDash(standing === 'inference' ? [2.4, 1.8] : [])
    ctx.stroke()
    ctx.setLineDash([])
  }
  ctx.fillStyle = standing === 'established' ? colour['--paper'] : ink
  ctx.fillText(DOMAIN_LETTER[domain], at[0], at[1] + 4.3)
}

/** The accent's ring around a disc: 2 px selected, 1 px hovered. */
function paintHalo(ctx: Ctx, { colour }: Palette, state: 'selected' | 'hovered' | undefined, at: XY): void {
  if (!state) return
  circle(ctx, at, state === 'selected' ? 10 : 9.5)
  ctx.strokeStyle = colour['--accent']
  ctx.lineWidth = state === 'selected' ? 2 : 1
  ctx.stroke()
}

function paintLabel(ctx: Ctx, { palette, scene, emphasis }: MarkInput, label: Label): void {
  const { colour, family } = palette
  const middle = (label.box.left + label.box.right) / 2
  const area = scene.areas.find(({ site }) => site.key === label.key)
  const state = area && marked(emphasis, area.rows)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'alphabetic'
  label.lines.forEach((line, i) => {
    const style = i === 0 || label.style === 'sea' ? label.style : 'place'
    setFont(ctx, style, family)
    ctx.strokeStyle =
      colour[label.style === 'focal' ? '--map-focal' : label.style === 'sea' ? '--map-sea' : '--map-land']
    ctx.lineWidth = label.style === 'focal' ? 4 : 3
    const y = label.box.top + i * LINE_HEIGHT + 11.5
    ctx.strokeText(line, middle, y)
    ctx.fillStyle = state ? colour['--accent'] : inkOf(colour, style)
    ctx.fillText(line, middle, y)
  })
  ctx.letterSpacing = '0px'
}
function inkOf(colour: Palette['colour'], style: LabelStyle): string {
  if (style === 'focal') return colour['--ink']
  return style === 'country' || style === 'sea' ? colour['--ink-3'] : colour['--ink-2']
}

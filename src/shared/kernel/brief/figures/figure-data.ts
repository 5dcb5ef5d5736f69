// What the two figures are drawn from. The timeline is in fractions of its plot, the map still on the globe.

import type { Domain } from '@shared/model/base/vocabulary'
import type { Geometry, Point } from '@shared/model/entity'
import type { Run } from '../data'

/** One claim's time: fractions 0..1 of the plot; `i0`, `i1` inner bounds, `f0`, `f1` ends of the soft parts. */
export interface TimelineItem {
  readonly n: number
  readonly to?: string
  readonly label: string
  readonly mode: 'day' | 'within' | 'throughout'
  readonly x0: number
  readonly x1: number
  readonly i0?: number
  readonly i1?: number
  readonly f0?: number
  readonly f1?: number
  /** An arrow: it goes on before or after what is drawn. */
  readonly before: boolean
  readonly after: boolean
  readonly dashed: boolean
  readonly side: 'left' | 'right'
  readonly lx: number
  readonly row: number
}
export interface TimelineBin {
  readonly x0: number
  readonly x1: number
  /** Share of the fullest bin. */
  readonly share: number
}
export interface TimelineLane {
  readonly domain: Domain
  readonly rows: number
  readonly items: readonly TimelineItem[]
  readonly bins: readonly TimelineBin[]
  readonly note: string
}
export interface TimelineFigure {
  /** `labels` and `numbers` draw each claim, `counts` how many fall into each period. */
  readonly kind: 'labels' | 'numbers' | 'counts'
  /** Points: a row, and what a lane has besides its rows. */
  readonly rowHeight: number
  readonly lanePad: number
  readonly lanes: readonly TimelineLane[]
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly major: boolean }[]
  readonly now?: number
  readonly legend: readonly { readonly mode: string; readonly t: string }[]
  readonly alt: string
  readonly caption: readonly Run[]
}

export interface MapName {
  readonly name: string
  readonly native?: { readonly t: string; readonly language: string }
}
/** A numbered place. */
export interface MapPoint extends MapName {
  readonly n: number
  readonly point: Point
}
export type LineKind = 'oil' | 'gas' | 'ship' | 'line'
/** A numbered line: a pipeline, a road. */
export interface MapLine extends MapName {
  readonly n: number
  readonly kind: LineKind
  readonly geometry: Geometry
}
export interface MapFigure {
  /** ISO 3166-1 alpha-2 of the state whose balance is studied. */
  readonly focal?: string
  /** Alpha-2 codes of states that claims are about as a whole. */
  readonly areas: readonly string[]
  readonly shapes: readonly Geometry[]
  readonly points: readonly MapPoint[]
  readonly lines: readonly MapLine[]
  readonly alt: string
  readonly caption: readonly Run[]
}
export interface BriefFigures {
  readonly map?: MapFigure
  readonly timeline?: TimelineFigure
}

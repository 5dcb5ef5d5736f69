// The timeline figure: claims on the clock of events, by domain, on one page whatever their number.
import { formatDay } from '../../time'
import type { Run } from '../data'
import type { NumberedClaim } from '../frame'
import { axisOf, ticksOf } from './axis'
import type { TimelineFigure } from './figure-data'
import { countLanes, isDated, lanesOf } from './lanes'

/** Height in points that a figure's lanes may take on one page. */
const PAGE = 592
type Body = Pick<TimelineFigure, 'kind' | 'rowHeight' | 'lanePad' | 'lanes'> & { readonly most?: number }
interface Manner extends Pick<Body, 'kind' | 'rowHeight' | 'lanePad'> {
  readonly letters: number
}
/** From roomy to dense; the first that fits a page is taken. */
const MANNERS: readonly Manner[] = [
  ...[72, 58, 46, 38, 30, 24].map((letters) => ({ kind: 'labels', rowHeight: 12.4, lanePad: 5, letters }) as const),
  { kind: 'numbers', rowHeight: 6.4, lanePad: 5, letters: 0 },
  { kind: 'numbers', rowHeight: 5.4, lanePad: 3, letters: 0 },
]

function drawn(claims: readonly NumberedClaim[], axis: ReturnType<typeof axisOf>): Body {
  for (const { letters, ...manner } of MANNERS) {
    const lanes = lanesOf(claims, axis, letters)
    const height = lanes.reduce((sum, lane) => sum + lane.rows * manner.rowHeight + manner.lanePad, 0)
    if (height <= PAGE) return { ...manner, lanes }
  }
  return { kind: 'counts', rowHeight: 0, lanePad: 0, ...countLanes(claims, axis) }
}

function legendOf(body: Body, now: string | undefined): TimelineFigure['legend'] {
  const items = body.lanes.flatMap((lane) => lane.items)
  const has = (test: (item: (typeof items)[number]) => boolean) => items.some(test)
  const entries: [boolean, string, string][] = [
    [body.most !== undefined, 'count', `claims possible in a period, at most ${body.most}`],
    [has((i) => i.mode === 'throughout' && !i.dashed), 'throughout', 'throughout'],
    [has((i) => i.mode === 'within' && !i.dashed), 'within', 'at some time within'],
    [has((i) => i.mode === 'day'), 'day', 'known day'],
    [has((i) => i.f0 !== undefined || i.f1 !== undefined), 'fade', 'approximate'],
    [has((i) => i.i0 !== undefined && !i.dashed), 'hatch', 'end known as a range'],
    [has((i) => i.after || i.before), 'open', 'goes on'],
    [has((i) => i.dashed), 'dashed', 'forecast or uncertain'],
    [now !== undefined, 'now', now ?? ''],
  ]
  return entries.filter(([shown]) => shown).map(([, mode, t]) => ({ mode, t }))
}

function captionOf(custom: string | undefined, count: number, undated: number, kind: TimelineFigure['kind']): Run[] {
  const entry = {
    labels: 'The number after each entry is that of its claim.',
    numbers: 'Numbers are those of the claims.',
    counts: '',
  }
  const tray =
    undated === 0
      ? ''
      : ` ${undated} ${undated === 1 ? 'claim has' : 'claims have'} no date and ${undated === 1 ? 'is' : 'are'} not drawn.`
  const lead = custom ?? 'Claims by domain on the clock of events.'
  return [{ t: `${lead} ${count} ${count === 1 ? 'claim is' : 'claims are'} drawn.${tray} ${entry[kind]}`.trim() }]
}

/**
 * The timeline of some claims; undefined where none has a date. `asOf` is the day up to which the brief knows;
 * drawn plus undated claims are all that were given (D21).
 */
export function timelineFigure(
  claims: readonly NumberedClaim[],
  asOf: number | undefined,
  caption: string | undefined,
): TimelineFigure | undefined {
  const dated = claims.filter(isDated)
  if (dated.length === 0) return undefined
  const axis = axisOf(dated.flatMap(({ bounds }) => [bounds?.earliest ?? Infinity, bounds?.latest ?? Infinity]))
  const now = asOf !== undefined && asOf > axis.from && asOf < axis.to ? axis.x(asOf) : undefined
  const body = drawn(dated, axis)
  const shown = asOf === undefined ? '' : `information to ${formatDay(asOf)}`
  const alt =
    `Timeline of ${dated.length} claims by domain, ${formatDay(axis.from)} to ${formatDay(axis.to)}: ` +
    `${body.lanes.map((lane) => `${lane.domain} ${body.kind === 'counts' ? lane.note : lane.items.length}`).join(', ')}. ` +
    'Every claim with its date is in the claims table.'
  return {
    kind: body.kind,
    rowHeight: body.rowHeight,
    lanePad: body.lanePad,
    lanes: body.lanes,
    ticks: ticksOf(axis),
    ...(now === undefined ? {} : { now }),
    legend: legendOf(body, now === undefined ? undefined : shown),
    alt,
    caption: captionOf(caption, dated.length, claims.length - dated.length, body.kind),
  }
}

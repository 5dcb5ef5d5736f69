// Times said in relation to another (DOMAIN 3.3): the rule is stored, its EDTF is worked out again when the anchor moves.
import type { z } from 'zod'
import type { RelativeTime, TimeUnit } from '../../model/base/time-span'
import { type Bounds, boundsOf } from './bounds'
import { addMonths, type CalendarUnit, printDay } from './day'
import {
  type EdtfDate,
  type EdtfEnd,
  type EdtfPoint,
  type EdtfRun,
  type EdtfValue,
  printEdtf,
  printPoint,
} from './edtf'
import { parseEdtf } from './parse-edtf'

type Unit = z.infer<typeof TimeUnit>

const MONTHS: Readonly<Record<Unit, number>> = { day: 0, week: 0, month: 1, year: 12, decade: 120 }
const DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 0, year: 0, decade: 0 }

/** Shifts a day by calendar units; ends of months clamp. */
export function shiftDay(day: number, n: number, unit: Unit): number {
  return MONTHS[unit] === 0 ? day + n * DAYS[unit] : addMonths(day, n * MONTHS[unit])
}

/** Precision at which a shifted date may be printed, and whether it is only approximate. */
const SHIFTED: Readonly<Record<Unit, { readonly unit: CalendarUnit; readonly mark: string }>> = {
  day: { unit: 'day', mark: '' },
  week: { unit: 'day', mark: '~' },
  month: { unit: 'month', mark: '~' },
  year: { unit: 'year', mark: '~' },
  decade: { unit: 'year', mark: '~' },
}

const stripPoint = (point: EdtfPoint): EdtfPoint =>
  point.kind === 'date'
    ? { ...point, parts: point.parts.map((part) => ({ ...part, qualifier: '' as const })) }
    : { ...point, qualifier: '' }
const stripEnd = (end: EdtfEnd): EdtfEnd => (typeof end === 'string' ? end : stripPoint(end))
function stripRun(run: EdtfRun): EdtfRun {
  const from = run.from && stripPoint(run.from)
  return { from, to: run.to === run.from ? from : run.to && stripPoint(run.to) }
}
function stripQualifiers(value: EdtfValue): EdtfValue {
  if (value.kind === 'interval') return { ...value, start: stripEnd(value.start), end: stripEnd(value.end) }
  return value.kind === 'set' ? { ...value, members: value.members.map(stripRun) } : stripPoint(value)
}

function firstPoint(value: EdtfValue): EdtfPoint | undefined {
  const first: EdtfEnd | undefined =
    value.kind === 'interval' ? value.start : value.kind === 'set' ? value.members[0]?.from : value
  return typeof first === 'string' ? undefined : first
}

function lastPoint(value: EdtfValue): EdtfPoint | undefined {
  const last: EdtfEnd | undefined =
    value.kind === 'interval' ? value.end : value.kind === 'set' ? value.members.at(-1)?.to : value
  return typeof last === 'string' ? undefined : last
}

function unitOfPoint(point: EdtfPoint | undefined): CalendarUnit {
  if (point?.kind !== 'date') return point?.kind === 'season' ? 'month' : 'year'
  return UNITS[knownParts(point) - 1] ?? 'year'
}
const UNITS = ['year', 'month', 'day'] as const
function knownParts({ parts }: EdtfDate): number {
  const unknown = parts.findIndex((part) => part.digits.includes('X'))
  return unknown < 0 ? parts.length : Math.max(1, unknown)
}

/** The coarser of the precisions of an anchor's two ends. */
function precision(value: EdtfValue): CalendarUnit {
  const units = [unitOfPoint(firstPoint(value)), unitOfPoint(lastPoint(value))]
  return UNITS.find((unit) => units.includes(unit)) ?? 'year'
}

/** Canonical EDTF of the set from one day to another at a precision; one member stands alone. */
function span(from: number, to: number, unit: CalendarUnit): string {
  const [a, b] = [printDay(from, unit), printDay(to, unit)]
  return a === b ? a : `[${a}..${b}]`
}

function shift(
  value: EdtfValue,
  b: Bounds,
  offset: NonNullable<RelativeTime['offset']>,
  sign: 1 | -1,
): string | undefined {
  if (!Number.isFinite(b.earliest) || !Number.isFinite(b.latest)) return undefined
  const { n, unit } = offset
  const [low, high] = typeof n === 'number' ? [n, n] : [Math.min(...n), Math.max(...n)]
  const days = [
    shiftDay(b.earliest, sign * (sign > 0 ? low : high), unit),
    shiftDay(b.latest, sign * (sign > 0 ? high : low), unit),
  ]
  const [from = 0, to = 0] = days
  if (!b.knownDay) return span(from, to, precision(value))
  const shifted = SHIFTED[unit]
  return low === high ? printDay(from, shifted.unit) + shifted.mark : span(from, to, shifted.unit)
}

function related({ relation, offset }: RelativeTime, value: EdtfValue): string | undefined {
  const shifted = offset ? shift(value, boundsOf(value), offset, relation === 'before' ? -1 : 1) : undefined
  if (offset && shifted === undefined) return undefined
  const start = shifted ?? pointOrNothing(firstPoint(value))
  const end = shifted ?? pointOrNothing(lastPoint(value))
  switch (relation) {
    case 'before':
      return offset ? shifted : start && `../${start}`
    case 'after':
      return offset ? shifted : end && `${end}/..`
    case 'until':
      return start && `../${edge(start, 'last')}`
    case 'since':
      return start && `${edge(start, 'first')}/..`
    case 'during':
    case 'same-as':
      return shifted ?? printEdtf(value)
  }
}

const pointOrNothing = (point: EdtfPoint | undefined) => (point ? printPoint(point) : undefined)

/** An interval's side cannot be a set: its first or last member stands for it. */
function edge(edtf: string, side: 'first' | 'last'): string {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok || parsed.value.kind !== 'set') return edtf
  return pointOrNothing(side === 'first' ? firstPoint(parsed.value) : lastPoint(parsed.value)) ?? edtf
}

/**
 * The EDTF of a relative time whose anchor has the EDTF `anchor`. Undefined where the anchor has no date to
 * count from; the claim then waits in the tray (D26). Qualifiers of the anchor are not copied.
 */
export function resolveRelative(relative: RelativeTime, anchor: string | undefined): string | undefined {
  const parsed = anchor === undefined ? undefined : parseEdtf(anchor)
  if (!parsed?.ok) return undefined
  const edtf = related(relative, stripQualifiers(parsed.value))
  const result = edtf === undefined ? undefined : parseEdtf(edtf)
  return result?.ok ? result.canonical : undefined
}

/** Whether a value rests on an anchor that is itself approximate or uncertain, which views must show. */
export function restsOnUncertainAnchor(relative: RelativeTime | undefined, anchor: string | undefined): boolean {
  const parsed = relative && anchor !== undefined ? parseEdtf(anchor) : undefined
  if (!parsed?.ok) return false
  const b = boundsOf(parsed.value)
  return b.approxStart || b.approxEnd || b.uncertain
}

/**
 * Whether making `from` rest on `to` closes a circle (D26). `next` gives the object on which one rests, if any.
 */
export function closesCycle(from: string, to: string, next: (id: string) => string | undefined): boolean {
  const seen = new Set<string>()
  for (let id: string | undefined = to; id !== undefined && !seen.has(id); id = next(id)) {
    if (id === from) return true
    seen.add(id)
  }
  return false
}

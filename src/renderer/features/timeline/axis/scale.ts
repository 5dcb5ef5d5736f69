// The time axis: days ⇄ pixels and tick labels, by d3-scale in UTC. No local time anywhere (D25).
import { civilOf, dayOf } from '@shared/kernel/time'
import { scaleUtc } from 'd3-scale'

const DAY = 86_400_000
/** Years −10000 to 9999. */
const FIRST = -4371953
const LAST = 2932896

export interface Axis {
  readonly from: number
  readonly to: number
  readonly width: number
  x(day: number): number
  day(x: number): number
}
export interface Tick {
  readonly x: number
  readonly label: string
  readonly major: boolean
}

/** An axis over days `from` to `to`, drawn `width` pixels wide. */
export function makeAxis(from: number, to: number, width: number): Axis {
  const span = Math.max(1, to - from)
  return { from, to, width, x: (day) => ((day - from) / span) * width, day: (x) => from + (x / width) * span }
}

/** Ticks about every 28 pixels; those that carry a label stand about every 140. */
export function ticksOf({ from, to, width, x }: Axis): readonly Tick[] {
  const scale = scaleUtc([new Date(from * DAY), new Date(to * DAY)], [0, width])
  const labelled = new Set(scale.ticks(Math.max(2, width / 140)).map(Number))
  const format = scale.tickFormat()
  const years = to - from > 3660
  const first = Math.min(...labelled)
  const minor = scale.ticks(Math.max(4, width / 28))
  return [...new Set([...minor.map(Number), ...labelled])]
    .sort((a, b) => a - b)
    .map((time) => ({
      x: x(time / DAY),
      label: years ? yearLabel(time) : withYear(time, format(new Date(time)), time === first),
      major: labelled.has(time),
    }))
}

/** Years before 1 are written as the labels of times write them. */
function yearLabel(time: number): string {
  const { year } = civilOf(Math.round(time / DAY))
  return year > 0 ? String(year) : `${1 - year} BC`
}

/** First and last day of which pixel column `x` shows a part. */
export const firstDayAt = (axis: Axis, x: number): number => Math.floor(axis.day(x))
export const lastDayAt = (axis: Axis, x: number): number =>
  Math.max(firstDayAt(axis, x), Math.ceil(axis.day(x + 1)) - 1)

/** The first label of a view that is narrower than its years says which year it is. */
function withYear(time: number, label: string, first: boolean): string {
  const year = yearLabel(time)
  return first && !label.includes(year) ? `${label} ${year}` : label
}

/** Keeps a view inside the calendar and no closer than a week. */
export function clampView(from: number, to: number): readonly [number, number] {
  const span = Math.min(LAST - FIRST, Math.max(7, to - from))
  const start = Math.min(LAST - span, Math.max(FIRST, from))
  return [start, start + span]
}
/** The view scaled by `factor` around a day that stays where it is. */
export function zoomAround(from: number, to: number, day: number, factor: number): readonly [number, number] {
  return clampView(day - (day - from) * factor, day + (to - day) * factor)
}

/** A view in which a day is less than a pixel or so wide: whole months are what a hand can mean. */
const MONTHS_FROM = 730
const snaps = ({ from, to }: Axis): boolean => to - from > MONTHS_FROM

/** The nearest first day of a month. */
function monthStart(day: number): number {
  const { year, month } = civilOf(Math.round(day))
  const start = dayOf(year, month, 1)
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return day - start < next - day ? start : next
}
/** A range in whole months where the view is too wide to mean days; at least one month. */
export function wholeRange({ from, to }: { readonly from: number; readonly to: number }, axis: Axis) {
  if (!snaps(axis)) return { from, to }
  const start = monthStart(from)
  return { from: start, to: Math.max(monthStart(to + 1), monthStart(start + 31)) - 1 }
}
/** Days that one press of a key moves a handle. */
export const keyStep = (axis: Axis): number => Math.max(snaps(axis) ? 31 : 1, Math.round((axis.to - axis.from) / 120))

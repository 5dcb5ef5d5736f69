// Outer, inner and soft bounds of an EDTF value (DOMAIN 3.4), before anything is known of statement or access.
import type { EdtfEnd, EdtfInterval, EdtfSet, EdtfValue } from './edtf'
import type { TimeRange } from './match'
import { parseEdtf } from './parse-edtf'
import { type PointBounds, pointBounds } from './point-bounds'

/** Days since 1970-01-01; −Infinity and Infinity are open or unknown. Inner is empty where it starts after its end. */
export interface Bounds extends TimeRange {
  readonly openStart: boolean
  readonly openEnd: boolean
  readonly unknownStart: boolean
  readonly unknownEnd: boolean
  readonly approxStart: boolean
  readonly approxEnd: boolean
  readonly uncertain: boolean
  /** One whole known day, as written. */
  readonly knownDay: boolean
}

/** Inner bounds that hold no day. */
export const EMPTY_INNER = { innerEarliest: Infinity, innerLatest: -Infinity } as const

/** Inner bounds cut to the outer ones; empty ones take one form. */
export function innerWithin(innerEarliest: number, innerLatest: number, earliest: number, latest: number) {
  const from = Math.max(innerEarliest, earliest)
  const to = Math.min(innerLatest, latest)
  return from <= to ? { innerEarliest: from, innerLatest: to } : EMPTY_INNER
}

const boundsOfPoint = (p: PointBounds): Bounds => ({
  earliest: p.earliest,
  latest: p.latest,
  innerEarliest: p.earliest,
  innerLatest: p.latest,
  softEarliest: p.softEarliest,
  softLatest: p.softLatest,
  openStart: false,
  openEnd: false,
  unknownStart: false,
  unknownEnd: false,
  approxStart: p.approximate,
  approxEnd: p.approximate,
  uncertain: p.uncertain,
  knownDay: p.knownDay,
})

const endBounds = (end: EdtfEnd) => (typeof end === 'string' ? undefined : pointBounds(end))

function boundsOfInterval({ start, end }: EdtfInterval): Bounds {
  const from = endBounds(start)
  const to = endBounds(end)
  const earliest = from?.earliest ?? -Infinity
  const latest = to?.latest ?? Infinity
  // An open side reaches as far as the outer bound; an unknown one adds nothing beyond the known side.
  const innerFrom = from?.latest ?? (start === 'open' ? -Infinity : (to?.earliest ?? Infinity))
  const innerTo = to?.earliest ?? (end === 'open' ? Infinity : (from?.latest ?? -Infinity))
  return {
    earliest,
    latest,
    ...innerWithin(innerFrom, innerTo, earliest, latest),
    softEarliest: from?.softEarliest ?? -Infinity,
    softLatest: to?.softLatest ?? Infinity,
    openStart: start === 'open',
    openEnd: end === 'open',
    unknownStart: start === 'unknown',
    unknownEnd: end === 'unknown',
    approxStart: from?.approximate ?? false,
    approxEnd: to?.approximate ?? false,
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
    knownDay: false,
  }
}

function boundsOfSet({ members }: EdtfSet): Bounds {
  const froms = members.map(({ from }) => from && pointBounds(from))
  const tos = members.map(({ to }) => to && pointBounds(to))
  const earliest = Math.min(...froms.map((b) => b?.earliest ?? -Infinity))
  const latest = Math.max(...tos.map((b) => b?.latest ?? Infinity))
  return {
    earliest,
    latest,
    innerEarliest: earliest,
    innerLatest: latest,
    softEarliest: Math.min(...froms.map((b) => b?.softEarliest ?? -Infinity)),
    softLatest: Math.max(...tos.map((b) => b?.softLatest ?? Infinity)),
    openStart: froms.includes(undefined),
    openEnd: tos.includes(undefined),
    unknownStart: false,
    unknownEnd: false,
    approxStart: froms.some((b) => b?.approximate),
    approxEnd: tos.some((b) => b?.approximate),
    uncertain: [...froms, ...tos].some((b) => b?.uncertain),
    knownDay: false,
  }
}

/** Bounds of a parsed value. */
export function boundsOf(value: EdtfValue): Bounds {
  if (value.kind === 'interval') return boundsOfInterval(value)
  if (value.kind === 'set') return boundsOfSet(value)
  const point = pointBounds(value)
  if (!point) throw new Error('a parsed value has bounds')
  return boundsOfPoint(point)
}

/** Bounds of an EDTF string; undefined if it does not parse. */
export function bounds(edtf: string): Bounds | undefined {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? boundsOf(parsed.value) : undefined
}

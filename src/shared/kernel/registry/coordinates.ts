// Points as people write them: decimal degrees, or degrees with minutes and seconds and a side of the compass.
import type { Point } from '../../model/entity'

const PART =
  /^\s*([NSEW])?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*(?:[°ºd\s]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:['’′m]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["”″s]|''|’’)?)?)?)?\s*([NSEW])?\s*$/i

interface Half {
  readonly degrees: number
  readonly side: string | undefined
}
function half(text: string): Half | undefined {
  const found = PART.exec(text.replaceAll('−', '-'))
  if (!found) return undefined
  const [, before, whole = '', minutes, seconds, after] = found
  if (before && after) return undefined
  const side = (before ?? after)?.toUpperCase()
  const [m, s] = [Number(minutes ?? 0), Number(seconds ?? 0)]
  if (m >= 60 || s >= 60 || (minutes !== undefined && whole.includes('.'))) return undefined
  if (side && /^[+-]/.test(whole)) return undefined
  const size = Math.abs(Number(whole)) + m / 60 + s / 3600
  const negative = whole.startsWith('-') || side === 'S' || side === 'W'
  return { degrees: negative ? -size : size, side }
}

/** The two halves of a written point: at a comma or semicolon, after the first side of the compass, else in the middle. */
function halves(text: string): readonly [string, string] | undefined {
  const parted = text.split(/[,;]/)
  if (parted.length === 2) return [parted[0] ?? '', parted[1] ?? '']
  if (parted.length > 2) return undefined
  const suffixed = /^(.*?[NSEW])\s*(\S.*[NSEW])\s*$/i.exec(text)
  if (suffixed && !/^\s*[NSEW]/i.test(text)) return [suffixed[1] ?? '', suffixed[2] ?? '']
  const prefixed = /^\s*([NS][^NSEW]*)([EW][^NSEW]*)$/i.exec(text)
  if (prefixed) return [prefixed[1] ?? '', prefixed[2] ?? '']
  const words = text.trim().split(/\s+/)
  return words.length === 2 ? [words[0] ?? '', words[1] ?? ''] : undefined
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0

/** The point that "51.1, 71.4", "51°07′N 71°25′E" or "N51 07.5 E071 25" writes; latitude first unless sides say otherwise. */
export function readPoint(text: string): Point | undefined {
  const parts = halves(text)
  const [first, second] = [parts && half(parts[0]), parts && half(parts[1])]
  if (!first || !second || (first.side === undefined) !== (second.side === undefined)) return undefined
  const turned = first.side === 'E' || first.side === 'W'
  const [lat, lon] = turned ? [second, first] : [first, second]
  if (/[EW]/.test(lat.side ?? '') || /[NS]/.test(lon.side ?? '')) return undefined
  if (Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 180) return undefined
  return { lat: rounded(lat.degrees), lon: rounded(lon.degrees) }
}

/** A point as decimal degrees, latitude first: what `readPoint` reads back. */
export const writePoint = ({ lat, lon }: Point): string => `${lat}, ${lon}`

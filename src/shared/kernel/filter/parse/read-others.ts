// Terms that stand alone: a map area, and words of the text.
import { areaOfRing, type Corner, RING_CORNERS } from '../area'
import type { AreaFilter, TextFilter } from '../filter'
import type { Term } from '../tokens'
import { common, refuse, type WhereError } from './refuse'

const inDegrees = ([lon, lat]: Corner): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

/** A rectangle in degrees by four numbers, or a polygon by its corners. */
export function readArea(term: Term, index: number): AreaFilter | WhereError {
  const numbers = term.parts.map(({ text }) => Number(text))
  if (numbers.length === 4) {
    const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers
    if (inDegrees([west, south]) && inDegrees([east, north]) && south <= north)
      return { ...common(term, index), field: 'area', west, south, east, north }
  } else if (numbers.length % 2 === 0) {
    const ring = Array.from({ length: numbers.length / 2 }, (_, i): Corner => [numbers[2 * i]!, numbers[2 * i + 1]!])
    const { least, most } = RING_CORNERS
    if (ring.length >= least && ring.length <= most && ring.every(inDegrees))
      return { ...common(term, index), field: 'area', ...areaOfRing(ring) }
  }
  return refuse(term, 'west, south, east and north are needed in degrees, or the corners of a polygon', [
    'area:46,35,90,56',
    'area:50,40,70,40,60,52',
  ])
}

/** Words: quoted without a key they are a phrase, else each of them must occur. */
export function readWords(term: Term, index: number): TextFilter | WhereError {
  const text = term.parts.map((part) => part.text).join(' ')
  if (!term.quoted && term.key === undefined && (/^(AND|OR|NOT)$/.test(text) || /[()]/.test(text))) {
    return refuse(term, 'terms are joined by spaces and all must hold; alternatives are written domain:energy,trade')
  }
  if (!/\S/u.test(text)) return refuse(term, 'words are missing', ['"pipeline"'])
  const phrase = term.key === undefined && /\s/.test(text)
  return { ...common(term, index), field: 'text', text, ...(phrase && { phrase }) }
}

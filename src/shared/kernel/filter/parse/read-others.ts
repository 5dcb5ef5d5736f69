// Terms that stand alone: a map area, and words of the text.
import type { AreaFilter, TextFilter } from '../filter'
import type { Term } from '../tokens'
import { common, refuse, type WhereError } from './refuse'

/** A rectangle in degrees. */
export function readArea(term: Term, index: number): AreaFilter | WhereError {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = term.parts.map(({ text }) => Number(text))
  const valid = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north
  if (!valid || more.length > 0)
    return refuse(term, 'west, south, east and north are needed in degrees', ['area:46,35,90,56'])
  return { ...common(term, index), field: 'area', west, south, east, north }
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

// Terms about numbers: `number:C-12,C-15..C-20`, `likelihood:60..80`, `origins:2..`.
import { ICD203, PHIA } from '../../../model/grade'
import type { NumberField, NumberFilter, NumberRange } from '../filter'
import { nearest } from '../nearest'
import type { Part, Term } from '../tokens'
import { common, endsOf, refuse, type WhereError } from './refuse'

/** Every term of the two scales of likelihood, each once. */
export const LIKELIHOOD_TERMS: readonly string[] = [
  ...new Set([...ICD203, ...PHIA].flatMap(({ term, row2 }) => (row2 === undefined ? [term] : [term, row2]))),
]
const NONE = 'none'
const CERTAIN = 'certain'

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  number: ['C-12', 'C-15..C-20'],
  likelihood: ['60..80', 'likely', NONE],
}
const examples = (field: NumberField): readonly string[] => EXAMPLES[field] ?? ['2', '1..3', '2..']

/** A whole number, or for likelihood per cent with at most four decimals; undefined for anything else. */
function numberOf(typed: string, field: NumberField): number | undefined {
  if (field === 'likelihood') {
    const value = /^\d+(\.\d{1,4})?\s*%?$/.test(typed) ? Number.parseFloat(typed) : Number.NaN
    // 0.6 may be meant as a probability: it is asked for in per cent instead of guessed
    return value <= 100 && (value === 0 || value >= 1) ? value : undefined
  }
  const digits = (field === 'number' ? /^(?:c-?)?(\d{1,9})$/i : /^(\d{1,9})$/).exec(typed)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function rangeOf(part: Part, field: NumberField): NumberRange | undefined {
  const ends = endsOf(part) ?? { from: part.text, to: part.text }
  const low = ends.from === undefined ? -Infinity : numberOf(ends.from, field)
  const high = ends.to === undefined ? Infinity : numberOf(ends.to, field)
  return low === undefined || high === undefined ? undefined : [low, high]
}

/** The likelihood term that a word is, '' for none; undefined where it is no term. */
function termOf(typed: string): string | undefined {
  const word = typed.toLowerCase()
  return word === NONE ? '' : LIKELIHOOD_TERMS.find((term) => term === word)
}

/** A filter by ranges of numbers. */
export function readNumbers(term: Term, field: NumberField, index: number): NumberFilter | WhereError {
  const ranges: NumberRange[] = []
  const terms: string[] = []
  let certain = false
  for (const part of term.parts) {
    const word = field === 'likelihood' ? termOf(part.text) : undefined
    if (word !== undefined) terms.push(word)
    else if (field === 'origins' && part.text === CERTAIN) certain = true
    else {
      const range = rangeOf(part, field)
      if (!range) {
        const near = field === 'likelihood' ? nearest(part.text, LIKELIHOOD_TERMS) : []
        const valid = near.length > 0 ? near : examples(field)
        return refuse(
          term,
          `“${part.text}” is no ${field === 'likelihood' ? 'term or per cent' : 'number'}`,
          valid,
          part,
        )
      }
      if (range[0] > range[1]) return refuse(term, `“${part.text}” runs backwards`, [`${range[1]}..${range[0]}`], part)
      ranges.push(range)
    }
  }
  if (ranges.length === 0 && terms.length === 0) return refuse(term, 'a number is missing', examples(field))
  return { ...common(term, index), field, ranges, terms: [...new Set(terms)], certain }
}

// Terms whose values are words or names: `domain:energy,trade`, `reliability:A..C`, `actor:"North Line"`.
import type { LedgerDictionaries } from '../../ledger/record'
import type { ValueField, ValueFilter } from '../filter'
import { namedValues, valuesNamed } from '../names'
import { nearest } from '../nearest'
import { isScale, scaleRange } from '../scales'
import type { Part, Term } from '../tokens'
import { common, endsOf, refuse, type WhereError } from './refuse'

const isError = (found: readonly string[] | WhereError): found is WhereError => 'ok' in found

/** What a refusal calls the values of a key that is no noun. */
const NOUNS: Readonly<Record<string, string>> = { by: 'analyst', is: 'state', has: 'kind of thing' }

/** What the names of a field look like in a list of hints. */
export const namesOf = (field: ValueField, dictionaries: LedgerDictionaries): string[] => [
  ...new Set(namedValues(field, dictionaries).map(({ name }) => name)),
]

function named(term: Term, part: Part, field: ValueField, dictionaries: LedgerDictionaries, typed = part.text) {
  const found = valuesNamed(typed, field, dictionaries)
  if (found.length > 0) return found
  return refuse(
    term,
    `no ${NOUNS[field] ?? field} is called “${typed}”`,
    nearest(typed, namesOf(field, dictionaries)),
    part,
  )
}

function ranged(term: Term, part: Part, field: ValueField, dictionaries: LedgerDictionaries) {
  const ends = endsOf(part)
  if (!ends || !isScale(field)) return named(term, part, field, dictionaries)
  const values: (string | undefined)[] = []
  for (const end of [ends.from, ends.to]) {
    const found = end === undefined ? [] : named(term, part, field, dictionaries, end)
    if (isError(found)) return found
    values.push(found[0])
  }
  const between = values.includes('') ? undefined : scaleRange(field, values[0], values[1])
  return between ?? refuse(term, `“${part.text}” runs backwards`, [`${ends.to}..${ends.from}`], part)
}

/** A filter by values; `none` is what a claim without a value answers to. */
export function readValues(
  term: Term,
  field: ValueField,
  index: number,
  dictionaries: LedgerDictionaries,
): ValueFilter | WhereError {
  const values: string[] = []
  for (const part of term.parts) {
    const found = ranged(term, part, field, dictionaries)
    if (isError(found)) return found
    values.push(...found)
  }
  return { ...common(term, index), field, values: [...new Set(values)] }
}

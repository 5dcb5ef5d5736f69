// Values of a field by the names people use for them: vocabulary words, or names of entities, tags, documents, sources.
import { fold } from '../gazetteer/fold'
import { CODES } from '../ledger/columns'
import type { LedgerDictionaries } from '../ledger/record'
import type { ValueField } from './filter'

/** A value and what people call it. */
export interface NamedValue {
  readonly value: string
  readonly name: string
}
const NONE = 'none'
const OBJECT_FIELDS = ['actor', 'place', 'tag', 'document', 'source'] as const
type ObjectField = (typeof OBJECT_FIELDS)[number]
/** Whether a field's values are ids of objects instead of vocabulary words. */
export const isObjectField = (field: ValueField): field is ObjectField =>
  (OBJECT_FIELDS as readonly string[]).includes(field)

function objects(field: ObjectField, d: LedgerDictionaries): readonly NamedValue[] {
  switch (field) {
    case 'actor':
    case 'place':
      return d.entities.map(({ id, name }) => ({ value: id, name }))
    case 'tag':
      return d.tags.map(({ id, name }) => ({ value: id, name }))
    case 'document':
      return d.documents.map(({ id, title }) => ({ value: id, name: title }))
    case 'source':
      return [...new Map(d.documents.map(({ sourceId, sourceName }) => [sourceId, sourceName]))].map(
        ([value, name]) => ({
          value,
          name,
        }),
      )
  }
}

/** All values that a filter on this field can have, with their names; an absent grade is called `none`. */
export function namedValues(field: ValueField, dictionaries: LedgerDictionaries): readonly NamedValue[] {
  if (isObjectField(field)) return objects(field, dictionaries)
  return CODES[field].map((value) => ({ value, name: value === '' ? NONE : value }))
}

/** Values that a typed word names: the id itself, every bearer of the name, or else of a country's code. */
export function valuesNamed(typed: string, field: ValueField, dictionaries: LedgerDictionaries): string[] {
  const all = namedValues(field, dictionaries)
  const byId = all.filter(({ value }) => value === typed && value !== '')
  if (byId.length > 0) return [typed]
  const key = fold(typed)
  const named = all.filter(({ name }) => fold(name) === key).map(({ value }) => value)
  if (named.length > 0 || (field !== 'actor' && field !== 'place')) return named
  return dictionaries.entities.filter((e) => e.iso3166 === typed.toUpperCase()).map((e) => e.id)
}

// Values of a field by the names people use for them: vocabulary words, or names of entities, tags, documents, analysts.
import { fold } from '../gazetteer/fold'
import { CODES } from '../ledger/columns'
import type { LedgerDictionaries } from '../ledger/record'
import {
  type CodedField,
  ENTITY_FIELDS,
  isOneOf,
  OBJECT_FIELDS,
  type ObjectField,
  STATES,
  type ValueField,
} from './filter'

/** A value and what people call it. */
export interface NamedValue {
  readonly value: string
  readonly name: string
}
const NONE = 'none'
/** Whether a field's values are ids of objects instead of vocabulary words. */
export const isObjectField = (field: ValueField): field is ObjectField => isOneOf(OBJECT_FIELDS, field)

function objects(field: ObjectField, d: LedgerDictionaries): readonly NamedValue[] {
  switch (field) {
    case 'tag':
      return d.tags.map(({ id, name }) => ({ value: id, name }))
    case 'document':
      return d.documents.map(({ id, title }) => ({ value: id, name: title }))
    case 'source': {
      const sources = new Map(d.documents.map(({ sourceId, sourceName }) => [sourceId, sourceName]))
      return [...sources].map(([value, name]) => ({ value, name }))
    }
    case 'by':
      return (d.analysts ?? []).map(({ id, name }) => ({ value: id, name }))
    default:
      return d.entities.map(({ id, name }) => ({ value: id, name }))
  }
}

/** The codes of a vocabulary field in the ledger. */
export const codesOf = (field: CodedField): readonly string[] => {
  if (field === 'domain-alt') return ['', ...CODES.domain]
  return CODES[field === 'type-alt' ? 'typeAlt' : field]
}
/** What a vocabulary word is called in a filter text. */
function nameOfWord(field: ValueField, value: string): string {
  if (value === '') return NONE
  if (field === 'marking') return value.replace(/^TLP:/, '').toLowerCase()
  return field === 'plover' ? value.toLowerCase() : value
}

/** All values that a filter on this field can have, with their names; an absent one is called `none`. */
export function namedValues(field: ValueField, dictionaries: LedgerDictionaries): readonly NamedValue[] {
  if (isObjectField(field)) return objects(field, dictionaries)
  const values: readonly string[] =
    field === 'flag' || field === 'has' || field === 'is' ? STATES[field] : codesOf(field)
  return values.map((value) => ({ value, name: nameOfWord(field, value) }))
}

/** Further spellings that a value answers to. */
function spelling(typed: string, field: ValueField): string {
  if (field === 'marking') return typed.replace(/^TLP:\s*/i, '').replace(/^white$/i, 'clear')
  return field === 'flag' && fold(typed) === fold('unverified-independence') ? 'unverified' : typed
}

/**
 * Values that a typed word names: the id itself, every bearer of the name; where there is none, of an alias, an
 * analyst's initials, a country's code.
 */
export function valuesNamed(typed: string, field: ValueField, dictionaries: LedgerDictionaries): string[] {
  const all = namedValues(field, dictionaries)
  if (typed !== '' && all.some(({ value }) => value === typed)) return [typed]
  const key = fold(spelling(typed, field))
  const named = all.filter(({ name }) => fold(name) === key).map(({ value }) => value)
  if (named.length > 0) return named
  if (field === 'by') return (dictionaries.analysts ?? []).filter((a) => fold(a.initials) === key).map((a) => a.id)
  if (!isOneOf(ENTITY_FIELDS, field)) return []
  const alias = dictionaries.entities.filter((e) => e.otherNames?.some((text) => fold(text) === key))
  const found = alias.length > 0 ? alias : dictionaries.entities.filter((e) => e.iso3166 === typed.toUpperCase())
  return found.map((e) => e.id)
}

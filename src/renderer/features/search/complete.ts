// What could come next in a filter text: keys, then values of the key, as whole new texts.
import { VALUE_FIELDS, type ValueField, WHERE_KEYS } from '@shared/kernel/filter'
import { namedValues } from '@shared/kernel/filter/names'
import { readTerms } from '@shared/kernel/filter/tokens'
import { fold } from '@shared/kernel/gazetteer'
import type { LedgerDictionaries } from '@shared/kernel/ledger'

export interface Completion {
  readonly label: string
  /** The whole text once it is taken. */
  readonly text: string
}
const LIMIT = 8
const isValueField = (key: string): key is ValueField => (VALUE_FIELDS as readonly string[]).includes(key)
const quoted = (name: string): string => (/^[\p{L}\p{N}_.+-]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`)

/** Whether a text is meant as a filter: one of its terms has a key that there is. */
export const isFilterText = (text: string): boolean =>
  readTerms(text).some(({ key }) => key !== undefined && WHERE_KEYS.includes(key))

/** Where the value that is being typed begins: after the last comma or colon outside quotes. */
function valueStart(text: string): number {
  const open = (text.match(/["“”]/g)?.length ?? 0) % 2 === 1
  const until = open ? Math.max(text.lastIndexOf('"'), text.lastIndexOf('“'), text.lastIndexOf('”')) : text.length
  const before = text.slice(0, until)
  return Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1
}

function values(text: string, field: ValueField, dictionaries: LedgerDictionaries): Completion[] {
  const start = valueStart(text)
  const typed = fold(text.slice(start).replaceAll(/["“”]/g, ''))
  const names = [...new Set(namedValues(field, dictionaries).map(({ name }) => name))]
  const first = names.filter((name) => fold(name).startsWith(typed))
  const inside = names.filter((name) => !first.includes(name) && fold(name).includes(typed))
  return [...first, ...inside]
    .filter((name) => fold(name) !== typed)
    .slice(0, LIMIT)
    .map((name) => ({ label: `${field}: ${name}`, text: `${text.slice(0, start)}${quoted(name)}` }))
}

/** Completions of the last term; none where the text ends in a space. */
export function completions(text: string, dictionaries: LedgerDictionaries): readonly Completion[] {
  const last = readTerms(text).at(-1)
  if (!last || last.end !== text.length) return []
  if (last.key !== undefined) return isValueField(last.key) ? values(text, last.key, dictionaries) : []
  const word = last.text.replace(/^-/, '').toLowerCase()
  if (word.length === 0 || last.quoted) return []
  const before = text.slice(0, text.length - word.length)
  return WHERE_KEYS.filter((key) => key.startsWith(word) && key !== 'text').map((key) => ({
    label: `${key}:`,
    text: `${before}${key}:`,
  }))
}

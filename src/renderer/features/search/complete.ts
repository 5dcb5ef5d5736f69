// What could come next in a filter text: keys with what they mean, then values with how many claims have them.
import { DAY_FIELDS, NUMBER_FIELDS, quoteValue, VALUE_FIELDS, type ValueField, WHERE_KEYS } from '@shared/kernel/filter'
import { namedValues } from '@shared/kernel/filter/names'
import { LIKELIHOOD_TERMS } from '@shared/kernel/filter/parse/read-numbers'
import { readTerms } from '@shared/kernel/filter/tokens'
import { fold } from '@shared/kernel/gazetteer'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { string } from '../../state/window/strings'

export interface Completion {
  readonly label: string
  /** The whole text once it is taken. */
  readonly text: string
  /** Beside the label: what a key means, how many claims have a value. */
  readonly detail?: string
}
/** How many of the claims that are shown have each value of a field. */
export type Counter = (field: ValueField) => ReadonlyMap<string, number>

const LIMIT = 10
const isOneOf = <T extends string>(list: readonly T[], key: string): key is T =>
  (list as readonly string[]).includes(key)

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

const RANGES: Readonly<Record<string, readonly string[]>> = {
  reliability: ['A..C', 'D..F'],
  credibility: ['1..3', '4..6'],
  confidence: ['moderate..'],
  marking: ['..amber'],
  number: ['C-1..C-20'],
  likelihood: ['60..80', ...LIKELIHOOD_TERMS, 'none'],
  origins: ['2..', '2..,certain', '1'],
  event: ['2010', '1997..2001', '2010..'],
  statement: ['2010', '..2010', '2010..'],
  accessed: ['2026-01..', '2026-01-15'],
}
const DATES = ['2010', '2010-06', '"June 2010"']

/** Values that are no words of a list: ranges, dates, terms of likelihood, collections. */
function others(key: string, dictionaries: LedgerDictionaries): readonly string[] {
  if (key === 'collection') return (dictionaries.collections ?? []).map(({ name }) => quoteValue(name))
  if (Object.hasOwn(RANGES, key)) return (RANGES[key] ?? []).map((value) => (/\s/.test(value) ? `"${value}"` : value))
  if (isOneOf(NUMBER_FIELDS, key)) return ['1..', '2..', '0']
  if (isOneOf(['before', 'after', 'since', 'until'], key)) return DATES
  return isOneOf(DAY_FIELDS, key) ? ['2026-01..', '2026-01-15'] : []
}

function named(field: ValueField, dictionaries: LedgerDictionaries, count?: Counter) {
  const counts = count?.(field)
  const sums = new Map<string, number | undefined>()
  for (const { value, name } of namedValues(field, dictionaries)) {
    const own = counts && (counts.get(value) ?? 0)
    sums.set(name, own === undefined ? undefined : (sums.get(name) ?? 0) + own)
  }
  return [...sums].sort(([, a], [, b]) => Number(b ?? 0) - Number(a ?? 0))
}

function values(text: string, key: string, dictionaries: LedgerDictionaries, count?: Counter): Completion[] {
  const start = valueStart(text)
  const typed = fold(text.slice(start).replaceAll(/["“”]/g, ''))
  const offered = [
    ...(isOneOf(VALUE_FIELDS, key) ? named(key, dictionaries, count) : []).map(([name, claims]) => ({
      name,
      written: quoteValue(name),
      ...(claims !== undefined && { detail: string('palette.claims', { count: claims }) }),
    })),
    ...others(key, dictionaries).map((written) => ({ name: written.replaceAll('"', ''), written })),
  ]
  const first = offered.filter(({ name }) => fold(name).startsWith(typed))
  const inside = offered.filter((one) => !first.includes(one) && fold(one.name).includes(typed))
  return [...first, ...inside]
    .filter(({ name }) => fold(name) !== typed)
    .slice(0, LIMIT)
    .map(({ name, written, ...rest }) => ({
      label: `${key}: ${name}`,
      text: `${text.slice(0, start)}${written}`,
      ...rest,
    }))
}

/** Completions of the last term; none where the text ends in a space. `count` adds how many claims have each value. */
export function completions(text: string, dictionaries: LedgerDictionaries, count?: Counter): readonly Completion[] {
  const last = readTerms(text).at(-1)
  if (!last || last.end !== text.length) return []
  if (last.key !== undefined) return WHERE_KEYS.includes(last.key) ? values(text, last.key, dictionaries, count) : []
  const word = last.text.replace(/^-/, '').toLowerCase()
  if (word.length === 0 || last.quoted) return []
  const before = text.slice(0, text.length - word.length)
  return WHERE_KEYS.filter((key) => key.startsWith(word) && key !== 'text')
    .slice(0, LIMIT)
    .map((key) => ({ label: `${key}:`, text: `${before}${key}:`, detail: string(`filters.help.${key}`) }))
}

/** Filter texts used before that go on from what is typed, other than the text itself. */
export function recentFor(text: string, recent: readonly string[]): readonly string[] {
  const typed = fold(text.trim())
  return recent.filter((one) => one !== text.trim() && fold(one).includes(typed)).slice(0, 5)
}

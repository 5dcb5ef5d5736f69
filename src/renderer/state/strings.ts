// The interface's words, from resources/strings.en.json: dotted keys, `{name}` filled in, plural by `one`/`other`.
import words from '../../../resources/strings.en.json'

type Value = string | number
interface Plural {
  readonly one: string
  readonly other: string
}
const number = new Intl.NumberFormat('en-GB')
const shown = (value: Value): string => (typeof value === 'number' ? number.format(value) : value)

function find(key: string): string | Plural | undefined {
  let at: unknown = words
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string, unknown>)[part]
  }
  return at as string | Plural | undefined
}

/** The words of a key; a plural entry is chosen by `count`. An unknown key shows itself, and a test finds it. */
export function string(key: string, values: Readonly<Record<string, Value>> = {}): string {
  const found = find(key)
  const text = typeof found === 'object' ? (values.count === 1 ? found.one : found.other) : found
  if (text === undefined) return key
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] === undefined ? '' : shown(values[name])))
}
export const formatNumber = (value: number): string => number.format(value)

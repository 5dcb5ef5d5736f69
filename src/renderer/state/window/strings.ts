// The interface's words, from resources/strings.en.json: dotted keys, `{name}` filled in, plural by `one`/`other`.
import words from '../../../../resources/strings.en.json'

type Value = string | number
interface Plural {
  readonly one: string
  readonly other: string
}
const number = new Intl.NumberFormat('en-GB')
const shown = (value: Value): string => (typeof value === 'number' ? number.format(value) : value)

/** A key may hold dots itself (`command.find.open`): the longest name that a section has comes first. */
function find(key: string, at: unknown = words): string | Plural | undefined {
  if (typeof at !== 'object' || at === null) return undefined
  const section = at as Record<string, unknown>
  if (Object.hasOwn(section, key)) return section[key] as string | Plural
  const dot = key.indexOf('.')
  return dot < 0 ? undefined : find(key.slice(dot + 1), section[key.slice(0, dot)])
}

/** The words of a key; a plural entry is chosen by `count`. An unknown key shows itself, and a test finds it. */
export function string(key: string, values: Readonly<Record<string, Value>> = {}): string {
  const found = find(key)
  const text = typeof found === 'object' ? (values.count === 1 ? found.one : found.other) : found
  if (text === undefined) return key
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] === undefined ? '' : shown(values[name])))
}
export const formatNumber = (value: number): string => number.format(value)

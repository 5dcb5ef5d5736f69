// What a stored field is called in the interface.
import { string } from '../../state/window/strings'

/** The name of a field by its path, `eventTime.edtf`: its own words, else those of its two parts; unknown parts as they are. */
export function fieldWords(path: string): string {
  const own = known(path)
  if (own !== undefined) return own
  const [first = path, ...rest] = path.split('.')
  const parts = [first, rest.join('.')].filter(Boolean).map((part) => known(part) ?? part)
  return parts.join(', ')
}
function known(name: string): string | undefined {
  const key = `history.field.${name}`
  const words = string(key)
  return words === key ? undefined : words
}

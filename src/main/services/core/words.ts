// Texts made short: subjects for lists of changes, names for files. Cuts no character in two.

/** At most `units` UTF-16 units from the beginning, never half of a surrogate pair; a half that stood there is U+FFFD. */
export const cut = (text: string, units: number): string => {
  const start = text.toWellFormed().slice(0, units)
  return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start
}

/** A start of a text that fits a list of changes. */
export function subjectOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${cut(line, 79).trimEnd()}…`
}

/** A title as the name of a file, without its ending; `fallback` where no letter or digit is in it. */
export function fileName(title: string, fallback: string): string {
  const plain = title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')
  return cut(plain.replace(/^-+|-+$/g, ''), 80) || fallback
}

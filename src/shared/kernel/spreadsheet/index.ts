// Values as spreadsheets may have them: text that could be run as a formula is defused, and given back as it was.

const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/
const LEADING = /^[\s']+/u

/**
 * Whether a spreadsheet could take the value for a formula. Apostrophes before a TAB, CR or LF count as well:
 * without that, such a value would lose one on the way back.
 */
const isRisky = (value: string): boolean => FORMULA.test(value.replace(LEADING, '')) || /^'*[\t\r\n]/.test(value)

/** One apostrophe before a value that a spreadsheet could run (S1). */
export const guard = (value: string): string => (isRisky(value) ? `'${value}` : value)
/** The inverse of `guard`, exact for every value (S2, D49). */
export const unguard = (value: string): string =>
  value.startsWith("'") && isRisky(value.slice(1)) ? value.slice(1) : value

/**
 * One field of a tab-separated line, guarded, without TAB or line break; quoted where it begins with a quote, which a
 * spreadsheet would take away or leave open (S3).
 */
export function tabField(value: string): string {
  const line = guard(value.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '))
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line
}

/** Rows as tab-separated lines (S3). */
export const tabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(tabField).join('\t')).join('\n')

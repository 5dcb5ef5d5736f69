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

/** Rows as tab-separated lines, each value guarded (S3). */
export const tabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((value) => guard(value.replaceAll(/[\t\r\n]+/g, ' '))).join('\t')).join('\n')

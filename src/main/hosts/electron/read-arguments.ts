// The few words that the desktop program takes: a corpus, and where its settings are. Chromium's own are ignored.
import { parseArgs } from 'node:util'

export function readArguments(args: readonly string[]): { readonly corpus?: string; readonly settings?: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { settings: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const corpus = positionals.find((path) => path.endsWith('.eqp'))
  const { settings } = values
  return { ...(corpus && { corpus }), ...(typeof settings === 'string' && { settings }) }
}

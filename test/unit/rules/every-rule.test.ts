// Every rule of DOMAIN 8 has a row in this folder, or is not built yet, with the reason.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Rules of what is not built yet. */
const NOT_YET: Readonly<Record<string, string>> = {
  D43: 'the matrix of competing hypotheses is not built',
}

/** Names of tests and tables in this folder. */
function named(): Set<string> {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.test.ts') && name !== 'every-rule.test.ts',
  )
  const texts = files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(/(?:['"`]|\()(D\d{1,2})\b/g)].map((match) => match[1]!)))
}

it('each rule from D1 to D52 is shown by a row, or named as not built', () => {
  const all = Array.from({ length: 52 }, (_, i) => `D${i + 1}`)
  const shown = named()
  expect(all.filter((rule) => !shown.has(rule))).toEqual(Object.keys(NOT_YET))
})

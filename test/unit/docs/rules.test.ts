// Rule numbers: each rule of a SPEC.md is cited by a test, what tests cite exists, and DOMAIN rules that the code claims are tested.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const ENDING = /\.(ts|tsx|md)$/

function textBelow(folder: string): string {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    ENDING.test(name),
  )
  return files.map((name) => readFileSync(join(ROOT, folder, name), 'utf8')).join('\n')
}

/** Numbers with a prefix in a text, ranges such as G4–G6 and "D24 to D28" spelled out. */
function numbers(text: string, prefix: string): Set<string> {
  const found = new Set<string>()
  const one = new RegExp(`(?<![\\w-])${prefix}(\\d{1,2})(?:(?:–| to )${prefix}(\\d{1,2}))?(?![\\w-])`, 'g')
  for (const [, from, to = from] of text.matchAll(one)) {
    for (let n = Number(from); n <= Number(to); n++) found.add(`${prefix}${n}`)
  }
  return found
}

const SPECS = [
  ['A', 'src/shared/kernel/agree', ['test/unit/kernel/agree']],
  ['A', 'src/shared/kernel/anchor', ['test/unit/kernel/anchor']],
  ['B', 'src/shared/kernel/balance', ['test/unit/kernel/balance']],
  ['C', 'src/shared/kernel/calibrate', ['test/unit/kernel/calibrate']],
  ['BR', 'src/shared/kernel/brief', ['test/unit/kernel/brief', 'test/unit/brief']],
  ['F', 'src/shared/kernel/facts', ['test/unit/kernel/facts']],
  ['F', 'src/shared/kernel/filter', ['test/unit/kernel/filter']],
  ['GP', 'src/shared/kernel/gaps', ['test/unit/kernel/gaps']],
  ['G', 'src/shared/kernel/gazetteer', ['test/unit/kernel/gazetteer']],
  ['G', 'src/shared/kernel/grade', ['test/unit/kernel/grade']],
  ['L', 'src/shared/kernel/ledger', ['test/unit/kernel/ledger']],
  ['R', 'src/shared/kernel/registry', ['test/unit/kernel/registry', 'test/integration/entities']],
  ['R', 'src/shared/kernel/relate', ['test/unit/kernel/relate']],
  ['S', 'src/shared/kernel/spreadsheet', ['test/unit/kernel/spreadsheet']],
  ['S', 'src/shared/kernel/suggest', ['test/unit/kernel/suggest']],
  ['T', 'src/shared/kernel/time', ['test/unit/kernel/time']],
  ['H', 'src/main/history', ['test/unit/history', 'test/integration/store', 'test/integration']],
] as const

describe('SPEC.md', () => {
  it.each(SPECS)('%s of %s: every rule is cited by a test, and every cited rule exists', (prefix, folder, tests) => {
    const rules = numbers(readFileSync(join(ROOT, folder, 'SPEC.md'), 'utf8'), prefix)
    const cited = numbers(tests.map(textBelow).join('\n'), prefix)
    expect(rules.size).toBeGreaterThan(0)
    expect({ uncited: [...rules].filter((rule) => !cited.has(rule)) }).toEqual({ uncited: [] })
    expect({ unknown: [...cited].filter((rule) => !rules.has(rule)) }).toEqual({ unknown: [] })
  })
  it('every SPEC.md is in the table above', () => {
    const found = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('SPEC.md'))
      .map((name) => `src/${name.replaceAll('\\', '/').replace('/SPEC.md', '')}`)
    expect(found.sort()).toEqual(SPECS.map(([, folder]) => folder as string).sort())
  })
})

describe('rules of the domain', () => {
  it('those that the code claims to keep are cited by a test, and none beyond D52 is spoken of', () => {
    const claimed = numbers(textBelow('src'), 'D')
    const cited = numbers(textBelow('test'), 'D')
    expect({ untested: [...claimed].filter((rule) => !cited.has(rule)) }).toEqual({ untested: [] })
    const numbered = [...claimed, ...cited].map((rule) => Number(rule.slice(1)))
    expect(numbered.filter((n) => n < 1 || n > 52)).toEqual([])
  })
})

// Spans of time counted in words: "three weeks", "a decade", "half a century".
import type { z } from 'zod'
import type { TimeUnit } from '../../../model/base/time-span'

/** A number of units; `n` is absent where the words give none ("several years"). */
export interface Count {
  readonly n?: number
  readonly unit: z.infer<typeof TimeUnit>
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
const VAGUE = ['few', 'several', 'some', 'many', 'a few', 'a number of']

/** Source of a regular expression that matches a count; it has no groups. */
export const COUNT = `(?:(?:\\d{1,3}|an?|${NUMBERS.slice(1).join('|')}|thirty|forty|fifty|a\\s+couple\\s+of|a\\s+few|a\\s+number\\s+of|few|several|some|many|half\\s+an?|a\\s+quarter(?:\\s+of\\s+a)?)\\s+)?(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)`

const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50 }
function numberOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words)
  if (words === '' || words === 'a' || words === 'an') return 1
  if (/^a\s+couple\s+of$/.test(words)) return 2
  if (words.startsWith('half')) return 0.5
  if (words.startsWith('a quarter')) return 0.25
  const index = NUMBERS.indexOf(words)
  return index > 0 ? index : TENS[words]
}

const UNITS: readonly (readonly [RegExp, Count['unit'], number])[] = [
  [/^day/, 'day', 1],
  [/^week/, 'week', 1],
  [/^fortnight/, 'week', 2],
  [/^month/, 'month', 1],
  [/^quarter/, 'month', 3],
  [/^year/, 'year', 1],
  [/^decade/, 'decade', 1],
  [/^centur/, 'decade', 10],
]
const SMALLER: Readonly<Partial<Record<Count['unit'], readonly [Count['unit'], number]>>> = {
  decade: ['year', 10],
  year: ['month', 12],
}

/** Reads what `COUNT` matched; undefined for fractions that no unit can express. */
export function readCount(text: string): Count | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').split(' ')
  const noun = words.pop() ?? ''
  const [, unit, factor] = UNITS.find(([pattern]) => pattern.test(noun)) ?? []
  if (!unit || !factor) return undefined
  const phrase = words.join(' ')
  if (VAGUE.includes(phrase) || (phrase === '' && noun.endsWith('s'))) return { unit }
  const n = numberOf(phrase)
  if (n === undefined) return { unit }
  if (Number.isInteger(n * factor)) return { n: n * factor, unit }
  const [smaller, size] = SMALLER[unit] ?? []
  return smaller && size ? { n: n * factor * size, unit: smaller } : undefined
}

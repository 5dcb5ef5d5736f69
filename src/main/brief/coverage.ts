// Characters that no shipped font has: found before setting, with the place where each stands.
import type { BriefData } from '@shared/kernel/brief/data'
import type { Problem } from '@shared/kernel/brief/prose'

/** Shown as chips by the template itself, whatever the fonts have. */
const HANDLED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u

/** Without an agreed meaning: what a font draws for them is an accident. */
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cs}]/u

/** Code points of a text that no font covers, in order, each once. */
export function uncovered(text: string, covers: (codePoint: number) => boolean): number[] {
  const out = new Set<number>()
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint <= 0x7e || HANDLED.test(character)) continue
    if (MEANINGLESS.test(character) || !covers(codePoint)) out.add(codePoint)
  }
  return [...out]
}

/** Every printed string of some data with a place that a person can find. */
function* strings(value: unknown, place: string): Generator<readonly [text: string, place: string]> {
  if (typeof value === 'string') yield [value, place]
  else if (Array.isArray(value)) for (const one of value) yield* strings(one, placeOf(one, place))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* strings(one, FIELD[key] ? `${place}, ${FIELD[key]}` : place)
  }
}
const FIELD: Readonly<Record<string, string>> = {
  text: 'text',
  when: 'time',
  title: 'title',
  byline: 'byline',
  native: 'native name',
}

/** What an element of a list is called: a claim by its number, a source by its id, a section by its heading. */
function placeOf(value: unknown, outer: string): string {
  if (typeof value !== 'object' || value === null) return outer
  const { n, ref, id, source, heading, name } = value as Record<string, unknown>
  if (typeof heading === 'string') return `section “${heading}”`
  if (typeof ref === 'object' && ref !== null && 'n' in ref) return `claim ${ref.n}`
  if (typeof n === 'number') {
    if ('name' in value && typeof name === 'string') return `map, place ${n}`
    if ('when' in value) return `claim ${n}`
    return 'parts' in value ? `passage ${n}` : 'x0' in value ? `timeline, claim ${n}` : `${outer}, ${n}`
  }
  if (typeof source === 'string' && 'title' in value) return `document ${source}`
  return typeof id === 'string' && /^S\d+$/u.test(id) ? `source ${id}` : outer
}

export interface Coverage {
  /** Code points to be printed as chips, ascending. */
  readonly missing: readonly number[]
  readonly problems: readonly Problem[]
}

const code = (codePoint: number) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** Checks all that will be printed; one problem for each place, the attachment is not set and not checked. */
export function checkCoverage(data: BriefData, figures: unknown, covers: (codePoint: number) => boolean): Coverage {
  const { extract: _, strings: __, domains: ___, ...printed } = data
  const missing = new Set<number>()
  const places = new Map<string, Set<number>>()
  for (const part of [strings(printed, 'brief'), strings(figures, 'figure')]) {
    for (const [text, place] of part) {
      for (const codePoint of uncovered(text, covers)) {
        missing.add(codePoint)
        places.set(place, (places.get(place) ?? new Set()).add(codePoint))
      }
    }
  }
  return {
    missing: [...missing].sort((a, b) => a - b),
    problems: [...places].map(([place, codes]) => ({
      severity: 'warns',
      place,
      detail: `no shipped font has ${[...codes].map(code).join(', ')}; printed as a code`,
    })),
  }
}

/** A regular expression of the template that matches the missing characters; empty for none. */
export const missingPattern = (missing: readonly number[]): string =>
  missing.length === 0 ? '' : `[${missing.map((codePoint) => `\\u{${codePoint.toString(16)}}`).join('')}]`

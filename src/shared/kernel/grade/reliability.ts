// The reliability of a source for a domain and a date, and the worst along a way to the root (DOMAIN 6).

import type { Domain } from '../../model/base/vocabulary'
import { RELIABILITIES, type Reliability, type SourceGrade } from '../../model/grade'
import { bounds } from '../time'

const WORST: readonly Reliability[] = ['E', 'D', 'C', 'B', 'A']

/**
 * The newest grade for the domain that is valid at the document's date, else the newest general one, else F (G9).
 * `published` is EDTF; a grade with limits needs it, and is valid if the two can overlap.
 */
export function sourceReliability(
  grades: readonly SourceGrade[],
  domain: Domain | undefined,
  published: string | undefined,
): Reliability {
  const valid = grades
    .filter((grade) => isValid(grade, published))
    .reverse()
    .sort(newestFirst)
  const special = domain === undefined ? undefined : valid.find((grade) => grade.domain === domain)
  return (special ?? valid.find((grade) => grade.domain === undefined))?.reliability ?? 'F'
}

/** Of equal times, the one that was appended later counts: the list is in the order of grading. */
const newestFirst = (a: SourceGrade, b: SourceGrade): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)

function isValid({ from, to }: SourceGrade, published: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  const at = published === undefined ? undefined : bounds(published)
  if (!at) return false
  const earliest = from === undefined ? -Infinity : (bounds(from)?.earliest ?? -Infinity)
  const latest = to === undefined ? Infinity : (bounds(to)?.latest ?? Infinity)
  return at.earliest <= latest && at.latest >= earliest
}

/** The worst judged letter; F only if nothing was judged; undefined of nothing (G10, D29). */
export function worstReliability(letters: Iterable<Reliability>): Reliability | undefined {
  const all = new Set(letters)
  if (all.size === 0) return undefined
  return WORST.find((letter) => all.has(letter)) ?? 'F'
}

/** What a grade of another program is read as, and whether that needs to be looked at. */
export interface ImportedReliability {
  readonly reliability: Reliability
  readonly flagged: boolean
}
/**
 * A letter A to F as it is; a “deceptive” value of no standard is E, anything else is F, both flagged. A number alone is
 * never turned into a grade: F, flagged (G19, D30).
 */
export function importedReliability(value: unknown): ImportedReliability {
  const words = typeof value === 'string' ? value.trim() : ''
  const letter = RELIABILITIES.find((known) => known === words.toUpperCase())
  if (letter) return { reliability: letter, flagged: false }
  return { reliability: /\bdecepti(ve|on)\b/i.test(words) ? 'E' : 'F', flagged: true }
}

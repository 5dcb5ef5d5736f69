// The reliability of a source for a domain and a date, and the worst along a way to the root (DOMAIN 6).
import type { Reliability, SourceGrade } from '../../model/grade'
import type { Domain } from '../../model/vocabulary'
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
  const valid = grades.filter((grade) => isValid(grade, published)).sort((a, b) => (a.at < b.at ? 1 : -1))
  const special = domain === undefined ? undefined : valid.find((grade) => grade.domain === domain)
  return (special ?? valid.find((grade) => grade.domain === undefined))?.reliability ?? 'F'
}

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

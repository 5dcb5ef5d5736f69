// The order documents stand in, which one opens first, and which fit what is typed.
import { fold } from '@shared/kernel/gazetteer'

interface Listed {
  readonly title: string
  readonly claimCount: number
  readonly hasText: boolean
}
const collator = new Intl.Collator('en', { numeric: true })

/** Most claims first, those with a text before mere records of the same count, then by title. */
export function byUse<T extends Listed>(documents: readonly T[]): readonly T[] {
  return [...documents].sort(
    (a, b) =>
      b.claimCount - a.claimCount || Number(b.hasText) - Number(a.hasText) || collator.compare(a.title, b.title),
  )
}
/** The document that the reader shows before one was chosen. */
export const firstOf = <T extends Listed>(documents: readonly T[] | undefined): T | undefined => {
  const ordered = byUse(documents ?? [])
  return ordered.find((d) => d.hasText) ?? ordered[0]
}

/** Most that a box offers at once. */
const OFFERED = 20
/** Documents whose title holds what is typed, for a box to choose one; none before a letter is typed. */
export function fittingDocuments(
  documents: readonly { readonly id: string; readonly title: string }[],
  text: string,
  but: readonly string[] = [],
): { readonly id: string; readonly name: string }[] {
  const words = fold(text.trim())
  if (words === '') return []
  const found = documents.filter(({ id, title }) => fold(title).includes(words) && !but.includes(id))
  return found.slice(0, OFFERED).map(({ id, title }) => ({ id, name: title }))
}

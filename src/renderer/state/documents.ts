// The order documents stand in, and which one opens first: those that carry most claims lead.
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

// From which sources the reliability of a claim comes: the worst letters, and those that nobody judged beside them (G10, D29).
import type { ReliabilityOrigin } from '@shared/contract/views'
import type { ClaimFacts } from '@shared/kernel/facts'
import type { Source } from '@shared/model/document'

/** Each source once for each letter, worst letters first, then F's as partial; letters better than the worst are left out. */
export function reliabilityFrom(
  { items, reliability }: Pick<ClaimFacts, 'items' | 'reliability'>,
  sources: ReadonlyMap<string, Source>,
): ReliabilityOrigin[] {
  if (reliability === undefined) return []
  const found = new Map<string, ReliabilityOrigin>()
  for (const letter of items.flatMap((item) => item.letters)) {
    if (letter.reliability !== reliability && letter.reliability !== 'F') continue
    const source = sources.get(letter.sourceId ?? '')
    const name = source?.name ?? ''
    const override = letter.override === true
    found.set(`${letter.reliability} ${override ? 'override' : (source?.id ?? letter.id)}`, {
      reliability: letter.reliability,
      name,
      override,
      ...(source && { sourceId: source.id }),
    })
  }
  const rank = (one: ReliabilityOrigin) => (one.reliability === reliability ? 0 : 1)
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
}

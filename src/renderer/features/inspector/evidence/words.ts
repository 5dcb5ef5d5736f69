// Evidence and relations as they are written in the Inspector.
import type { EvidenceItem, EvidenceView } from '@shared/contract/judging/evidence'
import type { RelationType, RelationView } from '@shared/contract/judging/relations'
import { string } from '../../../state/window/strings'

/** `2 to 3 independent origins`, `1 independent origin`. */
export const originWords = ([lo, hi]: readonly [number, number]): string =>
  lo === hi ? string('evidence.origins', { count: hi }) : string('evidence.originRange', { lo, hi })

/** What an item is, in one line: its words, its number and text, or its title. */
export function itemWords(item: EvidenceItem): string {
  switch (item.kind) {
    case 'anchor':
      return item.anchor.quote ? `“${item.anchor.quote}”` : string('inspector.noQuote')
    case 'claim':
      return `C-${item.number} ${item.text}`
    case 'document':
      return item.title
  }
}

/** Where an item is from, who had access, where it goes back to. */
export function detailWords({
  item,
  own,
  access,
  roots,
  credibilityReason,
  reliabilityOverride,
}: EvidenceView): string {
  const from = item.kind === 'claim' ? string('evidence.aClaim') : sourceWords(item)
  const names = roots.map(({ name }) => name).filter((name) => item.kind === 'claim' || name !== item.title)
  return [
    own ? `${string('evidence.own')}: ${from}` : from,
    access && access !== 'unknown' ? string(`evidence.access.${access}`) : '',
    names.length > 0 ? string('evidence.goesBack', { names: names.join(', ') }) : '',
    credibilityReason ?? '',
    reliabilityOverride ? string('evidence.overridden', { reason: reliabilityOverride.reason }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
const sourceWords = ({ title, sourceName }: Exclude<EvidenceItem, { kind: 'claim' }>): string =>
  sourceName && sourceName !== title ? `${title}, ${sourceName}` : title

export type Direction = 'out' | 'in'
/** A relation as it is said from one of its claims: `supports`, `is supported by`. */
export const relationWords = (type: RelationType, direction: Direction): string =>
  string(`relations.${direction}.${type}`)

/** Which way a relation runs, seen from a claim, and the claim at its other end. */
export function seenFrom(claimId: string, relation: RelationView) {
  const out = relation.from === claimId
  return { direction: (out ? 'out' : 'in') as Direction, other: out ? relation.toClaim : relation.fromClaim }
}

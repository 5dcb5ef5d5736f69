// What the balance weighs of each claim (DOMAIN 5). Weighs nothing itself: that is kernel/balance's.
import { byId, type ClaimFacts, counts, type FactClaim, lineageGraph } from '@shared/kernel/facts'
import { likelihoodP } from '@shared/kernel/grade'
import {
  type DayRange,
  type LedgerBalance,
  type LedgerEffect,
  type LedgerRecord,
  polities,
} from '@shared/kernel/ledger'
import type { Assessment } from '@shared/model/claim'
import type { Document } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { ClaimRelation, LineageLink, Origin } from '@shared/model/relation'
import type { ClaimLedgerRow } from '../../store'

/** What balances are derived from; `relations` reach at least from each claim asked for to its cluster's root. */
export interface BalanceSource {
  readonly relations: readonly ClaimRelation[]
  /** Numbers of live claims, at least of those that the relations name. */
  readonly numbers: ReadonlyMap<string, number>
  readonly entities: readonly Entity[]
  readonly analysts: readonly { readonly id: string }[]
  readonly documents: readonly Document[]
  readonly origins: readonly Origin[]
  readonly lineageLinks: readonly LineageLink[]
  /** Days since 1970-01-01, for claims without any date. */
  readonly today: number
}
type Facts = ClaimFacts<FactClaim & Pick<ClaimLedgerRow, 'actors' | 'places'>>
type Times = Pick<LedgerRecord, 'time' | 'statement'>

/** The balance of one claim after another, given its times. */
export function balances(source: BalanceSource): (facts: Facts, times: Times) => LedgerBalance {
  const relations = source.relations.filter(counts)
  const rootOf = rootsAbove(relations, source.numbers)
  const contradicted = contradictions(relations, source.numbers)
  const polityAt = polities(byId(source.entities))
  const known = new Set<string>(source.entities.map(({ id }) => id))
  const analysts = new Set(source.analysts.map(({ id }) => id))
  const nameable = nameableRoots(source)
  return (facts, times) => {
    const { claim } = facts
    const when = whenOf(times, source.today)
    const countsAs = (id: string) => (known.has(id) ? [polityAt(id, when) ?? id] : [])
    const concerned = [...claim.actors.map((one) => one.entityId), ...claim.places.map((one) => one.placeId)]
    const judged = (facts.split ? facts.active : facts.assessment ? [facts.assessment] : []).filter((one) =>
      analysts.has(one.analystId),
    )
    return {
      root: rootOf(claim.id),
      origins: nameable(facts.items.flatMap(({ roots }) => [...roots])),
      contradicts: contradicted.get(claim.id) ?? [],
      polities: [...new Set(concerned.flatMap(countsAs))],
      judgements: judged.map(judgementOf),
      effects: [...ownEffects(claim, countsAs), ...judged.flatMap((one, i) => judgedEffects(one, i, countsAs))],
    }
  }
}

/** D22: the event time, else the statement time, else now. */
function whenOf({ time, statement }: Times, today: number): DayRange {
  const { earliest, latest } = time ?? statement ?? { earliest: today, latest: today }
  return { earliest, latest }
}

const judgementOf = ({ analystId, credibility, confidence, likelihood, effects }: Assessment) => ({
  analyst: analystId,
  credibility,
  confidence,
  likelihoodP: likelihood && likelihoodP(likelihood),
  ownEffects: effects !== undefined,
})

type CountsAs = (id: string) => readonly string[]
const ownEffects = ({ actors }: Pick<ClaimLedgerRow, 'actors'>, countsAs: CountsAs): LedgerEffect[] =>
  actors.flatMap(({ entityId, role, strength }) =>
    role === 'beneficiary' || role === 'loser'
      ? countsAs(entityId).map(
          (polity) => ({ polity, sign: role === 'loser' ? -1 : 1, strength: strength ?? 1 }) as const,
        )
      : [],
  )
const judgedEffects = ({ effects = [] }: Assessment, judgement: number, countsAs: CountsAs): LedgerEffect[] =>
  effects.flatMap(({ entityId, sign, strength }) =>
    countsAs(entityId).map((polity) => ({ polity, sign: sign === '+' ? 1 : -1, strength, judgement }) as const),
  )

/** Number of the root above a claim (D14); undefined where it restates nothing that lives. */
function rootsAbove(relations: readonly ClaimRelation[], numbers: ReadonlyMap<string, number>) {
  const above = new Map<string, string>()
  for (const { type, from, to } of relations) if (type === 'restates' && numbers.has(to)) above.set(from, to)
  return (id: string): number | undefined => {
    let root = id
    const seen = new Set([id])
    for (let next = above.get(root); next !== undefined && !seen.has(next); next = above.get(root)) {
      seen.add(next)
      root = next
    }
    return root === id ? undefined : numbers.get(root)
  }
}

function contradictions(relations: readonly ClaimRelation[], numbers: ReadonlyMap<string, number>) {
  const sides = new Map<string, number[]>()
  const note = (id: string, other: string) => {
    const number = numbers.get(other)
    if (number !== undefined) sides.set(id, [...(sides.get(id) ?? []), number])
  }
  for (const { type, from, to } of relations)
    if (type === 'contradicts') {
      note(from, to)
      note(to, from)
    }
  for (const numbersOf of sides.values()) numbersOf.sort((a, b) => a - b)
  return sides
}

/**
 * Roots as documents and origins, each once, documents first. Same-origin links of evidence may name what they merge
 * after the evidence: such a root goes by the document or origin that the link leads to.
 */
function nameableRoots({ documents, origins, lineageLinks }: BalanceSource): (roots: readonly string[]) => string[] {
  const isDocument = new Set<string>(documents.map(({ id }) => id))
  const isOrigin = new Set<string>(origins.map(({ id }) => id))
  const named = new Map<string, string>()
  const links = lineageLinks.filter(({ from, type }) => from.kind === 'evidence' && type === 'same-origin')
  if (links.length > 0) {
    const { roots } = lineageRoots({ documents, origins, lineageLinks })
    for (const { from, to } of links)
      for (const root of roots(from.id)) if (!named.has(root) || to.id < named.get(root)!) named.set(root, to.id)
  }
  return (roots) => {
    const ids = new Set(
      roots.map((root) => (isDocument.has(root) || isOrigin.has(root) ? root : (named.get(root) ?? root))),
    )
    return [...[...ids].filter((id) => isDocument.has(id)).sort(), ...[...ids].filter((id) => isOrigin.has(id)).sort()]
  }
}

const lineageRoots = ({
  documents,
  origins,
  lineageLinks,
}: Pick<BalanceSource, 'documents' | 'origins' | 'lineageLinks'>) =>
  lineageGraph({ documents, origins }, lineageLinks.filter(counts))

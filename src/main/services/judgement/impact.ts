// What differs between two states of a slice, before and after a change: every dependent object and no other (D38).
import type { ClaimState, Impact } from '@shared/contract/judging/impact'
import {
  type ClaimFacts,
  type CorpusSlice,
  claimFacts,
  counts,
  type EvidenceFacts,
  evidenceFacts,
  type FactClaim,
  staleParts,
} from '@shared/kernel/facts'
import type { Brief } from '@shared/model/brief'
import type { Analyst } from '@shared/model/project'
import { sentencesCiting } from './impact-sentences'

/** What an impact needs of a claim beside its facts. */
export interface ImpactClaim extends FactClaim {
  readonly number: number
  readonly text: string
}
export type ImpactSlice = CorpusSlice<ImpactClaim>
/** What is told of, but never derived. */
export interface ImpactSurroundings {
  readonly analysts: readonly Pick<Analyst, 'id' | 'name'>[]
  readonly briefs: readonly Brief[]
  readonly today: number
  /** Claims that the change itself is about: what cites them is touched, though nothing derived of them changes. */
  readonly subjects?: readonly string[]
}

type Facts = ClaimFacts<ImpactClaim>
type Named = Impact['supported'][number]

const named = ({ id, number, text }: ImpactClaim): Omit<Named, 'by'> => ({ id, number, text })

/** Everything derived of a claim that a change of what it rests on can move. */
export const stateOf = (facts: Facts): ClaimState => ({
  ...(facts.reliability && { reliability: facts.reliability }),
  origins: [...facts.origins],
  originsAgainst: [...facts.originsAgainst],
  itemsFor: facts.itemsFor,
  itemsAgainst: facts.itemsAgainst,
  contested: facts.contested,
  flags: [...facts.flags],
})
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The impact of going from one state to the other; claims that are not in both states are told by their evidence alone. */
export function impactOf(before: ImpactSlice, after: ImpactSlice, around: ImpactSurroundings): Impact {
  const live = (claim: ImpactClaim) => counts(claim)
  const later = new Map(claimFacts(after, around.today, live).map((facts) => [facts.claim.id as string, facts]))
  const pairs = claimFacts(before, around.today, live).flatMap((was) => {
    const is = later.get(was.claim.id)
    return is ? [{ was, is }] : []
  })
  const claims = pairs.flatMap((pair) => {
    const [was, is] = [stateOf(pair.was), stateOf(pair.is)]
    return same(was, is) ? [] : [{ ...named(pair.was.claim), before: was, after: is }]
  })
  const assessments = pairs.flatMap((pair) => assessmentsOf(pair, around.analysts))
  const touched = new Set<string>([
    ...claims.map(({ id }) => id),
    ...assessments.map(({ claim }) => claim.id),
    ...(around.subjects ?? []),
  ])
  const byId = new Map(pairs.map((pair) => [pair.was.claim.id as string, pair.was.claim]))
  const supported = supportedBy(touched, after, byId)
  const cited = [...touched, ...supported.map(({ id }) => id)].flatMap((id) => byId.get(id) ?? [])
  return {
    claims: claims.sort(byNumber),
    evidence: evidenceOf(before, after, byId),
    assessments: assessments.sort((a, b) => byNumber(a.claim, b.claim)),
    supported,
    sentences: sentencesCiting(around.briefs, new Map(cited.map((claim) => [claim.id as string, claim]))),
  }
}

const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number

/** Active assessments whose staleness changes, or the parts in which they are stale. */
function assessmentsOf(
  { was, is }: { readonly was: Facts; readonly is: Facts },
  analysts: ImpactSurroundings['analysts'],
): Impact['assessments'] {
  return was.active.flatMap(({ id, analystId, basis }) => {
    const [then, parts] = [staleParts(basis, was.basis), staleParts(basis, is.basis)]
    if (same(then, parts)) return []
    const name = analysts.find((analyst) => analyst.id === analystId)?.name ?? ''
    return [{ id, claim: named(was.claim), analyst: { id: analystId, name }, stale: parts.length > 0, parts }]
  })
}

/** Evidence of which something derived changes; what the change takes away is told as gone. */
function evidenceOf(
  before: ImpactSlice,
  after: ImpactSlice,
  claims: ReadonlyMap<string, ImpactClaim>,
): Impact['evidence'] {
  const now = new Map(evidenceFacts(after).map((facts) => [facts.evidence.id, facts]))
  const state = (facts: EvidenceFacts | undefined) =>
    facts?.stands ? [facts.reliability, [...facts.roots].sort()] : undefined
  return evidenceFacts(before)
    .flatMap((then) => {
      const next = now.get(then.evidence.id)
      const claim = claims.get(then.evidence.claimId)
      if (!claim || same(state(then), state(next))) return []
      const gone = !next?.stands
      return [
        {
          id: then.evidence.id,
          claim: named(claim),
          ...(then.reliability && { before: then.reliability }),
          ...(next?.reliability && { after: next.reliability }),
          gone,
        },
      ]
    })
    .sort((a, b) => byNumber(a.claim, b.claim) || (a.id < b.id ? -1 : 1))
}

/** Claims that touched ones support, to the end of the chain, and by the numbers of which; touched ones are left out. */
function supportedBy(
  touched: ReadonlySet<string>,
  { relations }: ImpactSlice,
  claims: ReadonlyMap<string, ImpactClaim>,
): Impact['supported'] {
  const supports = relations.filter((relation) => relation.type === 'supports' && counts(relation))
  const by = new Map<string, Set<number>>()
  const reached = new Set(touched)
  for (let next = [...touched]; next.length > 0; ) {
    const here = new Set(next)
    next = []
    for (const { from, to } of supports) {
      const [source, target] = [claims.get(from), claims.get(to)]
      if (!here.has(from) || !source || !target || touched.has(to)) continue
      by.set(to, (by.get(to) ?? new Set()).add(source.number))
      if (reached.has(to)) continue
      reached.add(to)
      next.push(to)
    }
  }
  return [...by]
    .flatMap(([id, numbers]) => {
      const claim = claims.get(id)
      return claim ? [{ ...named(claim), by: [...numbers].sort((a, b) => a - b) }] : []
    })
    .sort(byNumber)
}

// What a relation between claims must meet to stand among others (D14, D17; R1–R5). Writes nothing.
import type { ClaimRelation } from '../../model/relation'
import { pathTo } from './paths'

/** The ends and the type of a relation. */
export type Related = Pick<ClaimRelation, 'type' | 'from' | 'to'>
type RelationType = ClaimRelation['type']

const SYMMETRIC: ReadonlySet<RelationType> = new Set(['contradicts', 'in-tension-with', 'contrasts'])
/** Types of which a circle is an error, each by itself. */
export const ACYCLIC_RELATIONS: readonly RelationType[] = ['restates', 'part-of', 'supersedes']

/** Whether a type has no direction (R1). */
export const isSymmetric = (type: RelationType): boolean => SYMMETRIC.has(type)

/** The relation as it is stored: a symmetric one with the lower id first (R1). */
export function ordered<R extends Related>(relation: R): R {
  const { type, from, to } = relation
  return isSymmetric(type) && from > to ? { ...relation, from: to, to: from } : relation
}

/** Why a relation may not stand; `chain` are the claims along the circle, `to` the claim that is restated already. */
export type RelationFault =
  | { readonly fault: 'self' }
  | { readonly fault: 'duplicate' }
  | { readonly fault: 'second-restatement'; readonly to: string }
  | { readonly fault: 'cycle'; readonly chain: readonly string[] }

/** The first rule that an ordered relation breaks among the others of its type (R2–R4). */
export function relationFault(relation: Related, others: readonly Related[]): RelationFault | undefined {
  const { type, from, to } = relation
  if (from === to) return { fault: 'self' }
  const alike = others.filter((other) => other.type === type)
  if (alike.some((other) => other.from === from && other.to === to)) return { fault: 'duplicate' }
  const chain = closedCircle(relation, alike)
  if (chain) return { fault: 'cycle', chain }
  const restated = type === 'restates' && alike.find((other) => other.from === from)
  return restated ? { fault: 'second-restatement', to: restated.to } : undefined
}

/** The claims along the circle that a relation of an acyclic type would close, `from` first and last (R3). */
export function closedCircle({ type, from, to }: Related, others: readonly Related[]): string[] | undefined {
  if (!ACYCLIC_RELATIONS.includes(type)) return undefined
  const next = stepsOf(type, others)
  const back = pathTo(from, to, next)
  return back && [from, ...back]
}

function stepsOf(type: RelationType, relations: readonly Related[]): (id: string) => readonly string[] {
  const alike = relations.filter((relation) => relation.type === type)
  const targets = Map.groupBy(alike, (relation) => relation.from as string)
  return (id) => (targets.get(id) ?? []).map((relation) => relation.to)
}

/** The root of a claim's cluster: itself where it restates nothing (R5). Ends in a damaged circle too. */
export function clusterRoot(id: string, relations: readonly Related[]): string {
  const next = stepsOf('restates', relations)
  const seen = new Set<string>()
  let at = id
  for (let up = next(at)[0]; up !== undefined && !seen.has(up); up = next(at)[0]) {
    seen.add(up)
    at = up
  }
  return at
}

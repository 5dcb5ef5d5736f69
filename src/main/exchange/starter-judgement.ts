// What an assessment rests on when it is written (DOMAIN 2.5, 6), for authored data. The rules are kernel/grade's.
import { independentOrigins, lineage, sourceReliability, worstReliability } from '@shared/kernel/grade'
import type { Anchor } from '@shared/model/anchor'
import type { Assessment, Claim } from '@shared/model/claim'
import type { Document, Source } from '@shared/model/document'
import type { Reliability } from '@shared/model/grade'
import type { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'

/** What the computation reads. */
export interface JudgedObjects {
  readonly sources: readonly Source[]
  readonly documents: readonly Document[]
  readonly anchors: readonly Anchor[]
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
  readonly lineageLinks: readonly LineageLink[]
  readonly origins: readonly Origin[]
}

const SYMMETRIC: ReadonlySet<string> = new Set(['contradicts', 'in-tension-with', 'contrasts'])
/** Symmetric relations are stored with the lower id first (D17). */
export function orderSymmetric(relation: ClaimRelation): ClaimRelation {
  if (!SYMMETRIC.has(relation.type) || relation.from < relation.to) return relation
  return { ...relation, from: relation.to, to: relation.from }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

/** Gives each assessment the snapshot of its basis: worst effective reliability, supporting origins, items. */
export function basisOf(all: JudgedObjects): (assessment: Assessment) => Assessment {
  const claims = byId(all.claims)
  const roots = supportRoots(all)
  return (assessment) => {
    const claim = claims.get(assessment.claimId)
    if (claim === undefined) return assessment
    const evidence = all.evidence.filter((entry) => entry.claimId === claim.id)
    const { documents, tree } = roots
    const items = documents(claim, new Set())
    const origins = independentOrigins(
      items.map((id) => tree.roots(id)),
      tree.isSettled,
    )
    const reliability = worstReliability(items.map((id) => roots.reliability(id, claim))) ?? 'F'
    return {
      ...assessment,
      basis: { reliability, origins, itemIds: [...claim.anchorIds, ...evidence.map((entry) => entry.id)] },
    }
  }
}

/** The documents that a claim's supporting items stand in, and what these rest on. */
function supportRoots(all: JudgedObjects) {
  const claims = byId(all.claims)
  const anchors = byId(all.anchors)
  const sources = byId(all.sources)
  const owners = new Map<string, { readonly sourceId?: string; readonly published?: string }>(
    [...all.documents, ...all.origins].map((one) => [one.id, one]),
  )
  const nodes = [
    ...all.documents.map(({ id, lineageStatus }) => ({ id, settled: lineageStatus === 'original' })),
    ...all.origins.map(({ id }) => ({ id, settled: true })),
  ]
  const edges = all.lineageLinks.map(({ from, to, type }) => ({
    from: from.id,
    to: to.id,
    sameOrigin: type === 'same-origin',
  }))
  const tree = lineage(nodes, edges)
  const ofAnchor = (id: string) => {
    const anchor = anchors.get(id)
    return anchor ? [anchor.documentId as string] : []
  }
  const documents = (claim: Claim, seen: ReadonlySet<string>): string[] => {
    if (seen.has(claim.id)) return []
    const linked = all.evidence.filter((entry) => entry.claimId === claim.id && entry.stance === 'supports')
    const fromItems = linked.flatMap(({ item }) => {
      if (item.kind === 'anchor') return ofAnchor(item.id)
      if (item.kind === 'document') return [item.id]
      const other = claims.get(item.id)
      return other ? documents(other, new Set([...seen, claim.id])) : []
    })
    return [...(claim.attribution.stance === 'denies' ? [] : claim.anchorIds.flatMap(ofAnchor)), ...fromItems]
  }
  /** The worst judged letter on the way from a document to its roots. */
  const reliability = (id: string, claim: Claim): Reliability => {
    const letters = [...tree.upstream(id)].flatMap((node) => {
      const owner = owners.get(node)
      const source = owner?.sourceId === undefined ? undefined : sources.get(owner.sourceId)
      return source ? [sourceReliability(source.grades, claim.domain, owner?.published)] : []
    })
    return worstReliability(letters) ?? 'F'
  }
  return { tree, documents, reliability }
}

// Gaps that stand on relations, sources and documents (GP5, GP8, GP12).
import { counts } from '../facts'
import { contentionOf, isUnresolved } from '../relate'
import type { Gap, GapInput, GapsOfKind } from './gap'

/** GP5. */
export function contradictionGaps({ facts, relations }: GapInput): GapsOfKind {
  const known = new Map(facts.map((one) => [one.claim.id as string, one]))
  const claims = facts.map(({ claim }) => claim)
  const contention = contentionOf(
    claims,
    relations,
    facts.flatMap(({ assessments }) => assessments),
  )
  const pairs = relations.flatMap((relation) => {
    const [from, to] = [known.get(relation.from)?.claim, known.get(relation.to)?.claim]
    return relation.type === 'contradicts' && counts(relation) && from && to ? [{ relation, from, to }] : []
  })
  return {
    population: pairs.map(({ relation }) => ({ targetId: relation.id, claimIds: [relation.from, relation.to] })),
    gaps: pairs
      .filter(({ relation }) => isUnresolved(relation, contention))
      .map(({ relation, from, to }) => ({
        kind: 'contradiction',
        targetId: relation.id,
        targetKind: 'claim-relation',
        claimId: from.id,
        number: from.number,
        otherId: to.id,
        text: from.text,
        claimIds: [from.id, to.id],
        values: { other: to.number, otherText: to.text },
      })),
  }
}

/** Claims that stand on each document: through their passages, or evidence of any stance. */
function claimsByDocument({
  facts,
  evidence,
}: Pick<GapInput, 'facts' | 'evidence'>): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>()
  const put = (documentId: string, claimId: string) => {
    const known = claims.get(documentId)
    if (known) known.add(claimId)
    else claims.set(documentId, new Set([claimId]))
  }
  const live = new Set<string>(facts.map(({ claim }) => claim.id))
  for (const { claim, anchors } of facts) for (const { documentId } of anchors) put(documentId, claim.id)
  for (const { claimId, documentId } of evidence) if (live.has(claimId)) put(documentId, claimId)
  return claims
}

/** GP8, both kinds. */
export function sourceGaps(input: GapInput): { unused: GapsOfKind; ungraded: GapsOfKind } {
  const { sources, documents } = input
  const claims = claimsByDocument(input)
  const upstream = new Set<string>(input.lineageLinks.map(({ to }) => to.id))
  const leaned = new Set<string>(documents.flatMap(({ id, sourceId }) => (upstream.has(id) ? [sourceId] : [])))
  const uses = new Map<string, Set<string>>(sources.map(({ id }) => [id, new Set<string>()]))
  for (const { id, sourceId } of documents) for (const claim of claims.get(id) ?? []) uses.get(sourceId)?.add(claim)
  const all = sources.map((source) => ({ source, claimIds: [...(uses.get(source.id) ?? [])] }))
  const used = all.filter(({ claimIds }) => claimIds.length > 0)
  const populationOf = (list: typeof all) => list.map(({ source, claimIds }) => ({ targetId: source.id, claimIds }))
  const gap =
    (kind: Gap['kind']) =>
    ({ source, claimIds }: (typeof all)[number]): Gap => ({
      kind,
      targetId: source.id,
      targetKind: 'source',
      text: source.name,
      claimIds,
      values: { count: claimIds.length },
    })
  return {
    unused: {
      population: populationOf(all),
      gaps: all
        .filter(({ source, claimIds }) => claimIds.length === 0 && !leaned.has(source.id))
        .map(gap('source-unused')),
    },
    ungraded: {
      population: populationOf(used),
      gaps: used.filter(({ source }) => source.grades.length === 0).map(gap('source-ungraded')),
    },
  }
}

/** GP12. */
export function lineageGaps(input: GapInput): GapsOfKind {
  const { documents, lineageLinks } = input
  const claims = claimsByDocument(input)
  const linked = new Set<string>(lineageLinks.map(({ from }) => from.id))
  const carrying = documents
    .map((document) => ({ document, claimIds: [...(claims.get(document.id) ?? [])] }))
    .filter(({ claimIds }) => claimIds.length >= 2)
  return {
    population: carrying.map(({ document, claimIds }) => ({ targetId: document.id, claimIds })),
    gaps: carrying
      .filter(({ document }) => document.lineageStatus === 'unexamined' && !linked.has(document.id))
      .map(({ document, claimIds }) => ({
        kind: 'lineage-unexamined',
        targetId: document.id,
        targetKind: 'document',
        text: document.title,
        claimIds,
        values: { count: claimIds.length },
      })),
  }
}

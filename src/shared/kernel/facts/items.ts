// What a claim rests on: its own passages and its evidence, each with its grade and its roots (DOMAIN 2.5, 6).
import type { Document } from '../../model/document'
import type { Reliability } from '../../model/grade'
import type { Evidence } from '../../model/relation'
import type { FactAnchor, FactClaim } from './corpus-slice'
import type { ItemLineage } from './item-lineage'

/** One item for or against a claim; a claim used as an item stands for its own supporting items. */
export interface Item {
  /** Id of the document of an own passage, or of the evidence. */
  readonly id: string
  readonly documentId: string
  readonly reliability: Reliability
  readonly roots: ReadonlySet<string>
  /** What it rests on leads back to itself. */
  readonly circular: boolean
}

/** What looking up items needs; every list of a slice once, by id or by claim. */
export interface ItemIndex {
  readonly anchors: ReadonlyMap<string, FactAnchor>
  readonly documents: ReadonlyMap<string, Document>
  readonly claims: ReadonlyMap<string, FactClaim>
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly lineage: ItemLineage
}
type Side = 'supports' | 'refutes'

/** Items of a claim on one side (F1, F2). `circular` tells of a claim that is evidence of itself through others (F4). */
export function itemsOf(
  claim: FactClaim,
  side: Side,
  index: ItemIndex,
  above: ReadonlySet<string> = new Set(),
): { readonly items: readonly Item[]; readonly circular: boolean } {
  if (above.has(claim.id)) return { items: [], circular: true }
  const within = new Set([...above, claim.id])
  const own = (claim.attribution.stance === 'denies') === (side === 'refutes') ? ownItems(claim, index) : []
  const items = [...own]
  let circular = false
  for (const evidence of index.evidence.get(claim.id) ?? []) {
    if (evidence.stance !== side) continue
    const found = evidenceItems(evidence, claim, index, within)
    items.push(...found.items)
    circular ||= found.circular
  }
  return { items, circular: circular || items.some((item) => item.circular) }
}

/** The documents of a claim's own passages, each once. */
function ownItems(claim: FactClaim, { anchors, lineage }: ItemIndex): Item[] {
  const documents = claim.anchorIds.flatMap((id) => anchors.get(id)?.documentId ?? [])
  return [...new Set(documents)].map((id) => ({
    id,
    documentId: id,
    reliability: lineage.documentReliability(id, claim.domain),
    roots: lineage.documentRoots(id),
    circular: lineage.isDocumentCircular(id),
  }))
}

function evidenceItems(evidence: Evidence, claim: FactClaim, index: ItemIndex, within: ReadonlySet<string>) {
  const { item, reliabilityOverride } = evidence
  if (item.kind === 'claim') {
    const other = index.claims.get(item.id)
    const below = other ? itemsOf(other, 'supports', index, within) : { items: [], circular: false }
    if (!reliabilityOverride) return below
    return { ...below, items: below.items.map((one) => ({ ...one, reliability: reliabilityOverride.grade })) }
  }
  const documentId = item.kind === 'document' ? item.id : index.anchors.get(item.id)?.documentId
  if (documentId === undefined) return { items: [], circular: false }
  const { lineage } = index
  const one: Item = {
    id: evidence.id,
    documentId,
    reliability: lineage.evidenceReliability(evidence, documentId, claim.domain),
    roots: lineage.evidenceRoots(evidence, documentId),
    circular: lineage.isEvidenceCircular(evidence, documentId),
  }
  return { items: [one], circular: one.circular }
}

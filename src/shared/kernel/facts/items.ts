// What a claim rests on: its own passages and its evidence, each with its grade and its roots (DOMAIN 2.5, 6).
import type { Document } from '../../model/document'
import type { Reliability } from '../../model/grade'
import type { Evidence } from '../../model/relation'
import { worstReliability } from '../grade'
import type { FactAnchor, FactClaim } from './corpus-slice'
import type { ItemLineage, Letter } from './item-lineage'

/** One item for or against a claim; a claim used as an item stands for its own supporting items. */
export interface Item {
  /** Id of the document of an own passage, or of the evidence. */
  readonly id: string
  readonly documentId: string
  readonly reliability: Reliability
  /** The letters that the reliability is the worst judged of. */
  readonly letters: readonly Letter[]
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
    if (evidence.stance !== side || !evidenceStands(evidence, index)) continue
    const found = evidenceItems(evidence, claim, index, within)
    items.push(...found.items)
    circular ||= found.circular
  }
  return { items, circular: circular || items.some((item) => item.circular) }
}

/** The documents of a claim's own passages, each once. */
function ownItems(claim: FactClaim, { anchors, lineage }: ItemIndex): Item[] {
  const documents = claim.anchorIds.flatMap((id) => anchors.get(id)?.documentId ?? [])
  return [...new Set(documents)].filter(lineage.documentStands).map((id) => ({
    id,
    documentId: id,
    ...graded(lineage.documentLetters(id, claim.domain)),
    roots: lineage.documentRoots(id),
    circular: lineage.isDocumentCircular(id),
  }))
}

const graded = (letters: readonly Letter[]) => ({
  letters,
  reliability: worstReliability(letters.map((letter) => letter.reliability)) ?? 'F',
})

const documentOf = ({ item }: Evidence, anchors: ItemIndex['anchors']): string | undefined =>
  item.kind === 'document' ? item.id : anchors.get(item.id)?.documentId

/** Whether an evidence item still carries anything: its document stands, its claim is not withdrawn (F7). */
export function evidenceStands(evidence: Evidence, { anchors, claims, lineage }: ItemIndex): boolean {
  if (evidence.item.kind === 'claim') return claims.get(evidence.item.id)?.status !== 'withdrawn'
  const documentId = documentOf(evidence, anchors)
  return documentId === undefined || lineage.evidenceStands(evidence, documentId)
}

/** The items that one piece of evidence for or against a claim stands for; `above` are the claims that lead to it. */
export function evidenceItems(evidence: Evidence, claim: FactClaim, index: ItemIndex, above: ReadonlySet<string>) {
  const { item, reliabilityOverride } = evidence
  if (item.kind === 'claim') {
    const other = index.claims.get(item.id)
    const below = other ? itemsOf(other, 'supports', index, above) : { items: [], circular: false }
    if (!reliabilityOverride) return below
    const letters = [{ id: evidence.id, reliability: reliabilityOverride.grade, override: true }]
    return { ...below, items: below.items.map((one) => ({ ...one, ...graded(letters) })) }
  }
  const documentId = documentOf(evidence, index.anchors)
  if (documentId === undefined) return { items: [], circular: false }
  const { lineage } = index
  const one: Item = {
    id: evidence.id,
    documentId,
    ...graded(lineage.evidenceLetters(evidence, documentId, claim.domain)),
    roots: lineage.evidenceRoots(evidence, documentId),
    circular: lineage.isEvidenceCircular(evidence, documentId),
  }
  return { items: [one], circular: one.circular }
}

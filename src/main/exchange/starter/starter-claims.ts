// Authored claims and evidence name passages and tags in place; this takes them apart into anchors and tag uses.
import { type Authored, AuthoringError, type Fields, isReference, tail } from './authoring'
import { anchorOf, type Passage } from './starter-anchors'

/** Claims without their passages and tags, and the objects these became. */
export interface ExpandedClaims {
  readonly claims: readonly Authored[]
  readonly anchors: readonly Authored[]
  readonly tagUses: readonly Authored[]
}

/** `anchors` of a claim become anchors and `anchorIds`, `tags` become tag uses. */
export function expandClaims(claims: readonly Authored[], texts: ReadonlyMap<string, string>): ExpandedClaims {
  const anchors: Authored[] = []
  const tagUses: Authored[] = []
  const expanded = claims.map((claim) => {
    const { anchors: passages = [], tags = [], ...fields } = claim.fields
    const made = (passages as Passage[]).map((passage, i) =>
      anchorOf(claim, `@anchor/${tail(claim.key)}.${i + 1}`, passage, texts),
    )
    anchors.push(...made)
    for (const tag of tags as unknown[]) tagUses.push(tagUse(claim, tag))
    return { ...claim, fields: { ...fields, anchorIds: made.map((anchor) => anchor.key) } }
  })
  return { claims: expanded, anchors, tagUses }
}

function tagUse(claim: Authored, tag: unknown): Authored {
  if (!isReference(tag)) throw new AuthoringError(claim.file, claim.key, `has a tag that is no key: ${String(tag)}`)
  const fields: Fields = { tagId: tag, target: { kind: 'claim', id: claim.key } }
  return { file: claim.file, key: `@tag-use/${tail(tag)}.${tail(claim.key)}`, fields }
}

/** An item `{document, quote}` becomes an anchor of its own; items of other kinds stay as they are. */
export function expandEvidence(
  evidence: readonly Authored[],
  texts: ReadonlyMap<string, string>,
): { readonly evidence: readonly Authored[]; readonly anchors: readonly Authored[] } {
  const anchors: Authored[] = []
  const expanded = evidence.map((entry) => {
    const item = (entry.fields.item ?? {}) as Fields
    if (!('quote' in item)) return entry
    const key = `@anchor/evidence.${tail(entry.key)}`
    anchors.push(anchorOf(entry, key, passageOf(item), texts))
    return { ...entry, fields: { ...entry.fields, item: { kind: 'anchor', id: key } } }
  })
  return { evidence: expanded, anchors }
}

function passageOf({ document, quote, nth }: Fields): Passage {
  return { document: String(document), quote: String(quote), nth: typeof nth === 'number' ? nth : 1 }
}

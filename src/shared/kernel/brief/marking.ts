// Which objects a brief may hold (D47, D48). What is left out here is seen by no later step.
import type { Anchor } from '@shared/model/anchor'
import type { Envelope, Tlp } from '@shared/model/base/envelope'
import type { AnchorId, DocumentId, EntityId } from '@shared/model/base/ids'
import type { Entity } from '@shared/model/entity'
import { effectiveMarking, highestTlp, inheritedMarkings, namedEntities, tlpRank } from '../grade'
import type { BriefClaim, BriefDocument, BriefInput } from './input'

/** Whether a label is allowed under a ceiling. */
export const within = (label: Tlp, ceiling: Tlp): boolean => tlpRank(label) <= tlpRank(ceiling)

/** An object that was left out: for the window, never for an export. */
export interface Withheld {
  readonly kind: 'claim' | 'document' | 'entity' | 'tag' | 'block'
  readonly id: string
  readonly marking: Tlp
}

/** The objects that may be printed, and the highest marking among them. */
export interface Included {
  readonly claims: readonly BriefClaim[]
  readonly documents: ReadonlyMap<DocumentId, BriefDocument>
  readonly anchors: ReadonlyMap<AnchorId, Anchor>
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly tags: BriefInput['tags']
  /** Ids of withheld objects and of the passages in them: nothing that rests on one may be printed. */
  readonly hidden: ReadonlySet<string>
  readonly withheld: readonly Withheld[]
  readonly marking: Tlp | undefined
}

const dismissed = (object: Pick<Envelope, 'deletedAt' | 'suggestion'>) =>
  object.deletedAt !== undefined ||
  object.suggestion?.decision === 'proposed' ||
  object.suggestion?.decision === 'rejected'

class Sieve {
  readonly withheld: Withheld[] = []
  marking: Tlp | undefined
  constructor(readonly ceiling: Tlp) {}
  pass(kind: Withheld['kind'], id: string, marking: Tlp): boolean {
    if (!within(marking, this.ceiling)) {
      this.withheld.push({ kind, id, marking })
      return false
    }
    this.marking = highestTlp(this.marking === undefined ? [marking] : [this.marking, marking])
    return true
  }
}

/** Entities that a claim names, in any role. */
export const namedBy = ({ claim }: BriefClaim): readonly EntityId[] => namedEntities(claim)

const idsOf = (objects: readonly { readonly id: string }[]) => objects.map((object) => object.id)
const keyed = <K extends string, T extends { readonly id: K }>(objects: readonly T[]) =>
  new Map(objects.map((object) => [object.id, object]))

/** The claims a brief is about: those of its filter, and those that it cites. */
function aboutClaims({ brief, claims, select }: BriefInput): readonly BriefClaim[] {
  const chosen = brief?.where === undefined ? undefined : select?.(brief.where)
  if (!brief || !chosen) return claims
  const blocks = brief.sections.flatMap((section) => section.blocks)
  const cited = new Set(
    blocks.flatMap((block) => (block.type === 'text' ? block.claimIds : block.type === 'claim' ? [block.claimId] : [])),
  )
  return claims.filter(({ claim }) => chosen.has(claim.id) || cited.has(claim.id))
}

function shownEntities(claims: readonly BriefClaim[], all: ReadonlyMap<EntityId, Entity>, base: Tlp, sieve: Sieve) {
  const named = new Set(claims.flatMap(namedBy))
  return [...all.values()].filter((entity) => {
    const marking = effectiveMarking(entity, base)
    return named.has(entity.id) ? sieve.pass('entity', entity.id, marking) : within(marking, sieve.ceiling)
  })
}

function usedTags(claims: readonly BriefClaim[], { tags, tagUses = [], project }: BriefInput, sieve: Sieve) {
  const ids = new Set<string>(claims.map(({ claim }) => claim.id))
  const used = new Set(tagUses.filter((use) => ids.has(use.target.id)).map((use) => use.tagId))
  const marked = (tag: (typeof tags)[number]) => effectiveMarking(tag, project.defaultMarking)
  return tags.filter((tag) => !dismissed(tag) && used.has(tag.id) && sieve.pass('tag', tag.id, marked(tag)))
}

/** Splits the input into what may be printed and what is withheld; proposals, withdrawn and deleted ones are neither. */
export function include(input: BriefInput): Included {
  const base = input.project.defaultMarking
  const sieve = new Sieve(input.ceiling)
  const anchors = keyed<AnchorId, Anchor>(input.anchors.filter((anchor) => !dismissed(anchor)))
  const entities = keyed<EntityId, Entity>(input.entities.filter((entity) => !dismissed(entity)))
  const live = aboutClaims(input).filter((item) => !dismissed(item.claim) && item.claim.status !== 'withdrawn')
  const objects = {
    sources: input.documents.map(({ source }) => source),
    documents: input.documents.map(({ document }) => document),
    anchors: [...anchors.values()],
    entities: [...entities.values()],
    claims: live.map(({ claim }) => claim),
  }
  const markings = inheritedMarkings(objects, base)
  const claims = live.filter(({ claim }) => sieve.pass('claim', claim.id, markings.get(claim.id) ?? base))
  const shown = shownEntities(claims, entities, base, sieve)
  const tags = usedTags(claims, input, sieve)
  const above = (documentId: DocumentId) => !within(markings.get(documentId) ?? base, input.ceiling)
  for (const { document } of input.documents) {
    if (above(document.id)) sieve.pass('document', document.id, markings.get(document.id) ?? base)
  }
  const restsOn = new Set(claims.flatMap((item) => item.claim.anchorIds.map((id) => anchors.get(id)?.documentId)))
  const documents = input.documents.filter(
    ({ document }) => !document.deletedAt && restsOn.has(document.id) && !above(document.id),
  )
  const hidden = new Set<string>([
    ...sieve.withheld.map(({ id }) => id),
    ...idsOf(input.anchors.filter(({ documentId }) => above(documentId))),
  ])
  return {
    claims,
    documents: new Map(documents.map((item) => [item.document.id, item])),
    anchors,
    entities: keyed<EntityId, Entity>(shown),
    tags,
    hidden,
    withheld: sieve.withheld,
    marking: sieve.marking,
  }
}

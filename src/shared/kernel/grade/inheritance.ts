// How markings are inherited along what objects quote and name (DOMAIN 4.6, D47). The one place that knows it.

import type { Envelope, Tlp } from '../../model/base/envelope'
import type { EntityId } from '../../model/base/ids'
import type { Claim, ClaimActor, ClaimPlace } from '../../model/claim'
import type { Document, Source } from '../../model/document'
import { effectiveMarking, tlpRank } from './marking'

type Marked = Pick<Envelope, 'marking' | 'downgrade'> & { readonly id: string }
interface Naming extends Pick<Claim, 'attribution' | 'balanceOf'> {
  readonly actors: readonly ClaimActor[]
  readonly places: readonly ClaimPlace[]
}

/** An object with the ids of what it quotes or is derived from. */
interface Derived {
  readonly object: Marked
  readonly inputs: readonly string[]
}
/** What claims are made of, and whatever else is derived of it. */
interface MarkedObjects {
  readonly sources: readonly (Marked & Pick<Source, 'entityId'>)[]
  readonly documents: readonly (Marked & Pick<Document, 'sourceId'>)[]
  readonly anchors: readonly (Marked & { readonly documentId: string })[]
  readonly entities: readonly Marked[]
  readonly claims: readonly (Marked & Naming & { readonly anchorIds: readonly string[] })[]
  readonly others?: readonly Derived[]
}

/** Entities that a claim names, in any role; one in two roles comes twice. */
export const namedEntities = ({ actors, places, attribution, balanceOf }: Naming): readonly EntityId[] => [
  ...actors.map((actor) => actor.entityId),
  ...places.map((place) => place.placeId),
  ...attribution.speakerIds,
  ...(balanceOf === undefined ? [] : [balanceOf]),
]

/**
 * Effective markings by id (G17): a source takes that of the entity it is, marked on purpose, a document its source's, an anchor its document's, a claim those of its
 * anchors and of every entity it names that is marked on purpose. Inputs that are not among the objects raise nothing. Of two
 * objects under one id the higher marking counts. Passes are repeated until nothing rises: others come in any order.
 */
export function inheritedMarkings(objects: MarkedObjects, projectDefault: Tlp): Map<string, Tlp> {
  const derived = derivedOf(objects)
  const markings = new Map<string, Tlp>()
  let changed = true
  while (changed) {
    changed = false
    for (const { object, inputs } of derived) {
      const above = inputs.flatMap((input) => markings.get(input) ?? [])
      const marking = effectiveMarking(object, projectDefault, above)
      const known = markings.get(object.id)
      if (known !== undefined && tlpRank(marking) <= tlpRank(known)) continue
      markings.set(object.id, marking)
      changed = true
    }
  }
  return markings
}

function derivedOf({ sources, documents, anchors, entities, claims, others = [] }: MarkedObjects): Derived[] {
  const onPurpose = new Set(entities.filter((entity) => entity.marking !== undefined).map(({ id }) => id))
  const free = (object: Marked): Derived => ({ object, inputs: [] })
  return [
    ...entities.map(free),
    ...sources.map((object) => ({
      object,
      inputs: object.entityId && onPurpose.has(object.entityId) ? [object.entityId] : [],
    })),
    ...documents.map((object) => ({ object, inputs: [object.sourceId] })),
    ...anchors.map((object) => ({ object, inputs: [object.documentId] })),
    ...claims.map((object) => ({
      object,
      inputs: [...object.anchorIds, ...namedEntities(object).filter((id) => onPurpose.has(id))],
    })),
    ...others,
  ]
}

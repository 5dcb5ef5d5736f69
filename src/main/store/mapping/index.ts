// Every object type with its table map, and the SQL types that follow from them.
import type { ObjectType } from '@shared/model/change-set'
import type { ObjectMap, RowOf } from './define'
import {
  assessmentMap,
  claimMap,
  claimRelationMap,
  evidenceMap,
  forecastMap,
  lineageLinkMap,
  originMap,
} from './maps-claims'
import { acceptanceMap, briefMap, collectionMap, noteMap, tagMap, tagUseMap, viewMap } from './maps-organising'
import { analystMap, anchorMap, documentMap, entityMap, projectMap, sourceMap, versionMap } from './maps-texts'

export const MAPS = {
  project: projectMap,
  analyst: analystMap,
  source: sourceMap,
  document: documentMap,
  version: versionMap,
  anchor: anchorMap,
  entity: entityMap,
  claim: claimMap,
  forecast: forecastMap,
  assessment: assessmentMap,
  'claim-relation': claimRelationMap,
  evidence: evidenceMap,
  'lineage-link': lineageLinkMap,
  origin: originMap,
  tag: tagMap,
  'tag-use': tagUseMap,
  note: noteMap,
  brief: briefMap,
  collection: collectionMap,
  acceptance: acceptanceMap,
  view: viewMap,
} as const satisfies Record<ObjectType, ObjectMap>

type MapTables = {
  [T in ObjectType as (typeof MAPS)[T]['table']]: RowOf<(typeof MAPS)[T]['columns']> & { hash: string }
}

/** The tables as Kysely sees them. */
export interface Schema extends MapTables {
  entity: MapTables['entity'] & { searchable: string }
  anchor: MapTables['anchor'] & { searchable: string }
  claim_anchor: { claimId: string; position: number; anchorId: string }
  claim_actor: { claimId: string; position: number; entityId: string; role: string; strength: number | null }
  claim_place: { claimId: string; position: number; placeId: string; role: string; order: number | null }
  claim_speaker: { claimId: string; position: number; entityId: string }
  entity_link: {
    entityId: string
    position: number
    type: string
    to: string
    title: string | null
    from: string | null
    until: string | null
  }
  text: { n: number; sha256: string; content: string }
  original: { sha256: string; bytes: Uint8Array }
  counter: { name: string; value: number }
  derived: { name: string; sequence: number; bytes: Uint8Array }
  change_set: {
    sequence: number
    first: number
    time: string
    author: string
    label: string
    subject: string | null
    source: string
    reverts: number | null
    policy: string
    coalesceKey: string | null
    hash: string
  }
  change: {
    sequence: number
    position: number
    op: string
    type: string
    id: string
    before: string | null
    after: string | null
  }
}

export {
  assessmentMap,
  claimMap,
  claimRelationMap,
  evidenceMap,
  forecastMap,
  lineageLinkMap,
  originMap,
  StoredClaim,
} from './maps-claims'
export { acceptanceMap, briefMap, collectionMap, noteMap, tagMap, tagUseMap, viewMap } from './maps-organising'
export {
  analystMap,
  anchorMap,
  documentMap,
  entityMap,
  projectMap,
  StoredVersion,
  sourceMap,
  versionMap,
} from './maps-texts'

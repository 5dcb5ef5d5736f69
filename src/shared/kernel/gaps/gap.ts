// What a gap is, what gaps are derived from, and the order of kinds. Derives nothing.

import type { Claim } from '../../model/claim'
import type { GapKind } from '../../model/collection'
import type { Document, Source } from '../../model/document'
import type { ClaimRelation, LineageLink } from '../../model/relation'
import type { ClaimFacts, FactAnchor, FactClaim } from '../facts'

/** What deriving gaps needs of a claim beside its facts. */
export type GapClaim = FactClaim &
  Pick<Claim, 'text' | 'tier' | 'status' | 'eventTime'> & {
    readonly number: number
    readonly places: readonly unknown[]
  }
export type GapFacts = ClaimFacts<GapClaim, FactAnchor>

/** Facts of every live claim that counts, and the objects around them; deleted objects are out. */
export interface GapInput {
  readonly facts: readonly GapFacts[]
  readonly relations: readonly ClaimRelation[]
  readonly sources: readonly Source[]
  readonly documents: readonly Document[]
  readonly lineageLinks: readonly LineageLink[]
  /** Documents that evidence of any stance is, or stands in. */
  readonly evidence: readonly { readonly claimId: string; readonly documentId: string }[]
  /** Days since 1970-01-01. */
  readonly today: number
}

/** One open question: its kind, what it stands on, and what its words are made of. */
export interface Gap {
  readonly kind: GapKind
  readonly targetId: string
  readonly targetKind: 'claim' | 'claim-relation' | 'source' | 'document' | 'anchor'
  /** The claim to go to; absent for sources and documents. `other` is the second claim of a contradiction. */
  readonly claimId?: string
  readonly number?: number
  readonly otherId?: string
  /** The claim's text, the source's name, the document's title. */
  readonly text: string
  /** Claims that a filter keeps it by: its own, or those that stand on the source or document. */
  readonly claimIds: readonly string[]
  /** Values for the sentence that says why: counts, a date, a status. */
  readonly values: Readonly<Record<string, string | number>>
}
/** The gaps of a kind and how many objects could have it (GP13). */
export interface GapsOfKind {
  readonly gaps: readonly Gap[]
  /** Ids of claims under each object that could have the gap, so that a population can be filtered. */
  readonly population: readonly { readonly targetId: string; readonly claimIds: readonly string[] }[]
}

/** Kinds by how much may be wrong while one is open, worst first (GP14). */
export const GAPS_BY_SEVERITY: readonly GapKind[] = [
  'circular',
  'contradiction',
  'stale',
  'single-origin',
  'no-independent-source',
  'split',
  'forecast-overdue',
  'anchor-uncertain',
  'ungraded',
  'source-ungraded',
  'lineage-unexamined',
  'forecast-due',
  'undated',
  'unplaced',
  'source-unused',
]

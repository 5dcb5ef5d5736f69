// What a brief is compiled from: stored objects with the derived values that the service has worked out.
// Owns no decision; whoever assembles it may pass more than the ceiling allows, compiling withholds.
import type { Anchor } from '@shared/model/anchor'
import type { Tlp } from '@shared/model/base/envelope'
import type { ClaimId, VersionId } from '@shared/model/base/ids'
import type { Standing } from '@shared/model/base/vocabulary'
import type { Brief } from '@shared/model/brief'
import type { Claim, ClaimActor, Forecast } from '@shared/model/claim'
import type { Document, Source, Version } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { Confidence, Credibility, Likelihood, Reliability } from '@shared/model/grade'
import type { Analyst, Project } from '@shared/model/project'
import type { Tag, TagUse } from '@shared/model/tag'

/** A claim with its displayed, derived values; an absent value is printed as unknown, never guessed. */
export interface BriefClaim {
  readonly claim: Claim
  readonly standing: Standing
  readonly contested?: boolean
  readonly credibility?: Credibility
  readonly confidence?: Confidence
  readonly confidenceReason?: string
  /** The displayed likelihood of a forecast or judgement. */
  readonly likelihood?: Likelihood
  readonly reliability?: Reliability
  /** Independent origins as [lowest, highest]. */
  readonly origins?: readonly [number, number]
  readonly forecast?: Forecast
  /** Displayed effects; absent: those of the claim's beneficiaries and losers. */
  readonly effects?: readonly Effect[]
  /** Ids of the items that reliability and origins rest on; one withheld item drops both values (D48). */
  readonly itemIds?: readonly string[]
}

/** A claim's bearing on an entity, as an assessment states it. */
export interface Effect {
  readonly entityId: ClaimActor['entityId']
  readonly sign: '+' | '−'
  readonly strength: 1 | 2 | 3
}

/** A document with its source and versions; `lineage` is a printed phrase, `reliability` the effective grade. */
export interface BriefDocument {
  readonly document: Document
  readonly source: Source
  readonly versions: readonly Version[]
  readonly reliability?: Reliability
  readonly lineage?: string
}

/** Everything that one brief is compiled from. */
export interface BriefInput {
  /** The stored brief; absent: the default template over all claims. */
  readonly brief?: Brief
  readonly project: Project
  readonly analysts: readonly Analyst[]
  readonly claims: readonly BriefClaim[]
  readonly documents: readonly BriefDocument[]
  readonly anchors: readonly Anchor[]
  /** Canonical texts by version. */
  readonly texts: ReadonlyMap<VersionId, string>
  readonly entities: readonly Entity[]
  readonly tags: readonly Tag[]
  readonly tagUses?: readonly TagUse[]
  /** Objects marked above it are left out without a trace (D48). */
  readonly ceiling: Tlp
  /** A label that was chosen; absent: the highest marking among what is included. */
  readonly label?: Tlp
  /** Prints every held text, watermarked, as TLP:RED; never a release. */
  readonly workingCopy: boolean
  /** The moment of compiling, RFC 3339; printed only where the brief has no `asOf`. */
  readonly now: string
  /** Ids of the claims that a filter of kernel/filter selects; required by briefs that carry a `where`. */
  readonly select?: (where: string) => ReadonlySet<ClaimId>
}

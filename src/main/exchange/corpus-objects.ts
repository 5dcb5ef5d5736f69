// The objects of a whole corpus by kind, as the starter and our own JSON carry them. Owns the shape alone.
import type { Anchor } from '@shared/model/anchor'
import type { Brief } from '@shared/model/brief'
import type { Assessment, Claim, Forecast } from '@shared/model/claim'
import type { Acceptance, Collection } from '@shared/model/collection'
import type { Document, Source, Version } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { Analyst, Project } from '@shared/model/project'
import type { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import type { SavedView } from '@shared/model/saved-view'
import type { Note, Tag, TagUse } from '@shared/model/tag'

/** A version with its canonical text; `text` is absent where only its hash and length are held. */
export type VersionWithText = Version & { readonly text?: string }

/** Every object of a corpus, valid by the model and with every reference resolved. */
export interface CorpusObjects {
  readonly project: Project
  readonly analysts: readonly Analyst[]
  readonly sources: readonly Source[]
  readonly documents: readonly Document[]
  readonly versions: readonly VersionWithText[]
  readonly anchors: readonly Anchor[]
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly forecasts: readonly Forecast[]
  readonly assessments: readonly Assessment[]
  readonly relations: readonly ClaimRelation[]
  readonly evidence: readonly Evidence[]
  readonly lineageLinks: readonly LineageLink[]
  readonly origins: readonly Origin[]
  readonly tags: readonly Tag[]
  readonly tagUses: readonly TagUse[]
  readonly notes: readonly Note[]
  readonly briefs: readonly Brief[]
  readonly collections: readonly Collection[]
  readonly acceptances: readonly Acceptance[]
  readonly views: readonly SavedView[]
}

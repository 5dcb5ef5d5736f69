// Read models that several operations share: objects with what is derived from them.
import { z } from 'zod'
import { AnchorStatus } from '../model/anchor'
import { Tlp } from '../model/base/envelope'
import { AnchorId, ClaimId, DocumentId, SourceId, Span, TagId, VersionId } from '../model/base/ids'
import { CLOCK_WARNINGS, ORIGIN_FLAGS, STANDINGS } from '../model/base/vocabulary'
import { Claim, Forecast } from '../model/claim'
import { Document, Source, Version } from '../model/document'
import { Confidence, Credibility, Reliability } from '../model/grade'
import { Note } from '../model/tag'

/** An anchor as claims show it: where, and how sure. */
export const AnchorView = z.object({
  id: AnchorId,
  documentId: DocumentId,
  versionId: VersionId,
  status: AnchorStatus,
  spans: z.array(Span),
  /** The passage's words, where the corpus holds the text. */
  quote: z.string().optional(),
})
export type AnchorView = z.infer<typeof AnchorView>

const OriginRange = z.tuple([z.int().min(0), z.int().min(0)])

/** One letter that a claim's reliability rests on; `sourceId` is absent for an override. */
export const ReliabilityOrigin = z.object({
  reliability: Reliability,
  name: z.string(),
  sourceId: SourceId.optional(),
  override: z.boolean(),
})
export type ReliabilityOrigin = z.infer<typeof ReliabilityOrigin>

/** A claim with its anchors expanded and what is derived from it. */
export const ClaimView = Claim.extend({
  number: z.int(),
  standing: z.enum(STANDINGS),
  contested: z.boolean(),
  credibility: Credibility.optional(),
  confidence: Confidence.optional(),
  confidenceReason: z.string().optional(),
  reliability: Reliability.optional(),
  /** Where the reliability comes from: the worst letters, and F's beside them as partial; a source, an origin or an override. */
  reliabilityFrom: z.array(ReliabilityOrigin).default([]),
  /** Analysts differ and nobody adjudicated; an active assessment rests on what is no longer so. */
  split: z.boolean(),
  stale: z.boolean(),
  /** Independent origins [at least, at most] of the supporting and of the refuting items. */
  origins: OriginRange,
  originsAgainst: OriginRange,
  flags: z.array(z.enum(ORIGIN_FLAGS)),
  /** The marking in force: own, or of what it quotes and names, or lowered by a signed downgrade (D47). */
  effectiveMarking: Tlp,
  warnings: z.array(z.enum(CLOCK_WARNINGS)),
  itemsFor: z.int(),
  itemsAgainst: z.int(),
  anchors: z.array(AnchorView),
  tagIds: z.array(TagId),
  forecast: Forecast.optional(),
  notes: z.array(Note),
})
export type ClaimView = z.infer<typeof ClaimView>

/** A document with its current version's facts; the text is fetched as bytes from `documents/<versionId>/text`. */
export const DocumentView = Document.extend({
  textSha256: z.string(),
  length: z.int(),
  hasText: z.boolean(),
  version: Version,
  source: Source,
  claimCount: z.int(),
})
export type DocumentView = z.infer<typeof DocumentView>

/** Where in a document a new anchor goes; the workbench describes it by its words. */
export const AnchorInput = z.object({
  documentId: DocumentId,
  versionId: VersionId.optional(),
  spans: z.array(Span).min(1),
})
export type AnchorInput = z.infer<typeof AnchorInput>

/** A file handed in through the host (dialog, drop, upload), never a path. */
export const FileToken = z.string().min(1).max(200)
/** The address of bytes below the host's own root, to be fetched once. */
export const BytesUrl = z.string()
/** Ids of claims, at most a million. */
export const ClaimIds = z.array(ClaimId).max(1_000_000)

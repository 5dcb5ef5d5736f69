// Identifiers and the other scalar shapes that every noun uses. Owns no noun.
import { z } from 'zod'

const uuidv7 = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'a lower-case UUID version 7')

/** Identifiers are lower-case UUIDv7 strings, branded by the kind of object they name. */
export const ProjectId = uuidv7.brand<'ProjectId'>()
export const AnalystId = uuidv7.brand<'AnalystId'>()
export const SourceId = uuidv7.brand<'SourceId'>()
export const DocumentId = uuidv7.brand<'DocumentId'>()
export const VersionId = uuidv7.brand<'VersionId'>()
export const AnchorId = uuidv7.brand<'AnchorId'>()
export const EntityId = uuidv7.brand<'EntityId'>()
export const ClaimId = uuidv7.brand<'ClaimId'>()
export const AssessmentId = uuidv7.brand<'AssessmentId'>()
export const ForecastId = uuidv7.brand<'ForecastId'>()
export const TagId = uuidv7.brand<'TagId'>()
export const NoteId = uuidv7.brand<'NoteId'>()
export const BriefId = uuidv7.brand<'BriefId'>()
export const AnyId = uuidv7

export type ProjectId = z.infer<typeof ProjectId>
export type AnalystId = z.infer<typeof AnalystId>
export type SourceId = z.infer<typeof SourceId>
export type DocumentId = z.infer<typeof DocumentId>
export type VersionId = z.infer<typeof VersionId>
export type AnchorId = z.infer<typeof AnchorId>
export type EntityId = z.infer<typeof EntityId>
export type ClaimId = z.infer<typeof ClaimId>
export type AssessmentId = z.infer<typeof AssessmentId>
export type ForecastId = z.infer<typeof ForecastId>
export type TagId = z.infer<typeof TagId>
export type NoteId = z.infer<typeof NoteId>
export type BriefId = z.infer<typeof BriefId>

/** RFC 3339 instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Timestamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'a UTC time with milliseconds')
/** An EDTF string of level 0 to 2, 2019 syntax; its meaning is kernel/time's. */
export const Edtf = z.string().min(1).max(120)
/** A BCP 47 language tag. */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a BCP 47 language tag')
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex')
/** Half-open range of UTF-16 code units of a canonical text. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(1) })
export type Span = z.infer<typeof Span>

/** How deep foreign JSON that we keep as it is may be nested; CSL needs five levels. */
const DEPTH = 32
const isShallow = (value: unknown, left = DEPTH): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((one) => isShallow(one, left - 1)))
/** JSON of another program, kept as it is but never so deep that walking it would end the program. */
export const ForeignJson = z.record(z.string(), z.unknown()).refine((value) => isShallow(value), 'is nested too deeply')

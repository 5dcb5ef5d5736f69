// Sources, documents and their versions.
import { z } from 'zod'
import { envelope } from './base/envelope'
import {
  DocumentId,
  Edtf,
  EntityId,
  ForeignJson,
  LanguageTag,
  Sha256,
  SourceId,
  Span,
  Timestamp,
  VersionId,
} from './base/ids'
import { SourceGrade } from './grade'

export const SourceKind = z.enum(['outlet', 'agency', 'government', 'organisation', 'person', 'dataset', 'unknown'])
export const Source = z.object({
  id: SourceId,
  ...envelope,
  name: z.string().min(1).max(300),
  kind: SourceKind.default('unknown'),
  entityId: EntityId.optional(),
  grades: z.array(SourceGrade).default([]),
})
export type Source = z.infer<typeof Source>

export const DocumentKind = z.enum([
  'essay',
  'news',
  'report',
  'official',
  'transcript',
  'dataset',
  'social',
  'correspondence',
  'other',
])
export const Rights = z.enum(['own', 'licensed', 'public-domain', 'restricted', 'unknown'])
export const Author = z.object({ name: z.string().min(1), entityId: EntityId.optional() })

/** Fields whose value the importer guessed from the file and no person has confirmed yet. */
export const GuessedField = z.enum(['title', 'authors', 'published', 'publisher', 'language'])

export const Document = z.object({
  id: DocumentId,
  ...envelope,
  sourceId: SourceId,
  title: z.string().min(1).max(500),
  kind: DocumentKind.default('other'),
  language: LanguageTag.default('und'),
  authors: z.array(Author).default([]),
  publisher: z.string().optional(),
  published: Edtf.optional(),
  publishedBasis: z.enum(['stated', 'inferred', 'unknown']).default('unknown'),
  accessed: Timestamp.optional(),
  url: z.string().max(2000).optional(),
  rights: Rights.default('unknown'),
  shareText: z.boolean().default(false),
  translationOf: DocumentId.optional(),
  retracted: z.object({ at: Timestamp, reason: z.string().min(1) }).optional(),
  /** Further bibliographic fields, CSL-JSON names. */
  csl: ForeignJson.default({}),
  guessed: z.array(GuessedField).default([]),
  lineageStatus: z.enum(['unexamined', 'original', 'unknown']).default('unexamined'),
  currentVersionId: VersionId,
})
export type Document = z.infer<typeof Document>

export const RegionRole = z.enum(['title', 'byline', 'body', 'heading', 'caption', 'note', 'furniture'])
export const Region = z.object({ span: Span, role: RegionRole, level: z.int().min(1).max(6).optional() })
export type Region = z.infer<typeof Region>

/** One immutable state of a document's text; the text itself travels as bytes, not in this object. */
export const Version = z.object({
  id: VersionId,
  documentId: DocumentId,
  n: z.int().min(1),
  textSha256: Sha256,
  length: z.int().min(0),
  importer: z.object({ name: z.string(), version: z.string() }),
  original: z.object({ name: z.string(), mediaType: z.string(), bytes: z.int().min(0), sha256: Sha256 }).optional(),
  regions: z.array(Region).default([]),
  pages: z.array(z.object({ n: z.int(), span: Span })).default([]),
  supersedes: VersionId.optional(),
})
export type Version = z.infer<typeof Version>

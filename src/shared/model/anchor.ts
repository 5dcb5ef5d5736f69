// Where in a version an annotation stands. Finding it again is kernel/anchor's.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { AnchorId, DocumentId, Sha256, Span, VersionId } from './base/ids'

export const QuoteSelector = z.object({
  type: z.literal('quote'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
export type QuoteSelector = z.infer<typeof QuoteSelector>

const ContextHash = z.object({ n: z.int().min(0).max(8), h: z.string() })
/** Scheme hq1 (DOMAIN 2.2): finds a passage without holding its words. */
export const HashedQuote = z.object({
  type: z.literal('hashed'),
  n: z.int().min(1),
  h: Sha256,
  first: z.string().regex(/^[0-9a-f]{3}$/),
  before: ContextHash,
  after: ContextHash,
  pos: z.object({ i: z.int().min(0), of: z.int().min(1) }),
  trim: z.object({ start: z.int(), end: z.int() }),
  span: Span,
  textSha256: Sha256,
})
export type HashedQuote = z.infer<typeof HashedQuote>

export const Selector = z.discriminatedUnion('type', [QuoteSelector, HashedQuote])
export type Selector = z.infer<typeof Selector>

export const ANCHOR_STATUSES = ['exact', 'relocated', 'changed', 'ambiguous', 'lost'] as const
export const AnchorStatus = z.enum(ANCHOR_STATUSES)
export type AnchorStatus = z.infer<typeof AnchorStatus>

/** `spans` are sorted and disjoint (D8); one selector per span. A lost anchor keeps its last spans. */
export const Anchor = z.object({
  id: AnchorId,
  ...envelope,
  documentId: DocumentId,
  versionId: VersionId,
  spans: z.array(Span).min(1),
  selectors: z.array(Selector).min(1),
  status: AnchorStatus.default('exact'),
})
export type Anchor = z.infer<typeof Anchor>

// Full text over everything that analysts read and write, and suggestions for a passage.
import { z } from 'zod'
import { AnyId, DocumentId, Span } from '../../model/base/ids'
import { Target } from '../../model/tag'
import { query } from '../declare/operation'

/** Kinds of object in which words are found, in the order in which hits are listed. */
export const HIT_KINDS = [
  'document',
  'claim',
  'entity',
  'note',
  'forecast',
  'assessment',
  'evidence',
  'relation',
  'tag',
  'source',
  'origin',
  'collection',
] as const
/** An object in which the words were found. */
export const SearchHit = z.object({
  kind: z.enum(HIT_KINDS),
  id: AnyId,
  title: z.string(),
  /** Plain text around the match; `span` marks the match inside it. */
  snippet: z.string(),
  /** For a document: where in its canonical text. For the others: where in the snippet. */
  span: Span,
  /** What a note is on; the claim that a forecast, an assessment, evidence or a relation is about. */
  target: Target.optional(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** Full-text search. */
export const search = {
  query: query('FILTER_INVALID')
    .input(z.object({ query: z.string().min(1).max(500), limit: z.int().min(1).max(1000).default(20) }))
    .output(z.object({ hits: z.array(SearchHit), total: z.int() })),
  /** Ids of every claim that the words occur in: text, notes, quoted passages, forecast, assessments, evidence, relations. */
  claims: query('FILTER_INVALID')
    .input(z.object({ query: z.string().min(1).max(500) }))
    .output(z.object({ ids: z.array(z.string()) })),
}
/** One prefilled value of a draft claim; `value` is a partial ClaimInput of that field. */
export const FieldSuggestion = z.object({
  field: z.string(),
  value: z.unknown(),
  wording: z.string(),
  span: Span,
  rule: z.string(),
  ruleVersion: z.string(),
  reason: z.string().optional(),
})
export type FieldSuggestion = z.infer<typeof FieldSuggestion>
/** Prefills for a draft claim. */
export const suggest = {
  passage: query('NOT_FOUND', 'ANCHOR_OUTSIDE')
    .input(z.object({ documentId: DocumentId, span: Span }))
    .output(z.object({ suggestions: z.array(FieldSuggestion) })),
}

// What tags and notes stand on, named for lists.
import { z } from 'zod'
import { DocumentId, Span } from '../../model/base/ids'
import { Target } from '../../model/tag'

/** An object that can be tagged or noted on, with what people call it. */
export const TargetView = Target.extend({
  /** A claim's text, a passage's words, a name or a title; empty where the object is gone. */
  title: z.string(),
  /** Of a claim. */
  number: z.int().optional(),
  /** Of a passage: where it stands; the span is its first. */
  documentId: DocumentId.optional(),
  span: Span.optional(),
})
export type TargetView = z.infer<typeof TargetView>

// A brief as stored: sections of blocks over claims. Compiling it is kernel/brief's, printing it main/brief's.
import { z } from 'zod'
import { envelope, Tlp } from './base/envelope'
import { BriefId, ClaimId, Sha256, Timestamp } from './base/ids'

export const BriefBlock = z.discriminatedUnion('type', [
  /** Plain paragraphs; `claimIds` are cited at the end of the block. */
  z.object({ type: z.literal('text'), text: z.string(), claimIds: z.array(ClaimId).default([]) }),
  /** A key judgement: its own sentence, or the claim's text. Confidence stands in a sentence of its own. */
  z.object({
    type: z.literal('claim'),
    claimId: ClaimId,
    text: z.string().optional(),
    confidenceText: z.string().optional(),
  }),
  z.object({ type: z.literal('map'), caption: z.string().optional() }),
  z.object({ type: z.literal('timeline'), caption: z.string().optional() }),
  z.object({ type: z.literal('table'), where: z.string().optional() }),
  z.object({ type: z.literal('passages') }),
  z.object({ type: z.literal('sources') }),
  z.object({ type: z.literal('method') }),
])
export type BriefBlock = z.infer<typeof BriefBlock>
export const BriefSection = z.object({ heading: z.string(), blocks: z.array(BriefBlock) })
export type BriefSection = z.infer<typeof BriefSection>

export const briefFields = {
  title: z.string().min(1).max(200),
  subtitle: z.string().max(300).optional(),
  kind: z.string().default('Assessment'),
  asOf: Timestamp,
  ceiling: Tlp,
  /** Which claims it is about: a filter of kernel/filter; absent = all. */
  where: z.string().optional(),
  sections: z.array(BriefSection).default([]),
  citationStyle: z.string().default('apa'),
  issue: z.int().min(1).default(1),
  previousId: BriefId.optional(),
  exports: z.array(z.object({ at: Timestamp, format: z.string(), sha256: Sha256, ceiling: Tlp })).default([]),
}
export const Brief = z.object({ id: BriefId, ...envelope, ...briefFields })
export type Brief = z.infer<typeof Brief>

// A time as DOMAIN 3 stores it. Bounds, wording and drawing are kernel/time's.
import { z } from 'zod'
import { AnchorId, AnyId, Edtf } from './ids'

export const TimeUnit = z.enum(['day', 'week', 'month', 'year', 'decade'])
export const RelativeTime = z.object({
  anchor: z.object({ kind: z.enum(['document-date', 'entity', 'claim']), id: AnyId.optional() }),
  relation: z.enum(['before', 'after', 'since', 'until', 'during', 'same-as']),
  offset: z.object({ n: z.union([z.int(), z.tuple([z.int(), z.int()])]), unit: TimeUnit }).optional(),
})
export type RelativeTime = z.infer<typeof RelativeTime>

export const TimeMode = z.enum(['within', 'throughout'])
export const TimeValue = z.object({
  edtf: Edtf.optional(),
  mode: TimeMode,
  basis: z.enum(['stated', 'computed', 'inferred']),
  wording: z.string().optional(),
  anchorId: AnchorId.optional(),
  relative: RelativeTime.optional(),
})
export type TimeValue = z.infer<typeof TimeValue>

// The one project of a corpus file, and its analysts.
import { z } from 'zod'
import { envelope, Tlp } from './base/envelope'
import { AnalystId, EntityId, ProjectId, Timestamp } from './base/ids'

export const Project = z.object({
  id: ProjectId,
  ...envelope,
  title: z.string().min(1).max(200),
  focalPolityId: EntityId.optional(),
  /** Poles of the balance, in the order of their colours. */
  powerIds: z.array(EntityId).default([]),
  likelihoodScale: z.enum(['icd203', 'phia']).default('icd203'),
  likelihoodRow: z.union([z.literal(1), z.literal(2)]).default(1),
  defaultMarking: Tlp.default('TLP:AMBER+STRICT'),
  weights: z.literal('w1').default('w1'),
  padding: z.literal('p1').default('p1'),
})
export type Project = z.infer<typeof Project>

export const Analyst = z.object({
  id: AnalystId,
  createdAt: Timestamp,
  name: z.string().trim().min(1, 'a name is required').max(120),
  initials: z.string().trim().min(1).max(6),
})
export type Analyst = z.infer<typeof Analyst>

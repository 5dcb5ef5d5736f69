// What a person chose of the table, read back from where it is kept: whatever it is, something sensible comes out.
import { z } from 'zod'
import { GROUPINGS } from '../group/groups'

const Sort = z.object({ column: z.string().max(80), desc: z.boolean() }).catch({ column: 'event', desc: false })
/** The column that sorts, and whether downwards. */
export const readSort = (raw: unknown): z.infer<typeof Sort> => Sort.parse(raw)

const Shown = z.record(z.string(), z.boolean()).catch({})
/** Columns that were shown or hidden on purpose. */
export const readShown = (raw: unknown): Record<string, boolean> => Shown.parse(raw)

const Sizes = z.record(z.string(), z.number().min(24).max(2000)).catch({})
/** Widths of columns, in pixels. */
export const readSizes = (raw: unknown): Record<string, number> => Sizes.parse(raw)

const Order = z.array(z.string().max(80)).max(200).catch([])
/** Columns in the order in which they were put. */
export const readOrder = (raw: unknown): string[] => Order.parse(raw)

const Group = z
  .object({ by: z.enum(GROUPINGS).optional(), closed: z.array(z.string()).max(500).default([]) })
  .catch({ closed: [] })
/** What the table is grouped by, and the groups that are closed, by what they are called. */
export const readGroup = (raw: unknown): z.infer<typeof Group> => Group.parse(raw)
export type GroupFact = z.infer<typeof Group>

const Sets = z
  .array(z.object({ name: z.string().min(1).max(60), shown: z.array(z.string().max(80)).max(200) }))
  .max(40)
  .catch([])
/** Sets of columns under a name: those that are shown, in their order. */
export const readSets = (raw: unknown): z.infer<typeof Sets> => Sets.parse(raw)

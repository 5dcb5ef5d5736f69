// Briefs: list, make, print.
import { z } from 'zod'
import { Tlp } from '../model/base/envelope'
import { BriefId } from '../model/base/ids'
import { Brief, briefFields } from '../model/brief'
import { command, query } from './declare/operation'
import { editOf } from './declare/patch'
import { BytesUrl } from './views'

/** What stands in the way of printing (`blocks`) or should be looked at (`warns`), with its place in the brief. */
export const BriefProblem = z.object({ severity: z.enum(['blocks', 'warns']), place: z.string(), detail: z.string() })
const printErrors = ['NOT_FOUND', 'BRIEF_REFUSED', 'CANCELLED', 'FILTER_INVALID'] as const
/** Which brief to print, and for whom. */
export const PrintInput = z.object({
  /** Absent: the newest brief, else the default template over all claims. */
  briefId: BriefId.optional(),
  ceiling: Tlp.optional(),
  /** Prints source texts whatever their rights: watermarked, TLP:RED, never a release. */
  workingCopy: z.boolean().default(false),
})
/** Null clears. */
export const BriefChanges = editOf(z.object(briefFields))
export type BriefChanges = z.infer<typeof BriefChanges>
/** Operations on briefs. */
export const briefs = {
  list: query().output(z.object({ briefs: z.array(Brief) })),
  create: command('undoable', 'INVALID_FIELD')
    .input(z.object(briefFields).partial().extend({ title: briefFields.title }))
    .output(z.object({ brief: Brief })),
  update: command('coalesce', 'NOT_FOUND', 'INVALID_FIELD')
    .input(z.object({ id: BriefId, changes: BriefChanges }))
    .output(z.object({ brief: Brief })),
  delete: command('undoable', 'NOT_FOUND')
    .input(z.object({ id: BriefId }))
    .output(z.object({ id: BriefId })),
  /** Sets the PDF and keeps its bytes for one fetch (or more) under `url` until the next print. */
  print: query(...printErrors)
    .input(PrintInput)
    .output(
      z.object({
        url: BytesUrl,
        name: z.string(),
        pages: z.int(),
        bytes: z.int(),
        sha256: z.string(),
        marking: Tlp,
        claims: z.int(),
        problems: z.array(BriefProblem),
      }),
    ),
}
/** Exports in formats of others. */
export const exchange = {
  /** CSV or our own JSON of everything up to the ceiling, with its loss report. */
  export: query('EXPORT_FAILED')
    .input(z.object({ format: z.enum(['csv', 'json']), ceiling: Tlp.optional() }))
    .output(
      z.object({
        url: BytesUrl,
        name: z.string(),
        bytes: z.int(),
        loss: z.array(z.object({ what: z.string(), count: z.int() })),
      }),
    ),
}

// A view of the corpus kept under a name: layout, filters, what is open, and what each panel shows of it.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { AnyId, ForeignJson } from './base/ids'

/** The named layouts of the window. */
export const LAYOUTS = ['read', 'review', 'place-time', 'balance', 'brief'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** Length of the facts as JSON, in UTF-16 units. */
const FACTS = 32_768

/** One filter: a text of kernel/filter that names objects by id, so that it survives their renaming. */
export const KeptFilter = z.object({
  where: z.string().min(1).max(4000),
  on: z.boolean(),
  pinned: z.boolean(),
})
export type KeptFilter = z.infer<typeof KeptFilter>

/** A state of the window that can be gone back to. Ids may be of objects that are gone: these are passed over. */
export const ViewState = z.object({
  layout: z.enum(LAYOUTS),
  filters: z.array(KeptFilter).max(100),
  documentId: AnyId.optional(),
  selection: z.array(AnyId).max(200),
  dock: z.string().max(40).optional(),
  /** What a panel shows, under its name, in a shape of its own: it checks what it takes up. */
  facts: ForeignJson.refine((facts) => JSON.stringify(facts).length <= FACTS, 'is longer than a view may be'),
})
export type ViewState = z.infer<typeof ViewState>

export const savedViewFields = {
  name: z.string().trim().min(1, 'a view needs a name').max(120),
  description: z.string().max(2000).optional(),
  state: ViewState,
}
/** A saved view (name unique, case-insensitive): a bookmark, and what a figure of a brief is drawn of. */
export const SavedView = z.object({ id: AnyId, ...envelope, ...savedViewFields })
export type SavedView = z.infer<typeof SavedView>

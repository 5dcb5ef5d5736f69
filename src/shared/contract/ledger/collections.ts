// Smart collections: filters that are kept under a name. Their claims are found anew each time.
import { z } from 'zod'
import { AnyId } from '../../model/base/ids'
import { Collection, collectionFields } from '../../model/collection'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'

const CollectionInput = z.object(collectionFields)
/** What a person writes of a collection; `where` as kernel/filter reads it. */
export type CollectionInput = z.input<typeof CollectionInput>
/** A patch; null clears the definition. */
export const CollectionChanges = editOf(CollectionInput)
export type CollectionChanges = z.infer<typeof CollectionChanges>

const invalid = ['DUPLICATE', 'FILTER_INVALID', 'INVALID_FIELD'] as const
/** Operations on smart collections. Names are unique, case aside; other collections follow a new name. */
export const collections = {
  list: query().output(z.object({ collections: z.array(Collection) })),
  create: command('undoable', ...invalid)
    .input(CollectionInput)
    .output(z.object({ collection: Collection })),
  update: command('undoable', 'NOT_FOUND', ...invalid)
    .input(z.object({ id: AnyId, changes: CollectionChanges }))
    .output(z.object({ collection: Collection })),
  /** IN_USE where another collection is made of it. */
  delete: command('undoable', 'NOT_FOUND', 'IN_USE')
    .input(z.object({ id: AnyId }))
    .output(z.object({ id: AnyId })),
}

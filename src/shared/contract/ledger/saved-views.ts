// Saved views: states of the window that are kept under a name.
import { z } from 'zod'
import { AnyId } from '../../model/base/ids'
import { SavedView, savedViewFields } from '../../model/saved-view'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'

const SavedViewInput = z.object(savedViewFields)
/** What a person keeps of the window; a filter that is not understood today is kept as it is. */
export type SavedViewInput = z.input<typeof SavedViewInput>
/** A patch; null clears the description. */
const SavedViewChanges = editOf(SavedViewInput)
export type SavedViewChanges = z.infer<typeof SavedViewChanges>

/** Operations on saved views. Names are unique, case aside. */
export const savedViews = {
  list: query().output(z.object({ views: z.array(SavedView) })),
  create: command('undoable', 'DUPLICATE', 'INVALID_FIELD')
    .input(SavedViewInput)
    .output(z.object({ view: SavedView })),
  update: command('undoable', 'NOT_FOUND', 'DUPLICATE', 'INVALID_FIELD')
    .input(z.object({ id: AnyId, changes: SavedViewChanges }))
    .output(z.object({ view: SavedView })),
  delete: command('undoable', 'NOT_FOUND')
    .input(z.object({ id: AnyId }))
    .output(z.object({ id: AnyId })),
}

// Smart collections, accepted gaps and saved views.
import type { Acceptance, Collection } from '@shared/model/collection'
import type { SavedView } from '@shared/model/saved-view'
import type { Handle } from '../../handle'
import { acceptanceMap, collectionMap, viewMap } from '../../mapping'
import { createRepository, type Repository } from '../base'

/** Smart collections of the corpus over a handle. */
export const collectionRepository = (handle: Handle): Repository<typeof Collection> =>
  createRepository(handle, collectionMap)
/** Accepted gaps over a handle. */
export const acceptanceRepository = (handle: Handle): Repository<typeof Acceptance> =>
  createRepository(handle, acceptanceMap)
/** Saved views over a handle. */
export const viewRepository = (handle: Handle): Repository<typeof SavedView> => createRepository(handle, viewMap)

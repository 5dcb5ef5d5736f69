// Smart collections and accepted gaps.
import type { Acceptance, Collection } from '@shared/model/collection'
import type { Handle } from '../../handle'
import { acceptanceMap, collectionMap } from '../../mapping'
import { createRepository, type Repository } from '../base'

/** Smart collections of the corpus over a handle. */
export const collectionRepository = (handle: Handle): Repository<typeof Collection> =>
  createRepository(handle, collectionMap)
/** Accepted gaps over a handle. */
export const acceptanceRepository = (handle: Handle): Repository<typeof Acceptance> =>
  createRepository(handle, acceptanceMap)

// Sources: the originators of documents.
import type { Source } from '@shared/model/document'
import type { Handle } from '../../handle'
import { sourceMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

export interface SourceRepository extends Repository<typeof Source> {
  /** The first live source of this name, case aside (ASCII). */
  byName(name: string): Promise<Source | undefined>
}
export function sourceRepository(handle: Handle): SourceRepository {
  return {
    ...createRepository(handle, sourceMap),
    byName: async (name) =>
      (await liveWhere(handle, sourceMap, { sql: 'lower("name") = lower(?)', parameters: [name] }))[0],
  }
}

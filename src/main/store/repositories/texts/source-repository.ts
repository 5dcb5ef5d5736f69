// Sources: the originators of documents.
import type { Source } from '@shared/model/document'
import type { Handle } from '../../handle'
import { sourceMap } from '../../mapping'
import { createRepository, type Repository } from '../base'

/** Sources of the corpus. */
export interface SourceRepository extends Repository<typeof Source> {
  /** The first live source of this name, case aside. */
  byName(name: string): Promise<Source | undefined>
}
/** Sources of the corpus over a handle. */
export function sourceRepository(handle: Handle): SourceRepository {
  const base = createRepository(handle, sourceMap)
  return {
    ...base,
    async byName(name) {
      const query = handle.db.selectFrom('source').select(['id', 'name']).where('deletedAt', 'is', null).orderBy('id')
      const wanted = name.toLowerCase()
      const row = (await query.execute()).find((source) => source.name.toLowerCase() === wanted)
      return row && base.get(row.id)
    },
  }
}

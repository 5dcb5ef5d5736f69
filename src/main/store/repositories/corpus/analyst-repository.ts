// Who signs changes. An analyst is never deleted: the log names them.
import type { Analyst } from '@shared/model/project'
import type { Handle } from '../../handle'
import { analystMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

/** Analysts of the corpus. */
export interface AnalystRepository extends Omit<Repository<typeof Analyst>, 'softDelete'> {
  /** The first analyst of exactly this name. */
  byName(name: string): Promise<Analyst | undefined>
}
/** Analysts of the corpus over a handle. */
export function analystRepository(handle: Handle): AnalystRepository {
  const { softDelete: _, ...base } = createRepository(handle, analystMap)
  return {
    ...base,
    byName: async (name) => (await liveWhere(handle, analystMap, { sql: '"name" = ?', parameters: [name] }))[0],
  }
}

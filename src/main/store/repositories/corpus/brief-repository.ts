// Briefs as stored.
import type { Brief } from '@shared/model/brief'
import type { Handle } from '../../handle'
import { briefMap } from '../../mapping'
import { createRepository, type Repository } from '../base'

/** Briefs of the corpus. */
export interface BriefRepository extends Repository<typeof Brief> {
  /** The live brief that was made last. */
  newest(): Promise<Brief | undefined>
}
/** Briefs of the corpus over a handle. */
export function briefRepository(handle: Handle): BriefRepository {
  const base = createRepository(handle, briefMap)
  return {
    ...base,
    async newest() {
      const briefs = await base.list()
      return briefs.reduce<Brief | undefined>((a, b) => (a && a.createdAt > b.createdAt ? a : b), undefined)
    },
  }
}

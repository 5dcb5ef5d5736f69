// The one project of a corpus file. Owns no default of a new corpus.
import type { Project } from '@shared/model/project'
import type { Handle } from '../../handle'
import { projectMap } from '../../mapping'
import { createRepository, type Repository } from '../base'

/** The one project of the corpus. */
export interface ProjectRepository extends Repository<typeof Project> {
  /** The project; undefined in a file that has none yet. */
  only(): Promise<Project | undefined>
}
/** The one project of the corpus over a handle. */
export function projectRepository(handle: Handle): ProjectRepository {
  const base = createRepository(handle, projectMap)
  return { ...base, only: async () => (await base.list())[0] }
}

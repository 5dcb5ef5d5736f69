// Notes on any object.
import type { Note } from '@shared/model/tag'
import type { Handle } from '../../handle'
import { noteMap } from '../../mapping'
import { inIds } from '../../objects'
import { createRepository, liveWhere, type Repository } from '../base'

/** Notes of the corpus. */
export interface NoteRepository extends Repository<typeof Note> {
  byTarget(targetId: string): Promise<Note[]>
  /** Live notes on any of these objects, in one statement. */
  byTargets(targetIds: readonly string[]): Promise<Note[]>
}
/** Notes of the corpus over a handle. */
export function noteRepository(handle: Handle): NoteRepository {
  return {
    ...createRepository(handle, noteMap),
    byTarget: (targetId) => liveWhere(handle, noteMap, { sql: '"targetId" = ?', parameters: [targetId] }),
    byTargets: (targetIds) => liveWhere(handle, noteMap, inIds('targetId', targetIds)),
  }
}

// All that the log says of one claim: its own changes and those of whatever stands on it. Reads, decides nothing.
import type { StoryStep } from '@shared/contract/corpus/history'
import type { Handle, LogEntry, LoggedChange } from '../../store'
import { changesNaming, changesOfObjects, entriesOf } from '../../store'
import { describeChanges } from './describe-changes'
import { nameObjects } from './name-objects'
import { summarise } from './summarise'

/** Kinds that name the claim that they stand on. */
const ON_CLAIMS = ['forecast', 'assessment', 'evidence', 'claim-relation', 'tag-use', 'note', 'acceptance'] as const

/** Every change of the claim, its passages and what stands on it, oldest first; none where the log knows no such claim. */
export function changesOfClaim(handle: Handle, id: string): LoggedChange[] {
  const own = changesOfObjects(handle, 'claim', [id])
  const anchorIds = own.flatMap(({ before, after }) => [before, after].flatMap((state) => state?.anchorIds ?? []))
  const passages = changesOfObjects(handle, 'anchor', [...new Set(anchorIds as string[])])
  const standing = changesNaming(handle, ON_CLAIMS, id).filter((change) => standsOn(change, id))
  return [...own, ...passages, ...standing].sort((a, b) => a.sequence - b.sequence)
}

/** Its own field names the claim, not a text in it. */
function standsOn({ before, after }: LoggedChange, id: string): boolean {
  return [before, after].some((state) => {
    if (!state) return false
    const { claimId, from, to, targetId } = state
    const inner = (key: string) => (state[key] as { id?: unknown } | undefined)?.id
    return [claimId, from, to, targetId, inner('target'), inner('item')].includes(id)
  })
}

/** The story's steps, each with what it changed of this claim alone; `verify` throws for a set that is not whole. */
export async function storyOf(
  handle: Handle,
  id: string,
  verify: (entries: readonly LogEntry[]) => Promise<void>,
): Promise<StoryStep[]> {
  const changes = changesOfClaim(handle, id)
  const names = await nameObjects(handle, changes)
  const bySet = Map.groupBy(changes, ({ sequence }) => sequence)
  const entries = await entriesOf(handle, [...bySet.keys()])
  await verify(entries)
  const summaries = await summarise(handle, entries)
  return summaries.flatMap((summary) => {
    const objects = describeChanges(bySet.get(summary.sequence) ?? [], names)
    const told = objects.filter(({ op, fields }) => op !== 'update' || fields.length > 0)
    return told.length > 0 ? [{ ...summary, objects: told }] : []
  })
}

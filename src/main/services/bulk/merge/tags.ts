// Tag uses and notes of claims that are merged, and of their passages. Answers with what could not be taken over, for the note.
import { Failure } from '@shared/contract/errors'
import type { TagUse } from '@shared/model/tag'
import type { Repositories } from '../../../store'
import { checkUses } from '../../core/tag-rules'

/** Notes go to the target as they are. */
export async function moveNotes(repos: Repositories, target: TagUse['target'], from: readonly string[]): Promise<void> {
  await repos.notes.updateAll(await repos.notes.byTargets(from), () => ({ target }))
}

/** Every tag goes to the target once; one that the codebook excludes beside those it has is named instead. */
export async function moveTagUses(
  repos: Repositories,
  target: TagUse['target'],
  from: readonly string[],
): Promise<string[]> {
  const codebook = await repos.tags.list()
  const held = (await repos.tagUses.byTarget(target.id)).map((use) => use.tagId as string)
  const left: string[] = []
  for (const use of await repos.tagUses.byTargets(from)) {
    if (held.includes(use.tagId)) continue
    const refused = refusal(() => checkUses(codebook, { held, added: [use.tagId] }, 'tagIds'))
    if (refused) left.push(refused)
    else {
      await repos.tagUses.update(use.id, { target })
      held.push(use.tagId)
    }
  }
  return left
}

function refusal(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error.data.detail ?? error.message
    throw error
  }
}

// Tag uses of claims that are merged. Answers with what could not be taken over, for the note.
import { Failure } from '@shared/contract/errors'
import type { Repositories, StoredClaim } from '../../../store'
import { checkUses } from '../../core/tag-rules'

/** Every tag goes to the kept claim once; one that the codebook excludes beside those it has is named instead. */
export async function moveTagUses(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<string[]> {
  const codebook = await repos.tags.list()
  const held = (await repos.tagUses.byTarget(kept.id)).map((use) => use.tagId as string)
  const left: string[] = []
  for (const use of await repos.tagUses.byTargets(others.map(({ id }) => id))) {
    if (held.includes(use.tagId)) continue
    const refused = refusal(() => checkUses(codebook, { held, added: [use.tagId] }, 'tagIds'))
    if (refused) left.push(refused)
    else {
      await repos.tagUses.update(use.id, { target: { kind: 'claim', id: kept.id } })
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

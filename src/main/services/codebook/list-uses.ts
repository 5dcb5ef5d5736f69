// What carries a tag or its branch, for lists: with names of objects and of who set it. Writes nothing.
import type { TagUseView } from '@shared/contract/ledger/tags'
import type { Repositories } from '../../store'
import { branchOf } from '../core/tag-rules'
import { targetViews } from '../core/target-titles'

interface Asked {
  readonly id: string
  readonly branch: boolean
  readonly offset: number
  readonly limit: number
}

/** A page of uses in the order in which they were set. Throws NOT_FOUND. */
export async function listUses(repos: Repositories, asked: Asked): Promise<{ uses: TagUseView[]; total: number }> {
  await repos.tags.require(asked.id)
  const ids = asked.branch ? branchOf(await repos.tags.list(), asked.id) : [asked.id]
  const all = await repos.tagUses.byTags(ids)
  const page = all.slice(asked.offset, asked.offset + asked.limit)
  const subjects = await targetViews(
    repos,
    page.map(({ target }) => target),
  )
  const names = new Map((await repos.analysts.list()).map(({ id, name }) => [id as string, name]))
  const uses = page.map(({ id, tagId, anchorId, createdAt, createdBy }, at) => ({
    id,
    tagId,
    ...(anchorId && { anchorId }),
    createdAt,
    subject: subjects[at]!,
    author: names.get(createdBy) ?? '',
  }))
  return { uses, total: all.length }
}

// The codebook and the uses of its tags.
import type { Tag, TagUse } from '@shared/model/tag'
import { sql } from 'kysely'
import type { Handle } from '../../handle'
import { tagMap, tagUseMap } from '../../mapping'
import { inIds } from '../../objects'
import { createRepository, liveWhere, type Repository } from '../base'

/** Tags of the codebook. */
export interface TagRepository extends Repository<typeof Tag> {
  children(parentId: string): Promise<Tag[]>
}
/** Uses of tags on objects. */
export interface TagUseRepository extends Repository<typeof TagUse> {
  byTag(tagId: string): Promise<TagUse[]>
  /** Live uses of any of these tags, in one statement. */
  byTags(tagIds: readonly string[]): Promise<TagUse[]>
  byTarget(targetId: string): Promise<TagUse[]>
  /** Live uses on any of these objects, in one statement. */
  byTargets(targetIds: readonly string[]): Promise<TagUse[]>
  /** Number of live uses of each tag that has any. */
  counts(): Promise<ReadonlyMap<string, number>>
  /** Number of objects that carry a tag or one below it, for each tag that has any. */
  branchCounts(): Promise<ReadonlyMap<string, number>>
}
/** Tags over a handle. */
export function tagRepository(handle: Handle): TagRepository {
  return {
    ...createRepository(handle, tagMap),
    children: (parentId) => liveWhere(handle, tagMap, { sql: '"parentId" = ?', parameters: [parentId] }),
  }
}
/** Uses of tags over a handle. */
export function tagUseRepository(handle: Handle): TagUseRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, tagUseMap, { sql, parameters })
  return {
    ...createRepository(handle, tagUseMap),
    byTag: (tagId) => where('"tagId" = ?', tagId),
    byTags: (tagIds) => liveWhere(handle, tagUseMap, inIds('tagId', tagIds)),
    byTarget: (targetId) => where('"targetId" = ?', targetId),
    byTargets: (targetIds) => liveWhere(handle, tagUseMap, inIds('targetId', targetIds)),
    async counts() {
      const rows = await handle.db
        .selectFrom('tag_use')
        .select((eb) => ['tagId', eb.fn.countAll<number>().as('n')])
        .where('deletedAt', 'is', null)
        .groupBy('tagId')
        .execute()
      return new Map(rows.map((row) => [row.tagId, row.n]))
    },
    async branchCounts() {
      const { rows } = await BRANCHES.execute(handle.db)
      return new Map(rows.map((row) => [row.tagId, row.n]))
    },
  }
}

/** Every live tag with each tag above it, and itself; then the targets below each, counted once. */
const BRANCHES = sql<{ tagId: string; n: number }>`
  with recursive "above" ("tagId", "of") as (
    select "id", "id" from "tag" where "deletedAt" is null
    union
    select "tag"."parentId", "above"."of" from "above" join "tag" on "tag"."id" = "above"."tagId"
    where "tag"."parentId" is not null
  )
  select "above"."tagId" as "tagId", count(distinct "tag_use"."targetId") as "n"
  from "above" join "tag_use" on "tag_use"."tagId" = "above"."of" and "tag_use"."deletedAt" is null
  group by "above"."tagId"`

// Several entities become one: what that would do, and doing it (D23).

import { Failure } from '@shared/contract/errors'
import type { MergePreview } from '@shared/contract/ledger/entities'
import {
  linkCycle,
  type MergeResult,
  mergeDoubts,
  mergeEntities,
  type Redirect,
  redirectAll,
  redirectClaim,
  redirectLinks,
} from '@shared/kernel/registry'
import type { Entity, EntityLink } from '@shared/model/entity'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { requireNoCircle } from './check-entity'
import { type Found, findUses, groupUses } from './find-uses'
import { redirectProject, redirectTagUses, redirectUses, rewriteFilters } from './redirect-uses'

/** Which entities go into which; the order of `from` decides what fills an empty field. */
export interface Merge {
  readonly into: string
  readonly from: readonly string[]
}
interface Plan {
  readonly into: Entity
  readonly from: readonly Entity[]
  readonly found: Found
  readonly redirect: Redirect
  readonly result: MergeResult
  /** Live entities as they will be, those that go left out. */
  readonly after: ReadonlyMap<string, Pick<Entity, 'id' | 'name' | 'links'>>
}

async function plan(ctx: Context, repos: Repositories, { into, from }: Merge): Promise<Plan> {
  const target = await repos.entities.require(into)
  if (from.includes(into)) throw new Failure('MERGE_SELF', { name: target.name, field: 'from', place: into })
  const going: Entity[] = []
  for (const id of new Set(from)) going.push(await repos.entities.require(id))
  const ids = new Set<string>(going.map((one) => one.id))
  const found = await findUses(ctx, repos, [...ids])
  const redirect = redirectAll(ids, into)
  const result = mergeEntities(target, going)
  const others = (await ctx.world.get(repos)).entities.filter((one) => !ids.has(one.id))
  const linksOf = (one: Entity): EntityLink[] =>
    one.id === into ? result.fields.links : redirectLinks(one.links, one.id, redirect)
  return {
    into: target,
    from: going,
    found: { ...found, linking: found.linking.filter((one) => one.id !== into) },
    redirect,
    result,
    after: new Map(others.map((one) => [one.id, { id: one.id, name: one.name, links: linksOf(one) }])),
  }
}

const named = ({ id, name, kind }: Entity) => ({ id, name, kind })

/** What a merge would do. Throws NOT_FOUND, MERGE_SELF. */
export async function previewMerge(
  ctx: Context,
  repos: Repositories,
  { first, ...merge }: Merge & { readonly first: number },
): Promise<MergePreview> {
  const { into, from, found, redirect, result, after } = await plan(ctx, repos, merge)
  const cycle = linkCycle({ id: into.id, links: result.fields.links }, after)
  return {
    into: named(into),
    from: from.map(named),
    uses: await groupUses(repos, found, first),
    aliases: [...result.aliases],
    filled: [...result.filled],
    dropped: [...result.dropped],
    links: result.links,
    doubts: mergeDoubts(into, from),
    conflicts: found.claims
      .filter((claim) => redirectClaim(claim, redirect).conflict !== undefined)
      .map(({ id, number, text }) => ({ id, number, text })),
    ...(cycle && { circle: cycle.ids.map((id) => after.get(id)?.name ?? '') }),
  }
}

/**
 * Merges in the caller's unit of work and answers how many objects were led on. Throws NOT_FOUND, MERGE_SELF, CYCLE,
 * and INVALID_FIELD naming the claim in which the entity would both gain and lose.
 */
export async function mergeInto(
  ctx: Context,
  repos: Repositories,
  { conflicts, ...merge }: Merge & { readonly conflicts: 'refuse' | 'neither' },
): Promise<number> {
  const { into, from, found, redirect, result, after } = await plan(ctx, repos, merge)
  requireNoCircle({ id: into.id, links: result.fields.links }, after)
  const going = new Set<string>(from.map((one) => one.id))
  let redirected = await rewriteFilters(ctx, repos, found, {
    redirect,
    dictionaries: (before) => ({ ...before, entities: before.entities.filter((one) => !going.has(one.id)) }),
  })
  const to = await repos.entities.update(into.id, result.fields)
  redirected += await redirectUses(repos, found, { to, redirect, conflicts })
  redirected += await redirectProject(repos, found, redirect)
  redirected += await redirectTagUses(repos, found, into.id)
  await repos.entities.softDeleteAll(from)
  return redirected
}

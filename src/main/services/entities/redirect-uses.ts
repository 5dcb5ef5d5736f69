// Leads references from entities to another one, in the caller's unit of work (D23).
import { Failure } from '@shared/contract/errors'
import { type Filter, formatWhere, parseWhere } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { type Redirect, redirectClaim, redirectIds, redirectLinks, redirectTime } from '@shared/kernel/registry'
import { resolveRelative } from '@shared/kernel/time'
import type { Entity } from '@shared/model/entity'
import type { Repositories } from '../../store'
import { moveRelativeTimes } from '../claims/relative-times'
import type { Context } from '../core/context'
import type { Found } from './find-uses'
import { rewrittenBrief } from './wheres'

/** Where references lead, and what becomes of an entity that would then both gain and lose in a claim (D16). */
export interface Redirection {
  /** The one that is referred to from now on, as it will be. */
  readonly to: Pick<Entity, 'id' | 'time'>
  readonly redirect: Redirect
  readonly conflicts: 'refuse' | 'neither'
}

/** Redirects everything found but the project, filters and tag uses; answers how many objects it changed. */
export async function redirectUses(repos: Repositories, found: Found, redirection: Redirection): Promise<number> {
  const { redirect, to } = redirection
  await redirectClaims(repos, found, redirection)
  await repos.forecasts.updateAll(found.forecasts, ({ horizon }) => {
    const next = redirectTime(horizon, redirect)
    return next?.relative && { horizon: { ...next, edtf: resolveRelative(next.relative, to.time?.edtf) } }
  })
  // what was judged stays word for word, each effect on its own (D34); only whom it names follows (docs/adr/0018)
  await repos.assessments.updateAll(found.assessments, ({ effects }) => ({
    effects: effects?.map((effect) => ({ ...effect, entityId: redirect(effect.entityId) })),
  }))
  await repos.entities.updateAll(found.linking, ({ id, links }) => ({ links: redirectLinks(links, id, redirect) }))
  await repos.sources.updateAll(found.sources, ({ entityId }) => ({ entityId: entityId && redirect(entityId) }))
  await repos.documents.updateAll(found.documents, ({ authors }) => ({
    authors: authors.map((author) => (author.entityId ? { ...author, entityId: redirect(author.entityId) } : author)),
  }))
  await repos.notes.updateAll(found.notes, ({ target }) => ({ target: { ...target, id: redirect(target.id) } }))
  if (found.claims.some((claim) => claim.eventTime?.relative || claim.statementTime?.relative))
    await moveRelativeTimes(repos, { kind: 'entity', id: to.id })
  return [found.claims, found.forecasts, found.assessments, found.linking, found.sources, found.documents, found.notes]
    .map((changed) => changed.length)
    .reduce((sum, n) => sum + n, 0)
}

async function redirectClaims(
  repos: Repositories,
  { claims }: Found,
  { redirect, conflicts }: Redirection,
): Promise<void> {
  await repos.claims.updateAll(claims, (claim) => {
    const { changes, conflict } = redirectClaim(claim, redirect, conflicts === 'neither')
    if (conflict !== undefined && conflicts === 'refuse')
      throw new Failure('INVALID_FIELD', {
        field: 'actors',
        place: claim.id,
        detail: `in C-${claim.number} one entity would both gain and lose`,
      })
    return changes
  })
}

/** The focal polity and the powers, each once. */
export async function redirectProject(repos: Repositories, { project }: Found, redirect: Redirect): Promise<number> {
  const powerIds = redirectIds(project.powerIds, redirect)
  const focalPolityId = project.focalPolityId && redirect(project.focalPolityId)
  const after = await repos.project.update(project.id, { powerIds, focalPolityId })
  return after.rev === project.rev ? 0 : 1
}

/** Tag uses of both sides stay, but no tag twice on one entity (D5). */
export async function redirectTagUses(repos: Repositories, { tagUses }: Found, to: string): Promise<number> {
  const held = new Set((await repos.tagUses.byTarget(to)).map((use) => use.tagId as string))
  for (const use of tagUses) {
    if (use.target.id === to) continue
    if (held.has(use.tagId)) await repos.tagUses.softDelete(use.id)
    else await repos.tagUses.update(use.id, { target: { kind: 'entity', id: to } })
    held.add(use.tagId)
  }
  return tagUses.length
}

/** Filter texts of collections and briefs, read under the names of before and written under those of after. */
export async function rewriteFilters(
  ctx: Context,
  repos: Repositories,
  found: Pick<Found, 'collections' | 'briefs'>,
  after: { readonly redirect?: Redirect; readonly dictionaries: (before: LedgerDictionaries) => LedgerDictionaries },
): Promise<number> {
  if (found.collections.length + found.briefs.length === 0) return 0
  const before = await ctx.world.dictionaries(repos, ctx.today())
  const rewrite = filterWriter(before, after.dictionaries(before), after.redirect)
  await repos.collections.updateAll(found.collections, ({ where }) => ({ where: rewrite(where) }))
  await repos.briefs.updateAll(found.briefs, (brief) => rewrittenBrief(brief, rewrite))
  return found.collections.length + found.briefs.length
}

/** Reads a filter text under some names and writes it under others; one that is not understood stays as it is. */
export function filterWriter(before: LedgerDictionaries, after: LedgerDictionaries, redirect?: Redirect) {
  return (where: string): string => {
    const parsed = parseWhere(where, before)
    if (!parsed.ok) return where
    const led = parsed.filters.map(
      (filter): Filter =>
        // ids are unique: no word of a vocabulary is one
        redirect && 'values' in filter ? { ...filter, values: redirectIds(filter.values, redirect) } : filter,
    )
    return formatWhere(led, after)
  }
}

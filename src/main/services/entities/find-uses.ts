// Everything that refers to entities, as objects and as groups for people. Changes nothing.
import type { EntityUse, EntityUseGroup } from '@shared/contract/ledger/entities'
import { parseWhere } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import type { Brief } from '@shared/model/brief'
import type { Assessment, Forecast } from '@shared/model/claim'
import type { Collection } from '@shared/model/collection'
import type { Document, Source } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import type { Project } from '@shared/model/project'
import type { Note, TagUse } from '@shared/model/tag'
import type { Repositories, StoredClaim } from '../../store'
import type { Context } from '../core/context'
import { cut } from '../core/words'
import { wheresOf } from './wheres'

/** Live objects that refer to any of the entities that were asked for. */
export interface Found {
  readonly ids: ReadonlySet<string>
  readonly claims: readonly StoredClaim[]
  readonly forecasts: readonly Forecast[]
  readonly assessments: readonly Assessment[]
  /** Entities with links to one of them, those themselves left out. */
  readonly linking: readonly Entity[]
  readonly sources: readonly Source[]
  readonly documents: readonly Document[]
  readonly project: Project
  readonly collections: readonly Collection[]
  readonly briefs: readonly Brief[]
  readonly tagUses: readonly TagUse[]
  readonly notes: readonly Note[]
}

/** What refers to these entities now. Asks caches, so in a unit of work it comes before the first write. */
export async function findUses(ctx: Context, repos: Repositories, entityIds: readonly string[]): Promise<Found> {
  const ids = new Set(entityIds)
  const world = await ctx.world.get(repos)
  const dictionaries = await ctx.world.dictionaries(repos, ctx.today())
  const named = await repos.entities.referring(entityIds)
  const names = (where: string) => namesIn(where, ids, dictionaries)
  return {
    ids,
    claims: live(await repos.claims.many(named.claims)),
    forecasts: live(await repos.forecasts.many(named.forecasts)),
    assessments: live(await repos.assessments.many(named.assessments)),
    linking: world.entities.filter((one) => !ids.has(one.id) && one.links.some((link) => ids.has(link.to))),
    sources: world.sources.filter((source) => source.entityId && ids.has(source.entityId)),
    documents: world.documents.filter((one) =>
      one.authors.some((author) => author.entityId && ids.has(author.entityId)),
    ),
    project: world.project,
    collections: (await repos.collections.list()).filter(({ where }) => names(where)),
    briefs: (await repos.briefs.list()).filter((brief) => wheresOf(brief).some(names)),
    tagUses: await repos.tagUses.byTargets(entityIds),
    notes: await repos.notes.byTargets(entityIds),
  }
}
const live = <T extends { deletedAt?: string | undefined }>(objects: readonly T[]): T[] =>
  objects.filter((one) => one.deletedAt === undefined)

/** Whether a filter text names one of the entities. */
function namesIn(where: string, ids: ReadonlySet<string>, dictionaries: LedgerDictionaries): boolean {
  const parsed = parseWhere(where, dictionaries)
  return parsed.ok && parsed.filters.some((one) => 'values' in one && one.values.some((value) => ids.has(value)))
}

type Role = EntityUseGroup['role']
/** The uses as groups in a fixed order, each with its first few by name; empty groups are left out. */
export async function groupUses(repos: Repositories, found: Found, first: number): Promise<EntityUseGroup[]> {
  const { ids } = found
  const has = (id: string | undefined) => id !== undefined && ids.has(id)
  const claims = (role: Role, test: (claim: StoredClaim) => boolean) =>
    group(role, found.claims.filter(test).map(claimUse))
  const { focalPolityId, powerIds } = found.project
  const project = [{ kind: 'project' as const, id: found.project.id, name: found.project.title }]
  const groups = [
    claims('actor', (claim) => claim.actors.some((actor) => has(actor.entityId))),
    claims('place', (claim) => claim.places.some((place) => has(place.placeId))),
    claims('speaker', (claim) => claim.attribution.speakerIds.some(has)),
    claims('balance', (claim) => has(claim.balanceOf)),
    group('relative-time', [
      ...found.claims
        .filter((one) => [one.eventTime, one.statementTime].some((time) => restsOn(time, ids)))
        .map(claimUse),
      ...found.forecasts.map((one) => ({
        kind: 'forecast' as const,
        id: one.id,
        name: one.question,
        claimId: one.claimId,
      })),
    ]),
    group('effect', await effectUses(repos, found.assessments)),
    group(
      'link',
      found.linking.map(({ id, name }) => ({ kind: 'entity' as const, id, name })),
    ),
    group(
      'source',
      found.sources.map(({ id, name }) => ({ kind: 'source' as const, id, name })),
    ),
    group(
      'author',
      found.documents.map(({ id, title }) => ({ kind: 'document' as const, id, name: title })),
    ),
    group('focal', has(focalPolityId) ? project : []),
    group('power', powerIds.some(has) ? project : []),
    group('filter', [
      ...found.collections.map(({ id, name }) => ({ kind: 'collection' as const, id, name })),
      ...found.briefs.map(({ id, title }) => ({ kind: 'brief' as const, id, name: title })),
    ]),
    group('tag', await tagNames(repos, found.tagUses)),
    group(
      'note',
      found.notes.map(({ id, body }) => ({ kind: 'note' as const, id, name: short(body) })),
    ),
  ]
  return groups
    .filter(({ uses }) => uses.length > 0)
    .map(({ role, uses }) => ({ role, count: uses.length, first: uses.slice(0, first) }))
}
const group = (role: Role, uses: readonly EntityUse[]) => ({ role, uses })

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 120 ? line : `${cut(line, 119)}…`
}
const claimUse = ({ id, number, text }: StoredClaim): EntityUse => ({
  kind: 'claim',
  id,
  name: text,
  number,
  claimId: id,
})
/** Whether a time counts from one of the entities. */
export function restsOn(time: StoredClaim['eventTime'], ids: ReadonlySet<string>): boolean {
  const anchor = time?.relative?.anchor
  return anchor?.kind === 'entity' && anchor.id !== undefined && ids.has(anchor.id)
}

async function effectUses(repos: Repositories, assessments: readonly Assessment[]): Promise<EntityUse[]> {
  const claims = new Map((await repos.claims.many(assessments.map((one) => one.claimId))).map((one) => [one.id, one]))
  return assessments.map(({ id, claimId }) => {
    const claim = claims.get(claimId)
    return { kind: 'assessment', id, name: claim?.text ?? '', claimId, ...(claim && { number: claim.number }) }
  })
}
async function tagNames(repos: Repositories, uses: readonly TagUse[]): Promise<EntityUse[]> {
  const tags = new Map((await repos.tags.many(uses.map((use) => use.tagId))).map((tag) => [tag.id, tag.name]))
  return uses.map(({ tagId }) => ({ kind: 'tag', id: tagId, name: tags.get(tagId) ?? '' }))
}

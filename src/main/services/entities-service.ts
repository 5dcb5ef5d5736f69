// Entities and the offline gazetteer behind them. Each method is one use case.
import type { EntityChanges, EntityInput } from '@shared/contract/entities'
import { Failure } from '@shared/contract/errors'
import type { Entity, EntityKind } from '@shared/model/entity'
import type { z } from 'zod'
import type { Repositories } from '../store'
import { moveRelativeTimes } from './claims/relative-times'
import { cleared } from './core/cleared'
import type { Context } from './core/context'
import { subjectOf } from './core/words'
import { canonicalEntity, requireNew, requireTargets } from './entities/check-entity'
import { registerPlace } from './entities/register-place'
import { searchEntities } from './entities/search-entities'

type Input = z.output<typeof EntityInput>

/** The use cases of `contract/entities`. */
export function entitiesService(ctx: Context) {
  return { ...reading(ctx), ...writing(ctx) }
}

function reading(ctx: Context) {
  return {
    list: async () => ({ entities: [...(await ctx.read(async (repos) => (await ctx.world.get(repos)).entities))] }),

    get: ({ id }: { id: string }) =>
      ctx.read(async (repos) => ({
        entity: await repos.entities.require(id),
        claimCount: (await repos.claims.entityCounts()).get(id) ?? 0,
      })),

    search: (query: { query: string; kinds?: EntityKind[]; limit: number }) =>
      ctx.read(async (repos) => ({
        hits: searchEntities((await ctx.world.get(repos)).entities, ctx.gazetteer(), query),
      })),
  }
}

function writing(ctx: Context) {
  const entity = (id: string) => ctx.read((repos) => repos.entities.require(id))
  return {
    async create(input: Input): Promise<{ entity: Entity }> {
      const id = input.id ?? ctx.ports.ids.next()
      await ctx.write({ label: 'entity.create', policy: 'undoable', subject: subjectOf(input.name) }, (repos) =>
        createEntity(repos, id, input),
      )
      return { entity: await entity(id) }
    },

    async fromGazetteer({ gazetteerId }: { gazetteerId: string }): Promise<{ entity: Entity }> {
      const entry = ctx.gazetteer().byId(gazetteerId)
      if (!entry) throw new Failure('NOT_FOUND', { name: 'place', place: gazetteerId })
      const options = { label: 'entity.create', policy: 'undoable', subject: entry.name } as const
      const id = await ctx.write(options, (repos) => registerPlace(ctx, repos, entry))
      return { entity: await entity(id) }
    },

    async update({
      id,
      rev,
      changes,
    }: {
      id: string
      rev?: number
      changes: EntityChanges
    }): Promise<{ entity: Entity }> {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'entity.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.entities.require(id)
        if (rev !== undefined && rev !== known.rev) throw new Failure('STALE', { name: known.name, place: id })
        subject = subjectOf(changes.name ?? known.name)
        const canonical = canonicalEntity(cleared(changes, 'point'))
        if (canonical.links) await requireTargets(repos, { links: canonical.links }, id)
        const next = await repos.entities.update(id, canonical)
        if (next.time?.edtf !== known.time?.edtf) await moveRelativeTimes(repos, { kind: 'entity', id })
      })
      return { entity: await entity(id) }
    },
  }
}

async function createEntity(repos: Repositories, id: string, input: Input): Promise<void> {
  if (input.id && (await repos.entities.get(input.id))) {
    throw new Failure('DUPLICATE', { name: 'An entity with this id' })
  }
  const canonical = canonicalEntity(input)
  await requireNew(repos, canonical)
  await requireTargets(repos, canonical, id)
  await repos.entities.insert({ ...canonical, id })
}

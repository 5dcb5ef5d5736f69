// Entities and the offline gazetteer behind them. Each method is one use case.

import { Failure } from '@shared/contract/errors'
import type { EntityChanges, EntityInput } from '@shared/contract/ledger/entities'
import { duplicateCandidates } from '@shared/kernel/registry'
import type { Entity, EntityKind } from '@shared/model/entity'
import type { z } from 'zod'
import type { Repositories } from '../../store'
import { moveRelativeTimes } from '../claims/relative-times'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { canonicalEntity, requireNew, requireTargets } from './check-entity'
import { deleteEntity, previewDelete } from './delete-entity'
import { findUses, groupUses } from './find-uses'
import { type Merge, mergeInto, previewMerge } from './merge-entities'
import { registerPlace } from './register-place'
import { previewRename, type Rename, renameEntity } from './rename-entity'
import { gazetteerPlace, searchEntities } from './search-entities'
import { previewSplit, type Split, splitOff } from './split-entity'

type Input = z.output<typeof EntityInput>

/** The use cases of `contract/entities`. */
export function entitiesService(ctx: Context) {
  return { ...reading(ctx), ...previews(ctx), ...writing(ctx), ...reshaping(ctx) }
}

function reading(ctx: Context) {
  return {
    list: async () => ({ entities: [...(await ctx.read(async (repos) => (await ctx.world.get(repos)).entities))] }),

    counts: () => ctx.read(async (repos) => ({ claims: Object.fromEntries(await repos.claims.entityCounts()) })),

    get: ({ id }: { id: string }) =>
      ctx.read(async (repos) => ({
        entity: await repos.entities.require(id),
        claimCount: (await repos.claims.entityCounts()).get(id) ?? 0,
      })),

    async places({ query, limit }: { query: string; limit: number }) {
      const hits = ctx.gazetteer().search(query, { limit: limit * 2 })
      return { places: hits.flatMap((hit) => gazetteerPlace(hit, ctx.gazetteer()) ?? []).slice(0, limit) }
    },

    search: (query: { query: string; kinds?: EntityKind[]; limit: number }) =>
      ctx.read(async (repos) => ({
        hits: searchEntities((await ctx.world.get(repos)).entities, ctx.gazetteer(), query),
      })),
  }
}

function previews(ctx: Context) {
  return {
    uses: ({ id, first }: { id: string; first: number }) =>
      ctx.read(async (repos) => {
        await repos.entities.require(id)
        const groups = await groupUses(repos, await findUses(ctx, repos, [id]), first)
        return { groups, total: groups.reduce((sum, group) => sum + group.count, 0) }
      }),

    mergePreview: (asked: Merge & { first: number }) => ctx.read((repos) => previewMerge(ctx, repos, asked)),
    splitPreview: (asked: Split & { first: number }) => ctx.read((repos) => previewSplit(ctx, repos, asked)),
    renamePreview: ({ limit, ...asked }: Rename & { limit: number }) =>
      ctx.read(async (repos) => {
        const preview = await previewRename(ctx, repos, asked)
        return { ...preview, texts: preview.texts.slice(0, limit) }
      }),
    deletePreview: ({ id, first }: { id: string; first: number }) =>
      ctx.read((repos) => previewDelete(ctx, repos, id, first)),

    duplicates: ({ limit }: { limit: number }) =>
      ctx.read(async (repos) => {
        const { entities } = await ctx.world.get(repos)
        const named = new Map(entities.map(({ id, name, kind }) => [id as string, { id, name, kind }]))
        const found = duplicateCandidates(entities)
        const pairs = found.slice(0, limit).flatMap(({ a, b, reason, score, met }) => {
          const [one, other] = [named.get(a), named.get(b)]
          return one && other ? [{ a: one, b: other, reason, score, met: [...met] as [string, string] }] : []
        })
        return { pairs, count: found.length }
      }),
  }
}

/** Commands that change which entities there are, each one change set. */
function reshaping(ctx: Context) {
  const entity = (id: string) => ctx.read((repos) => repos.entities.require(id))
  /** Runs a command on an entity, with its name as subject. */
  const named = <T>(label: string, id: string, work: (repos: Repositories, name: string) => Promise<T>): Promise<T> => {
    let subject = ''
    return ctx.write({ label, policy: 'undoable', subject: () => subject }, async (repos) => {
      const { name } = await repos.entities.require(id)
      subject = subjectOf(name)
      return work(repos, name)
    })
  }
  return {
    async merge(asked: Merge & { conflicts: 'refuse' | 'neither' }) {
      const redirected = await named('entity.merge', asked.into, (repos) => mergeInto(ctx, repos, asked))
      return { entity: await entity(asked.into), redirected }
    },
    async split(asked: Split) {
      const partId = ctx.ports.ids.next()
      await named('entity.split', asked.id, (repos) => splitOff(ctx, repos, asked, partId))
      return { entity: await entity(asked.id), part: await entity(partId) }
    },
    async rename(asked: Rename) {
      const texts = await named('entity.rename', asked.id, (repos) => renameEntity(ctx, repos, asked))
      return { entity: await entity(asked.id), texts }
    },
    async delete({ id }: { id: string }) {
      return { id: (await named('entity.delete', id, (repos) => deleteEntity(ctx, repos, id))).id }
    },
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
        if (canonical.name ?? canonical.kind ?? canonical.codes) await requireNew(repos, { ...known, ...canonical }, id)
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
    throw new Failure('DUPLICATE', { name: 'An entity with this id', field: 'id' })
  }
  const canonical = canonicalEntity(input)
  await requireNew(repos, canonical)
  await requireTargets(repos, canonical, id)
  await repos.entities.insert({ ...canonical, id })
}

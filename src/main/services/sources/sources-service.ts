// Sources and their grades. Each method is one use case; grades are only ever appended.

import type { SourceChanges, SourceInput, SourceView } from '@shared/contract/corpus/sources'
import { Failure } from '@shared/contract/errors'
import type { GradeInput, ImpactChange } from '@shared/contract/judging/impact'
import type { z } from 'zod'
import type { Repositories, Tx } from '../../store'
import { cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { previewImpact } from '../judgement/preview'
import { checkGrade } from './check-grade'
import { deleteSource, mergeSources } from './merge-sources'
import { gradeViews, sourceDocuments, sourceViews } from './source-views'

type Input = z.output<typeof SourceInput>

/** The use cases of `contract/sources` and `contract/impact`. */
export function sourcesService(ctx: Context) {
  return {
    ...reading(ctx),
    ...writing(ctx),
    ...reshaping(ctx),
    impact: (change: ImpactChange) => previewImpact(ctx, change),
  }
}

async function viewOf(ctx: Context, repos: Repositories, id: string): Promise<SourceView> {
  const view = (await sourceViews(repos, await ctx.world.get(repos))).find((source) => source.id === id)
  if (!view) throw new Failure('NOT_FOUND', { name: 'source', place: id })
  return view
}
const source = (ctx: Context, id: string) => ctx.read(async (repos) => ({ source: await viewOf(ctx, repos, id) }))

function reading(ctx: Context) {
  return {
    list: () => ctx.read(async (repos) => ({ sources: await sourceViews(repos, await ctx.world.get(repos)) })),

    get: ({ id }: { id: string }) =>
      ctx.read(async (repos) => {
        const view = await viewOf(ctx, repos, id)
        return {
          source: view,
          grades: await gradeViews(repos, view),
          documents: await sourceDocuments(repos, await ctx.world.get(repos), id),
        }
      }),

    gradePreview: (input: GradeInput) => previewImpact(ctx, { kind: 'grade', ...input }),
  }
}

/** Throws DUPLICATE where another live source has the name, NOT_FOUND where the entity is none. */
async function requireNew(repos: Repositories, { name, entityId }: Partial<Input>, own?: string): Promise<void> {
  const known = name === undefined ? undefined : await repos.sources.byName(name)
  if (known && known.id !== own) throw new Failure('DUPLICATE', { name: known.name, field: 'name' })
  if (entityId !== undefined) await repos.entities.require(entityId)
}

function writing(ctx: Context) {
  return {
    async create(input: Input) {
      const id = input.id ?? ctx.ports.ids.next()
      const name = input.name.trim()
      await ctx.write({ label: 'source.create', policy: 'undoable', subject: subjectOf(name) }, async (repos) => {
        await requireNew(repos, { ...input, name })
        await repos.sources.insert({ ...input, name, id })
      })
      return source(ctx, id)
    },

    async update({ id, changes }: { id: string; changes: SourceChanges }) {
      let subject = ''
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      const options = { label: 'source.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.sources.require(id)
        const next = cleared(changes)
        subject = subjectOf(next.name ?? known.name)
        await requireNew(repos, next, id)
        await repos.sources.update(id, next)
      })
      return source(ctx, id)
    },

    async grade({ id, ...input }: GradeInput) {
      await named(ctx, 'source.grade', id, async (repos, tx) => {
        const { grades } = await repos.sources.require(id)
        const grade = checkGrade(input)
        if (!grade.reason) throw new Failure('REASON_REQUIRED', { field: 'reason' })
        const signed = { ...grade, by: tx.write.author as never, at: tx.write.time }
        await repos.sources.update(id, { grades: [...grades, signed] })
      })
      return source(ctx, id)
    },
  }
}

function reshaping(ctx: Context) {
  return {
    async merge(asked: { into: string; from: readonly string[] }) {
      const documents = await named(ctx, 'source.merge', asked.into, (repos) => mergeSources(repos, asked))
      return { ...(await source(ctx, asked.into)), documents }
    },
    async delete({ id }: { id: string }) {
      await named(ctx, 'source.delete', id, (repos) => deleteSource(repos, id))
      return { id: id as SourceView['id'] }
    },
  }
}

/** Runs a command on a source, with its name as subject. */
function named<T>(ctx: Context, label: string, id: string, work: (repos: Repositories, tx: Tx) => Promise<T>) {
  let subject = ''
  return ctx.write({ label, policy: 'undoable', subject: () => subject }, async (repos, tx) => {
    subject = subjectOf((await repos.sources.require(id)).name)
    return work(repos, tx)
  })
}

// The corpus as a whole: its project, its analysts, its health.
import { Failure } from '@shared/contract/errors'
import type { AnalystId, EntityId } from '@shared/model/base/ids'
import type { Analyst, Project } from '@shared/model/project'
import { type Context, readOnly } from '../core/context'
import type { Health } from '../core/corpus-health'
import { subjectOf } from '../core/words'

type Changes = Partial<Pick<Project, 'title' | 'focalPolityId' | 'powerIds' | 'defaultMarking' | 'likelihoodScale'>>
/** What is known of the open file beside its content. */
export interface CorpusFacts {
  sequence(): number
  /** The last sequence that this machine saw of the corpus. */
  readonly seen?: number
  /** The sequence found at opening. */
  readonly found: number
  readonly starter: boolean
}

/** The use cases of `contract/project`. */
export function projectService(ctx: Context, facts: CorpusFacts, health: Health) {
  return {
    get: () => stateOf(ctx, facts),

    async update(changes: Changes): Promise<{ project: Project }> {
      const id = (await ctx.read(async (repos) => (await ctx.world.get(repos)).project)).id
      const subject = changes.title === undefined ? undefined : subjectOf(changes.title)
      await ctx.write({ label: 'project.update', policy: 'undoable', ...(subject && { subject }) }, async (repos) => {
        const polities = [...(changes.powerIds ?? []), ...(changes.focalPolityId ? [changes.focalPolityId] : [])]
        for (const polityId of new Set<EntityId>(polities)) await repos.entities.require(polityId)
        if (changes.powerIds && new Set(changes.powerIds).size !== changes.powerIds.length) {
          throw new Failure('INVALID_FIELD', { field: 'powerIds', detail: 'a power stands in it twice' })
        }
        await repos.project.update(id, changes)
      })
      return { project: await ctx.read((repos) => repos.project.require(id)) }
    },

    async setAnalyst({ name, initials }: { name: string; initials?: string }): Promise<{ analyst: Analyst }> {
      if (ctx.corpus.readOnly) throw readOnly(ctx.corpus)
      const analyst = await nameAnalyst(ctx, name, initials)
      ctx.session.analystId = analyst.id
      return { analyst }
    },

    check: ({ repair }: { repair: boolean }, signal?: AbortSignal) => health.check(repair, signal),
    backup: () => health.backup(),
  }
}

/** Everything that a window needs at start. */
async function stateOf(ctx: Context, facts: CorpusFacts) {
  const { corpus, session } = ctx
  const [world, analysts, claims] = await ctx.read(async (repos) => [
    await ctx.world.get(repos),
    await repos.analysts.list(),
    await repos.claims.count(),
  ])
  const wentBack =
    facts.seen !== undefined && facts.seen > facts.found ? { seen: facts.seen, found: facts.found } : undefined
  return {
    project: world.project,
    corpus: {
      name: corpus.name,
      id: world.project.id as string,
      sequence: facts.sequence(),
      ...(corpus.readOnly && { readOnly: corpus.readOnly }),
      ...(wentBack && { wentBack }),
      starter: facts.starter,
    },
    analysts,
    ...(session.analystId && { currentAnalystId: session.analystId }),
    counts: { documents: world.documents.length, claims, entities: world.entities.length, tags: world.tags.length },
  }
}

/** The analyst of this name, made if there is none; other initials replace the former ones. */
export async function nameAnalyst(ctx: Context, name: string, initials?: string): Promise<Analyst> {
  const wanted = initials || initialsOf(name)
  const known = await ctx.read((repos) => repos.analysts.byName(name))
  if (known && (!initials || known.initials === wanted)) return known
  const id = (known?.id ?? ctx.ports.ids.next()) as AnalystId
  const options = { label: 'project.setAnalyst', policy: 'log-only', subject: name, author: id } as const
  return ctx.write(options, (repos, tx) =>
    known
      ? repos.analysts.update(id, { initials: wanted })
      : repos.analysts.insert({ id, name, initials: wanted, createdAt: tx.write.time }),
  )
}

/** First letters of up to three words, in capitals. */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((word) => [...word.matchAll(/\p{L}/gu)][0]?.[0] ?? [])
  return letters.slice(0, 3).join('').toUpperCase() || [...name][0]!
}

// Relations between claims. Each method is one use case in one unit of work.

import { Failure } from '@shared/contract/errors'
import type { RelationType } from '@shared/contract/judging/relations'
import { isSymmetric } from '@shared/kernel/relate'
import type { ClaimRelation } from '@shared/model/relation'
import type { Context } from '../core/context'
import { type About, writeAbout } from '../evidence/write-about'
import { relationView, relationViews } from './relation-views'
import { type Resolution, resolveContradiction } from './resolve-contradiction'
import { changeRelation, insertRelation, removeRelation } from './write-relations'

interface Wanted {
  readonly claimId?: string | undefined
  readonly type?: RelationType | undefined
  readonly unresolved: boolean
}
type NewRelation = Pick<ClaimRelation, 'from' | 'to' | 'type' | 'note'>

/** The use cases of `contract/relations`. */
export function relationsService(ctx: Context) {
  const view = (id: string) => ctx.read(async (repos) => ({ relation: await relationView(ctx, repos, id) }))
  /** A unit of work about the claim that the relation leaves. */
  const change = async (label: string, id: string, work: (known: ClaimRelation, unit: About) => Promise<unknown>) => {
    await writeAbout(ctx, label, async (unit) => {
      const known = await unit.repos.claimRelations.require(id)
      unit.about((await unit.repos.claims.get(known.from))?.text)
      await work(known, unit)
    })
  }
  return {
    list: ({ claimId, type, unresolved }: Wanted) =>
      ctx.read(async (repos) => {
        if (claimId !== undefined) await repos.claims.require(claimId)
        const all =
          claimId === undefined ? await repos.claimRelations.list() : await repos.claimRelations.byClaim(claimId)
        const views = await relationViews(
          ctx,
          repos,
          all.filter((one) => type === undefined || one.type === type),
        )
        const relations = unresolved ? views.filter((one) => one.unresolved) : views
        return {
          relations: relations.sort((a, b) => a.fromClaim.number - b.fromClaim.number || (a.id < b.id ? -1 : 1)),
        }
      }),

    async add(input: NewRelation) {
      const made = await writeAbout(ctx, 'relation.add', async ({ repos, about }) => {
        about((await repos.claims.get(input.from))?.text)
        return insertRelation(ctx, repos, input)
      })
      return view(made.id)
    },

    async update({ id, type, note }: { id: string; type?: RelationType; note?: string | null }) {
      await change('relation.update', id, (known, { repos }) =>
        changeRelation(repos, known, {
          ...(type !== undefined && { type }),
          ...(note !== undefined && { note: note?.trim() || undefined }),
        }),
      )
      return view(id)
    },

    async reverse({ id }: { id: string }) {
      await change('relation.reverse', id, (known, { repos }) => {
        if (isSymmetric(known.type))
          throw new Failure('INVALID_FIELD', { field: 'id', detail: `“${known.type}” holds in both directions` })
        return changeRelation(repos, known, { from: known.to, to: known.from })
      })
      return view(id)
    },

    async remove({ id }: { id: string }) {
      await change('relation.remove', id, (known, { repos }) => removeRelation(repos, known))
      return { id }
    },

    async resolve({ id, ...resolution }: Resolution & { id: string }) {
      await change('relation.resolve', id, (known, unit) => resolveContradiction(ctx, unit, known, resolution))
      return view(id)
    },
  }
}

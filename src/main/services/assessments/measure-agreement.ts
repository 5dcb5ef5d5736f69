// Agreement of analysts over the active assessments of a selection of claims. The measures are kernel/agree's.
import type { AGREEMENT_FIELDS, AgreementView } from '@shared/contract/assessments'
import { Failure } from '@shared/contract/errors'
import { type Alpha, measureAgreement, type RatedUnit, readAlpha, unitsOf, widestFirst } from '@shared/kernel/agree'
import { activeAssessments } from '@shared/kernel/grade'
import type { Assessment } from '@shared/model/claim'
import type { AnalystId, ClaimId } from '@shared/model/ids'
import type { Analyst } from '@shared/model/project'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { claimIdsWhere } from '../search/where'

/** What is asked of `agreement.measure`. */
export interface Asked {
  readonly where?: string
  readonly field: (typeof AGREEMENT_FIELDS)[number]
  readonly analysts?: readonly string[]
  readonly limit: number
}

/** The use case of `agreement.measure`. */
export const measure =
  (ctx: Context) =>
  (asked: Asked): Promise<AgreementView> =>
    ctx.read(async (repos) => {
      const claimIds = await selectedClaims(ctx, repos, asked.where)
      const active = await activeOf(repos, new Set(claimIds))
      const analysts = await analystsOf(repos, active, asked.analysts)
      const ids = analysts.map((analyst) => analyst.id as string)
      const judging = active.filter((one) => ids.includes(one.analystId))
      const units = unitsOf(asked.field, claimIds, judging)
      const measured = measureAgreement(
        units.map((unit) => unit.ratings),
        ids,
      )
      const widest = widestFirst(units, ids)
      return {
        field: asked.field,
        claims: claimIds.length,
        judgedTwice: new Set(units.filter((unit) => unit.ratings.size > 1).map((unit) => unit.claimId)).size,
        analysts: analysts.map(({ id, name, initials }) => {
          return { id, name, initials, judged: units.filter((unit) => unit.ratings.has(id)).length }
        }),
        pairs: measured.pairs.map((pair) => ({ ...pair, a: pair.a as AnalystId, b: pair.b as AnalystId })),
        nominal: withReading(measured.nominal),
        ordinal: withReading(measured.ordinal),
        ...(asked.field === 'likelihood' && { interval: withReading(measured.interval) }),
        differences: await differencesOf(
          ctx,
          repos,
          { ...asked, active: judging, order: ids },
          widest.slice(0, asked.limit),
        ),
        differing: widest.length,
      }
    })

const withReading = (alpha: Alpha) => ({ ...alpha, reading: readAlpha(alpha.coefficient) })

/** Ids of the claims that `where` selects, or of all that live, in the order of their numbers. */
async function selectedClaims(ctx: Context, repos: Repositories, where: string | undefined): Promise<string[]> {
  return claimIdsWhere(ctx, repos, where?.trim() ? where : '')
}

async function activeOf(repos: Repositories, claimIds: ReadonlySet<string>): Promise<Assessment[]> {
  const all = (await repos.assessments.list()).filter((one) => claimIds.has(one.claimId))
  return [...Map.groupBy(all, (one) => one.claimId).values()].flatMap(activeAssessments)
}

/** Those asked for, or all who judged, in the order in which they came to the corpus. */
async function analystsOf(
  repos: Repositories,
  active: readonly Assessment[],
  asked: readonly string[] | undefined,
): Promise<Analyst[]> {
  const known = await repos.analysts.list()
  const missing = asked?.find((id) => !known.some((analyst) => analyst.id === id))
  if (missing !== undefined) throw new Failure('NOT_FOUND', { name: 'analyst', place: missing })
  const wanted = new Set<string>(asked ?? active.map((one) => one.analystId))
  return known.filter((analyst) => wanted.has(analyst.id))
}

async function differencesOf(
  ctx: Context,
  repos: Repositories,
  { field, active, order }: Asked & { readonly active: readonly Assessment[]; readonly order: readonly string[] },
  units: readonly RatedUnit[],
): Promise<AgreementView['differences']> {
  const claims = new Map(
    (await repos.claims.many(units.map((unit) => unit.claimId))).map((one) => [one.id as string, one]),
  )
  const entities = new Map((await ctx.world.get(repos)).entities.map((one) => [one.id as string, one]))
  return units.flatMap(({ claimId, entityId, ratings }) => {
    const claim = claims.get(claimId)
    const entity = entityId === undefined ? undefined : entities.get(entityId)
    const own = order.flatMap((id) =>
      ratings.has(id) ? active.filter((one) => one.claimId === claimId && one.analystId === id) : [],
    )
    const values = own.map((one) => ({ analystId: one.analystId, value: written(field, one, entityId) }))
    if (!claim) return []
    const { number, text } = claim
    return [
      {
        claimId: claimId as ClaimId,
        number,
        text,
        ...(entity && { entity: { id: entity.id, name: entity.name } }),
        values,
      },
    ]
  })
}

/** A value as the analyst gave it. */
function written(field: Asked['field'], one: Assessment, entityId: string | undefined): string {
  if (field === 'credibility') return `${one.credibility ?? ''}`
  if (field === 'confidence') return one.confidence ?? ''
  if (field === 'effects') {
    const effect = one.effects?.find((found) => found.entityId === entityId)
    return effect ? `${effect.sign}${effect.strength}` : 'none'
  }
  const { term, p } = one.likelihood ?? {}
  return term ?? (p === undefined ? '' : `${Math.round(p * 1000) / 10} %`)
}

// Agreement of analysts over the active assessments of a selection of claims. The measures are kernel/agree's.

import { Failure } from '@shared/contract/errors'
import type { AGREEMENT_FIELDS, AgreementView } from '@shared/contract/judging/assessments'
import { type Alpha, measureAgreement, type RatedUnit, readAlpha, unitsOf, widestFirst } from '@shared/kernel/agree'
import { counts } from '@shared/kernel/facts'
import { activeAssessments } from '@shared/kernel/grade'
import { idOf, openLedger } from '@shared/kernel/ledger'
import type { AnalystId, ClaimId } from '@shared/model/base/ids'
import type { Assessment } from '@shared/model/claim'
import type { Analyst } from '@shared/model/project'
import type { Repositories, StoredClaim } from '../../store'
import type { Context } from '../core/context'
import { claimIdsWhere } from '../search/where'

/** What is asked of `agreement.measure`. */
export interface Asked {
  readonly where?: string
  readonly ids?: readonly string[]
  readonly field: (typeof AGREEMENT_FIELDS)[number]
  readonly analysts?: readonly string[]
  readonly limit: number
}
/** What is measured: assessments that are active, of claims in the order of their numbers, by analysts in theirs. */
interface Judged {
  readonly claims: readonly StoredClaim[]
  readonly active: readonly Assessment[]
  readonly analysts: readonly Analyst[]
}

/** The use case of `agreement.measure`. */
export const measure = (ctx: Context) => async (asked: Asked) => {
  const claimIds = await selectedClaims(ctx, asked)
  return ctx.read(async (repos) =>
    viewOf(ctx, repos, asked, claimIds.length, await judgedAmong(repos, claimIds, asked)),
  )
}

/** Ids of the claims that `where` selects or that are named, or of all that live; merely proposed ones are out (D6). */
async function selectedClaims(ctx: Context, { where, ids }: Asked): Promise<string[]> {
  if (ids) return [...new Set(ids)]
  if (where?.trim()) return ctx.read((repos) => claimIdsWhere(ctx, repos, where))
  const columns = openLedger(await ctx.ledger.bytes())
  return Array.from({ length: columns.count }, (_, row) => idOf(columns, row))
}

async function judgedAmong(repos: Repositories, claimIds: readonly string[], asked: Asked): Promise<Judged> {
  const selected = new Set(claimIds)
  const all = (await repos.assessments.list()).filter((one) => selected.has(one.claimId))
  const byClaim = Map.groupBy(all, (one) => one.claimId)
  const claims = (await repos.claims.many([...byClaim.keys()])).filter((one) => !one.deletedAt && counts(one))
  const active = claims.flatMap(({ id }) => activeAssessments(byClaim.get(id) ?? []))
  const analysts = await analystsOf(repos, active, asked.analysts)
  const wanted = new Set(analysts.map((analyst) => analyst.id))
  return {
    claims: claims.sort((a, b) => a.number - b.number),
    active: active.filter((one) => wanted.has(one.analystId)),
    analysts,
  }
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

async function viewOf(
  ctx: Context,
  repos: Repositories,
  { field, limit }: Asked,
  claims: number,
  judged: Judged,
): Promise<AgreementView> {
  const ids = judged.analysts.map((analyst) => analyst.id as string)
  const claimIds = judged.claims.map((claim) => claim.id as string)
  const units = unitsOf(field, claimIds, judged.active)
  const ratings = units.map((unit) => unit.ratings)
  const { pairs, nominal, ordinal, interval } = measureAgreement(ratings, ids)
  const widest = widestFirst(units, ids)
  return {
    field,
    claims,
    judgedTwice: new Set(units.filter((unit) => unit.ratings.size > 1).map((unit) => unit.claimId)).size,
    analysts: judged.analysts.map(({ id, name, initials }) => {
      return { id, name, initials, judged: ratings.filter((unit) => unit.has(id)).length }
    }),
    pairs: pairs.map((pair) => ({ ...pair, a: pair.a as AnalystId, b: pair.b as AnalystId })),
    nominal: withReading(nominal),
    ordinal: withReading(ordinal),
    ...(field === 'likelihood' && { interval: withReading(interval) }),
    differences: await differencesOf(ctx, repos, { ...judged, field }, widest.slice(0, limit)),
    differing: widest.length,
  }
}

const withReading = (alpha: Alpha) => ({ ...alpha, reading: readAlpha(alpha.coefficient) })

async function differencesOf(
  ctx: Context,
  repos: Repositories,
  { field, active, analysts, claims }: Judged & Pick<Asked, 'field'>,
  units: readonly RatedUnit[],
): Promise<AgreementView['differences']> {
  const byId = new Map(claims.map((one) => [one.id as string, one]))
  const entities = new Map((await ctx.world.get(repos)).entities.map((one) => [one.id as string, one]))
  const byClaim = Map.groupBy(active, (one) => one.claimId as string)
  return units.flatMap(({ claimId, entityId, ratings }) => {
    const claim = byId.get(claimId)
    if (!claim) return []
    const entity = entityId === undefined ? undefined : entities.get(entityId)
    const own = byClaim.get(claimId) ?? []
    const values = analysts.flatMap(({ id }) => {
      const one = ratings.has(id) ? own.find((assessment) => assessment.analystId === id) : undefined
      return one ? [{ analystId: id, value: written(field, one, entityId) }] : []
    })
    const { number, text } = claim
    const on = entity && { entity: { id: entity.id, name: entity.name } }
    return [{ claimId: claimId as ClaimId, number, text, ...on, values }]
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

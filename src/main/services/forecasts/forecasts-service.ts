// Forecasts: what falls due, entries, outcomes, calibration. Each method is one use case in one unit of work.
import { Failure } from '@shared/contract/errors'
import type { ForecastView } from '@shared/contract/judging/forecasts'
import type { Forecast } from '@shared/model/claim'
import type { Repositories, Tx } from '../../store'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { requireLikelihood } from '../judgement/check-likelihood'
import { calibrationOf } from './calibrate'
import { forecastViews, loadForecasts } from './forecast-views'
import { type Resolution, resolveForecast } from './resolve-forecast'

/** The use cases of `contract/forecasts`. */
export function forecastsService(ctx: Context) {
  return {
    list: ({ where }: { where?: string }) =>
      ctx.read(async (repos) => ({ forecasts: forecastViews(ctx, await loadForecasts(ctx, repos, { where })) })),

    async addEntry({ claimId, p, term }: { claimId: string; p?: number; term?: string }) {
      await change(ctx, 'forecast.addEntry', claimId, async (repos, forecast, tx) => {
        requireOpen(forecast)
        const { likelihoodScale: scale, likelihoodRow } = (await ctx.world.get(repos)).project
        const row = scale === 'icd203' && term !== undefined ? { row: likelihoodRow } : {}
        requireLikelihood({ scale, basis: 'assigned', term, p, ...row }, 'entry')
        const entry = {
          analystId: tx.write.author,
          at: tx.write.time,
          ...(p !== undefined && { p }),
          ...(term !== undefined && { term }),
        }
        await repos.forecasts.update(forecast.id, { entries: [...forecast.entries, entry] })
      })
      return { forecast: await viewOf(ctx, claimId) }
    },

    async resolve({ claimId, ...resolution }: Resolution & { claimId: string }) {
      await change(ctx, 'forecast.resolve', claimId, async (repos, forecast, tx) => {
        requireOpen(forecast)
        await resolveForecast(ctx, { repos, write: tx.write }, forecast, resolution)
      })
      return { forecast: await viewOf(ctx, claimId) }
    },

    async reopen({ claimId }: { claimId: string }) {
      await change(ctx, 'forecast.reopen', claimId, async (repos, forecast) => {
        if (!forecast.outcome) throw new Failure('INVALID_FIELD', { field: 'claimId', detail: 'it is not resolved' })
        const cleared = { outcome: undefined, resolvedAt: undefined, resolvedBy: undefined, evidenceIds: [] }
        await repos.forecasts.update(forecast.id, cleared)
      })
      return { forecast: await viewOf(ctx, claimId) }
    },

    calibration: ({ by, ...chosen }: { where?: string; ids?: readonly string[]; by: 'analyst' | 'source' }) =>
      ctx.read(async (repos) => calibrationOf(ctx, repos, await loadForecasts(ctx, repos, chosen), by)),
  }
}

/** D44: after its resolution a forecast takes nothing more. */
function requireOpen({ outcome, question }: Forecast): void {
  if (outcome) throw new Failure('RESOLVED', { name: `“${subjectOf(question)}”`, field: 'claimId' })
}

async function change(
  ctx: Context,
  label: string,
  claimId: string,
  fn: (repos: Repositories, forecast: Forecast, tx: Tx) => Promise<void>,
): Promise<void> {
  let subject = ''
  await ctx.write({ label, policy: 'undoable', subject: () => subject }, async (repos, tx) => {
    const claim = await repos.claims.require(claimId)
    const [forecast] = await repos.forecasts.byClaim(claimId)
    if (!forecast) throw new Failure('NOT_FOUND', { name: 'forecast', place: claimId })
    subject = subjectOf(claim.text)
    await fn(repos, forecast, tx)
  })
}

async function viewOf(ctx: Context, claimId: string): Promise<ForecastView> {
  const [view] = await ctx.read(async (repos) =>
    forecastViews(ctx, await loadForecasts(ctx, repos, { ids: [claimId] })),
  )
  if (!view) throw new Failure('NOT_FOUND', { name: 'forecast', place: claimId })
  return view
}

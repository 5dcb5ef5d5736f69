// Calibration per analyst and per source over a selection of forecasts. The measures are kernel/calibrate's.
import type { CalibrationView } from '@shared/contract/judging/forecasts'
import { calibration, type Scored } from '@shared/kernel/calibrate'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { analystScores, isScored, type LoadedForecast, sourceScore } from './forecast-views'

/** The use case of `forecasts.calibration`: those with most scores first; what has no score is counted (D44). */
export async function calibrationOf(
  ctx: Context,
  repos: Repositories,
  loaded: readonly LoadedForecast[],
  by: 'analyst' | 'source',
) {
  const names = new Map<string, string>(
    by === 'analyst'
      ? (await repos.analysts.list()).map(({ id, name }) => [id, name])
      : (await ctx.world.get(repos)).sources.map(({ id, name }) => [id, name]),
  )
  const scoresOf = by === 'analyst' ? analystScoresOf : sourceScoresOf
  const scored = loaded.flatMap(scoresOf)
  const calibrations = [...Map.groupBy(scored, (one) => one.id)].map(([id, own]): CalibrationView => {
    const { bins, ...rest } = calibration(own.map((one) => one.score))
    return { id, name: names.get(id) ?? '', ...rest, bins: [...bins] }
  })
  return {
    by,
    calibrations: calibrations.sort((a, b) => b.n - a.n || a.name.localeCompare(b.name)),
    left: leftOut(loaded, (one) => scoresOf(one).length > 0),
    forecasts: loaded.length,
  }
}

type Named = { readonly id: string; readonly score: Scored }
const analystScoresOf = (one: LoadedForecast): Named[] =>
  analystScores(one).map(({ analystId, score }) => ({ id: analystId, score }))
function sourceScoresOf(one: LoadedForecast): Named[] {
  const found = sourceScore(one)
  return found ? [{ id: found.sourceId, score: found.score }] : []
}

/** Every forecast without a score, once, under the first reason that holds. */
function leftOut(loaded: readonly LoadedForecast[], hasScore: (one: LoadedForecast) => boolean) {
  const left = { open: 0, void: 0, unresolvable: 0, unstated: 0 }
  for (const one of loaded) {
    const { outcome, resolvable } = one.forecast
    if (resolvable === 'no') left.unresolvable++
    else if (outcome === 'void') left.void++
    else if (!isScored(one.forecast)) left.open++
    else if (!hasScore(one)) left.unstated++
  }
  return left
}

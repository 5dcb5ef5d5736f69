// Forecasts as the contract shows them: with their claim, their state, when they fall due, their scores.
import type { ForecastView } from '@shared/contract/judging/forecasts'
import { type Scored, scoreEntries, scoreOne, statedP } from '@shared/kernel/calibrate'
import { counts } from '@shared/kernel/facts'
import { forecastState } from '@shared/kernel/grade'
import { bounds } from '@shared/kernel/time'
import type { SourceId } from '@shared/model/base/ids'
import type { Forecast } from '@shared/model/claim'
import type { Repositories } from '../../store'
import { loadFacts, type StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'
import type { World } from '../ledger/world'
import { claimIdsWhere } from '../search/where'
import { type Cited, citedIn } from './cited'

/** A forecast with the facts of its claim, and the scale that its terms are read on. */
export interface LoadedForecast {
  readonly facts: StoredFacts
  readonly forecast: Forecast
  readonly scale: 'icd203' | 'phia'
  readonly cited: readonly Cited[]
  /** Whose wording it is: the source of the one root that its passage goes back to, else of its document. */
  readonly sourceId?: SourceId
}

/** Up to so many claims their forecasts are looked up; beyond, all forecasts are read. */
const FEW = 500

/** Forecasts of the claims that `where` selects, or of those named, or of all; merely proposed claims are out (D6). */
export async function loadForecasts(
  ctx: Context,
  repos: Repositories,
  { where, ids }: { readonly where?: string; readonly ids?: readonly string[] },
): Promise<LoadedForecast[]> {
  const world = await ctx.world.get(repos)
  const chosen = ids ?? (where?.trim() ? await claimIdsWhere(ctx, repos, where) : undefined)
  const kept = chosen && new Set(chosen)
  const forecasts = kept && kept.size < FEW ? await repos.forecasts.byClaims([...kept]) : await repos.forecasts.list()
  const wanted = forecasts.map((one) => one.claimId as string).filter((id) => !kept || kept.has(id))
  const facts = await loadFacts(repos, world, ctx.today(), wanted)
  const { likelihoodScale: scale } = world.project
  const counted = facts.flatMap((one) => (one.forecast && counts(one.claim) ? [[one, one.forecast] as const] : []))
  const cited = await citedIn(
    repos,
    world,
    counted.flatMap(([, forecast]) => forecast.evidenceIds),
  )
  return counted.map(([one, forecast]) => ({
    ...{ facts: one, forecast, scale, sourceId: sourceBehind(one, world) },
    cited: forecast.evidenceIds.flatMap((id) => cited.get(id) ?? []),
  }))
}

/** A synopsis words what another source said: lineage leads to whom. Several roots, or none known: the document's own. */
function sourceBehind({ document, items }: StoredFacts, world: World): SourceId | undefined {
  const roots = items.find((item) => item.id === document?.id)?.roots
  const root = roots?.size === 1 ? [...roots][0] : undefined
  const owner = [...world.documents, ...world.origins].find((one) => one.id === root)
  return owner?.sourceId ?? document?.sourceId
}

/** Whether an outcome is one that is scored (D44), of a forecast that can be settled at all. */
export const isScored = ({ outcome, resolvable, resolvedAt }: Forecast): boolean =>
  (outcome === 'yes' || outcome === 'no') && resolvable !== 'no' && resolvedAt !== undefined

/** Scores of each analyst with entries that count; none before a yes or no. */
export function analystScores({ forecast, scale }: LoadedForecast): { analystId: string; score: Scored }[] {
  const { outcome, resolvedAt, entries } = forecast
  if (!isScored(forecast) || outcome === undefined || outcome === 'void' || resolvedAt === undefined) return []
  const byAnalyst = Map.groupBy(entries, (entry) => entry.analystId as string)
  return [...byAnalyst].flatMap(([analystId, own]) => {
    const score = scoreEntries(own, { outcome, resolvedAt, scale })
    return score ? [{ analystId, score }] : []
  })
}

/** The score of the likelihood that the source's own text states. */
export function sourceScore({
  facts,
  forecast,
  sourceId,
}: LoadedForecast): { sourceId: SourceId; score: Scored } | undefined {
  const { sourceLikelihood } = facts.claim
  const { outcome } = forecast
  if (!isScored(forecast) || outcome === undefined || outcome === 'void' || !sourceLikelihood || !sourceId)
    return undefined
  const stated = statedP(sourceLikelihood, sourceLikelihood.scale)
  return stated && { sourceId, score: scoreOne(stated, outcome) }
}

const ORDER = { overdue: 0, open: 1, yes: 2, no: 2, void: 2 } as const

/** Overdue first, then by the last day of the horizon, those without one, the resolved last and newest first. */
export function forecastViews(ctx: Pick<Context, 'today'>, loaded: readonly LoadedForecast[]): ForecastView[] {
  const views = loaded.map((one) => viewOf(one, ctx.today()))
  const due = (view: ForecastView) => view.latest ?? Number.MAX_SAFE_INTEGER
  const done = (view: ForecastView) => view.forecast.resolvedAt ?? ''
  return views.sort(
    (a, b) =>
      ORDER[a.state] - ORDER[b.state] ||
      (ORDER[a.state] < 2 ? due(a) - due(b) : done(b).localeCompare(done(a))) ||
      a.number - b.number,
  )
}

function viewOf(loaded: LoadedForecast, today: number): ForecastView {
  const { facts, forecast, scale } = loaded
  const { id: claimId, number, text } = facts.claim
  const state = facts.forecastState ?? forecastState(forecast, today)
  const latest = forecast.horizon?.edtf === undefined ? undefined : bounds(forecast.horizon.edtf)?.latest
  const isDated = latest !== undefined && Number.isFinite(latest)
  const bySource = sourceScore(loaded)
  return {
    claimId,
    number,
    text,
    forecast,
    state,
    ...(isDated && { latest }),
    ...(isDated && !forecast.outcome && { dueIn: latest - today }),
    entries: forecast.entries.map(({ analystId, at, p, term }) => {
      const stated = statedP({ p, term }, scale)
      return {
        analystId,
        at,
        ...(stated && { p: stated.p }),
        ...(term && { term }),
        midpoint: stated?.midpoint ?? false,
      }
    }),
    cited: [...loaded.cited],
    scores: analystScores(loaded).map(({ analystId, score }) => {
      return { analystId: analystId as ForecastView['scores'][number]['analystId'], ...shown(score) }
    }),
    ...(bySource && { fromSource: { sourceId: bySource.sourceId, ...shown(bySource.score) } }),
  }
}

const shown = ({ brier, midpoint }: Scored) => ({ brier, midpoint })

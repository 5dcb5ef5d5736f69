// Forecast entries of claims that are merged. Answers with what was left, for the note.
import type { Forecast } from '@shared/model/claim'
import type { Repositories, StoredClaim } from '../../../store'

/** Entries go to the kept claim's forecast unless it is resolved (D44); what it has no place for is written out. */
export async function moveForecastEntries(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<string[]> {
  const [known] = await repos.forecasts.byClaim(kept.id)
  const forecasts = await repos.forecasts.byClaims(others.map(({ id }) => id))
  const entries = forecasts.flatMap((forecast) => forecast.entries)
  const open = known && known.outcome === undefined
  if (open && entries.length > 0)
    await repos.forecasts.update(known.id, {
      entries: [...known.entries, ...entries].sort((a, b) => (a.at < b.at ? -1 : 1)),
    })
  return forecasts.map((forecast) => forecastWords(forecast, !open))
}

function forecastWords(forecast: Forecast, withEntries: boolean): string {
  const { question, criterion, outcome, entries } = forecast
  const each = entries.map(({ at, p, term }) => `${at.slice(0, 10)} ${term ?? p}`)
  return [
    `forecast “${question}”, criterion “${criterion}”`,
    ...(outcome ? [`outcome ${outcome}`] : []),
    ...(withEntries && each.length > 0 ? [`entries ${each.join(', ')}`] : []),
  ].join('; ')
}

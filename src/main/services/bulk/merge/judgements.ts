// Notes, assessments, evidence and forecast entries of claims that are merged. Answers with what was left, for the note.
import type { Forecast } from '@shared/model/claim'
import type { Repositories, StoredClaim } from '../../../store'

const idsOf = (claims: readonly StoredClaim[]): string[] => claims.map(({ id }) => id)

/** Notes, assessments (as they are, D34) and evidence go to the kept claim; a claim is no evidence of itself. */
export async function moveJudgements(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<string[]> {
  const ids = idsOf(others)
  const target = { kind: 'claim', id: kept.id } as const
  await repos.notes.updateAll(await repos.notes.byTargets(ids), () => ({ target }))
  await repos.assessments.updateAll(await repos.assessments.byClaims(ids), () => ({ claimId: kept.id }))
  const one = new Set<string>([kept.id, ...ids])
  const evidence = await repos.evidence.byClaims([...one])
  const ofItself = evidence.filter(({ item }) => item.kind === 'claim' && one.has(item.id))
  await repos.evidence.softDeleteAll(ofItself)
  await repos.evidence.updateAll(
    evidence.filter((each) => !ofItself.includes(each) && each.claimId !== kept.id),
    () => ({ claimId: kept.id }),
  )
  await repos.evidence.updateAll(await repos.evidence.byItems(ids), () => ({ item: target }))
  return ofItself.map(({ stance }) => `one of these claims stood as evidence (${stance}) of another`)
}

/** Entries go to the kept claim's forecast unless it is resolved (D44); what it has no place for is written out. */
export async function moveForecastEntries(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<string[]> {
  const [known] = await repos.forecasts.byClaim(kept.id)
  const forecasts = await repos.forecasts.byClaims(idsOf(others))
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

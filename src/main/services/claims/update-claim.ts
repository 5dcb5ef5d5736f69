// Applies a patch to a claim: fields, tags and forecast in one go, with the rules of the whole claim checked after.
import type { ClaimChanges } from '@shared/contract/claims'
import type { Repositories, StoredClaim } from '../../store'
import type { Context } from '../core/context'
import { canonicalForecast, canonicalTime, checkClaim, checkForecast } from './check-claim'
import { requireGround } from './ground'
import { requireEntities, requireTags } from './references'

/** Writes what differs; null clears an optional field. Throws what creating a claim throws. */
export async function updateClaim(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  claim: StoredClaim,
  { tagIds, forecast, ...changes }: ClaimChanges,
): Promise<void> {
  const patch = cleared(changes)
  const next = { ...claim, ...patch }
  const restates = (await repos.claimRelations.byClaim(claim.id)).some(
    (r) => r.type === 'restates' && r.from === claim.id,
  )
  checkClaim(next, restates)
  await requireEntities(repos, next)
  if (next.anchorIds.length === 0) await requireGround(repos, next)
  await updateForecast(ctx, repos, claim, next.type, forecast)
  await repos.claims.update(claim.id, patch)
  if (tagIds) await updateTags(ctx, repos, claim.id, tagIds)
}

function cleared(changes: Omit<ClaimChanges, 'tagIds' | 'forecast'>) {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  const patch = Object.fromEntries(entries.map(([key, value]) => [key, value === null ? undefined : value]))
  const given = patch as { [K in keyof typeof changes]: Exclude<(typeof changes)[K], null> }
  return {
    ...given,
    ...(given.eventTime && { eventTime: canonicalTime(given.eventTime, 'eventTime') }),
    ...(given.statementTime && { statementTime: canonicalTime(given.statementTime, 'statementTime') }),
  }
}

/** D15: the forecast record comes and goes with the type. */
async function updateForecast(
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  claim: StoredClaim,
  type: StoredClaim['type'],
  input: ClaimChanges['forecast'],
): Promise<void> {
  const [known] = await repos.forecasts.byClaim(claim.id)
  checkForecast(type, type === 'forecast' ? (input ?? known) : input)
  if (type !== 'forecast') {
    if (known) await repos.forecasts.softDelete(known.id)
    return
  }
  if (!input) return
  const forecast = canonicalForecast(input)
  if (known) await repos.forecasts.update(known.id, forecast)
  else await repos.forecasts.insert({ ...forecast, id: ports.ids.next(), claimId: claim.id })
}

async function updateTags(
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  claimId: string,
  tagIds: readonly string[],
) {
  await requireTags(repos, tagIds)
  const uses = await repos.tagUses.byTarget(claimId)
  const wanted = new Set<string>(tagIds)
  for (const use of uses) if (!wanted.has(use.tagId)) await repos.tagUses.softDelete(use.id)
  const held = new Set<string>(uses.map((use) => use.tagId))
  for (const tagId of wanted) {
    if (!held.has(tagId))
      await repos.tagUses.insert({ id: ports.ids.next(), tagId, target: { kind: 'claim', id: claimId } })
  }
}

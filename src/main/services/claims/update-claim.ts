// Applies a patch to a claim: fields, tags and forecast in one go, with the rules of the whole claim checked after.
import type { ClaimChanges } from '@shared/contract/claims'
import type { Repositories, StoredClaim } from '../../store'
import { type Cleared, cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { canonicalForecast, checkClaim, checkForecast } from './check-claim'
import { requireGround } from './ground'
import { requireEntities, requireTags } from './references'
import { firstDocument, moveRelativeTimes, settledTime } from './relative-times'

/** Writes what differs; null clears an optional field. Throws what creating a claim throws. */
export async function updateClaim(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  claim: StoredClaim,
  { tagIds, forecast, ...changes }: ClaimChanges,
): Promise<void> {
  const document = await firstDocument(repos, claim)
  const patch = await settled(repos, cleared(changes), { id: claim.id, documentId: document?.id })
  const next = { ...claim, ...patch }
  const isRestatement = (await repos.claimRelations.byClaim(claim.id)).some(
    (r) => r.type === 'restates' && r.from === claim.id,
  )
  const redated = CLOCKS.some((field) => changes[field] !== undefined)
  const statement = redated ? (next.statementTime?.edtf ?? document?.published) : undefined
  checkClaim(next, { isRestatement, statement })
  await requireEntities(repos, next)
  if (next.anchorIds.length === 0) await requireGround(repos, next)
  await updateForecast(ctx, repos, claim, next.type, forecast)
  await repos.claims.update(claim.id, patch)
  if (next.eventTime?.edtf !== claim.eventTime?.edtf) await moveRelativeTimes(repos, { kind: 'claim', id: claim.id })
  if (tagIds) await updateTags(ctx, repos, claim.id, tagIds)
}

/** What D27 compares: an edit of anything else is not held up by a document that was dated later. */
const CLOCKS = ['type', 'eventTime', 'statementTime'] as const

async function settled(
  repos: Repositories,
  given: Cleared<Omit<ClaimChanges, 'tagIds' | 'forecast'>, never>,
  owner: Parameters<typeof settledTime>[3],
) {
  const { eventTime, statementTime } = given
  return {
    ...given,
    ...(eventTime && { eventTime: await settledTime(repos, eventTime, 'eventTime', owner) }),
    ...(statementTime && { statementTime: await settledTime(repos, statementTime, 'statementTime', owner) }),
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
  const uses = await repos.tagUses.byTarget(claimId)
  const known = uses.map((use) => use.tagId)
  await requireTags(repos, tagIds, known)
  const wanted = new Set<string>(tagIds)
  for (const use of uses) if (!wanted.has(use.tagId)) await repos.tagUses.softDelete(use.id)
  const held = new Set<string>(known)
  for (const tagId of wanted) {
    if (!held.has(tagId))
      await repos.tagUses.insert({ id: ports.ids.next(), tagId, target: { kind: 'claim', id: claimId } })
  }
}

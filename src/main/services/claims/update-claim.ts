// Changes of claims: planned by the rules of the whole claim, then written set by set. One claim takes the same way.
import type { ClaimChanges } from '@shared/contract/ledger/claims'
import type { Repositories, StoredClaim } from '../../store'
import { type Cleared, cleared } from '../core/cleared'
import type { Context } from '../core/context'
import { canonicalForecast, checkClaim, checkForecast } from './check-claim'
import { checkGround } from './ground'
import { referredEntities, requireTags } from './references'
import { moveAllRelativeTimes, settledTime } from './relative-times'
import { type Surroundings, surroundingsOf } from './surroundings'

/** What may be changed of many claims at once: their own fields, and the forecast that comes and goes with the type. */
export type FieldChanges = Omit<ClaimChanges, 'tagIds'>
type Patch = Cleared<Omit<FieldChanges, 'forecast'>, never>
/** A change that the rules allow, not written yet. */
export interface PlannedChange {
  readonly claim: StoredClaim
  readonly patch: Patch
  readonly forecast: ClaimChanges['forecast']
}

/** Writes what differs; null clears an optional field. Throws what creating a claim throws. */
export async function updateClaim(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  claim: StoredClaim,
  { tagIds, ...changes }: ClaimChanges,
): Promise<void> {
  const around = await surroundingsOf(repos, [claim], referredEntities({ ...claim, ...cleared(changes) }))
  const planned = [await planChange(repos, around, claim, changes)]
  await writeChanges(ctx, repos, around, planned)
  await moveAllRelativeTimes(repos, movedBy(planned))
  if (tagIds) await updateTags(ctx, repos, claim.id, tagIds)
}

/** A change of a claim, checked by all rules. Throws what creating a claim throws. */
export async function planChange(
  repos: Repositories,
  around: Surroundings,
  claim: StoredClaim,
  { forecast, ...changes }: FieldChanges,
): Promise<PlannedChange> {
  const document = around.document(claim)
  const patch = await settled(repos, cleared(changes), { id: claim.id, documentId: document?.id })
  const next = { ...claim, ...patch }
  const redated = CLOCKS.some((field) => changes[field] !== undefined)
  const statement = redated ? (next.statementTime?.edtf ?? document?.published) : undefined
  const keepsLikelihood = changes.sourceLikelihood === undefined
  checkClaim(next, { isRestatement: around.restates(claim.id), statement, keepsLikelihood })
  around.requireEntities(next)
  if (next.anchorIds.length === 0) checkGround(next, around.grounded(claim.id))
  checkForecast(next.type, next.type === 'forecast' ? (forecast ?? around.forecast(claim.id)) : forecast)
  return { claim, patch, forecast }
}

/** What D27 compares: an edit of anything else is not held up by a document that was dated later. */
const CLOCKS = ['type', 'eventTime', 'statementTime'] as const

async function settled(repos: Repositories, given: Patch, owner: Parameters<typeof settledTime>[3]): Promise<Patch> {
  const { eventTime, statementTime } = given
  return {
    ...given,
    ...(eventTime && { eventTime: await settledTime(repos, eventTime, 'eventTime', owner) }),
    ...(statementTime && { statementTime: await settledTime(repos, statementTime, 'statementTime', owner) }),
  }
}

/** Claims whose event time such changes move: what counts from them is to be worked out anew once all are written. */
export const movedBy = (planned: readonly PlannedChange[]): string[] =>
  planned.flatMap(({ claim, patch }) =>
    'eventTime' in patch && patch.eventTime?.edtf !== claim.eventTime?.edtf ? [claim.id] : [],
  )

/** Writes changes that were planned in this unit of work. Times that count from theirs are the caller's to move. */
export async function writeChanges(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  around: Surroundings,
  planned: readonly PlannedChange[],
): Promise<void> {
  const patches = new Map(planned.map(({ claim, patch }) => [claim.id, patch]))
  const forecasts = planned.filter(({ patch, forecast }) => patch.type !== undefined || forecast !== undefined)
  for (const change of forecasts) await writeForecast(ctx, repos, change, around.forecast(change.claim.id))
  await repos.claims.updateAll(
    planned.map(({ claim }) => claim),
    ({ id }) => patches.get(id),
  )
}

/** A forecast is written as a whole: what is not given is taken away. Entries and outcome are not of it. */
const LEFT_OUT = { horizon: undefined, reviewAt: undefined, condition: undefined }

/** D15: the forecast record comes and goes with the type. */
async function writeForecast(
  { ports }: Pick<Context, 'ports'>,
  repos: Repositories,
  { claim, patch, forecast: input }: PlannedChange,
  known: ReturnType<Surroundings['forecast']>,
): Promise<void> {
  if ((patch.type ?? claim.type) !== 'forecast') {
    if (known) await repos.forecasts.softDelete(known.id)
    return
  }
  if (!input) return
  const forecast = canonicalForecast(input)
  if (known) await repos.forecasts.update(known.id, { ...LEFT_OUT, ...forecast })
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

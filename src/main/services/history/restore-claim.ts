// Writes a claim as it once was: passages, fields, forecast, tags. Assessments stay (D34).

import type { Restoration } from '@shared/contract/corpus/history'
import type { ClaimChanges } from '@shared/contract/ledger/claims'
import type { ObjectType } from '@shared/model/change-set'
import { claimFields, forecastFields } from '@shared/model/claim'
import { createObject, type Repositories, readObject, replaceObject, type StoredClaim, type Tx } from '../../store'
import { releaseAnchors } from '../claims/anchors'
import { updateClaim } from '../claims/update-claim'
import type { Context } from '../core/context'
import type { Moment } from './claim-moment'
import { sayable } from './present'

type Row = Readonly<Record<string, unknown>>
type LeftOut = Restoration['leftOut'][number]

/** Brings the claim back; answers what was left out. Throws what changing a claim throws. */
export async function restoreClaim(
  ctx: Pick<Context, 'ports'>,
  repos: Repositories,
  tx: Tx,
  moment: Moment,
  nameOf: (id: string) => string,
): Promise<LeftOut[]> {
  const { id } = moment.claim
  const before = await repos.claims.get(id)
  const { claim: then, tagIds, leftOut } = await sayable(repos, moment.claim, moment.tagIds, nameOf)
  const anchors = await bringPassages(repos, tx, moment, nameOf)
  if (!before || before.deletedAt) {
    await bringBack(tx, 'claim', { ...then, anchorIds: anchors.ids })
    for (const note of moment.notes) await bringBack(tx, 'note', note)
  }
  const restates = (await repos.claimRelations.byClaim(id)).some((one) => one.type === 'restates' && one.from === id)
  const tier = tierOf(repos, then, restates)
  if (moment.forecast) await bringForecast(repos, tx, moment.forecast)
  const present = await repos.claims.update(id, { anchorIds: anchors.ids })
  await updateClaim(ctx, repos, present, { ...changesTo(then), tier, tagIds: tagIds as ClaimChanges['tagIds'] })
  await releaseAnchors(
    repos,
    (before?.anchorIds ?? []).filter((one) => !anchors.ids.includes(one)),
  )
  return [...leftOut, ...anchors.leftOut, ...(tier === then.tier ? [] : [{ field: 'tier', name: then.tier }])]
}

/** D14: whether a claim restates another is said by its relations now. */
function tierOf(repos: Repositories, then: StoredClaim, restates: boolean): StoredClaim['tier'] {
  if (restates) return 'restatement'
  if (then.tier !== 'restatement') return then.tier
  return repos.claims.formerTiers([then.id]).get(then.id) ?? 'core'
}

/** Every written field: what was absent then is cleared. */
function changesTo(then: StoredClaim): ClaimChanges {
  const { anchorIds: _, ...fields } = { ...claimFields, marking: undefined }
  const entries = Object.keys(fields).map((key) => [key, (then as Row)[key] ?? null])
  return Object.fromEntries(entries) as ClaimChanges
}

/** Passages that the claim had: those that are there as they are, those that went as they were. */
async function bringPassages(repos: Repositories, tx: Tx, { claim, anchors }: Moment, nameOf: (id: string) => string) {
  const ids: StoredClaim['anchorIds'] = []
  const leftOut: LeftOut[] = []
  for (const id of claim.anchorIds) {
    const now = await repos.anchors.get(id)
    const anchor = now ?? anchors.get(id)
    const document = anchor && (await repos.documents.get(String(anchor.documentId)))
    const version = anchor && (await repos.versions.get(String(anchor.versionId)))
    if (!anchor || !document || document.deletedAt || !version) leftOut.push({ field: 'anchorIds', name: nameOf(id) })
    else {
      if (now?.deletedAt !== undefined || !now) await bringBack(tx, 'anchor', anchor)
      ids.push(id)
    }
  }
  return { ids, leftOut }
}

async function bringForecast(repos: Repositories, tx: Tx, then: Row): Promise<void> {
  const id = String(then.id)
  const known = await repos.forecasts.byClaim(String(then.claimId))
  // one that was made since gives way to the one of then
  for (const other of known) if (other.id !== id) await repos.forecasts.softDelete(other.id)
  await bringBack(tx, 'forecast', then)
  const evidence = await repos.evidence.many((then.evidenceIds ?? []) as string[])
  const there = evidence.flatMap((one) => (one.deletedAt ? [] : [one.id]))
  const fields = Object.fromEntries(Object.keys(forecastFields).map((key) => [key, then[key]]))
  await repos.forecasts.update(id, { ...fields, evidenceIds: there })
}

/** A row of then, live: written again where it is gone, undeleted where it was deleted, left alone where it is live. */
async function bringBack(tx: Tx, type: ObjectType, row: Row): Promise<void> {
  const now = await readObject(tx, type, String(row.id))
  if (now && now.deletedAt === undefined) return
  const { deletedAt: _, ...live } = now ?? row
  const rev = Number(live.rev ?? 0) + 1
  const next = { ...live, rev, modifiedAt: tx.write.time }
  if (now) await replaceObject(tx, type, now, next)
  else await createObject(tx, type, next)
}

// What of a former state can still be said: references to what is gone are taken out and named. Writes nothing.
import type { Restoration } from '@shared/contract/corpus/history'
import type { TimeValue } from '@shared/model/base/time-span'
import type { Attribution, Claim } from '@shared/model/claim'
import type { z } from 'zod'
import type { Repositories, StoredClaim } from '../../store'
import { referredEntities } from '../claims/references'

type LeftOut = Restoration['leftOut'][number]
/** Fields of a former claim that still hold, and what was left out of it. */
export interface Sayable {
  readonly claim: StoredClaim
  readonly tagIds: readonly string[]
  readonly leftOut: readonly LeftOut[]
}
type Gone = (field: string, id: string) => boolean

/** The claim without references to entities, claims and tags that are not there now; `nameOf` calls what is gone. */
export async function sayable(
  repos: Repositories,
  claim: StoredClaim,
  tagIds: readonly string[],
  nameOf: (id: string) => string,
): Promise<Sayable> {
  const live = await liveIds(repos, claim, tagIds)
  const leftOut: LeftOut[] = []
  const gone: Gone = (field, id) => {
    if (live.has(id)) return false
    leftOut.push({ field, name: nameOf(id) })
    return true
  }
  const { balanceOf, eventTime, statementTime } = claim
  const kept: StoredClaim = {
    ...claim,
    actors: claim.actors.filter((actor) => !gone('actors', actor.entityId)),
    places: claim.places.filter((place) => !gone('places', place.placeId)),
    attribution: attributionOf(claim.attribution, gone),
    balanceOf: balanceOf && (gone('balanceOf', balanceOf) ? undefined : balanceOf),
    eventTime: timeOf(eventTime, 'eventTime', gone),
    statementTime: timeOf(statementTime, 'statementTime', gone),
  }
  return { claim: kept, tagIds: tagIds.filter((id) => !gone('tagIds', id)), leftOut }
}

/** D18: who is named by nobody that is left is unnamed. */
function attributionOf(attribution: Claim['attribution'], gone: Gone): z.output<typeof Attribution> {
  const speakerIds = attribution.speakerIds.filter((id) => !gone('attribution.speakerIds', id))
  const mode = attribution.mode === 'named' && speakerIds.length === 0 ? 'unnamed' : attribution.mode
  return { ...attribution, mode, speakerIds }
}
/** A time that counts from what is gone keeps the date that was worked out. */
function timeOf(time: TimeValue | undefined, field: string, gone: Gone): TimeValue | undefined {
  const from = time?.relative?.anchor.id
  return time && (from !== undefined && gone(field, from) ? { ...time, relative: undefined } : time)
}

async function liveIds(repos: Repositories, claim: StoredClaim, tagIds: readonly string[]): Promise<Set<string>> {
  const anchors = [claim.eventTime, claim.statementTime].flatMap((time) => time?.relative?.anchor.id ?? [])
  const wanted = [...referredEntities(claim), ...anchors]
  const found = [
    ...(await repos.entities.many(wanted)),
    ...(await repos.claims.many(anchors)),
    ...(await repos.documents.many(anchors)),
    ...(await repos.tags.many(tagIds)),
  ]
  return new Set<string>(found.flatMap(({ id, deletedAt }) => (deletedAt ? [] : [id])))
}

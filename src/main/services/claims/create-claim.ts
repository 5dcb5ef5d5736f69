// A new claim with its passages, forecast, tags and note, in the caller's unit of work.

import { Failure } from '@shared/contract/errors'
import type { ClaimInput } from '@shared/contract/ledger/claims'
import type { z } from 'zod'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { createAnchor } from './anchors'
import { canonicalForecast, checkClaim, checkForecast } from './check-claim'
import { requireEntities, requireTags } from './references'
import { settledTime } from './relative-times'

type Input = z.output<typeof ClaimInput>

/** Checks a claim by all rules and writes it with what comes with it; answers its id. Throws what `claims.create` declares. */
export async function createClaim(ctx: Pick<Context, 'ports'>, repos: Repositories, input: Input): Promise<string> {
  const { anchors, tagIds, forecast, note, id = ctx.ports.ids.next(), ...written } = input
  const document = anchors[0] && (await repos.documents.get(anchors[0].documentId))
  const owner = { id, documentId: document?.id }
  const claim = {
    ...written,
    eventTime: await settledTime(repos, written.eventTime, 'eventTime', owner),
    statementTime: await settledTime(repos, written.statementTime, 'statementTime', owner),
  }
  checkClaim(claim, { statement: claim.statementTime?.edtf ?? document?.published })
  checkForecast(claim.type, forecast)
  if (anchors.length === 0 && !(claim.reading === 'inferred' && note?.trim())) {
    throw new Failure('ANCHOR_MISSING', { field: 'anchors' })
  }
  await requireEntities(repos, claim)
  await requireTags(repos, tagIds)
  const anchorIds = []
  for (const [i, anchor] of anchors.entries()) {
    anchorIds.push((await createAnchor(repos, ctx.ports.ids, anchor, `anchors.${i}`)).id)
  }
  await repos.claims.insert({ ...claim, id, anchorIds })
  if (forecast) await repos.forecasts.insert({ ...canonicalForecast(forecast), id: ctx.ports.ids.next(), claimId: id })
  const target = { kind: 'claim' as const, id }
  for (const tagId of new Set(tagIds)) await repos.tagUses.insert({ id: ctx.ports.ids.next(), tagId, target })
  if (note?.trim()) await repos.notes.insert({ id: ctx.ports.ids.next(), target, body: note })
  return id
}

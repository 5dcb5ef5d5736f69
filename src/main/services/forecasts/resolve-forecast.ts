// Records the outcome of a forecast with what it is based on. Scores nothing: scores are derived.
import { Failure } from '@shared/contract/errors'
import type { AnchorInput } from '@shared/contract/views'
import type { Forecast } from '@shared/model/claim'
import type { Recording } from '../assessments/record-assessment'
import { createAnchor } from '../claims/anchors'
import type { Context } from '../core/context'

/** What is said of an outcome. */
export interface Resolution {
  readonly outcome: 'yes' | 'no' | 'void'
  readonly resolvedAt?: string
  readonly evidenceIds: readonly string[]
  readonly passages: readonly AnchorInput[]
  readonly note?: string
}

/** Throws INVALID_FIELD, NOT_FOUND, ANCHOR_OUTSIDE, and REASON_REQUIRED where nothing is cited and no note says why. */
export async function resolveForecast(
  { ports }: Pick<Context, 'ports'>,
  { repos, write }: Recording,
  forecast: Forecast,
  { outcome, resolvedAt = write.time, evidenceIds, passages, note }: Resolution,
): Promise<void> {
  if (resolvedAt > write.time)
    throw new Failure('INVALID_FIELD', { field: 'resolvedAt', detail: 'an outcome lies in the past' })
  if (evidenceIds.length + passages.length === 0 && !note?.trim())
    throw new Failure('REASON_REQUIRED', { field: 'note' })
  await requireEvidence(repos, evidenceIds)
  const cited = [...new Set(evidenceIds)]
  for (const [i, passage] of passages.entries())
    cited.push((await createAnchor(repos, ports.ids, passage, `passages.${i}`)).id)
  await repos.forecasts.update(forecast.id, { outcome, resolvedAt, resolvedBy: write.author, evidenceIds: cited })
  const target = { kind: 'claim' as const, id: forecast.claimId }
  if (note?.trim()) await repos.notes.insert({ id: ports.ids.next(), target, body: note.trim() })
}

/** Every id is a live anchor, document or evidence item. */
async function requireEvidence({ anchors, documents, evidence }: Recording['repos'], ids: readonly string[]) {
  const found = [await anchors.many(ids), await documents.many(ids), await evidence.many(ids)].flat()
  const live = new Set<string>(found.flatMap((one) => (one.deletedAt ? [] : [one.id])))
  const missing = ids.find((id) => !live.has(id))
  if (missing !== undefined) throw new Failure('NOT_FOUND', { name: 'evidence', place: missing })
}

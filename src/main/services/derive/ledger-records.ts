// Claims as the linked views see them. Lays out nothing: columns are kernel/ledger's.

import type { ClaimFacts, FactClaim } from '@shared/kernel/facts'
import { likelihoodP } from '@shared/kernel/grade'
import type { LedgerRecord } from '@shared/kernel/ledger'
import { dayOfTimestamp, ledgerTime } from '@shared/kernel/time'
import type { ClaimLedgerRow } from '../../store'

/** What a record is made of, beside what every derivation needs. */
export type RecordClaim = FactClaim & Omit<ClaimLedgerRow, 'attributionStance' | 'anchors' | 'tagIds' | 'marking'>
type Facts = ClaimFacts<RecordClaim>
type TimeOf = typeof ledgerTime

/** Ledger records of one pass: equal times, which a corpus has many of, are bounded once. */
export function ledgerRecords(facts: readonly Facts[]): LedgerRecord[] {
  const known = new Map<string, LedgerRecord['time']>()
  const timeOf: TimeOf = (value, context = {}) => {
    if (value?.edtf === undefined) return undefined
    const key = [value.edtf, value.mode, context.type, context.statement, context.accessDay].join(' ')
    if (!known.has(key)) known.set(key, ledgerTime(value, context))
    return known.get(key)
  }
  return facts.map((one) => ledgerRecord(one, timeOf))
}

/** One claim's record; its time is bounded by the statement time, else by its document's date and access. */
function ledgerRecord(facts: Facts, timeOf: TimeOf): LedgerRecord {
  const { claim, document, assessment } = facts
  const likelihood = claim.sourceLikelihood
  return {
    id: claim.id,
    number: claim.number,
    text: claim.text,
    domain: claim.domain,
    type: claim.type,
    standing: facts.standing,
    tier: claim.tier,
    reading: claim.reading,
    polarity: claim.polarity,
    status: claim.status,
    contested: facts.contested,
    credibility: assessment?.credibility,
    split: facts.split,
    confidence: assessment?.confidence,
    reliability: facts.reliability,
    likelihoodP: likelihood && likelihoodP(likelihood),
    likelihoodTerm: likelihood?.term,
    forecast: facts.forecastState,
    time: timeOf(claim.eventTime, {
      statement: claim.statementTime?.edtf ?? document?.published,
      accessDay: document?.accessed === undefined ? undefined : dayOfTimestamp(document.accessed),
      type: claim.type,
    }),
    actors: claim.actors.map(({ entityId, role, strength }) => ({ entity: entityId, role, strength })),
    places: claim.places.map(({ placeId, role, order }) => ({ place: placeId, role, order })),
    tags: facts.tagIds,
    anchors: facts.anchors.flatMap((anchor) =>
      anchor.spans.map((span) => ({
        id: anchor.id,
        document: anchor.documentId,
        start: span.start,
        end: span.end,
        status: anchor.status,
      })),
    ),
    modified: Date.parse(claim.modifiedAt),
  }
}

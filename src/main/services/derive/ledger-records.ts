// Claims as the linked views see them. Lays out nothing: columns are kernel/ledger's.

import type { ClaimFacts, FactClaim } from '@shared/kernel/facts'
import { likelihoodP } from '@shared/kernel/grade'
import { type LedgerRecord, RECORD_FLAG } from '@shared/kernel/ledger'
import { bounds, dayOfTimestamp, ledgerTime } from '@shared/kernel/time'
import type { Tlp } from '@shared/model/base/envelope'
import { DOMAINS, type OriginFlag } from '@shared/model/base/vocabulary'
import type { Claim } from '@shared/model/claim'
import type { ClaimLedgerRow } from '../../store'
import { type BalanceSource, balances } from './balance-record'

/** What a record is made of, beside what every derivation needs. */
export type RecordClaim = FactClaim &
  Omit<ClaimLedgerRow, 'attributionMode' | 'attributionStance' | 'speakers' | 'anchors' | 'tagIds'> & {
    readonly attribution: Claim['attribution']
  }
type Facts = ClaimFacts<RecordClaim>
type TimeOf = typeof ledgerTime
type StatementOf = (edtf: string | undefined) => LedgerRecord['statement']

/** What records need beside the facts: how many links each claim has and what marking is in force, by its id. */
export interface RecordContext {
  readonly evidence: ReadonlyMap<string, number>
  readonly relations: ReadonlyMap<string, number>
  readonly markings: ReadonlyMap<string, Tlp>
  readonly defaultMarking: Tlp
  readonly balance: BalanceSource
}
interface Pass {
  readonly timeOf: TimeOf
  readonly statementOf: StatementOf
  readonly context: RecordContext
  readonly balanceOf: ReturnType<typeof balances>
}

/** Ledger records of one pass: equal times, which a corpus has many of, are bounded once. */
export function ledgerRecords(facts: readonly Facts[], context: RecordContext): LedgerRecord[] {
  const known = new Map<string, LedgerRecord['time']>()
  const timeOf: TimeOf = (value, context = {}) => {
    if (value?.edtf === undefined) return undefined
    const key = [value.edtf, value.mode, context.type, context.statement, context.accessDay].join(' ')
    if (!known.has(key)) known.set(key, ledgerTime(value, context))
    return known.get(key)
  }
  const said = new Map<string, LedgerRecord['statement']>()
  const statementOf: StatementOf = (edtf) => {
    if (edtf === undefined) return undefined
    const found = said.has(edtf) ? undefined : bounds(edtf)
    if (!said.has(edtf)) said.set(edtf, found && { edtf, earliest: found.earliest, latest: found.latest })
    return said.get(edtf)
  }
  const balanceOf = balances(context.balance)
  return facts.map((one) => ledgerRecord(one, { timeOf, statementOf, context, balanceOf }))
}

const FLAGS: Readonly<Record<OriginFlag, number>> = {
  'single-origin': RECORD_FLAG.singleOrigin,
  circular: RECORD_FLAG.circular,
  'unverified-independence': RECORD_FLAG.unverified,
}
const flagsOf = ({ flags, stale }: Facts): number =>
  flags.reduce((bits, flag) => bits | FLAGS[flag], stale ? RECORD_FLAG.stale : 0)

/** What the claim is measured by: origins, items, links, and how many of each. */
const weightOf = (facts: Facts, { evidence, relations }: RecordContext) => ({
  flags: flagsOf(facts),
  origins: facts.origins,
  itemsFor: facts.itemsFor,
  itemsAgainst: facts.itemsAgainst,
  evidence: evidence.get(facts.claim.id) ?? 0,
  relations: relations.get(facts.claim.id) ?? 0,
  assessments: facts.active.length,
  notes: facts.claim.notes,
  quantities: facts.claim.quantities,
})

/** Who says it, who recorded it, and how. */
const provenanceOf = ({ claim }: Facts, { markings, defaultMarking }: RecordContext) => ({
  attribution: claim.attribution.mode,
  stance: claim.attribution.stance,
  speakers: claim.attribution.speakerIds,
  marking: markings.get(claim.id) ?? defaultMarking,
  via: claim.via,
  suggestion: claim.suggestion?.decision,
  by: claim.createdBy,
  created: Date.parse(claim.createdAt),
  modified: Date.parse(claim.modifiedAt),
})

function deadlineOf({ forecast }: Facts): number | undefined {
  const latest = forecast?.horizon?.edtf === undefined ? undefined : bounds(forecast.horizon.edtf)?.latest
  return latest !== undefined && Number.isFinite(latest) ? latest : undefined
}

/** One claim's record; its time is bounded by the statement time, else by its document's date and access. */
function ledgerRecord(facts: Facts, { timeOf, statementOf, context, balanceOf }: Pass): LedgerRecord {
  const { claim, document, assessment } = facts
  const likelihood = claim.sourceLikelihood
  const said = claim.statementTime?.edtf ?? document?.published
  const accessed = document?.accessed === undefined ? undefined : dayOfTimestamp(document.accessed)
  const time = timeOf(claim.eventTime, { statement: said, accessDay: accessed, type: claim.type })
  const statement = statementOf(said)
  return {
    ...weightOf(facts, context),
    ...provenanceOf(facts, context),
    id: claim.id,
    number: claim.number,
    text: claim.text,
    domain: claim.domain,
    domainAlt: DOMAINS.filter((domain) => claim.domainAlt.includes(domain)),
    type: claim.type,
    typeAlt: claim.typeAlt,
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
    time,
    statement,
    accessed,
    deadline: deadlineOf(facts),
    plover: claim.plover,
    balanceOf: claim.balanceOf,
    actors: claim.actors.map(({ entityId, role, strength }) => ({ entity: entityId, role, strength })),
    places: claim.places.map(({ placeId, role, order }) => ({ place: placeId, role, order })),
    balance: balanceOf(facts, { time, statement }),
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
  }
}

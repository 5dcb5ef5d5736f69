// Claims of released objects as rows of claims.csv: every figure is computed from what is included (D48).

import { byId, type ClaimFacts, claimFacts, counts } from '@shared/kernel/facts'
import { likelihoodP } from '@shared/kernel/grade'
import { dayOfTimestamp, effectiveBounds, printDay } from '@shared/kernel/time'
import type { Anchor } from '@shared/model/anchor'
import type { Tlp } from '@shared/model/base/envelope'
import type { ActorRole } from '@shared/model/base/vocabulary'
import type { Claim } from '@shared/model/claim'
import type { CorpusObjects } from '../../exchange/corpus-objects'
import type { ClaimRow } from '../../exchange/csv-claims'
import { quoteOf } from '../claims/claim-views'

type Facts = ClaimFacts<Claim & { number: number }, Anchor>
interface Names {
  entity(id: string): string
  tag(id: string): string
  analyst(id: string): string
}

/** One row a claim that counts (D6), in the order of the objects. */
export function claimRows(objects: CorpusObjects, markings: ReadonlyMap<string, Tlp>, today: number): ClaimRow[] {
  const slice = {
    ...objects,
    claims: objects.claims.map((claim, i) => ({ ...claim, number: i + 1 })),
    tagUses: objects.tagUses
      .filter((use) => use.target.kind === 'claim')
      .map((use) => ({ claimId: use.target.id, tagId: use.tagId })),
  }
  const lookup = (items: readonly { id: string; name: string }[]) => {
    const named = byId(items)
    return (id: string) => named.get(id)?.name ?? ''
  }
  const names = { entity: lookup(objects.entities), tag: lookup(objects.tags), analyst: lookup(objects.analysts) }
  const facts = claimFacts(slice, today, counts)
  return facts.map((one) => claimRow(one, objects, names, markings.get(one.claim.id) ?? objects.project.defaultMarking))
}

function claimRow(facts: Facts, objects: CorpusObjects, names: Names, marking: Tlp): ClaimRow {
  const { claim, assessment } = facts
  const { mode, stance, speakerIds } = claim.attribution
  const inRole = (role: ActorRole) => claim.actors.filter((a) => a.role === role).map((a) => names.entity(a.entityId))
  const likelihood = claim.sourceLikelihood
  const p = likelihood && likelihoodP(likelihood)
  return {
    id: claim.id,
    text: claim.text,
    standing: facts.standing,
    tier: claim.tier,
    type: claim.type,
    domain: claim.domain,
    polarity: claim.polarity,
    attribution: stance === 'asserts' ? mode : `${mode} ${stance}`,
    speakers: speakerIds.map(names.entity),
    subjects: inRole('subject'),
    objects: inRole('object'),
    beneficiaries: inRole('beneficiary'),
    losers: inRole('loser'),
    mediators: inRole('mediator'),
    places: claim.places.map((place) => names.entity(place.placeId)),
    ...times(facts),
    likelihood_scale: likelihood?.scale,
    likelihood_term: likelihood?.term,
    likelihood_p: p,
    confidence: assessment?.confidence,
    reliability: facts.reliability,
    credibility: assessment?.credibility,
    origins_lo: facts.origins[0],
    origins_hi: facts.origins[1],
    items_for: facts.itemsFor,
    items_against: facts.itemsAgainst,
    tags: facts.tagIds.map(names.tag),
    ...passages(facts, objects),
    marking,
    status: claim.status,
    created_by: names.analyst(claim.createdBy),
    modified: claim.modifiedAt,
  }
}

function times({ claim, document }: Facts) {
  const accessDay = document?.accessed === undefined ? undefined : dayOfTimestamp(document.accessed)
  const statement = claim.statementTime?.edtf ?? document?.published
  const bounds = effectiveBounds(claim.eventTime, { statement, accessDay, type: claim.type })
  const day = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? printDay(value) : undefined
  return {
    event_edtf: claim.eventTime?.edtf,
    event_mode: claim.eventTime?.mode,
    event_earliest_bound: day(bounds?.earliest),
    event_latest_bound: day(bounds?.latest),
    statement_edtf: statement,
    accessed: document?.accessed,
  }
}

/** Titles, pages and words of the passages; words only of documents that share their text (D51). */
function passages({ anchors }: Facts, { documents, versions }: CorpusObjects) {
  const known = byId(documents)
  const pages = byId(versions)
  const pageOf = (anchor: Anchor): string => {
    const start = anchor.spans[0]?.start ?? 0
    const page = pages.get(anchor.versionId)?.pages.find(({ span }) => span.start <= start && start < span.end)
    return page ? String(page.n) : ''
  }
  return {
    document: [...new Set(anchors.map((anchor) => known.get(anchor.documentId)?.title ?? ''))],
    page: anchors.map(pageOf).filter((page) => page !== ''),
    quote: anchors.flatMap((anchor) => (known.get(anchor.documentId)?.shareText ? (quoteOf(anchor) ?? []) : [])),
  }
}

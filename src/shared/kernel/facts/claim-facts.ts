// Everything derived of a claim (DOMAIN 2.4, 2.5, 6) in one pass over a slice. Nothing here is stored as truth (D3).

import type { OriginFlag, Standing } from '../../model/base/vocabulary'
import type { Assessment, Forecast } from '../../model/claim'
import type { Document } from '../../model/document'
import type { Reliability } from '../../model/grade'
import type { Evidence } from '../../model/relation'
import {
  activeAssessments,
  contested,
  countItems,
  displayedAssessment,
  type ForecastState,
  forecastState,
  independentOrigins,
  standing,
  worstReliability,
} from '../grade'
import { type Basis, staleParts } from './basis'
import { byId, type CorpusSlice, counts, type FactAnchor, type FactClaim, groupBy } from './corpus-slice'
import { itemLineage } from './item-lineage'
import { evidenceItems, evidenceStands, type Item, type ItemIndex, itemsOf } from './items'

/** A claim with what is derived of it. */
export interface ClaimFacts<C extends FactClaim = FactClaim, A extends FactAnchor = FactAnchor> {
  readonly claim: C
  readonly anchors: readonly A[]
  /** The document of the first anchor: its date is the default statement time. */
  readonly document?: Document
  readonly standing: Standing
  readonly contested: boolean
  /** All assessments of the claim, and those that are each analyst's newest. */
  readonly assessments: readonly Assessment[]
  readonly active: readonly Assessment[]
  /** The displayed assessment; `split` where analysts differ and nobody adjudicated. */
  readonly assessment?: Assessment
  readonly split: boolean
  /** An active assessment rests on what is no longer so. */
  readonly stale: boolean
  /** Worst judged letter of the supporting items, else of the refuting ones; absent without items. */
  readonly reliability?: Reliability
  /** Independent origins of the supporting items, and of the refuting ones. */
  readonly origins: readonly [number, number]
  readonly originsAgainst: readonly [number, number]
  readonly flags: readonly OriginFlag[]
  readonly items: readonly Item[]
  readonly itemsFor: number
  readonly itemsAgainst: number
  /** What an assessment made now would rest on. */
  readonly basis: Basis
  readonly forecast?: Forecast
  readonly forecastState?: ForecastState
  readonly tagIds: readonly string[]
}

interface Index<A extends FactAnchor> extends ItemIndex {
  readonly anchors: ReadonlyMap<string, A>
  readonly assessments: ReadonlyMap<string, readonly Assessment[]>
  readonly forecasts: ReadonlyMap<string, Forecast>
  readonly tags: ReadonlyMap<string, readonly { readonly tagId: string }[]>
  readonly contradicted: ReadonlySet<string>
}

function indexOf<C extends FactClaim, A extends FactAnchor>(slice: CorpusSlice<C, A>): Index<A> {
  const contradictions = slice.relations.filter((relation) => relation.type === 'contradicts' && counts(relation))
  return {
    anchors: byId(slice.anchors),
    documents: byId(slice.documents),
    claims: byId(slice.claims),
    evidence: groupBy(slice.evidence.filter(counts), (one) => one.claimId),
    lineage: itemLineage(slice),
    assessments: groupBy(slice.assessments, (one) => one.claimId),
    forecasts: new Map(slice.forecasts.map((forecast) => [forecast.claimId as string, forecast])),
    tags: groupBy(slice.tagUses, (use) => use.claimId),
    contradicted: new Set(contradictions.flatMap(({ from, to }) => [from, to] as string[])),
  }
}

/** Facts of the slice's claims that `wanted` lets through, in their order; `today` is a day since 1970-01-01. */
export function claimFacts<C extends FactClaim, A extends FactAnchor>(
  slice: CorpusSlice<C, A>,
  today: number,
  wanted: (claim: C) => boolean = () => true,
): ClaimFacts<C, A>[] {
  const index = indexOf(slice)
  return slice.claims.filter(wanted).map((claim) => {
    const anchors = claim.anchorIds.flatMap((id) => index.anchors.get(id) ?? [])
    const forecast = index.forecasts.get(claim.id)
    return {
      claim,
      anchors,
      document: anchors[0] && index.documents.get(anchors[0].documentId),
      ...judged(claim, index),
      forecast,
      forecastState: forecast && forecastState(forecast, today),
      tagIds: [...new Set((index.tags.get(claim.id) ?? []).map((use) => use.tagId))],
    }
  })
}

/** What is derived of one piece of evidence; its item may stand for several, or for none. */
export interface EvidenceFacts {
  readonly evidence: Evidence
  /** Worst judged letter; absent where it carries nothing. */
  readonly reliability?: Reliability
  readonly roots: ReadonlySet<string>
  /** Its document is not retracted and its claim not withdrawn (F7). */
  readonly stands: boolean
}

/** Facts of every live piece of evidence on the slice's claims, in their order (D6: those only proposed are out). */
export function evidenceFacts(slice: CorpusSlice): EvidenceFacts[] {
  const index = indexOf(slice)
  return slice.evidence.filter(counts).flatMap((evidence) => {
    const claim = index.claims.get(evidence.claimId)
    if (!claim) return []
    const stands = evidenceStands(evidence, index)
    const { items } = stands ? evidenceItems(evidence, claim, index, new Set([claim.id])) : { items: [] }
    return [{ evidence, reliability: letters(items), roots: new Set(items.flatMap(({ roots }) => [...roots])), stands }]
  })
}

const letters = (items: readonly Item[]) => worstReliability(items.map((item) => item.reliability))

function judged<A extends FactAnchor>(claim: FactClaim, index: Index<A>) {
  const assessments = index.assessments.get(claim.id) ?? []
  const active = activeAssessments(assessments)
  const evidence = (index.evidence.get(claim.id) ?? []).filter((one) => evidenceStands(one, index))
  const ownAnchors = claim.anchorIds.filter((id) => {
    const anchor = index.anchors.get(id)
    return anchor !== undefined && index.lineage.documentStands(anchor.documentId)
  })
  const tally = countItems(claim, { evidence, anchors: ownAnchors.length })
  const { items, circular } = itemsOf(claim, 'supports', index)
  const against = itemsOf(claim, 'refutes', index).items
  const originsOf = (list: readonly Item[]) =>
    independentOrigins(
      list.map((item) => item.roots),
      index.lineage.isSettled,
    )
  const reliability = letters(items) ?? letters(against)
  const origins = originsOf(items)
  const itemIds = [...ownAnchors, ...evidence.map((one) => one.id)]
  const basis: Basis = { reliability: reliability ?? 'F', origins, itemIds, passageIds: ownAnchors }
  return {
    standing: standing(claim, assessments),
    contested: contested(claim, {
      contradicted: index.contradicted.has(claim.id),
      evidence,
      anchors: ownAnchors.length,
    }),
    assessments,
    active,
    ...displayedAssessment(assessments),
    stale: active.some((one) => staleParts(one.basis, basis).length > 0),
    reliability,
    origins,
    originsAgainst: originsOf(against),
    flags: flagsOf(items.length, origins, circular),
    items,
    itemsFor: tally.supports,
    itemsAgainst: tally.refutes,
    basis,
  }
}

/** DOMAIN 6: two or more items of one origin; something that leads back to itself; origins of which fewer than two are sure (F5). */
function flagsOf(items: number, [lo, hi]: readonly [number, number], circular: boolean): OriginFlag[] {
  return [
    ...(items >= 2 && hi === 1 ? (['single-origin'] as const) : []),
    ...(circular ? (['circular'] as const) : []),
    ...(lo < 2 && hi >= 2 ? (['unverified-independence'] as const) : []),
  ]
}

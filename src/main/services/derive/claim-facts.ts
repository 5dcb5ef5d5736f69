// Everything derived of a claim (DOMAIN 2.4, 2.5, 6) in one pass over a slice. Nothing here is stored as truth (D3).

import type { ForecastState } from '@shared/kernel/grade'
import {
  contested,
  countItems,
  displayedAssessment,
  forecastState,
  independentOrigins,
  standing,
  worstReliability,
} from '@shared/kernel/grade'
import type { Assessment, Forecast } from '@shared/model/claim'
import type { Document } from '@shared/model/document'
import type { Reliability } from '@shared/model/grade'
import type { Evidence } from '@shared/model/relation'
import type { Standing } from '@shared/model/vocabulary'
import { byId, type CorpusSlice, counts, type FactAnchor, type FactClaim, groupBy } from './corpus-slice'
import { type ItemLineage, itemLineage } from './item-lineage'

/** A claim with what is derived of it. */
export interface ClaimFacts<C extends FactClaim = FactClaim, A extends FactAnchor = FactAnchor> {
  readonly claim: C
  readonly anchors: readonly A[]
  /** The document of the first anchor: its date is the default statement time. */
  readonly document?: Document
  readonly standing: Standing
  readonly contested: boolean
  /** The displayed assessment; `split` where analysts differ and nobody adjudicated. */
  readonly assessment?: Assessment
  readonly split: boolean
  readonly reliability?: Reliability
  /** Independent origins of the supporting items. */
  readonly origins: readonly [number, number]
  readonly itemsFor: number
  readonly itemsAgainst: number
  /** Documents and evidence that reliability and origins rest on. */
  readonly itemIds: readonly string[]
  readonly forecast?: Forecast
  readonly forecastState?: ForecastState
  readonly tagIds: readonly string[]
}

interface Item {
  readonly id: string
  readonly reliability: Reliability
  readonly roots: ReadonlySet<string>
}

interface Index {
  readonly anchors: ReadonlyMap<string, FactAnchor>
  readonly documents: ReadonlyMap<string, Document>
  readonly claims: ReadonlyMap<string, FactClaim>
  readonly evidence: ReadonlyMap<string, Evidence[]>
  readonly lineage: ItemLineage
}

/** Facts of the slice's claims that `wanted` lets through, in their order; `today` is a day since 1970-01-01. */
export function claimFacts<C extends FactClaim, A extends FactAnchor>(
  slice: CorpusSlice<C, A>,
  today: number,
  wanted: (claim: C) => boolean = () => true,
): ClaimFacts<C, A>[] {
  const anchorOf = byId(slice.anchors)
  const index: Index = {
    anchors: anchorOf,
    documents: byId(slice.documents),
    claims: byId(slice.claims),
    evidence: groupBy(slice.evidence.filter(counts), (one) => one.claimId),
    lineage: itemLineage(slice),
  }
  const assessments = groupBy(slice.assessments, (one) => one.claimId)
  const forecasts = new Map(slice.forecasts.map((forecast) => [forecast.claimId as string, forecast]))
  const tags = groupBy(slice.tagUses, (use) => use.claimId)
  const contradicted = new Set(
    slice.relations.filter((r) => r.type === 'contradicts' && counts(r)).flatMap((r) => [r.from, r.to] as string[]),
  )
  return slice.claims.filter(wanted).map((claim) => {
    const judged = assessments.get(claim.id) ?? []
    const anchors = claim.anchorIds.flatMap((id) => anchorOf.get(id) ?? [])
    const evidence = index.evidence.get(claim.id) ?? []
    const items = supportingItems(claim, index)
    const tally = countItems(claim, { evidence, anchors: anchors.length })
    const forecast = forecasts.get(claim.id)
    return {
      claim,
      anchors,
      document: anchors[0] && index.documents.get(anchors[0].documentId),
      standing: standing(claim, judged),
      contested: contested(claim, { contradicted: contradicted.has(claim.id), evidence, anchors: anchors.length }),
      ...displayedAssessment(judged),
      reliability: worstReliability(items.map((item) => item.reliability)),
      origins: independentOrigins(
        items.map((item) => item.roots),
        index.lineage.isSettled,
      ),
      itemsFor: tally.supports,
      itemsAgainst: tally.refutes,
      itemIds: [...new Set(items.map((item) => item.id))],
      forecast,
      forecastState: forecast && forecastState(forecast, today),
      tagIds: [...new Set((tags.get(claim.id) ?? []).map((use) => use.tagId))],
    }
  })
}

/** The claim's own passages and its supporting evidence; a claim used as an item brings its own supporting items. */
function supportingItems(claim: FactClaim, index: Index, above: ReadonlySet<string> = new Set()): Item[] {
  if (above.has(claim.id)) return []
  const within = new Set([...above, claim.id])
  const own = claim.anchorIds.flatMap((id) => {
    const anchor = index.anchors.get(id)
    return anchor ? [anchor.documentId as string] : []
  })
  const items: Item[] = [...new Set(own)].map((id) => ({
    id,
    reliability: index.lineage.documentReliability(id, claim.domain),
    roots: index.lineage.documentRoots(id),
  }))
  for (const evidence of index.evidence.get(claim.id) ?? []) {
    if (evidence.stance === 'supports') items.push(...itemsOf(evidence, claim, index, within))
  }
  return items
}

function itemsOf(evidence: Evidence, claim: FactClaim, index: Index, within: ReadonlySet<string>): Item[] {
  const { item, reliabilityOverride } = evidence
  if (item.kind === 'claim') {
    const other = index.claims.get(item.id)
    const below = other ? supportingItems(other, index, within) : []
    return reliabilityOverride ? below.map((one) => ({ ...one, reliability: reliabilityOverride.grade })) : below
  }
  const documentId = item.kind === 'document' ? item.id : index.anchors.get(item.id)?.documentId
  if (documentId === undefined) return []
  return [
    {
      id: evidence.id,
      reliability: index.lineage.evidenceReliability(evidence, documentId, claim.domain),
      roots: index.lineage.evidenceRoots(evidence, documentId),
    },
  ]
}

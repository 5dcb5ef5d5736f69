// Numbers of everything that a brief refers to: claims by domain and time, sources by date, marks by place.
import type { Anchor } from '@shared/model/anchor'
import type { AnchorId, ClaimId, DocumentId, VersionId } from '@shared/model/base/ids'
import { DOMAINS } from '@shared/model/base/vocabulary'
import { compareTimes, dayOfTimestamp, type EffectiveBounds, bounds as edtfBounds, effectiveBounds } from '../time'
import type { ClaimRef } from './data'
import type { BriefClaim, BriefDocument, BriefInput } from './input'
import type { Included } from './marking'

export interface SourceEntry extends BriefDocument {
  /** `S1`, `S2`, … */
  readonly ref: string
}
export interface NumberedClaim {
  readonly n: number
  readonly item: BriefClaim
  readonly bounds: EffectiveBounds | undefined
  readonly sources: readonly SourceEntry[]
}
/** One marked passage and the claims that rest on it. */
export interface Mark {
  readonly n: number
  readonly anchor: Anchor
  readonly source: SourceEntry
  /** Printed in a full text, else as a quoted passage. */
  readonly inText: boolean
  readonly claims: readonly NumberedClaim[]
}
/** Numbering of one brief; `labels` says where a claim can be looked up, filled by the blocks that print it. */
export interface Frame {
  readonly claims: readonly NumberedClaim[]
  readonly byId: ReadonlyMap<ClaimId, NumberedClaim>
  readonly sources: readonly SourceEntry[]
  readonly marks: readonly Mark[]
  readonly marksOf: ReadonlyMap<ClaimId, readonly number[]>
  readonly fullTexts: ReadonlySet<VersionId>
}

const anchorsOf = (item: BriefClaim, anchors: ReadonlyMap<AnchorId, Anchor>): Anchor[] =>
  item.claim.anchorIds.flatMap((id) => anchors.get(id) ?? [])

/** When a claim holds, in the light of the document it was read in. */
export function claimBounds(item: BriefClaim, documents: readonly BriefDocument[]): EffectiveBounds | undefined {
  const document = documents[0]?.document
  return effectiveBounds(item.claim.eventTime, {
    statement: item.claim.statementTime?.edtf ?? document?.published,
    accessDay: document?.accessed === undefined ? undefined : dayOfTimestamp(document.accessed),
    type: item.claim.type,
  })
}

const publishedDay = ({ document }: BriefDocument) =>
  (document.published === undefined ? undefined : edtfBounds(document.published)?.earliest) ?? Infinity

function numberSources(included: Included): SourceEntry[] {
  const order = (a: BriefDocument, b: BriefDocument) =>
    compare(publishedDay(a), publishedDay(b)) ||
    compare(a.document.title, b.document.title) ||
    compare(a.document.id, b.document.id)
  return [...included.documents.values()].sort(order).map((entry, index) => ({ ...entry, ref: `S${index + 1}` }))
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

function numberClaims(included: Included, sources: ReadonlyMap<DocumentId, SourceEntry>): NumberedClaim[] {
  const rows = included.claims.map((item) => {
    const ids = new Set(anchorsOf(item, included.anchors).map((anchor) => anchor.documentId))
    const cited = [...ids].flatMap((id) => sources.get(id) ?? [])
    return { item, sources: cited, bounds: claimBounds(item, cited) }
  })
  rows.sort(
    (a, b) =>
      DOMAINS.indexOf(a.item.claim.domain) - DOMAINS.indexOf(b.item.claim.domain) ||
      compareTimes({ id: a.item.claim.id, time: a.bounds }, { id: b.item.claim.id, time: b.bounds }),
  )
  return rows.map((row, index) => ({ n: index + 1, ...row }))
}

const passageKey = (anchor: Anchor) =>
  `${anchor.versionId} ${anchor.spans.map((span) => `${span.start}-${span.end}`).join(' ')}`

type Found = Omit<Mark, 'n'>
function findMarks(
  claims: readonly NumberedClaim[],
  included: Included,
  sources: ReadonlyMap<DocumentId, SourceEntry>,
  fullTexts: ReadonlySet<VersionId>,
): Found[] {
  const found = new Map<string, { readonly mark: Found; readonly claims: NumberedClaim[] }>()
  for (const claim of claims) {
    for (const anchor of anchorsOf(claim.item, included.anchors)) {
      const source = sources.get(anchor.documentId)
      if (!source) continue
      const key = passageKey(anchor)
      const known = found.get(key)
      if (known) {
        if (!known.claims.includes(claim)) known.claims.push(claim)
        continue
      }
      const on = [claim]
      const inText = fullTexts.has(anchor.versionId) && anchor.status !== 'lost'
      found.set(key, { mark: { anchor, source, inText, claims: on }, claims: on })
    }
  }
  return [...found.values()].map(({ mark }) => mark)
}

/** Versions whose whole text may be printed: shared ones, in a working copy all that are held (D51). */
export function printableTexts(input: BriefInput, sources: readonly SourceEntry[]): Set<VersionId> {
  return new Set(
    sources
      .filter(({ document }) => input.workingCopy || document.shareText)
      .map(({ document }) => document.currentVersionId)
      .filter((id) => input.texts.has(id)),
  )
}

/** Numbers what is included. The order rests on the included objects alone (D48). */
export function frame(input: BriefInput, included: Included): Frame {
  const sources = numberSources(included)
  const byDocument = new Map(sources.map((entry) => [entry.document.id, entry]))
  const claims = numberClaims(included, byDocument)
  const fullTexts = printableTexts(input, sources)
  const place = (mark: Found) => [mark.inText ? 0 : 1, sources.indexOf(mark.source), mark.anchor.spans[0]?.start ?? 0]
  const marks = findMarks(claims, included, byDocument, fullTexts)
    .map((mark) => ({ mark, at: place(mark) }))
    .sort((a, b) => compareLists(a.at, b.at) || compare(passageKey(a.mark.anchor), passageKey(b.mark.anchor)))
    .map(({ mark }, index) => ({ n: index + 1, ...mark }))
  const marksOf = new Map<ClaimId, number[]>()
  for (const mark of marks) {
    for (const { item } of mark.claims) marksOf.set(item.claim.id, [...(marksOf.get(item.claim.id) ?? []), mark.n])
  }
  return {
    claims,
    byId: new Map(claims.map((claim) => [claim.item.claim.id, claim])),
    sources,
    marks,
    marksOf,
    fullTexts,
  }
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const order = value - (b[index] ?? 0)
    if (order !== 0) return order
  }
  return 0
}

/** Where claims are printed: their row in a table, else their judgement. */
export class Labels {
  private readonly rows = new Set<number>()
  private readonly judgements = new Map<number, string>()
  /** Reserves the label of a claim's first row; undefined for a further one. */
  row(n: number): string | undefined {
    if (this.rows.has(n)) return undefined
    this.rows.add(n)
    return `claim-${n}`
  }
  judgement(n: number, label: string): void {
    if (!this.judgements.has(n)) this.judgements.set(n, label)
  }
  ref(n: number): ClaimRef {
    const to = this.rows.has(n) ? `claim-${n}` : this.judgements.get(n)
    return to === undefined ? { n } : { n, to }
  }
}

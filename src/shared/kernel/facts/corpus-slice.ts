// The objects that deriving needs: of the whole corpus, or of some claims and all they rest on. Derives nothing.
import type { AnchorStatus } from '../../model/anchor'
import type { Envelope } from '../../model/base/envelope'
import type { Span } from '../../model/base/ids'
import type { Assessment, Claim, Forecast } from '../../model/claim'
import type { Document, Source } from '../../model/document'
import type { ClaimRelation, Evidence, LineageLink, Origin } from '../../model/relation'

/** What deriving needs of a claim; a stored claim and a ledger row both have it. A withdrawn one carries no other. */
export interface FactClaim extends Pick<Claim, 'id' | 'type' | 'domain' | 'reading' | 'status' | 'suggestion'> {
  readonly attribution: Pick<Claim['attribution'], 'stance'>
  readonly anchorIds: readonly string[]
}
/** What deriving needs of an anchor. */
export interface FactAnchor {
  readonly id: string
  readonly documentId: string
  readonly spans: readonly Span[]
  readonly status: AnchorStatus
}

/** `claims` may be a part; the other lists hold at least all that those claims rest on. Deleted objects are out. */
export interface CorpusSlice<C extends FactClaim = FactClaim, A extends FactAnchor = FactAnchor> {
  readonly claims: readonly C[]
  readonly anchors: readonly A[]
  readonly documents: readonly Document[]
  readonly sources: readonly Source[]
  readonly forecasts: readonly Forecast[]
  readonly assessments: readonly Assessment[]
  readonly relations: readonly ClaimRelation[]
  readonly evidence: readonly Evidence[]
  readonly lineageLinks: readonly LineageLink[]
  readonly origins: readonly Origin[]
  readonly tagUses: readonly { readonly claimId: string; readonly tagId: string }[]
}

/** Items under a key, in their order. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** Items by id. */
export const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** D6: what was proposed and not accepted counts nowhere. */
export const counts = ({ suggestion }: Pick<Envelope, 'suggestion'>): boolean =>
  suggestion?.decision !== 'proposed' && suggestion?.decision !== 'rejected'

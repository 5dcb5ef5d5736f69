// The rows that deriving needs, as model objects: of the whole corpus, or of some claims and all they rest on.
import type { Anchor } from '@shared/model/anchor'
import type { Assessment, Claim, Forecast } from '@shared/model/claim'
import type { Document, Source } from '@shared/model/document'
import type { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import type { TagUse } from '@shared/model/tag'

/** A claim with its running number in the corpus. */
export type NumberedClaim = Claim & { readonly number: number }

/** `claims` may be a part; the other lists hold at least all that those claims rest on. Deleted objects are out. */
export interface CorpusSlice {
  readonly claims: readonly NumberedClaim[]
  readonly anchors: readonly Anchor[]
  readonly documents: readonly Document[]
  readonly sources: readonly Source[]
  readonly forecasts: readonly Forecast[]
  readonly assessments: readonly Assessment[]
  readonly relations: readonly ClaimRelation[]
  readonly evidence: readonly Evidence[]
  readonly lineageLinks: readonly LineageLink[]
  readonly origins: readonly Origin[]
  readonly tagUses: readonly TagUse[]
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

export const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** D6: what was proposed and not accepted counts nowhere. */
export const counts = ({ suggestion }: Pick<Claim, 'suggestion'>): boolean =>
  suggestion?.decision !== 'proposed' && suggestion?.decision !== 'rejected'

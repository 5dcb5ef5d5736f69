// The snapshot that an assessment keeps of what it rested on, and whether that still holds (DOMAIN 2.5, 6).
import type { Assessment } from '../../model/claim'
import type { Reliability } from '../../model/grade'

/** Effective reliability, independent origins of the supporting items, ids of all items. */
export interface Basis {
  readonly reliability: Reliability
  readonly origins: readonly [number, number]
  readonly itemIds: readonly string[]
  /** Those of them that are passages of the claim itself. */
  readonly passageIds: readonly string[]
}
/** What differs between a snapshot and the present. */
export type StalePart = 'reliability' | 'origins' | 'items'

/** The parts in which a snapshot differs from the present; none = not stale (F6). */
export function staleParts(then: Assessment['basis'], now: Basis): StalePart[] {
  const [known, present, passages] = [new Set(then.itemIds), new Set(now.itemIds), new Set(now.passageIds)]
  const sameItems =
    then.itemIds.every((id) => present.has(id)) && now.itemIds.every((id) => known.has(id) || passages.has(id))
  return [
    ...(then.reliability === now.reliability ? [] : (['reliability'] as const)),
    ...(then.origins[0] === now.origins[0] && then.origins[1] === now.origins[1] ? [] : (['origins'] as const)),
    ...(sameItems ? [] : (['items'] as const)),
  ]
}

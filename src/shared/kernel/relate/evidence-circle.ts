// Claims that serve each other as evidence in a circle (R7).
import { pathTo } from './paths'

/**
 * The claims along the circle that `item` as evidence of `claimId` would close, `claimId` first and last; undefined
 * where it closes none. `itemsOf` answers the claims that serve a claim as evidence.
 */
export function evidenceCircle(
  claimId: string,
  item: string,
  itemsOf: (claimId: string) => Iterable<string>,
): string[] | undefined {
  const back = pathTo(claimId, item, itemsOf)
  return back && [claimId, ...back]
}

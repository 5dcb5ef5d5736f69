// What a piece of evidence must meet beside the others of its claim (D13, D17 for claims as items). Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { ItemInput } from '@shared/contract/judging/evidence'
import type { AnchorInput } from '@shared/contract/views'
import { evidenceCircle } from '@shared/kernel/relate'
import type { Evidence } from '@shared/model/relation'
import type { Repositories, StoredClaim } from '../../store'
import { evidenceBelow } from '../ledger/load-slice'

/** Throws REASON_REQUIRED for an override that says nothing of why. */
export function checkOverride(override: Evidence['reliabilityOverride'] | null | undefined): void {
  if (override && override.reason.trim() === '')
    throw new Failure('REASON_REQUIRED', { field: 'reliabilityOverride.reason' })
}

/** Throws NOT_FOUND, CYCLE or DUPLICATE for an item that cannot serve the claim. */
export async function checkItem(repos: Repositories, claim: StoredClaim, item: ItemInput): Promise<void> {
  const known = await repos.evidence.byClaim(claim.id)
  if ('anchor' in item) return checkPassage(repos, claim, item.anchor, known)
  const id = 'claimId' in item ? item.claimId : item.documentId
  if ('claimId' in item) {
    await repos.claims.require(item.claimId)
    await requireNoCircle(repos, claim.id, item.claimId)
  } else await repos.documents.require(item.documentId)
  if (known.some((one) => one.item.id === (id as string))) {
    throw new Failure('DUPLICATE', { name: 'This evidence', field: 'item' })
  }
}

/** The same passage is not an item twice, neither beside the claim's own nor beside other evidence. */
async function checkPassage(
  repos: Repositories,
  claim: StoredClaim,
  input: AnchorInput,
  known: readonly Evidence[],
): Promise<void> {
  const ids = known.flatMap(({ item }) => (item.kind === 'anchor' ? [item.id] : []))
  const anchors = await repos.anchors.many([...claim.anchorIds, ...ids])
  if (anchors.some((anchor) => !anchor.deletedAt && samePassage(anchor, input)))
    throw new Failure('DUPLICATE', { name: 'This passage on the claim', field: 'item.anchor' })
}

/** Whether an anchor stands exactly where one is asked for. */
export const samePassage = (anchor: AnchorInput, input: AnchorInput): boolean =>
  anchor.documentId === input.documentId &&
  (input.versionId === undefined || anchor.versionId === input.versionId) &&
  JSON.stringify(anchor.spans.map(({ start, end }) => [start, end])) ===
    JSON.stringify(input.spans.map(({ start, end }) => [start, end]))

async function requireNoCircle(repos: Repositories, claimId: string, item: string): Promise<void> {
  const below = new Map<string, string[]>()
  for (const one of await evidenceBelow(repos, [item]))
    if (one.item.kind === 'claim') below.set(one.claimId, [...(below.get(one.claimId) ?? []), one.item.id])
  const circle = evidenceCircle(claimId, item, (id) => below.get(id) ?? [])
  if (!circle) return
  throw new Failure('CYCLE', { field: 'item.claimId', detail: await chainWords(repos, circle) })
}

/** `C-12 → C-3 → C-12`. */
export async function chainWords(repos: Repositories, chain: readonly string[]): Promise<string> {
  const numbers = new Map<string, number>((await repos.claims.many(chain)).map((claim) => [claim.id, claim.number]))
  return chain.map((id) => `C-${numbers.get(id) ?? '?'}`).join(' → ')
}

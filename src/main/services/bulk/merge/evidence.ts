// Passages and evidence of claims that are merged: no item stands on a claim twice (D36). Answers with what was left.
import { counts } from '@shared/kernel/facts'
import { evidenceCircle } from '@shared/kernel/relate'
import type { Anchor } from '@shared/model/anchor'
import type { AnchorId } from '@shared/model/base/ids'
import type { Evidence } from '@shared/model/relation'
import type { Repositories, StoredClaim } from '../../../store'
import { dropEvidence } from '../../evidence/write-evidence'
import { evidenceBelow } from '../../ledger/load-slice'

/** What was moved: the passages that the kept claim has now, and those that were let go, each with the one in its place. */
export interface MovedItems {
  readonly anchorIds: readonly AnchorId[]
  readonly replaced: ReadonlyMap<string, string>
  readonly left: readonly string[]
}
/** Where items of the kept claim stand: the place of a passage, or the id of a document or claim, each with its item. */
type Taken = Map<string, string>

/**
 * Passages and evidence go to the kept claim where it has nothing on the same item yet, and evidence that the claims are
 * for others is that of the kept one, once each. What is not moved goes with its claim.
 */
export async function moveEvidence(
  repos: Repositories,
  kept: StoredClaim,
  others: readonly StoredClaim[],
): Promise<MovedItems> {
  const one = new Set<string>([kept.id, ...others.map(({ id }) => id)])
  const left = await moveUses(repos, kept, one)
  const evidence = await repos.evidence.byClaims([...one])
  const anchors = await anchorsOf(repos, [kept, ...others], evidence)
  const placeOf = (id: string) => placeOfAnchor(anchors.get(id), id)
  const keyOf = ({ item }: Evidence) => (item.kind === 'anchor' ? placeOf(item.id) : item.id)
  const ofKept = evidence.filter(({ claimId }) => claimId === kept.id)
  const taken: Taken = new Map(ofKept.filter(counts).map((known) => [keyOf(known), known.item.id]))
  for (const id of kept.anchorIds) taken.set(placeOf(id), id)
  const replaced = new Map<string, string>()
  const take = (key: string, id: string): boolean => {
    const standing = taken.get(key)
    if (standing === undefined) taken.set(key, id)
    else if (standing !== id) replaced.set(id, standing)
    return standing === undefined
  }
  const passages = others.flatMap((claim) => claim.anchorIds).filter((id) => take(placeOf(id), id))
  const moving: Evidence[] = []
  const ofOthers = evidence.filter(({ claimId }) => claimId !== kept.id)
  for (const each of ofOthers.sort((a, b) => Number(counts(b)) - Number(counts(a)))) {
    const free = !one.has(each.item.id) && take(keyOf(each), each.item.id)
    ;(free ? moving : left).push(each)
  }
  await repos.evidence.updateAll(moving, () => ({ claimId: kept.id }))
  const circular = await dropCircles(repos, kept.id, one)
  const lost = [...left, ...circular, ...ofKept.filter(({ item }) => one.has(item.id))]
  return { anchorIds: [...kept.anchorIds, ...passages], replaced, left: await wordsOf(repos, lost, anchors) }
}

/** Claims that rest on merged ones rest on the kept one, once. Answers with what they had beside that. */
async function moveUses(repos: Repositories, kept: StoredClaim, one: ReadonlySet<string>): Promise<Evidence[]> {
  const uses = (await repos.evidence.byItems([...one])).filter(({ claimId }) => !one.has(claimId))
  const rank = (use: Evidence) => Number(counts(use)) * 2 + Number(use.item.id === kept.id)
  const left: Evidence[] = []
  for (const [, each] of Map.groupBy(uses, ({ claimId }) => claimId)) {
    const [stays, ...rest] = each.sort((a, b) => rank(b) - rank(a))
    left.push(...rest.filter(({ item }) => item.id !== kept.id))
    if (stays && stays.item.id !== kept.id)
      await repos.evidence.update(stays.id, { item: { kind: 'claim', id: kept.id } })
  }
  return left
}

/** R7: evidence of the kept claim that rests on it in turn goes; the claims in between keep theirs. */
async function dropCircles(repos: Repositories, kept: string, one: ReadonlySet<string>): Promise<Evidence[]> {
  const claims = (await repos.evidence.byClaim(kept)).filter(({ item }) => item.kind === 'claim' && !one.has(item.id))
  if (claims.length === 0) return []
  const below = Map.groupBy(
    await evidenceBelow(
      repos,
      claims.map(({ item }) => item.id),
    ),
    ({ claimId }) => claimId as string,
  )
  const itemsOf = (id: string) => (below.get(id) ?? []).flatMap(({ item }) => (item.kind === 'claim' ? [item.id] : []))
  const circular = claims.filter(({ item }) => evidenceCircle(kept, item.id, itemsOf))
  for (const each of circular) await dropEvidence(repos, each)
  return circular
}

async function anchorsOf(repos: Repositories, claims: readonly StoredClaim[], evidence: readonly Evidence[]) {
  const items = evidence.flatMap(({ item }) => (item.kind === 'anchor' ? [item.id] : []))
  const found = await repos.anchors.many([
    ...new Set<string>([...claims.flatMap((claim) => claim.anchorIds), ...items]),
  ])
  return new Map<string, Anchor>(found.map((anchor) => [anchor.id, anchor]))
}

/** The same for anchors on the same spans of the same version. */
const placeOfAnchor = (anchor: Anchor | undefined, id: string): string =>
  anchor ? [anchor.versionId, ...anchor.spans.map(({ start, end }) => `${start}-${end}`)].join(' ') : id

/** Each as people read it: what, of which claim, how it stood, and why. */
async function wordsOf(
  repos: Repositories,
  evidence: readonly Evidence[],
  anchors: ReadonlyMap<string, Anchor>,
): Promise<string[]> {
  const ids = evidence.map(({ item }) => item.id)
  const claims = await repos.claims.many([...ids, ...evidence.map(({ claimId }) => claimId)])
  const numbers = new Map<string, string>(claims.map(({ id, number }) => [id, `C-${number}`]))
  const documentIds = ids.map((id) => anchors.get(id)?.documentId ?? id)
  const titles = new Map<string, string>(
    (await repos.documents.many(documentIds)).map(({ id, title }) => [id, `“${title}”`]),
  )
  return evidence.map(({ claimId, item, stance, credibility, credibilityReason, reliabilityOverride }) => {
    const name = numbers.get(item.id) ?? titles.get(anchors.get(item.id)?.documentId ?? item.id) ?? ''
    const said = [`${stance}, credibility ${credibility}`, ...(credibilityReason ? [credibilityReason] : [])]
    const signed = reliabilityOverride ? [`${reliabilityOverride.grade}: ${reliabilityOverride.reason}`] : []
    return `evidence ${name} of ${numbers.get(claimId)} (${[...said, ...signed].join('; ')})`
  })
}

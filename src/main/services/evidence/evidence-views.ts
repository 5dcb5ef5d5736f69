// Evidence as the contract shows it: what each item is, what it is worth and where it goes back to. Writes nothing.
import { Failure } from '@shared/contract/errors'
import type { EvidenceItem, EvidenceList, EvidenceUse, EvidenceView, RootView } from '@shared/contract/judging/evidence'
import {
  byId,
  type CorpusSlice,
  claimFacts,
  counts,
  evidenceFacts,
  type ItemLineage,
  itemLineage,
} from '@shared/kernel/facts'
import { worstReliability } from '@shared/kernel/grade'
import type { Anchor } from '@shared/model/anchor'
import type { Evidence } from '@shared/model/relation'
import type { Repositories, StoredClaim } from '../../store'
import { anchorView, loadSlice } from '../claims/claim-views'
import type { Context } from '../core/context'
import type { World } from '../ledger/world'

type Slice = CorpusSlice<StoredClaim, Anchor>
interface Look {
  readonly world: World
  readonly lineage: ItemLineage
  readonly anchors: ReadonlyMap<string, Anchor>
  readonly claims: ReadonlyMap<string, StoredClaim>
}

/** Everything that bears on a live claim; throws NOT_FOUND. */
export async function evidenceList(ctx: Context, repos: Repositories, claimId: string): Promise<EvidenceList> {
  const world = await ctx.world.get(repos)
  const { slice } = await loadSlice(repos, world, [claimId])
  const [facts] = claimFacts(slice, ctx.today(), ({ id }) => (id as string) === claimId)
  if (!facts) throw new Failure('NOT_FOUND', { name: 'claim', place: claimId })
  const look = lookOf(slice, world)
  return {
    items: [...ownItems(facts.claim, look), ...evidenceItems(slice, claimId, look)],
    usedBy: await usesOf(repos, claimId),
    origins: [...facts.origins],
    originsAgainst: [...facts.originsAgainst],
    itemsFor: facts.itemsFor,
    itemsAgainst: facts.itemsAgainst,
    flags: [...facts.flags],
  }
}

/** One piece of evidence as the list shows it; throws NOT_FOUND. */
export async function evidenceView(ctx: Context, repos: Repositories, evidence: Evidence): Promise<EvidenceView> {
  const { items } = await evidenceList(ctx, repos, evidence.claimId)
  const found = items.find(({ id }) => id === evidence.id)
  if (!found) throw new Failure('NOT_FOUND', { name: 'evidence', place: evidence.id })
  return found
}

const lookOf = (slice: Slice, world: World): Look => ({
  world,
  lineage: itemLineage(world),
  anchors: byId(slice.anchors),
  claims: byId(slice.claims),
})

/** The claim's own passages: `supports`, or `refutes` where it denies (DOMAIN 2.5). */
function ownItems(claim: StoredClaim, look: Look): EvidenceView[] {
  const stance = claim.attribution.stance === 'denies' ? 'refutes' : 'supports'
  return claim.anchorIds.flatMap((id): EvidenceView[] => {
    const anchor = look.anchors.get(id)
    if (!anchor) return []
    const { documentId } = anchor
    const stands = look.lineage.documentStands(documentId)
    const letters = look.lineage.documentLetters(documentId, claim.domain).map((letter) => letter.reliability)
    const reliability = stands ? (worstReliability(letters) ?? 'F') : undefined
    return [
      {
        id,
        own: true,
        item: passageItem(anchor, look.world),
        stance,
        ...(reliability && { reliability }),
        roots: rootViews(look.lineage.documentRoots(documentId), look),
        stands,
      },
    ]
  })
}

function evidenceItems(slice: Slice, claimId: string, look: Look): EvidenceView[] {
  return evidenceFacts(slice)
    .filter(({ evidence }) => evidence.claimId === claimId)
    .flatMap(({ evidence, reliability, roots, stands }): EvidenceView[] => {
      const item = itemView(evidence, look)
      if (!item) return []
      const { id, stance, credibility, credibilityReason, access, lineage, reliabilityOverride } = evidence
      const given = { id, stance, credibility, credibilityReason, access, lineage, reliabilityOverride }
      return [
        { ...given, own: false, item, ...(reliability && { reliability }), roots: rootViews(roots, look), stands },
      ]
    })
}

function itemView({ item }: Evidence, { world, anchors, claims }: Look): EvidenceItem | undefined {
  if (item.kind === 'anchor') {
    const anchor = anchors.get(item.id)
    return anchor && passageItem(anchor, world)
  }
  if (item.kind === 'document') {
    const document = world.documents.find(({ id }) => (id as string) === item.id)
    return (
      document && {
        kind: 'document',
        id: document.id,
        title: document.title,
        sourceName: sourceOf(document.sourceId, world),
      }
    )
  }
  const claim = claims.get(item.id)
  if (!claim || claim.deletedAt) return undefined
  return { kind: 'claim', id: claim.id, number: claim.number, text: claim.text, status: claim.status }
}

function passageItem(anchor: Anchor, world: World): EvidenceItem {
  const document = world.documents.find(({ id }) => id === anchor.documentId)
  const sourceName = document ? sourceOf(document.sourceId, world) : ''
  return { kind: 'anchor', anchor: anchorView(anchor), title: document?.title ?? '', sourceName }
}
const sourceOf = (id: string, { sources }: World): string =>
  sources.find((one) => (one.id as string) === id)?.name ?? ''

function rootViews(roots: ReadonlySet<string>, { world, lineage }: Look): RootView[] {
  const name = (id: string) =>
    world.documents.find((one) => (one.id as string) === id)?.title ?? world.origins.find((one) => one.id === id)?.name
  return [...roots].map((id) => ({ id, name: name(id) ?? '', settled: lineage.isSettled(id) }))
}

async function usesOf(repos: Repositories, claimId: string): Promise<EvidenceUse[]> {
  const uses = (await repos.evidence.byItem(claimId)).filter(counts)
  const claims = byId(await repos.claims.many(uses.map((use) => use.claimId)))
  return uses
    .flatMap(({ id, claimId, stance }): EvidenceUse[] => {
      const claim = claims.get(claimId)
      if (!claim || claim.deletedAt) return []
      return [{ evidenceId: id, claim: { id: claim.id, number: claim.number, text: claim.text }, stance }]
    })
    .sort((a, b) => a.claim.number - b.claim.number)
}

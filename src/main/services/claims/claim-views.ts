// Claims as the contract shows them: anchors expanded, with everything derived. Reads whole objects, hashes checked.
import type { AnchorView, ClaimView } from '@shared/contract/views'
import { byId, type ClaimFacts, type CorpusSlice, claimFacts, groupBy } from '@shared/kernel/facts'
import { inheritedMarkings } from '@shared/kernel/grade'
import type { Anchor } from '@shared/model/anchor'
import type { Note } from '@shared/model/tag'
import type { Repositories, StoredClaim } from '../../store'
import { reliabilityFrom } from '../judgement/reliability-from'
import { evidenceBelow, relationsOf } from '../ledger/load-slice'
import type { World } from '../ledger/world'
import { clockWarnings } from './clock-warnings'

/** Facts of stored claims with whole anchors. */
export type StoredFacts = ClaimFacts<StoredClaim, Anchor>

/** Facts of these claims, or of all; deleted claims are out. */
export async function loadFacts(
  repos: Repositories,
  world: World,
  today: number,
  ids?: readonly string[],
): Promise<StoredFacts[]> {
  const { slice, wanted } = await loadSlice(repos, world, ids)
  return claimFacts(slice, today, (claim) => wanted.has(claim.id))
}

/** These live claims, or all, with everything that they rest on; `wanted` are the ids of those asked for. */
export async function loadSlice(
  repos: Repositories,
  world: World,
  ids?: readonly string[],
): Promise<{ readonly slice: CorpusSlice<StoredClaim, Anchor>; readonly wanted: ReadonlySet<string> }> {
  const claims = ids ? (await repos.claims.many(ids)).filter((claim) => !claim.deletedAt) : await repos.claims.list()
  const all = ids === undefined
  const claimIds = claims.map((claim) => claim.id as string)
  const evidence = all ? await repos.evidence.list() : await evidenceBelow(repos, claimIds)
  const items = evidence.map((one) => one.item)
  const known = new Set(claimIds)
  const below = items.filter((item) => item.kind === 'claim' && !known.has(item.id)).map((item) => item.id)
  const others = all || below.length === 0 ? [] : await repos.claims.many(below)
  const anchorIds = [
    ...[...claims, ...others].flatMap((claim) => claim.anchorIds),
    ...items.filter((item) => item.kind === 'anchor').map((item) => item.id),
  ]
  const anchors = all ? await repos.anchors.list() : (await repos.anchors.many(anchorIds)).filter((a) => !a.deletedAt)
  const uses = all ? await repos.tagUses.list() : await repos.tagUses.byTargets(claimIds)
  const slice = {
    claims: [...claims, ...others],
    anchors,
    documents: world.documents,
    sources: world.sources,
    lineageLinks: world.lineageLinks,
    origins: world.origins,
    evidence,
    forecasts: all ? await repos.forecasts.list() : await repos.forecasts.byClaims(claimIds),
    assessments: all ? await repos.assessments.list() : await repos.assessments.byClaims(claimIds),
    relations: await relationsOf(repos, all ? undefined : claimIds),
    tagUses: uses.map((use) => ({ claimId: use.target.id, tagId: use.tagId })),
  }
  return { slice, wanted: known }
}

/** Views of these claims in the order of `ids`, or of all in the order of their numbers. */
export async function claimViews(
  repos: Repositories,
  world: World,
  today: number,
  ids?: readonly string[],
): Promise<ClaimView[]> {
  const facts = await loadFacts(repos, world, today, ids)
  const markings = inheritedMarkings(
    { ...world, anchors: facts.flatMap((one) => one.anchors), claims: facts.map((one) => one.claim) },
    world.project.defaultMarking,
  )
  const warnings = await clockWarnings(repos, facts)
  const notes = groupBy(await notesOf(repos, facts, ids), (note) => note.target.id)
  const sources = byId(world.sources)
  const views = facts.map((one) =>
    claimView(one, {
      notes: notes.get(one.claim.id) ?? [],
      effectiveMarking: markings.get(one.claim.id) ?? world.project.defaultMarking,
      warnings: warnings.get(one.claim.id) ?? [],
      reliabilityFrom: reliabilityFrom(one, sources),
    }),
  )
  if (!ids) return views.sort((a, b) => a.number - b.number)
  const found = new Map(views.map((view) => [view.id as string, view]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const notesOf = (
  repos: Repositories,
  facts: readonly StoredFacts[],
  ids: readonly string[] | undefined,
): Promise<Note[]> => (ids ? repos.notes.byTargets(facts.map((one) => one.claim.id)) : repos.notes.list())

type Beside = Pick<ClaimView, 'notes' | 'effectiveMarking' | 'warnings' | 'reliabilityFrom'>
function claimView(facts: StoredFacts, beside: Beside): ClaimView {
  const { claim, assessment } = facts
  return {
    ...claim,
    standing: facts.standing,
    contested: facts.contested,
    credibility: assessment?.credibility,
    confidence: assessment?.confidence,
    confidenceReason: assessment?.confidenceReason,
    reliability: facts.reliability,
    split: facts.split,
    stale: facts.stale,
    origins: [...facts.origins],
    originsAgainst: [...facts.originsAgainst],
    flags: [...facts.flags],
    ...beside,
    itemsFor: facts.itemsFor,
    itemsAgainst: facts.itemsAgainst,
    anchors: facts.anchors.map(anchorView),
    tagIds: facts.tagIds as ClaimView['tagIds'],
    forecast: facts.forecast,
  }
}

/** The words of a passage, where its selectors hold them; parts of one passage are joined by an ellipsis. */
export function quoteOf(anchor: Pick<Anchor, 'selectors'>): string | undefined {
  const words = anchor.selectors.flatMap((selector) => (selector.type === 'quote' ? [selector.exact] : []))
  return words.length === anchor.selectors.length ? words.join(' … ') : undefined
}

/** An anchor with its words. */
export const anchorView = (anchor: Anchor): AnchorView => ({
  id: anchor.id,
  documentId: anchor.documentId,
  versionId: anchor.versionId,
  status: anchor.status,
  spans: anchor.spans,
  quote: quoteOf(anchor),
})

// Reads what the ledger derives from: all claims, or some and whatever they rest on.

import { type CorpusSlice, claimFacts, counts, type FactAnchor } from '@shared/kernel/facts'
import { inheritedMarkings } from '@shared/kernel/grade'
import type { LedgerRecord } from '@shared/kernel/ledger'
import type { ClaimLedgerRow, Repositories } from '../../store'
import { ledgerRecords, type RecordClaim } from '../derive/ledger-records'
import { clusterLinks } from './cluster-links'
import type { World } from './world'

const factClaim = ({ attributionMode, attributionStance, speakers, anchors, ...row }: ClaimLedgerRow): RecordClaim => ({
  ...row,
  attribution: { mode: attributionMode, stance: attributionStance, speakerIds: [...speakers] },
  anchorIds: anchors.map((anchor) => anchor.id),
})

async function judgements(repos: Repositories, ids: readonly string[] | undefined) {
  if (!ids) {
    return {
      evidence: await repos.evidence.list(),
      forecasts: await repos.forecasts.list(),
      assessments: await repos.assessments.list(),
    }
  }
  return {
    evidence: await evidenceBelow(repos, ids),
    forecasts: await repos.forecasts.byClaims(ids),
    assessments: await repos.assessments.byClaims(ids),
  }
}

/** Evidence of these claims and of the claims that serve it as items, to the end. */
export async function evidenceBelow(repos: Repositories, ids: readonly string[]) {
  const evidence = []
  const seen = new Set(ids)
  for (let next = [...ids]; next.length > 0; ) {
    const found = await repos.evidence.byClaims(next)
    evidence.push(...found)
    next = found.flatMap(({ item }) => (item.kind === 'claim' && !seen.has(item.id) ? [item.id] : []))
    for (const id of next) seen.add(id)
  }
  return evidence
}

/** Relations of some claims; of all where they are many, for one statement is cheaper than each. */
export async function relationsOf(repos: Repositories, ids: readonly string[] | undefined) {
  if (!ids || ids.length > 50) return repos.claimRelations.list()
  return (await Promise.all(ids.map((id) => repos.claimRelations.byClaim(id)))).flat()
}

/** All live claims, or those of `ids` that live, with all that they rest on; `rows` are the claims as read. */
export async function loadSlice(
  repos: Repositories,
  world: World,
  ids?: readonly string[],
): Promise<{ readonly rows: readonly ClaimLedgerRow[]; readonly slice: CorpusSlice<RecordClaim> }> {
  const judged = await judgements(repos, ids)
  const items = judged.evidence.map((evidence) => evidence.item)
  const below = items.filter((item) => item.kind === 'claim').map((item) => item.id)
  const rows = await repos.claims.ledgerRows(ids && [...new Set([...ids, ...below])])
  const itemAnchors = await repos.anchors.many(items.filter((item) => item.kind === 'anchor').map((item) => item.id))
  const slice: CorpusSlice<RecordClaim> = {
    claims: rows.map(factClaim),
    anchors: [...rows.flatMap((row): readonly FactAnchor[] => row.anchors), ...itemAnchors],
    documents: world.documents,
    sources: world.sources,
    lineageLinks: world.lineageLinks,
    origins: world.origins,
    ...judged,
    relations: await relationsOf(repos, ids),
    tagUses: rows.flatMap((row) => row.tagIds.map((tagId) => ({ claimId: row.id, tagId }))),
  }
  return { rows, slice }
}

/** Ledger records of all live claims, or of those of `ids` that live; claims that are only proposed are out (D6). */
export async function loadRecords(
  repos: Repositories,
  world: World,
  today: number,
  ids?: readonly string[],
): Promise<LedgerRecord[]> {
  const { rows, slice } = await loadSlice(repos, world, ids)
  const wanted = ids && new Set<string>(ids)
  const facts = claimFacts(slice, today, (claim) => counts(claim) && (!wanted || wanted.has(claim.id)))
  const markings = inheritedMarkings(
    { ...world, anchors: rows.flatMap((row) => row.anchors), claims: facts.map(({ claim }) => claim) },
    world.project.defaultMarking,
  )
  const balance = { ...world, ...(await clusterLinks(repos, slice, ids)), today }
  const context = { ...linkCounts(slice), markings, defaultMarking: world.project.defaultMarking, balance }
  return ledgerRecords(facts, context).map(onlyKnown(world))
}

/** How many evidence items and relations each claim has, those that are only proposed left out (D6). */
function linkCounts({ evidence, relations }: Pick<CorpusSlice, 'evidence' | 'relations'>) {
  const tally = (ids: readonly string[]) => {
    const counted = new Map<string, number>()
    for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + 1)
    return counted
  }
  return {
    evidence: tally(evidence.filter(counts).map((one) => one.claimId)),
    relations: tally(relations.filter(counts).flatMap(({ from, to }) => [from, to])),
  }
}

/** Records without references that the dictionaries lack (an object deleted under a claim), which no view could show. */
function onlyKnown(world: World): (record: LedgerRecord) => LedgerRecord {
  const entities = new Set<string>(world.entities.map((entity) => entity.id))
  const tags = new Set<string>(world.tags.map((tag) => tag.id))
  return (record) => ({
    ...record,
    actors: record.actors.filter((actor) => entities.has(actor.entity)),
    places: record.places.filter((place) => entities.has(place.place)),
    speakers: record.speakers.filter((speaker) => entities.has(speaker)),
    tags: record.tags.filter((tag) => tags.has(tag)),
    anchors: record.anchors.filter((anchor) => world.versions.has(anchor.document)),
  })
}

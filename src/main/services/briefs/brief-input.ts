// Assembles what a brief is compiled from: stored objects with their derived values. What is printed is kernel/brief's.
import type { BriefClaim, BriefDocument, BriefInput } from '@shared/kernel/brief/input'
import { itemLineage } from '@shared/kernel/facts'
import { worstReliability } from '@shared/kernel/grade'
import type { Tlp } from '@shared/model/base/envelope'
import type { ClaimId, VersionId } from '@shared/model/base/ids'
import type { Brief } from '@shared/model/brief'
import type { Document } from '@shared/model/document'
import type { Repositories } from '../../store'
import { loadFacts, type StoredFacts } from '../claims/claim-views'
import type { Context } from '../core/context'
import type { World } from '../ledger/world'
import { claimIdsWhere } from '../search/where'

/** Which brief, up to which label, and whether texts are printed whatever their rights. */
export interface PrintOptions {
  readonly brief?: Brief
  readonly ceiling: Tlp
  readonly workingCopy: boolean
}

/** Everything of the corpus that a brief may need. Throws FILTER_INVALID for a `where` of the brief that is none. */
export async function briefInput(ctx: Context, repos: Repositories, options: PrintOptions): Promise<BriefInput> {
  const world = await ctx.world.get(repos)
  const facts = await loadFacts(repos, world, ctx.today())
  const documents = await briefDocuments(repos, world)
  return {
    ...(options.brief && { brief: options.brief }),
    project: world.project,
    analysts: await repos.analysts.list(),
    claims: facts.map(briefClaim),
    documents,
    anchors: await repos.anchors.list(),
    texts: await textsOf(repos, documents),
    entities: world.entities,
    tags: world.tags,
    tagUses: await repos.tagUses.list(),
    ceiling: options.ceiling,
    workingCopy: options.workingCopy,
    now: ctx.now(),
    select: await selections(ctx, repos, options.brief),
  }
}

function briefClaim(facts: StoredFacts): BriefClaim {
  const { assessment, claim } = facts
  return {
    claim,
    standing: facts.standing,
    contested: facts.contested,
    credibility: assessment?.credibility,
    confidence: assessment?.confidence,
    confidenceReason: assessment?.confidenceReason,
    likelihood: assessment?.likelihood ?? claim.sourceLikelihood,
    reliability: facts.reliability,
    origins: facts.origins,
    forecast: facts.forecast,
    ...(assessment?.effects && { effects: assessment.effects }),
    itemIds: [...new Set(facts.items.flatMap(({ id, documentId }) => [id, documentId]))],
  }
}

async function briefDocuments(repos: Repositories, world: World): Promise<BriefDocument[]> {
  const lineage = itemLineage(world)
  const versions = Map.groupBy(
    await repos.versions.byDocuments(world.documents.map(({ id }) => id)),
    (version) => version.documentId,
  )
  const sources = new Map(world.sources.map((source) => [source.id, source]))
  const links = Map.groupBy(world.lineageLinks, (link) => link.from.id)
  return world.documents.flatMap((document) => {
    const source = sources.get(document.sourceId)
    if (!source) return []
    const upstream = links.get(document.id) ?? []
    const printed = lineageWords(document, upstream.length > 0)
    return [
      {
        document,
        source,
        versions: (versions.get(document.id) ?? []).map(({ hasText: _hasText, ...version }) => version),
        reliability:
          worstReliability(lineage.documentLetters(document.id, undefined).map((one) => one.reliability)) ?? 'F',
        ...(printed && { lineage: printed }),
      },
    ]
  })
}

/** As the list of sources prints it; undefined where nothing beyond the document's own status is known. */
function lineageWords({ retracted, lineageStatus }: Document, hasLinks: boolean): string | undefined {
  if (retracted) return 'retracted'
  if (lineageStatus === 'original') return 'original'
  return hasLinks ? 'derived' : undefined
}

async function textsOf(repos: Repositories, documents: readonly BriefDocument[]): Promise<Map<VersionId, string>> {
  const texts = new Map<VersionId, string>()
  for (const { versions } of documents) {
    for (const { id } of versions) {
      const text = await repos.versions.text(id)
      if (text !== undefined) texts.set(id, text)
    }
  }
  return texts
}

/** Every filter that the brief carries, answered before compiling starts: the kernel waits for nothing. */
async function selections(ctx: Context, repos: Repositories, brief: Brief | undefined) {
  const blocks = brief?.sections.flatMap((section) => section.blocks) ?? []
  const wheres = [brief?.where, ...blocks.map((block) => (block.type === 'table' ? block.where : undefined))]
  const selected = new Map<string, ReadonlySet<ClaimId>>()
  for (const where of wheres) {
    if (where === undefined || selected.has(where)) continue
    selected.set(where, new Set((await claimIdsWhere(ctx, repos, where)) as ClaimId[]))
  }
  return (where: string): ReadonlySet<ClaimId> => selected.get(where) ?? new Set()
}

// Makes an annotation layer from a corpus, a list of passages by token and the text they stand in. Keeps no words of it.
import { hashQuote, leakIndex, leaks, prepareText, sha256Hex } from '@shared/kernel/anchor'
import type { Span } from '@shared/model/base/ids'
import type { Document } from '@shared/model/document'
import type { Entity } from '@shared/model/entity'
import { Layer } from '@shared/model/layer'
import type { CorpusObjects } from './corpus-objects'
import { stableId } from './stable-id'
import { tail } from './starter/authoring'

/** A run of tokens of the text (scheme hq1): index of the first, how many. */
export interface TokenRun {
  readonly from: number
  readonly n: number
}
/** The passage that asserts a claim, named by tokens alone; `and` holds further parts of it. */
export interface LayerPassage extends TokenRun {
  readonly claim: string
  readonly and?: readonly TokenRun[]
}
export interface LayerSettings {
  readonly title: string
  readonly creator: string
  /** 32 hex digits. */
  readonly salt: string
  /** Key of the document in the corpus whose text is given. */
  readonly document: string
}

/**
 * The layer of the claims that `passages` names, with everything they need, over the document whose canonical text is
 * given. Throws if the text is not the one that the corpus knows by its hash, or if the layer would hold eight words
 * of it in a row (D9).
 */
export function buildLayer(
  corpus: CorpusObjects,
  passages: readonly LayerPassage[],
  text: string,
  settings: LayerSettings,
): Layer {
  const document = corpus.documents.find((entry) => entry.id === stableId(settings.document))
  const version = corpus.versions.find((entry) => entry.id === document?.currentVersionId)
  if (document === undefined || version === undefined) throw new Error(`no document ${settings.document}`)
  if (sha256Hex(text) !== version.textSha256) throw new Error('the text is not the one the passages were counted in')
  const prepared = prepareText(text)
  const anchors = passages.map((passage) => ({
    id: stableId(`@anchor/article.${tail(passage.claim)}`),
    documentId: document.id,
    selectors: [passage, ...(passage.and ?? [])].map((run) =>
      hashQuote(prepared, spanOf(text, prepared.tokens, run), settings.salt),
    ),
  }))
  const layer = Layer.parse({
    format: 'equipoise-layer/1',
    title: settings.title,
    creator: settings.creator,
    scheme: 'hq1',
    salt: settings.salt,
    documents: [
      {
        id: document.id,
        csl: cslOf(document),
        textSha256: version.textSha256,
        length: version.length,
        tokens: prepared.tokens.length,
      },
    ],
    anchors,
    objects: layerObjects(
      corpus,
      passages.map((passage) => stableId(passage.claim)),
      anchors,
      document,
    ),
  })
  refuseLeaks(layer, leakIndex(prepared.tokens))
  return layer
}

/** From the first token to the last; the closing stop of an abbreviation such as `E.U.` belongs to it. */
function spanOf(text: string, tokens: readonly Span[], { from, n }: TokenRun): Span {
  const first = tokens[from]
  const last = tokens[from + n - 1]
  if (first === undefined || last === undefined) throw new Error(`the text has no tokens ${from} to ${from + n}`)
  const abbreviation = /(?:^|[^\p{L}])\p{Lu}\.\p{Lu}$/u.test(text.slice(0, last.end)) && text[last.end] === '.'
  return { start: first.start, end: last.end + (abbreviation ? 1 : 0) }
}

function cslOf(document: Document): Record<string, unknown> {
  return { type: 'article-magazine', title: document.title, language: document.language, ...document.csl }
}

/** The chosen claims and what speaks of them alone. Evidence stays behind: it needs documents a layer cannot carry. */
function layerObjects(
  corpus: CorpusObjects,
  claimIds: readonly string[],
  anchors: readonly { readonly id: string }[],
  document: Document,
) {
  const chosen = new Set(claimIds)
  const anchorOf = new Map(claimIds.map((id, i) => [id, anchors[i]?.id]))
  const claims = corpus.claims
    .filter((claim) => chosen.has(claim.id))
    .map((claim) => ({ ...claim, anchorIds: [anchorOf.get(claim.id) ?? ''] }))
  if (claims.length !== chosen.size) throw new Error('a passage names a claim that the corpus has not')
  const tagUses = corpus.tagUses.filter((use) => chosen.has(use.target.id))
  const sources = corpus.sources.filter((source) => source.id === document.sourceId)
  const mentioned = [
    ...corpus.claims.filter((claim) => chosen.has(claim.id)).flatMap(entityIds),
    ...sources.map((source) => source.entityId ?? ''),
    ...document.authors.map((author) => author.entityId ?? ''),
  ]
  return {
    analysts: corpus.analysts,
    entities: withNeighbours(corpus.entities, mentioned),
    sources,
    tags: withParents(corpus, new Set(tagUses.map((use) => use.tagId))),
    claims,
    forecasts: corpus.forecasts
      .filter((forecast) => chosen.has(forecast.claimId))
      .map((forecast) => ({ ...forecast, evidenceIds: [] })),
    assessments: corpus.assessments.filter((assessment) => chosen.has(assessment.claimId)),
    relations: corpus.relations.filter((relation) => chosen.has(relation.from) && chosen.has(relation.to)),
    tagUses,
    notes: corpus.notes.filter((note) => chosen.has(note.target.id)),
  }
}

function entityIds(claim: CorpusObjects['claims'][number]): string[] {
  return [
    ...claim.actors.map((actor) => actor.entityId),
    ...claim.places.map((place) => place.placeId),
    ...claim.attribution.speakerIds,
    ...(claim.balanceOf === undefined ? [] : [claim.balanceOf]),
  ]
}

const NAMES: ReadonlySet<string> = new Set(['seat-of', 'stands-for', 'government-of', 'member-of', 'located-in'])
/** Mentioned entities, those that say what they are (capitals, governments, members), and whatever these link to. */
function withNeighbours(entities: readonly Entity[], mentioned: readonly string[]): Entity[] {
  const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]))
  const named = new Set(mentioned)
  const naming = entities.filter((entity) => entity.links.some((link) => NAMES.has(link.type) && named.has(link.to)))
  const queue = [...mentioned, ...naming.map((entity) => entity.id)]
  const kept = new Set<string>()
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const entity = byId.get(id)
    if (entity === undefined || kept.has(id)) continue
    kept.add(id)
    queue.push(...entity.links.map((link) => link.to))
  }
  return entities.filter((entity) => kept.has(entity.id))
}

function withParents(corpus: CorpusObjects, used: ReadonlySet<string>) {
  const parents = new Set(corpus.tags.flatMap((tag) => (used.has(tag.id) && tag.parentId ? [tag.parentId] : [])))
  return corpus.tags.filter((tag) => used.has(tag.id) || parents.has(tag.id))
}

/** D9: no string of the layer repeats the text. */
function refuseLeaks(layer: Layer, index: ReturnType<typeof leakIndex>): void {
  const visit = (value: unknown, owner: string): void => {
    if (typeof value === 'string') {
      if (leaks(index, value)) throw new Error(`${owner} repeats eight words of the text or more: "${value}"`)
    } else if (value !== null && typeof value === 'object') {
      const id = (value as { id?: unknown }).id
      for (const [key, item] of Object.entries(value)) visit(item, typeof id === 'string' ? `${id} ${key}` : owner)
    }
  }
  visit(layer, 'the layer')
}

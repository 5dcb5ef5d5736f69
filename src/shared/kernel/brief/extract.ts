// The machine-readable claims that a PDF carries: stored fields under DOMAIN's names, references to what is
// withheld removed (D48), nothing that names a person's account, a path or a machine (D49).
import type { Anchor } from '@shared/model/anchor'
import type { TimeValue } from '@shared/model/base/time-span'
import type { Entity } from '@shared/model/entity'
import type { BriefExtract, Loss, Meta } from './data'
import type { Frame, NumberedClaim, SourceEntry } from './frame'
import type { BriefInput } from './input'
import { type Included, namedBy } from './marking'
import { reliabilityOf, webAddress } from './rows'

type Plain = Readonly<Record<string, unknown>>
type Keep = (id: string | undefined) => boolean

function time(value: TimeValue | undefined, keep: Keep): Plain | undefined {
  if (!value) return undefined
  const { relative, anchorId, ...rest } = value
  const whole = relative && (relative.anchor.id === undefined || keep(relative.anchor.id))
  return { ...rest, ...(whole ? { relative } : {}), ...(keep(anchorId) ? { anchorId } : {}) }
}

function claimOf({ n, item, sources }: NumberedClaim, keep: Keep, tags: readonly string[]): Plain {
  const { claim } = item
  return {
    id: claim.id,
    number: n,
    text: claim.text,
    standing: item.standing,
    contested: item.contested,
    tier: claim.tier,
    type: claim.type,
    typeAlt: claim.typeAlt,
    reading: claim.reading,
    polarity: claim.polarity,
    attribution: { ...claim.attribution, speakerIds: claim.attribution.speakerIds.filter(keep) },
    domain: claim.domain,
    domainAlt: claim.domainAlt,
    actors: claim.actors.filter((actor) => keep(actor.entityId)),
    places: claim.places.filter((place) => keep(place.placeId)),
    quantities: claim.quantities.map(({ anchorId, ...rest }) => ({ ...rest, ...(keep(anchorId) ? { anchorId } : {}) })),
    eventTime: time(claim.eventTime, keep),
    statementTime: time(claim.statementTime, keep),
    sourceLikelihood: claim.sourceLikelihood,
    balanceOf: keep(claim.balanceOf) ? claim.balanceOf : undefined,
    plover: claim.plover,
    status: claim.status,
    likelihood: item.likelihood,
    confidence: item.confidence,
    credibility: item.credibility,
    reliability: item.reliability,
    origins: item.origins,
    anchorIds: claim.anchorIds.filter(keep),
    sources: sources.map(({ document }) => document.id),
    tags,
    createdAt: claim.createdAt,
    modifiedAt: claim.modifiedAt,
    rev: claim.rev,
  }
}

const anchorOf = ({ id, documentId, versionId, spans, selectors, status }: Anchor): Plain => ({
  id,
  documentId,
  versionId,
  spans,
  selectors,
  status,
})

function documentOf(entry: SourceEntry, keep: Keep): Plain {
  const { document, versions } = entry
  const version = versions.find(({ id }) => id === document.currentVersionId)
  return {
    id: document.id,
    ref: entry.ref,
    sourceId: document.sourceId,
    title: document.title,
    kind: document.kind,
    language: document.language,
    authors: document.authors.map(({ name, entityId }) => ({ name, ...(keep(entityId) ? { entityId } : {}) })),
    publisher: document.publisher,
    published: document.published,
    publishedBasis: document.publishedBasis,
    accessed: document.accessed,
    url: webAddress(document.url),
    rights: document.rights,
    shareText: document.shareText,
    translationOf: keep(document.translationOf) ? document.translationOf : undefined,
    lineageStatus: document.lineageStatus,
    reliability: reliabilityOf(entry),
    currentVersionId: document.currentVersionId,
    textSha256: version?.textSha256,
    length: version?.length,
  }
}

function entityOf(entity: Entity, keep: Keep): Plain {
  const { id, kind, subkind, name, language, aliases, codes, point, pointBasis, precisionM, geometry } = entity
  const links = entity.links.filter((link) => keep(link.to))
  return { id, kind, subkind, name, language, aliases, codes, point, pointBasis, precisionM, geometry, links }
}

/** Entities that included claims name, and the project's poles. */
function shownEntities(input: BriefInput, frame: Frame, included: Included): Entity[] {
  const { powerIds, focalPolityId } = input.project
  const ids = new Set([...frame.claims.flatMap(({ item }) => namedBy(item)), ...powerIds])
  if (focalPolityId !== undefined) ids.add(focalPolityId)
  return [...ids].flatMap((id) => included.entities.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function tagNames(input: BriefInput, included: Included): (claimId: string) => readonly string[] {
  const names = new Map(included.tags.map((tag) => [tag.id, tag.name]))
  const byClaim = new Map<string, string[]>()
  for (const use of input.tagUses ?? []) {
    const name = names.get(use.tagId)
    if (name === undefined || use.target.kind !== 'claim' || use.deletedAt !== undefined) continue
    byClaim.set(use.target.id, [...(byClaim.get(use.target.id) ?? []), name].sort())
  }
  return (claimId) => byClaim.get(claimId) ?? []
}

function sourcesOf(frame: Frame, keep: Keep): Plain[] {
  const seen = new Map(frame.sources.map(({ source }) => [source.id, source]))
  return [...seen.values()].map(({ id, name, kind, entityId, grades }) => ({
    id,
    name,
    kind,
    ...(keep(entityId) ? { entityId } : {}),
    grades: grades.map(({ reliability, domain, from, to, at }) => ({ reliability, domain, from, to, at })),
  }))
}

/** Builds the attachment; `loss` is printed in it too, since a receiver needs it. */
export function extract(
  input: BriefInput,
  frame: Frame,
  included: Included,
  meta: Meta,
  loss: readonly Loss[],
): BriefExtract {
  const anchors = [...new Set(frame.marks.map(({ anchor }) => anchor))].sort((a, b) => (a.id < b.id ? -1 : 1))
  const entities = shownEntities(input, frame, included)
  const kept = new Set<string>([
    ...frame.claims.map(({ item }) => item.claim.id),
    ...frame.claims.flatMap(({ item }) => item.claim.anchorIds.filter((id) => included.anchors.has(id))),
    ...frame.sources.map(({ document }) => document.id),
    ...entities.map(({ id }) => id),
  ])
  const keep: Keep = (id) => id !== undefined && kept.has(id)
  const tagsOf = tagNames(input, included)
  return {
    format: 'equipoise-claims/1',
    brief: {
      title: meta.title,
      subtitle: meta.subtitle,
      kind: meta.kind,
      release: meta.release,
      date: meta.date,
      authors: meta.authors,
      marking: meta.tlp.label,
      workingCopy: input.workingCopy,
    },
    claims: frame.claims.map((claim) => claimOf(claim, keep, tagsOf(claim.item.claim.id))),
    anchors: anchors.map(anchorOf),
    documents: frame.sources.map((entry) => documentOf(entry, keep)),
    sources: sourcesOf(frame, keep),
    entities: entities.map((entity) => entityOf(entity, keep)),
    tags: included.tags.map(({ id, name, definition, colour }) => ({ id, name, definition, colour })),
    loss,
  }
}

/** What the attachment leaves out of the included objects, by field (D50). */
export function lossOf(frame: Frame, elided: number): Loss[] {
  const claims = frame.claims.map(({ item }) => item.claim)
  const documents = frame.sources.map(({ document }) => document)
  const count = <T>(all: readonly T[], test: (one: T) => boolean) => all.filter(test).length
  const entries: [string, number][] = [
    ['author of each claim', claims.length],
    ['claim: rule of the suggestion it came from', count(claims, (claim) => claim.suggestion !== undefined)],
    ['claim: reason of a downgrade', count(claims, (claim) => claim.downgrade !== undefined)],
    ['document: text', count(documents, (document) => !frame.fullTexts.has(document.currentVersionId))],
    ['document: further bibliographic fields', count(documents, (document) => Object.keys(document.csl).length > 0)],
    ['document: original file', documents.length],
    ['printed text: paragraphs without marks, in long texts', elided],
  ]
  return entries.filter(([, n]) => n > 0).map(([what, n]) => ({ what, count: n }))
}

// Corpora for tests, benches and previews: made of our own words, the same for the same seed.

import type { CorpusObjects } from '@main/exchange/corpus-objects'
import { describe as describeSpans, sha256Hex } from '@shared/kernel/anchor'
import { Anchor } from '@shared/model/anchor'
import { ACTOR_ROLES, type ActorRole, CLAIM_TYPES, DOMAINS, PLACE_ROLES, TIERS } from '@shared/model/base/vocabulary'
import { Assessment, Claim, Forecast } from '@shared/model/claim'
import { Document, Source, Version } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import { Analyst, Project } from '@shared/model/project'
import { ClaimRelation } from '@shared/model/relation'
import { Tag, TagUse } from '@shared/model/tag'
import { fixtureId, type Random, random } from './random'
import { ENTITIES, edtfFor, passageText, SENTENCES, SUBJECTS, VERBS } from './words'

const AT = '2025-03-01T09:00:00.000Z'
const ANALYST = fixtureId(1, 1)
const envelope = { createdAt: AT, createdBy: ANALYST, modifiedAt: AT, rev: 1 }
const SENTENCES_A_DOCUMENT = 200

const KIND = { analyst: 1, project: 2, source: 3, document: 4, version: 5, anchor: 6, entity: 7, claim: 8, tag: 9 }
const FORECAST = 10
const ASSESSMENT = 11
const TAG_USE = 12
const RELATION = 13

/**
 * A corpus of `n` claims over about n/40 documents, Zipf-like: a few actors, tags and documents carry most claims.
 * Valid by the model, anchors resolve, no two corpora of one seed differ. For tests, benches and preview fixtures.
 */
export function seedClaims(n: number, seed = 1): CorpusObjects {
  const rng = random(seed)
  const documentCount = Math.max(1, Math.min(500, Math.ceil(n / 40)))
  const sources = Array.from({ length: Math.ceil(documentCount / 5) }, (_, i) => makeSource(i))
  const texts = Array.from({ length: documentCount }, () => passageText(rng, SENTENCES_A_DOCUMENT))
  const documents = texts.map((_, i) => makeDocument(i, sources[i % sources.length]!.id, rng))
  const versions = texts.map((text, i) => makeVersion(i, text))
  const entities = ENTITIES.map((entity, i) => makeEntity(entity, i))
  const tags = Array.from({ length: 40 }, (_, i) => makeTag(i))
  const anchors: Anchor[] = []
  const claims: Claim[] = []
  const roots: Claim[] = []
  const relations: ClaimRelation[] = []
  const forecasts: Forecast[] = []
  const assessments: Assessment[] = []
  const tagUses: TagUse[] = []
  for (let i = 0; i < n; i++) {
    const at = rng.zipf(documentCount)
    const anchor = makeAnchor(i, at, texts[at]!, rng)
    anchors.push(anchor)
    const drawn = makeClaim(i, anchor.id, entities, rng)
    const root = drawn.tier === 'restatement' ? roots[rng.int(roots.length)] : undefined
    const claim: Claim = drawn.tier === 'restatement' && !root ? { ...drawn, tier: 'core' } : drawn
    if (root) relations.push(makeRestatement(i, claim, root))
    else roots.push(claim)
    claims.push(claim)
    if (claim.type === 'forecast') forecasts.push(makeForecast(i, claim))
    if (rng.chance(0.3)) assessments.push(makeAssessment(i, claim, rng))
    if (rng.chance(0.7)) tagUses.push(makeTagUse(i, claim, tags[rng.zipf(tags.length)]!))
  }
  return {
    project: makeProject(entities),
    analysts: [Analyst.parse({ id: ANALYST, createdAt: AT, name: 'Ada Fixture', initials: 'AF' })],
    sources,
    documents,
    versions,
    anchors,
    entities,
    claims,
    forecasts,
    assessments,
    relations,
    evidence: [],
    lineageLinks: [],
    origins: [],
    tags,
    tagUses,
    notes: [],
    briefs: [],
    collections: [],
    acceptances: [],
    views: [],
  }
}

function makeProject(entities: readonly Entity[]): Project {
  const polities = entities.filter((entity) => entity.kind === 'polity')
  return Project.parse({
    id: fixtureId(KIND.project, 1),
    ...envelope,
    title: 'Seeded corpus',
    focalPolityId: polities[0]?.id,
    powerIds: polities.slice(1, 4).map((polity) => polity.id),
  })
}

function makeSource(i: number): Source {
  const reliability = 'ABCDEF'[i % 6]
  return Source.parse({
    id: fixtureId(KIND.source, i),
    ...envelope,
    name: `Bureau ${i + 1}`,
    kind: 'agency',
    grades: [{ reliability, reason: 'seeded', by: ANALYST, at: AT }],
  })
}

function makeDocument(i: number, sourceId: string, rng: Random): Document {
  return Document.parse({
    id: fixtureId(KIND.document, i),
    ...envelope,
    sourceId,
    title: `Report ${i + 1} of the ${rng.pick(SUBJECTS)}`,
    kind: 'report',
    language: 'en',
    published: `20${String(10 + (i % 15)).padStart(2, '0')}-0${1 + (i % 9)}`,
    publishedBasis: 'stated',
    shareText: true,
    rights: 'own',
    currentVersionId: fixtureId(KIND.version, i),
  })
}

function makeVersion(i: number, text: string): Version & { text: string } {
  const version = Version.parse({
    id: fixtureId(KIND.version, i),
    documentId: fixtureId(KIND.document, i),
    n: 1,
    textSha256: sha256Hex(text),
    length: text.length,
    importer: { name: 'fixture', version: '1' },
    regions: [{ span: { start: 0, end: text.length }, role: 'body' }],
  })
  return { ...version, text }
}

function makeEntity(entity: (typeof ENTITIES)[number], i: number): Entity {
  const { name, kind, iso3166, point, seatOf } = entity
  return Entity.parse({
    id: fixtureId(KIND.entity, i),
    ...envelope,
    name,
    kind,
    codes: iso3166 ? { iso3166 } : {},
    ...(point && { point: { lat: point[0], lon: point[1] }, pointBasis: 'centroid', precisionM: 5000 }),
    links: seatOf === undefined ? [] : [{ type: 'seat-of', to: fixtureId(KIND.entity, seatOf) }],
  })
}

const makeTag = (i: number): Tag =>
  Tag.parse({
    id: fixtureId(KIND.tag, i),
    ...envelope,
    name: `theme ${i + 1}`,
    ...(i >= 10 && { parentId: fixtureId(KIND.tag, i % 10) }),
  })

function makeAnchor(i: number, document: number, text: string, rng: Random): Anchor {
  const starts = [...text.matchAll(/[^.\n]+\./g)]
  const match = starts[rng.int(starts.length)]!
  const lead = match[0].length - match[0].trimStart().length
  const span = { start: match.index + lead, end: match.index + match[0].length }
  return Anchor.parse({
    id: fixtureId(KIND.anchor, i),
    ...envelope,
    documentId: fixtureId(KIND.document, document),
    versionId: fixtureId(KIND.version, document),
    spans: [span],
    selectors: describeSpans(text, [span]),
  })
}

function makeClaim(i: number, anchorId: string, entities: readonly Entity[], rng: Random): Claim {
  const type = CLAIM_TYPES[rng.zipf(CLAIM_TYPES.length)]!
  const dated = rng.chance(0.92)
  return Claim.parse({
    id: fixtureId(KIND.claim, i),
    ...envelope,
    text: `The ${rng.pick(SUBJECTS)} ${rng.pick(VERBS)} ${rng.pick(SENTENCES)} (${i + 1})`,
    anchorIds: [anchorId],
    tier: TIERS[rng.zipf(TIERS.length)],
    type,
    domain: DOMAINS[rng.zipf(DOMAINS.length)],
    actors: makeActors(entities, rng),
    places: makePlaces(entities, rng),
    ...(dated && {
      eventTime: { edtf: edtfFor(rng), mode: rng.chance(0.7) ? 'within' : 'throughout', basis: 'stated' },
    }),
    ...(rng.chance(0.2) && {
      sourceLikelihood: { scale: 'icd203', term: 'likely', row: 1, basis: 'stated', wording: 'is likely to' },
    }),
    status: rng.chance(0.6) ? 'reviewed' : 'draft',
  })
}

function makeActors(entities: readonly Entity[], rng: Random) {
  const actors = new Map<string, { entityId: string; role: ActorRole; strength?: number }>()
  for (let k = 1 + rng.int(3); k > 0; k--) {
    const entityId = entities[rng.zipf(entities.length)]!.id
    const role = rng.pick(ACTOR_ROLES)
    const weighs = role === 'beneficiary' || role === 'loser'
    actors.set(entityId, { entityId, role, ...(weighs && { strength: 1 + rng.int(3) }) })
  }
  return [...actors.values()]
}

function makePlaces(entities: readonly Entity[], rng: Random) {
  const places = entities.filter((entity) => entity.point)
  if (!rng.chance(0.8)) return []
  return [{ placeId: places[rng.zipf(places.length)]!.id, role: rng.pick(PLACE_ROLES) }]
}

const makeForecast = (i: number, claim: Claim): Forecast =>
  Forecast.parse({
    id: fixtureId(FORECAST, i),
    ...envelope,
    claimId: claim.id,
    question: 'Does it come about?',
    criterion: 'A public register says so.',
    horizonBasis: 'none',
    resolvable: 'yes',
  })

const makeAssessment = (i: number, claim: Claim, rng: Random): Assessment =>
  Assessment.parse({
    id: fixtureId(ASSESSMENT, i),
    ...envelope,
    claimId: claim.id,
    analystId: ANALYST,
    at: AT,
    credibility: 1 + rng.int(6),
    confidence: rng.pick(['low', 'moderate', 'high']),
    confidenceReason: 'seeded',
    basis: { reliability: 'C', origins: [1, 1], itemIds: [] },
  })

/** D14: a restatement restates one claim that restates none. */
const makeRestatement = (i: number, claim: Claim, root: Claim): ClaimRelation =>
  ClaimRelation.parse({ id: fixtureId(RELATION, i), ...envelope, from: claim.id, to: root.id, type: 'restates' })

const makeTagUse = (i: number, claim: Claim, tag: Tag): TagUse =>
  TagUse.parse({ id: fixtureId(TAG_USE, i), ...envelope, tagId: tag.id, target: { kind: 'claim', id: claim.id } })

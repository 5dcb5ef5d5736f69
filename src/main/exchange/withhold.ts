// What of a corpus may leave under a ceiling (DOMAIN 4.6, D48): whole objects, without a trace of the others.
import { inheritedMarkings, tlpRank } from '@shared/kernel/grade'
import { Anchor } from '@shared/model/anchor'
import type { Envelope, Tlp } from '@shared/model/base/envelope'
import type { ProjectId } from '@shared/model/base/ids'
import { Brief } from '@shared/model/brief'
import { Assessment, Claim, Forecast } from '@shared/model/claim'
import { Acceptance, Collection } from '@shared/model/collection'
import { Document, Source } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import type { Project } from '@shared/model/project'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { SavedView } from '@shared/model/saved-view'
import { Note, Tag, TagUse } from '@shared/model/tag'
import type { z } from 'zod'
import type { CorpusObjects } from './corpus-objects'
import { tellingOf } from './telling'

/** The lists whose objects carry a marking, with the schema that a pruned object must still meet. */
const LISTS = {
  sources: Source,
  documents: Document,
  anchors: Anchor,
  entities: Entity,
  claims: Claim,
  forecasts: Forecast,
  assessments: Assessment,
  relations: ClaimRelation,
  evidence: Evidence,
  lineageLinks: LineageLink,
  origins: Origin,
  tags: Tag,
  tagUses: TagUse,
  notes: Note,
  briefs: Brief,
  collections: Collection,
  acceptances: Acceptance,
  views: SavedView,
} as const satisfies Partial<Record<keyof CorpusObjects, z.ZodType>>
type ListName = keyof typeof LISTS
const NAMES = Object.keys(LISTS) as ListName[]

type Marked = Pick<Envelope, 'marking' | 'downgrade'> & { readonly id: string }

/** Stands for a project that is withheld itself. */
const BLANK_PROJECT = {
  id: '00000000-0000-7000-8000-000000000000' as ProjectId,
  title: 'Corpus',
} as const satisfies Partial<Project>

/** Lists whose inheritance the grade kernel knows by itself. */
const KNOWN: ReadonlySet<ListName> = new Set(['sources', 'documents', 'anchors', 'entities', 'claims'])

/** Ids of what any other object quotes or is derived from; its own marking is never below theirs. */
function inputsOf(name: ListName, object: Marked): readonly string[] {
  switch (name) {
    case 'forecasts':
      return [(object as Forecast).claimId, ...(object as Forecast).evidenceIds]
    case 'assessments':
      return [(object as Assessment).claimId, ...(object as Assessment).basis.itemIds]
    case 'evidence':
      return [(object as Evidence).claimId, (object as Evidence).item.id]
    case 'relations':
      return [(object as ClaimRelation).from, (object as ClaimRelation).to]
    case 'lineageLinks':
      return [(object as LineageLink).from.id, (object as LineageLink).to.id]
    case 'origins':
      return given((object as Origin).sourceId)
    case 'tagUses':
    case 'notes':
      return [(object as Note | TagUse).target.id, ...given((object as Note | TagUse).anchorId)]
    case 'acceptances':
      return [(object as Acceptance).targetId]
    case 'briefs':
      return citedClaims(object as Brief)
    default:
      return []
  }
}

const given = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])

function citedClaims(brief: Brief): string[] {
  return brief.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.type === 'claim' ? [block.claimId] : block.type === 'text' ? block.claimIds : [],
    ),
  )
}

/** Effective marking by id (D47) of every object that carries one. */
export function effectiveMarkings(objects: CorpusObjects): Map<string, Tlp> {
  const others = NAMES.filter((name) => !KNOWN.has(name)).flatMap((name) =>
    (objects[name] as readonly Marked[]).map((object) => ({ object, inputs: inputsOf(name, object) })),
  )
  const { project } = objects
  if (project.marking !== undefined) others.push({ object: project, inputs: [] })
  return inheritedMarkings({ ...objects, others }, project.defaultMarking)
}

/**
 * The objects whose effective marking is at most `ceiling`. References to withheld objects go from lists and
 * optional fields; an object that needs one is withheld itself, and so on until nothing refers outside.
 */
export function withhold(objects: CorpusObjects, ceiling: Tlp): CorpusObjects {
  const markings = effectiveMarkings(objects)
  const fits = (id: string) => tlpRank(markings.get(id) ?? objects.project.defaultMarking) <= tlpRank(ceiling)
  const withheld = new Set<string>()
  for (const name of NAMES) for (const { id } of objects[name]) if (!fits(id)) withheld.add(id)
  if (objects.project.marking && !fits(objects.project.id)) withheld.add(objects.project.id)
  const kept = { ...objects } as { -readonly [K in keyof CorpusObjects]: CorpusObjects[K] }
  let before = -1
  while (withheld.size !== before) {
    before = withheld.size
    for (const version of objects.versions) if (withheld.has(version.documentId)) withheld.add(version.id)
    for (const id of [...sourcesOfNothing(objects, withheld), ...originsOfNothing(objects, withheld)]) withheld.add(id)
    for (const name of NAMES) Object.assign(kept, { [name]: pruneList(name, kept[name], withheld) })
    kept.project = projectWithout(objects.project, withheld)
    kept.analysts = signers(objects, kept)
    for (const id of tellingOf(objects, kept, withheld)) withheld.add(id)
  }
  kept.versions = objects.versions.filter((version) => !withheld.has(version.id))
  kept.briefs = kept.briefs.map((brief) => ({
    ...brief,
    exports: brief.exports.filter((one) => tlpRank(one.ceiling) <= tlpRank(ceiling)),
  }))
  return kept
}

/** The project without what is withheld; where it is withheld itself, nothing of it but its settings. */
function projectWithout(project: Project, withheld: ReadonlySet<string>): Project {
  if (!withheld.has(project.id)) return prune(project, withheld) as Project
  const { id: _id, marking: _marking, downgrade: _downgrade, ...rest } = project
  return { ...(prune(rest, withheld) as typeof rest), ...BLANK_PROJECT }
}

/** Sources all of whose documents are withheld: their names alone would tell whom one reads (N2). */
function sourcesOfNothing(objects: CorpusObjects, withheld: ReadonlySet<string>): string[] {
  const bySource = Map.groupBy(objects.documents, (document) => document.sourceId as string)
  return [...bySource].filter(([, list]) => list.every(({ id }) => withheld.has(id))).map(([id]) => id)
}

/** Origins all of whose links are withheld, for the same reason. */
function originsOfNothing({ origins, lineageLinks }: CorpusObjects, withheld: ReadonlySet<string>): string[] {
  return origins.flatMap(({ id }) => {
    const links = lineageLinks.filter((link) => link.to.id === id)
    return links.length > 0 && links.every((link) => withheld.has(link.id)) ? [id] : []
  })
}

function pruneList(name: ListName, list: readonly Marked[], withheld: Set<string>): Marked[] {
  return list.flatMap((object) => {
    if (withheld.has(object.id)) return []
    const pruned = prune(object, withheld)
    if (pruned === object) return [object]
    const released = object.downgrade !== undefined || !inputsOf(name, object).some((id) => withheld.has(id))
    if (released && LISTS[name].safeParse(pruned).success) return [pruned as Marked]
    withheld.add(object.id)
    return []
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Fields derived of what they name, which go whole without it: a time may quote a passage or be counted from
 * something, the basis of an assessment holds figures of its items.
 */
const DERIVED: ReadonlySet<string> = new Set(['eventTime', 'statementTime', 'time', 'horizon', 'basis'])

/** The value without withheld ids: elements of lists that name one go whole, fields go alone. Unchanged: the same object. */
function prune(value: unknown, withheld: ReadonlySet<string>): unknown {
  const isWithheld = (item: unknown) => typeof item === 'string' && withheld.has(item)
  if (Array.isArray(value)) {
    const names = (item: unknown) => isWithheld(item) || (isRecord(item) && Object.values(item).some(isWithheld))
    const next = value.filter((item) => !names(item)).map((item) => prune(item, withheld))
    return next.length === value.length && next.every((item, i) => item === value[i]) ? value : next
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
  const next = entries.flatMap(([key, item]) => {
    if (isWithheld(item)) return []
    const pruned = prune(item, withheld)
    return pruned !== item && DERIVED.has(key) ? [] : [[key, pruned] as const]
  })
  const same = next.length === entries.length && next.every(([key, item]) => item === value[key])
  return same ? value : Object.fromEntries(next)
}

/** Analysts whom an included object names; the others leave no trace. */
function signers(objects: CorpusObjects, kept: CorpusObjects): CorpusObjects['analysts'] {
  const text = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') text.add(value)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (isRecord(value)) Object.values(value).forEach(collect)
  }
  for (const name of NAMES) collect(kept[name])
  collect(kept.project)
  return objects.analysts.filter(({ id }) => text.has(id))
}

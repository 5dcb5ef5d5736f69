// What of a corpus may leave under a ceiling (DOMAIN 4.6, D48): whole objects, without a trace of the others.
import { fold } from '@shared/kernel/gazetteer'
import { inheritedMarkings, tlpRank } from '@shared/kernel/grade'
import { Anchor } from '@shared/model/anchor'
import type { Envelope, Tlp } from '@shared/model/base/envelope'
import { Brief } from '@shared/model/brief'
import { Assessment, Claim, Forecast } from '@shared/model/claim'
import { Acceptance, Collection } from '@shared/model/collection'
import { Document, Source } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { SavedView } from '@shared/model/saved-view'
import { Note, Tag, TagUse } from '@shared/model/tag'
import type { z } from 'zod'
import type { CorpusObjects } from './corpus-objects'

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

/** Lists whose inheritance the grade kernel knows by itself. */
const KNOWN: ReadonlySet<ListName> = new Set(['sources', 'documents', 'anchors', 'entities', 'claims'])

/** Ids of what any other object quotes or is derived from; its own marking is never below theirs. */
function inputsOf(name: ListName, object: Marked): readonly string[] {
  switch (name) {
    case 'forecasts':
    case 'assessments':
      return [(object as Forecast | Assessment).claimId]
    case 'evidence':
      return [(object as Evidence).claimId, (object as Evidence).item.id]
    case 'relations':
      return [(object as ClaimRelation).from, (object as ClaimRelation).to]
    case 'tagUses':
    case 'notes':
      return [(object as Note | TagUse).target.id]
    case 'acceptances':
      return [(object as Acceptance).targetId]
    case 'briefs':
      return citedClaims(object as Brief)
    default:
      return []
  }
}

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
  return inheritedMarkings({ ...objects, others }, objects.project.defaultMarking)
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
  const kept = { ...objects } as { -readonly [K in keyof CorpusObjects]: CorpusObjects[K] }
  for (const name of NAMES)
    assign(
      kept,
      name,
      (objects[name] as readonly Marked[]).filter(({ id }) => !withheld.has(id)),
    )
  withholdVersions(objects, kept, withheld)
  let before = -1
  while (withheld.size !== before) {
    before = withheld.size
    for (const id of sourcesOfNothing(objects, withheld)) withheld.add(id)
    kept.sources = kept.sources.filter(({ id }) => !withheld.has(id))
    for (const name of NAMES) assign(kept, name, pruneList(name, kept[name] as readonly Marked[], withheld))
    withholdVersions(objects, kept, withheld)
  }
  kept.briefs = kept.briefs.map((brief) => ({
    ...brief,
    exports: brief.exports.filter((one) => tlpRank(one.ceiling) <= tlpRank(ceiling)),
  }))
  const namesNone = namingNone(objects, withheld)
  kept.collections = kept.collections.filter(({ name, where, definition = '' }) =>
    namesNone(`${name} ${where} ${definition}`),
  )
  kept.views = kept.views.filter(({ name, state, description = '' }) =>
    namesNone(`${name} ${JSON.stringify(state)} ${description}`),
  )
  kept.project = prune(objects.project, withheld) as CorpusObjects['project']
  kept.analysts = signers(objects, kept)
  return kept
}

/** Whether the words of a collection or of a view name nothing that is withheld: they would tell of it (D48). */
function namingNone(objects: CorpusObjects, withheld: ReadonlySet<string>) {
  const named = [
    ...[...objects.entities, ...objects.tags, ...objects.sources].map(({ id, name }) => ({ id, name })),
    ...objects.documents.map(({ id, title }) => ({ id, name: title })),
  ].filter(({ id }) => withheld.has(id))
  const words = [...withheld, ...named.map(({ name }) => fold(name))]
  return (text: string): boolean => {
    const said = fold(text)
    return !words.some((word) => said.includes(word))
  }
}

/** Sources all of whose documents are withheld: their names alone would tell whom one reads (N2). */
function sourcesOfNothing(objects: CorpusObjects, withheld: ReadonlySet<string>): string[] {
  const bySource = Map.groupBy(objects.documents, (document) => document.sourceId as string)
  return [...bySource].filter(([, list]) => list.every(({ id }) => withheld.has(id))).map(([id]) => id)
}

function assign(kept: CorpusObjects, name: ListName, list: readonly Marked[]): void {
  Object.assign(kept, { [name]: list })
}

function withholdVersions(
  objects: CorpusObjects,
  kept: { versions: CorpusObjects['versions'] },
  withheld: Set<string>,
) {
  for (const version of objects.versions) if (withheld.has(version.documentId)) withheld.add(version.id)
  kept.versions = objects.versions.filter((version) => !withheld.has(version.id))
}

function pruneList(name: ListName, list: readonly Marked[], withheld: Set<string>): Marked[] {
  return list.flatMap((object) => {
    const pruned = prune(object, withheld)
    if (pruned === object) return [object]
    const valid = LISTS[name].safeParse(pruned)
    if (valid.success) return [pruned as Marked]
    withheld.add(object.id)
    return []
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

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
  const next = entries
    .filter(([, item]) => !isWithheld(item))
    .map(([key, item]) => [key, prune(item, withheld)] as const)
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

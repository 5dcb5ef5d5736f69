// Loads the corpus that ships with the program from its authoring files. Pure: files in, objects out, no clock, no disk.
import { ordered } from '@shared/kernel/relate'
import { Anchor } from '@shared/model/anchor'
import { Brief } from '@shared/model/brief'
import { Assessment, Claim, Forecast } from '@shared/model/claim'
import { Acceptance, Collection } from '@shared/model/collection'
import { Document, Source, Version } from '@shared/model/document'
import { Entity } from '@shared/model/entity'
import { Analyst, Project } from '@shared/model/project'
import { ClaimRelation, Evidence, LineageLink, Origin } from '@shared/model/relation'
import { SavedView } from '@shared/model/saved-view'
import { Note, Tag, TagUse } from '@shared/model/tag'
import type { z } from 'zod'
import type { CorpusObjects } from '../corpus-objects'
import { stableId } from '../stable-id'
import { type Authored, AuthoringError, type Fields, readAuthored, resolveReferences } from './authoring'
import { expandClaims, expandEvidence } from './starter-claims'
import { documentParts } from './starter-documents'
import { basisOf } from './starter-judgement'

interface Head {
  readonly stamp: { readonly at: string; readonly by: string }
  readonly project: Fields
  readonly analysts: readonly Fields[]
}

function readHead(files: Readonly<Record<string, string>>): Head {
  const text = files['project.json']
  if (text === undefined) throw new AuthoringError('project.json', 'the file', 'is missing')
  return JSON.parse(text) as Head
}

type Shape<T> = z.ZodType<T> & { strict(): z.ZodType<T> }

/** Turns authored objects into model objects: references, then the envelope, then the schema. */
class Maker {
  readonly #declared: ReadonlySet<string>
  readonly #stamp: Fields
  constructor(declared: ReadonlySet<string>, stamp: Fields) {
    this.#declared = declared
    this.#stamp = stamp
  }
  make<T>(schema: Shape<T>, authored: readonly Authored[], envelope: Fields = this.#stamp): T[] {
    return authored.map((item) => {
      const fields = resolveReferences({ ...envelope, ...item.fields }, this.#declared, item)
      const result = schema.strict().safeParse({ id: stableId(item.key), ...(fields as Fields) })
      if (result.success) return result.data
      const issue = result.error.issues[0]
      throw new AuthoringError(item.file, item.key, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
    })
  }
}

function declare(groups: readonly (readonly Authored[])[]): Set<string> {
  const declared = new Set<string>()
  for (const item of groups.flat()) {
    if (declared.has(item.key)) throw new AuthoringError(item.file, item.key, 'is declared twice')
    declared.add(item.key)
  }
  return declared
}

const own = (file: string, list: readonly Fields[]): Authored[] =>
  list.map(({ id, ...fields }) => ({ file, key: String(id), fields }))

/** Grades are written without signature and time: both are the file's. */
const signGrades = (sources: readonly Authored[], at: string, by: string): Authored[] =>
  sources.map((source) => ({
    ...source,
    fields: {
      ...source.fields,
      grades: ((source.fields.grades ?? []) as Fields[]).map((grade) => ({ by, at, ...grade })),
    },
  }))

/** Everything that the files declare, by kind; `texts` are those of `documents`, in their order. */
function readAll(files: Readonly<Record<string, string>>, head: Head) {
  const parts = readAuthored('documents', files).map((document) => documentParts(document, files))
  const texts = new Map(parts.flatMap(({ document, text }) => (text === undefined ? [] : [[document.key, text]])))
  const claims = expandClaims(readAuthored('claims', files), texts)
  const evidence = expandEvidence(readAuthored('evidence', files), texts)
  const authored = {
    project: own('project.json', [head.project]),
    analysts: own('project.json', head.analysts),
    entities: readAuthored('entities', files),
    sources: signGrades(readAuthored('sources', files), head.stamp.at, head.stamp.by),
    documents: parts.map((part) => part.document),
    versions: parts.map((part) => part.version),
    anchors: [...claims.anchors, ...evidence.anchors],
    claims: claims.claims,
    forecasts: readAuthored('forecasts', files),
    assessments: readAuthored('assessments', files).map((item) => withDefaults(item, head.stamp.at)),
    relations: readAuthored('relations', files),
    evidence: evidence.evidence,
    lineage: readAuthored('lineage', files),
    origins: readAuthored('origins', files),
    tags: readAuthored('tags', files),
    tagUses: claims.tagUses,
    notes: readAuthored('notes', files),
    briefs: readAuthored('brief', files),
    collections: readAuthored('collections', files),
    acceptances: readAuthored('acceptances', files),
    views: readAuthored('views', files),
  }
  return { authored, texts: parts.map((part) => part.text) }
}

/** The basis is computed once everything it is computed from is made. */
const EMPTY_BASIS = { reliability: 'F', origins: [0, 0], itemIds: [] }
const withDefaults = (item: Authored, at: string): Authored => ({
  ...item,
  fields: { at, basis: EMPTY_BASIS, ...item.fields },
})

/**
 * The starter corpus from its authoring files, named as in `resources/starter` (`claims-energy.json`,
 * `texts/synopsis.txt`). Every id is fixed, every object valid, every reference resolved; the order is that of the
 * files. Throws AuthoringError, which names file and key.
 */
export function loadStarter(files: Readonly<Record<string, string>>): CorpusObjects {
  const head = readHead(files)
  const { authored, texts } = readAll(files, head)
  const { at, by } = head.stamp
  const maker = new Maker(declare(Object.values(authored)), { createdAt: at, createdBy: by, modifiedAt: at, rev: 1 })
  const made = {
    analysts: maker.make(Analyst, authored.analysts, { createdAt: at }),
    entities: maker.make(Entity, authored.entities),
    sources: maker.make(Source, authored.sources),
    documents: maker.make(Document, authored.documents),
    versions: maker.make(Version, authored.versions, {}).map((version, i) => ({ ...version, ...textOf(texts[i]) })),
    anchors: maker.make(Anchor, authored.anchors),
    claims: maker.make(Claim, authored.claims),
    forecasts: maker.make(Forecast, authored.forecasts),
    relations: maker.make(ClaimRelation, authored.relations).map(ordered),
    evidence: maker.make(Evidence, authored.evidence),
    lineageLinks: maker.make(LineageLink, authored.lineage),
    origins: maker.make(Origin, authored.origins),
    tags: maker.make(Tag, authored.tags),
    tagUses: maker.make(TagUse, authored.tagUses),
    notes: maker.make(Note, authored.notes),
    briefs: maker.make(Brief, authored.briefs),
    collections: maker.make(Collection, authored.collections),
    acceptances: maker.make(Acceptance, authored.acceptances),
    views: maker.make(SavedView, authored.views),
  }
  const [project] = maker.make(Project, authored.project)
  if (project === undefined) throw new AuthoringError('project.json', 'project', 'is missing')
  return { ...made, project, assessments: maker.make(Assessment, authored.assessments).map(basisOf(made)) }
}

const textOf = (text: string | undefined) => (text === undefined ? {} : { text })

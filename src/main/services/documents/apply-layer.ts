// Applies a layer to a document of the corpus: adds what is new, doubles nothing, overwrites nothing (D5, D9).

import type { LayerResult } from '@shared/contract/corpus/documents'
import { Failure } from '@shared/contract/errors'
import { describe } from '@shared/kernel/anchor'
import type { Anchor } from '@shared/model/anchor'
import type { AnchorId, ClaimId } from '@shared/model/base/ids'
import type { ObjectType } from '@shared/model/change-set'
import { Claim } from '@shared/model/claim'
import { Source } from '@shared/model/document'
import type { z } from 'zod'
import {
  claimsByAnchor,
  contentOf,
  LAYER_LISTS,
  type LayerListName,
  type Planned,
  planLayer,
} from '../../exchange/layer-import'
import { createObject, type Repositories, type StoredVersion, type Tx } from '../../store'
import type { Context } from '../core/context'
import { requireReferences } from './layer-references'
import type { Fit } from './layer-shelf'
import { askAbout, type RefusedUse, refusedUses } from './layer-tag-uses'
import { restoreObject } from './place-document'

type Result = z.output<typeof LayerResult>
type Row = Readonly<Record<string, unknown>>
interface Target {
  readonly documentId: string
  readonly version: StoredVersion
  readonly text: string
}

/** Repositories by the object type that a layer can carry. */
const MANY = {
  analyst: (repos) => repos.analysts,
  entity: (repos) => repos.entities,
  source: (repos) => repos.sources,
  document: (repos) => repos.documents,
  origin: (repos) => repos.origins,
  tag: (repos) => repos.tags,
  anchor: (repos) => repos.anchors,
  claim: (repos) => repos.claims,
  forecast: (repos) => repos.forecasts,
  assessment: (repos) => repos.assessments,
  'claim-relation': (repos) => repos.claimRelations,
  evidence: (repos) => repos.evidence,
  'lineage-link': (repos) => repos.lineageLinks,
  'tag-use': (repos) => repos.tagUses,
  note: (repos) => repos.notes,
} as const satisfies Partial<
  Record<ObjectType, (repos: Repositories) => { many(ids: readonly string[]): Promise<object[]> }>
>

/** Writes the layer's objects and anchors over the target. The whole is part of the caller's unit of work. */
export async function applyLayer(ctx: Context, repos: Repositories, tx: Tx, fit: Fit, target: Target): Promise<Result> {
  const held = await heldObjects(repos, fit)
  const plan = planLayer(fit.read, fit.resolution, (type, id) => held.get(`${type} ${id}`))
  const before = plan.filter((one) => ['analyst', 'entity', 'source', 'origin', 'tag'].includes(one.type))
  for (const one of before) await addObject(tx, one)
  await takeSource(repos, fit, target)
  await addDocuments(repos, tx, plan, fit)
  await addAnchors(repos, tx, fit, target)
  const rest = plan.filter((one) => one.type !== 'document' && !before.includes(one))
  for (const one of rest) await (one.type === 'claim' ? addClaim(repos, tx, one) : addObject(tx, one))
  await requireReferences(repos, fit.read.id, plan)
  const conflicts = plan.filter((one) => one.kind === 'conflict')
  for (const one of conflicts) await keepBoth(ctx, repos, fit, one)
  const refused = await refusedUses(repos, plan)
  await askAbout(ctx, repos, fit.read.layer.title, refused)
  return resultOf(fit, plan, conflicts, refused)
}

async function heldObjects(repos: Repositories, { read }: Fit): Promise<Map<string, Row>> {
  const held = new Map<string, Row>()
  for (const [name, { type }] of Object.entries(LAYER_LISTS)) {
    const ids = (read.objects[name as LayerListName] ?? []).map((object) => object.id)
    if (ids.length === 0) continue
    for (const object of await MANY[type](repos).many(ids)) held.set(`${type} ${object.id}`, { ...object })
  }
  return held
}

/** Objects of a layer come by import: the store's fields are those of the import, not of their makers' corpus. */
async function addObject(tx: Tx, { type, object, kind, held }: Planned): Promise<void> {
  const { time, author } = tx.write
  const envelope = { createdAt: time, createdBy: author, modifiedAt: time, rev: 1, via: 'import' }
  if (kind === 'add') await createObject(tx, type, { ...object, ...(type === 'analyst' ? {} : envelope) })
  if (kind === 'restore' && held) await restoreObject(tx, type, { ...held, rev: Number(held.rev) })
}

/** A text whose source nobody has told yet takes the one that the layer names, with its grades. */
async function takeSource(repos: Repositories, { read }: Fit, { documentId }: Target): Promise<void> {
  const [named, ...others] = read.objects.sources ?? []
  if (!named || others.length > 0 || read.layer.documents.length !== 1) return
  const document = await repos.documents.require(documentId)
  const own = await repos.sources.require(document.sourceId)
  if (own.id === named.id || own.kind !== 'unknown' || own.grades.length > 0 || own.rev > 1) return
  await repos.documents.update(documentId, { sourceId: Source.parse(named).id })
  const left = await repos.documents.bySource(own.id)
  if (left.length === 0) await repos.sources.softDelete(own.id)
}

/** Records of further documents, each with a version that is known by its hash alone. */
async function addDocuments(
  repos: Repositories,
  tx: Tx,
  plan: readonly Planned[],
  { read, resolution }: Fit,
): Promise<void> {
  for (const planned of plan) {
    if (planned.type !== 'document' || planned.kind !== 'add' || planned.object.id === resolution.documentId) continue
    const { id, currentVersionId } = planned.object as Row & { id: string; currentVersionId: string }
    const named = read.layer.documents.find((document) => document.id === id)
    if (!named) throw new Failure('LAYER_INVALID', { name: read.id, detail: `document ${id} has no text hash` })
    await addObject(tx, planned)
    const { textSha256, length } = named
    const importer = { name: 'layer', version: '1' }
    await repos.versions.insert({ id: currentVersionId, documentId: id, n: 1, textSha256, length, importer })
  }
}

/** Anchors that resolve are described by the words of the text at hand; lost ones keep the layer's selectors (D11). */
async function addAnchors(repos: Repositories, tx: Tx, { read, resolution }: Fit, target: Target): Promise<void> {
  const selectors = new Map<string, Anchor['selectors']>(
    read.layer.anchors.map((anchor) => [anchor.id, anchor.selectors]),
  )
  const held = new Map(
    (await repos.anchors.many(resolution.anchors.map(({ id }) => id))).map((one) => [one.id as string, one]),
  )
  for (const { id, status, spans } of resolution.anchors) {
    const words = status === 'lost' ? selectors.get(id)! : describe(target.text, spans)
    const place = { documentId: target.documentId, versionId: target.version.id, spans, selectors: words, status }
    const known = held.get(id)
    if (!known) await repos.anchors.insert({ id, ...place, via: 'import' })
    else if (known.deletedAt) await restoreObject(tx, 'anchor', known, place as Partial<Anchor>)
  }
}

/** A claim that is there keeps its fields and gains the anchors that it lacks. */
async function addClaim(repos: Repositories, tx: Tx, planned: Planned): Promise<void> {
  const { object, kind, newAnchorIds } = planned
  if (kind === 'add') {
    const claim = Claim.parse(object)
    const own = { createdAt: undefined, createdBy: undefined, modifiedAt: undefined, rev: undefined }
    await repos.claims.insert({ ...claim, ...own, via: 'import' })
    return
  }
  if (kind === 'restore') await restoreObject(tx, 'claim', (await repos.claims.get(object.id))!)
  if (newAnchorIds.length === 0) return
  const claim = await repos.claims.require(object.id)
  await repos.claims.update(claim.id, { anchorIds: [...claim.anchorIds, ...newAnchorIds] })
}

const NOTED = ['source', 'claim', 'entity', 'tag'] as const

/** D5: the corpus keeps its own content; the layer's stands beside it in a note. */
async function keepBoth(
  { ports }: Context,
  repos: Repositories,
  { read }: Fit,
  { type, object }: Planned,
): Promise<void> {
  const kind = NOTED.find((one) => one === type)
  if (!kind) return
  const body = `The layer “${read.layer.title}” holds another version of this:\n\n${JSON.stringify(contentOf(object), null, 2)}`
  const notes = await repos.notes.byTarget(object.id)
  if (notes.some((note) => note.body === body)) return
  await repos.notes.insert({
    id: ports.ids.next(),
    target: { kind, id: object.id },
    kind: 'question',
    body,
    state: 'open',
  })
}

function resultOf(
  { read, resolution }: Fit,
  plan: readonly Planned[],
  conflicts: readonly Planned[],
  refused: readonly RefusedUse[],
): Result {
  const claims = plan.filter((one) => one.type === 'claim')
  const added = claims.filter((one) => one.kind === 'add' || one.kind === 'restore').length
  const byAnchor = claimsByAnchor(read)
  return {
    layerId: read.id,
    title: read.layer.title,
    claimsAdded: added,
    claimsKnown: claims.length - added,
    anchors: resolution.anchors.map(({ id, status }) => ({
      id: id as AnchorId,
      claimIds: (byAnchor.get(id) ?? []) as ClaimId[],
      status,
    })),
    conflicts: [
      ...conflicts.map(({ type, object }) => ({ type, id: object.id, title: titleOf(object) })),
      ...refused.map(({ use, detail }) => ({ type: 'tag-use' as const, id: use.id, title: detail })),
    ],
  }
}

const titleOf = (object: Row): string => String(object.text ?? object.title ?? object.name ?? object.question ?? '')

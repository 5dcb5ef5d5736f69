// Puts a read text into the corpus: recognised, as the text of a record, as the next version of a document, or new.

import { hash } from 'node:crypto'
import { describe, prepareText, resolveAnchor, target } from '@shared/kernel/anchor'
import type { Document } from '@shared/model/document'
import { CslRecord } from '../../exchange/csl/csl-reader'
import type { HandedFile, ReadDocument } from '../../ports'
import { type Repositories, replaceObject, type StoredVersion, type Tx } from '../../store'
import type { Context } from '../core/context'
import type { Fit, offerOf } from './layer-shelf'
import { type Metadata, metadataOf } from './metadata'

/** A text that was read and waits for its place. */
export interface Incoming {
  readonly file: HandedFile
  readonly read: ReadDocument
  readonly textSha256: string
  readonly csl?: CslRecord
  /** A pasted text has no original file. */
  readonly pasted?: boolean
  /** Layers that fit, best first, as they are offered. */
  readonly offers: readonly ReturnType<typeof offerOf>[]
  /** The layer to apply, if one was chosen. */
  readonly fit?: Fit
}
/** Where a text went. */
export interface Placed {
  readonly document: Document
  readonly version: StoredVersion
  /** The same text was there already. */
  readonly known: boolean
}

/** D-rules for identity: the text's hash first, then the id that the chosen layer knows the document by. */
export async function placeDocument(ctx: Context, repos: Repositories, tx: Tx, incoming: Incoming): Promise<Placed> {
  const { textSha256 } = incoming
  const same = await repos.documents.byTextSha256(textSha256)
  if (same) return recognise(repos, incoming, same)
  const layerDocumentId = incoming.fit?.resolution.documentId
  const held = layerDocumentId && (await repos.documents.get(layerDocumentId))
  if (held) return nextVersion(ctx, repos, held.deletedAt ? await restoreDocument(tx, held) : held, incoming)
  return createDocument(ctx, repos, incoming, layerDocumentId)
}

/** The document has a version with this very text: held already, or so far only by its hash. */
async function recognise(repos: Repositories, incoming: Incoming, document: Document): Promise<Placed> {
  const versions = await repos.versions.byDocument(document.id)
  const version = versions.findLast((one) => one.textSha256 === incoming.textSha256)!
  if (version.hasText) return { document, version, known: true }
  const held = await repos.versions.hold(version.id, incoming.read.text, versionFacts(incoming))
  const fields = incoming.csl && metadataOf({}, document.title, incoming.csl)
  return { document: fields ? await describeAs(repos, document, fields) : document, version: held, known: false }
}

const describeAs = (
  repos: Repositories,
  document: Document,
  { sourceName: _name, guessed: _guessed, ...fields }: Metadata,
) => repos.documents.update(document.id, fields)

/** Importer, regions and original file of a version. */
function versionFacts({ read, file, pasted }: Incoming) {
  return {
    importer: { ...read.importer },
    regions: [...read.regions],
    pages: [...read.pages],
    ...(!pasted && {
      original: {
        name: file.name,
        mediaType: read.mediaType,
        bytes: file.bytes.length,
        sha256: hash('sha256', file.bytes),
      },
      originalBytes: file.bytes,
    }),
  }
}

async function insertVersion(
  repos: Repositories,
  incoming: Incoming,
  base: { id: string; documentId: string; n: number; supersedes?: string },
) {
  const { originalBytes, ...facts } = versionFacts(incoming)
  const { text } = incoming.read
  const version = { ...base, ...facts, textSha256: incoming.textSha256, length: text.length }
  return repos.versions.insert(version, { text, ...(originalBytes && { original: originalBytes }) })
}

async function createDocument(
  ctx: Context,
  repos: Repositories,
  incoming: Incoming,
  layerId?: string,
): Promise<Placed> {
  const id = layerId ?? ctx.ports.ids.next()
  const versionId = ctx.ports.ids.next()
  const record = incoming.csl ?? layerRecord(incoming)
  const { sourceName, ...fields } = metadataOf(incoming.read.guessed, incoming.file.name, record)
  const source =
    (await repos.sources.byName(sourceName)) ??
    (await repos.sources.insert({ id: ctx.ports.ids.next(), name: sourceName }))
  const document = await repos.documents.insert({
    accessed: ctx.now(),
    ...fields,
    id,
    sourceId: source.id,
    currentVersionId: versionId,
    via: 'import',
  })
  const version = await insertVersion(repos, incoming, { id: versionId, documentId: id, n: 1 })
  return { document, version, known: false }
}

/** The bibliographic record that the chosen layer carries of the document. */
function layerRecord({ fit }: Incoming): CslRecord | undefined {
  const csl = fit?.read.layer.documents.find((one) => one.id === fit.resolution.documentId)?.csl
  const parsed = CslRecord.safeParse(csl)
  return parsed.success ? parsed.data : undefined
}

/** D11: every anchor of the former version gets its place and status in the new one; none vanishes. */
async function nextVersion(ctx: Context, repos: Repositories, document: Document, incoming: Incoming): Promise<Placed> {
  const versions = await repos.versions.byDocument(document.id)
  const former = versions.at(-1)
  const version = await insertVersion(repos, incoming, {
    id: ctx.ports.ids.next(),
    documentId: document.id,
    n: (former?.n ?? 0) + 1,
    ...(former && { supersedes: former.id }),
  })
  const stated = incoming.csl && metadataOf({}, document.title, incoming.csl)
  const described = stated ? await describeAs(repos, document, stated) : document
  const current = await repos.documents.update(described.id, { currentVersionId: version.id })
  const to = target(prepareText(incoming.read.text), incoming.fit?.read.layer.salt)
  const hashes = new Map<string, string>(versions.map((one) => [one.id, one.textSha256]))
  for (const anchor of await repos.anchors.byDocument(document.id)) {
    const resolved = resolveAnchor(to, { ...anchor, textSha256: hashes.get(anchor.versionId) ?? '' })
    const lost = resolved.status === 'lost'
    await repos.anchors.update(anchor.id, {
      versionId: version.id,
      status: resolved.status,
      ...(!lost && { spans: resolved.spans, selectors: describe(incoming.read.text, resolved.spans) }),
    })
  }
  return { document: current, version, known: false }
}

async function restoreDocument(tx: Tx, document: Document): Promise<Document> {
  return (await restoreObject(tx, 'document', document)) as Document
}

/** Takes a soft deletion back. */
export async function restoreObject<T extends { readonly rev: number }>(
  tx: Tx,
  type: Parameters<typeof replaceObject>[1],
  object: T,
  changes: Partial<T> = {},
): Promise<unknown> {
  const next = { ...object, ...changes, deletedAt: undefined, rev: object.rev + 1, modifiedAt: tx.write.time }
  return replaceObject(tx, type, { ...object }, next)
}

// Documents: import, list, describe, delete.
import { z } from 'zod'
import { AnchorStatus } from '../../model/anchor'
import { AnchorId, AnyId, ClaimId, DocumentId } from '../../model/base/ids'
import { ObjectType } from '../../model/change-set'
import { Document, Source, SourceKind, Version } from '../../model/document'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'
import { worded } from '../declare/worded'
import { DocumentView, FileToken } from '../views'

/** A layer that fits a text: how many of its `total` anchors resolve, and whether its text hash agrees. */
export const LayerOffer = z.object({
  layerId: z.string(),
  title: z.string(),
  creator: z.string(),
  resolved: z.int(),
  total: z.int(),
  textAgrees: z.boolean(),
})
/** What applying a layer did, anchor by anchor. */
export const LayerResult = z.object({
  layerId: z.string(),
  title: z.string(),
  claimsAdded: z.int(),
  claimsKnown: z.int(),
  anchors: z.array(z.object({ id: AnchorId, claimIds: z.array(ClaimId), status: AnchorStatus })),
  /** Objects that the corpus holds with another content: it stays, the layer's stands in a note beside it (D5). */
  conflicts: z.array(z.object({ type: ObjectType, id: AnyId, title: z.string() })).default([]),
})
/** A document as an import run leaves it. */
export const ImportedDocument = DocumentView.extend({
  /** The same text was there already; nothing was added. */
  known: z.boolean(),
  offers: z.array(LayerOffer),
  layer: LayerResult.optional(),
})
const importErrors = [
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_BINARY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FORMAT_UNSUPPORTED',
  'READER_TIMEOUT',
  'READER_MEMORY',
  'CSL_INVALID',
  'LAYER_INVALID',
  'LAYER_MISMATCH',
  'CANCELLED',
  'NOT_FOUND',
] as const

/** What a person may correct of a document, null clears; a corrected field is no longer marked as guessed. */
export const DocumentChanges = editOf(
  Document.pick({
    title: true,
    kind: true,
    language: true,
    authors: true,
    publisher: true,
    published: true,
    publishedBasis: true,
    url: true,
    rights: true,
    shareText: true,
    csl: true,
    marking: true,
    lineageStatus: true,
  }),
).extend({
  title: worded(Document.shape.title).optional(),
  source: z.object({ name: z.string().min(1).max(300), kind: SourceKind.optional() }).optional(),
})
export type DocumentChanges = z.infer<typeof DocumentChanges>

/** Operations on documents and the layers over them. */
export const documents = {
  list: query().output(z.object({ documents: z.array(DocumentView) })),
  get: query('NOT_FOUND')
    .input(z.object({ id: DocumentId }))
    .output(z.object({ document: DocumentView, source: Source, version: Version })),
  /** Reads files in a process apart; all or nothing. Progress comes as `progress` events; cancel by aborting the call. */
  import: command('undoable', ...importErrors)
    .input(
      z.object({
        files: z.array(FileToken).min(1).max(10_000),
        csl: FileToken.optional(),
        /** `none`, `auto` (every layer that is offered), a layer's id, or the token of a layer file. */
        layer: z.string().default('none'),
      }),
    )
    .output(z.object({ documents: z.array(ImportedDocument) })),
  paste: command('undoable', ...importErrors)
    .input(z.object({ text: z.string().min(1), title: z.string().max(500).optional() }))
    .output(z.object({ documents: z.array(ImportedDocument) })),
  offers: query('NOT_FOUND')
    .input(z.object({ id: DocumentId }))
    .output(z.object({ offers: z.array(LayerOffer) })),
  applyLayer: command('undoable', ...importErrors)
    .input(z.object({ id: DocumentId, layerId: z.string() }))
    .output(z.object({ document: DocumentView, layer: LayerResult })),
  update: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'TIME_INVALID')
    .input(z.object({ id: DocumentId, changes: DocumentChanges }))
    .output(z.object({ document: DocumentView })),
  /** Marks a document as taken back by its originator: what it carries is no item any more (docs/adr/0017). */
  retract: command('undoable', 'NOT_FOUND', 'REASON_REQUIRED', 'DUPLICATE')
    .input(z.object({ id: DocumentId, reason: z.string().max(2000).default('') }))
    .output(z.object({ document: DocumentView })),
  unretract: command('undoable', 'NOT_FOUND')
    .input(z.object({ id: DocumentId }))
    .output(z.object({ document: DocumentView })),
  deletePreview: query('NOT_FOUND')
    .input(z.object({ id: DocumentId }))
    .output(
      z.object({
        title: z.string(),
        anchors: z.int(),
        /** Claims whose only passages lie in this document: they go with it. */
        claimsDeleted: z.array(z.object({ id: ClaimId, number: z.int(), text: z.string() })),
        /** Claims that keep passages elsewhere. */
        claimsKept: z.array(z.object({ id: ClaimId, number: z.int(), text: z.string() })),
      }),
    ),
  delete: command('undoable', 'NOT_FOUND')
    .input(z.object({ id: DocumentId }))
    .output(z.object({ anchors: z.int(), claims: z.int() })),
}

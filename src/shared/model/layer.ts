// A transferable set of annotations over documents that it names by hash but does not contain (D9).
import { z } from 'zod'
import { Selector } from './anchor'
import { AnchorId, DocumentId, ForeignJson, Sha256 } from './base/ids'

export const LayerAnchor = z.object({ id: AnchorId, documentId: DocumentId, selectors: z.array(Selector).min(1) })
export const LayerDocument = z.object({
  id: DocumentId,
  csl: ForeignJson,
  textSha256: Sha256,
  length: z.int().min(1),
  tokens: z.int().min(1),
})
/** `objects` are stored objects by type, as our own JSON export writes them, without texts and versions. */
export const Layer = z.object({
  format: z.literal('equipoise-layer/1'),
  title: z.string().min(1),
  creator: z.string().min(1),
  scheme: z.literal('hq1'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  documents: z.array(LayerDocument).min(1),
  anchors: z.array(LayerAnchor),
  objects: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
export type Layer = z.infer<typeof Layer>

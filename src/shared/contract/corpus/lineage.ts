// Where documents and evidence have it from: links upstream, and origins outside the corpus (DOMAIN 2.5, 6).
import { z } from 'zod'
import { AnyId, DocumentId } from '../../model/base/ids'
import { Reliability } from '../../model/grade'
import { LineageLink, Origin } from '../../model/relation'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'
import { worded } from '../declare/worded'
import { LinkInput } from '../judging/impact'

/** One document, origin or piece of evidence in the lineage of a document. */
export const LineageNode = z.object({
  id: AnyId,
  kind: z.enum(['document', 'origin', 'evidence']),
  name: z.string(),
  sourceName: z.string().optional(),
  /** Letter of its own source, whatever the domain; absent where it has none. */
  reliability: Reliability.optional(),
  lineageStatus: z.enum(['unexamined', 'original', 'unknown']).optional(),
  retracted: z.boolean(),
  /** It carries nothing: it is retracted, or all that it rests on is. */
  fallen: z.boolean(),
  root: z.boolean(),
  settled: z.boolean(),
  circular: z.boolean(),
})
export type LineageNode = z.infer<typeof LineageNode>

/** The lineage of one document: everything it rests on, everything that rests on it, and the links between those. */
export const LineageView = z.object({
  documentId: DocumentId,
  nodes: z.array(LineageNode),
  links: z.array(LineageLink),
  /** Independent origins [at least, at most] of the document by itself. */
  origins: z.tuple([z.int(), z.int()]),
})
export type LineageView = z.infer<typeof LineageView>

const OriginFields = Origin.pick({ name: true, sourceId: true, marking: true }).extend({
  name: worded(Origin.shape.name),
})
/** Null clears. */
export const OriginChanges = editOf(OriginFields)
export type OriginChanges = z.infer<typeof OriginChanges>
/** What a person writes of an origin. */
export type OriginInput = z.output<typeof OriginFields>
/** An origin with the number of links that lead to it. */
export const OriginView = Origin.extend({ links: z.int(), sourceName: z.string().optional() })
export type OriginView = z.infer<typeof OriginView>

const linkErrors = ['NOT_FOUND', 'INVALID_FIELD', 'CYCLE', 'DUPLICATE'] as const

/** Operations on lineage links. */
export const lineage = {
  list: query('NOT_FOUND')
    .input(z.object({ documentId: DocumentId }))
    .output(LineageView),
  add: command('undoable', ...linkErrors)
    .input(LinkInput)
    .output(z.object({ link: LineageLink })),
  update: command('undoable', ...linkErrors)
    .input(
      z.object({
        id: AnyId,
        type: LineageLink.shape.type.optional(),
        basis: LineageLink.shape.basis.optional(),
        allowCircular: z.boolean().default(false),
      }),
    )
    .output(z.object({ link: LineageLink })),
  remove: command('undoable', 'NOT_FOUND')
    .input(z.object({ id: AnyId }))
    .output(z.object({ id: AnyId })),
}

/** Operations on origins: roots outside the corpus. */
export const origins = {
  list: query().output(z.object({ origins: z.array(OriginView) })),
  create: command('undoable', 'INVALID_FIELD', 'DUPLICATE', 'NOT_FOUND')
    .input(OriginFields)
    .output(z.object({ origin: OriginView })),
  update: command('coalesce', 'INVALID_FIELD', 'DUPLICATE', 'NOT_FOUND')
    .input(z.object({ id: AnyId, changes: OriginChanges }))
    .output(z.object({ origin: OriginView })),
  delete: command('undoable', 'NOT_FOUND', 'IN_USE')
    .input(z.object({ id: AnyId }))
    .output(z.object({ id: AnyId })),
}

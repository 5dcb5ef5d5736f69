// Documents: import, list, describe, delete. Each method is one use case.
import type { DocumentChanges } from '@shared/contract/corpus/documents'
import { Failure } from '@shared/contract/errors'
import { canonicalise, prepareText, resolveLayer } from '@shared/kernel/anchor'
import { Source, Version } from '@shared/model/document'
import { readText } from '../../ingest/readers/text-reader'
import type { StoredClaim } from '../../store'
import type { Context } from '../core/context'
import { cut, subjectOf } from '../core/words'
import { applyLayer } from './apply-layer'
import { deleteDocument, departureOf } from './delete-document'
import { documentViewOf, documentViews } from './document-views'
import { type Imported, type ImportRequest, runImport, runPaste } from './import-run'
import { refusingLayer } from './layer-references'
import { offerOf } from './layer-shelf'
import { retractDocument, unretractDocument } from './retract-document'
import { updateDocument } from './update-document'

/** Length of a title guessed from a first line. */
const TITLE = 150
const NEVER = new AbortController().signal

/** The use cases of `contract/documents`. */
export function documentsService(ctx: Context) {
  return { ...reading(ctx), ...importing(ctx), ...layering(ctx), ...editing(ctx) }
}

const viewOf = (ctx: Context, id: string) =>
  ctx.read(async (repos) => documentViewOf(repos, await ctx.world.get(repos), id))

async function withViews(ctx: Context, imported: readonly Imported[]) {
  const ids = imported.map((one) => one.documentId)
  const views = await ctx.read(async (repos) => documentViews(repos, await ctx.world.get(repos), ids))
  return { documents: views.map((document, i) => ({ ...document, ...withoutId(imported[i]!) })) }
}

/** The document's current text; NOT_FOUND where the corpus does not hold it. */
const currentText = (ctx: Context, id: string) =>
  ctx.read(async (repos) => {
    const document = await repos.documents.require(id)
    const version = await repos.versions.require(document.currentVersionId)
    const text = await repos.versions.text(version.id)
    if (text === undefined) throw new Failure('NOT_FOUND', { name: 'text', place: id })
    return { document, version, text }
  })

function reading(ctx: Context) {
  return {
    list: async () => ({
      documents: await ctx.read(async (repos) => documentViews(repos, await ctx.world.get(repos))),
    }),

    async get({ id }: { id: string }) {
      const document = await viewOf(ctx, id)
      return { document, source: Source.parse(document.source), version: Version.parse(document.version) }
    },

    deletePreview: ({ id }: { id: string }) =>
      ctx.read(async (repos) => {
        const { title } = await repos.documents.require(id)
        const departure = await departureOf(repos, id)
        const brief = (claims: readonly StoredClaim[]) => claims.map(({ id, number, text }) => ({ id, number, text }))
        return {
          title,
          anchors: departure.anchors,
          claimsDeleted: brief(departure.deleted),
          claimsKept: brief(departure.kept),
        }
      }),
  }
}

function importing(ctx: Context) {
  return {
    import: async (request: ImportRequest, signal: AbortSignal = NEVER) =>
      withViews(ctx, await runImport(ctx, request, signal)),

    async paste({ text, title }: { text: string; title?: string }, signal: AbortSignal = NEVER) {
      const canonical = canonicalise(text)
      if (canonical.trim() === '') throw new Failure('FILE_EMPTY', { name: title ?? 'The pasted text' })
      const reading = readText(canonical)
      const first = cut(canonical.trim().split('\n', 1)[0]!.trim(), TITLE)
      const read = {
        ...reading,
        guessed: { title: first, ...reading.guessed },
        pages: [],
        mediaType: 'text/plain',
        importer: { name: 'paste', version: '1' },
      }
      return withViews(ctx, await runPaste(ctx, canonical, title?.trim() || undefined, read, signal))
    },
  }
}

function layering(ctx: Context) {
  return {
    async offers({ id }: { id: string }) {
      const { text } = await currentText(ctx, id)
      return { offers: ctx.layers.fitting(prepareText(text)).map(offerOf) }
    },

    async applyLayer({ id, layerId }: { id: string; layerId: string }) {
      const { document, version, text } = await currentText(ctx, id)
      const read = ctx.layers.byId(layerId)
      if (!read) throw new Failure('NOT_FOUND', { name: 'layer', place: layerId })
      const resolution = resolveLayer(prepareText(text), read.layer)
      if (!resolution.offered) {
        const detail = `only ${resolution.resolved} of ${resolution.total} passages are in it`
        throw new Failure('LAYER_MISMATCH', { name: read.layer.title, detail })
      }
      const options = { label: 'layer.apply', policy: 'undoable', source: 'import' } as const
      const writing = ctx.write({ ...options, subject: subjectOf(read.layer.title) }, (repos, tx) =>
        applyLayer(ctx, repos, tx, { read, resolution }, { documentId: document.id, version, text }),
      )
      const layer = await refusingLayer(read.id, writing)
      return { document: await viewOf(ctx, id), layer }
    },
  }
}

function editing(ctx: Context) {
  return {
    async update({ id, changes }: { id: string; changes: DocumentChanges }) {
      let subject = ''
      await ctx.write({ label: 'document.update', policy: 'undoable', subject: () => subject }, async (repos) => {
        subject = subjectOf((await updateDocument(ctx, repos, id, changes)).title)
      })
      return { document: await viewOf(ctx, id) }
    },

    async retract({ id, reason }: { id: string; reason: string }) {
      await retractDocument(ctx, id, reason)
      return { document: await viewOf(ctx, id) }
    },
    async unretract({ id }: { id: string }) {
      await unretractDocument(ctx, id)
      return { document: await viewOf(ctx, id) }
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      const options = { label: 'document.delete', policy: 'undoable', subject: () => subject } as const
      const departure = await ctx.write(options, async (repos) => {
        subject = subjectOf((await repos.documents.require(id)).title)
        return deleteDocument(repos, id)
      })
      return { anchors: departure.anchors, claims: departure.deleted.length }
    },
  }
}

const withoutId = ({ documentId: _id, ...rest }: Imported) => rest

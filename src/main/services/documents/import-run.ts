// One import run: every file is read before anything is written, then all is written in one unit of work.
import { Failure } from '@shared/contract/errors'
import { type PreparedText, prepareText } from '@shared/kernel/anchor'
import { type CslRecord, readCsl } from '../../exchange/csl/csl-reader'
import type { HandedFile, ReadDocument } from '../../ports'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { subjectOf } from '../core/words'
import { applyLayer } from './apply-layer'
import { checkedLayer } from './check-layer'
import { refusingLayer } from './layer-references'
import { type Fit, fittingOf, offerOf } from './layer-shelf'
import { type Incoming, type Placed, placeDocument } from './place-document'

/** Tokens of files, of their records, and the choice of a layer. */
export interface ImportRequest {
  readonly files: readonly string[]
  readonly csl?: string
  readonly layer: string
}
/** What became of one file, before its view is read. */
export interface Imported extends Pick<Placed, 'known'> {
  readonly documentId: string
  readonly offers: ReturnType<typeof offerOf>[]
  readonly layer?: Awaited<ReturnType<typeof applyLayer>>
}

/** Reads and writes all files or none. Throws the readers' failures, CSL_INVALID, LAYER_INVALID, LAYER_MISMATCH, CANCELLED. */
export async function runImport(ctx: Context, request: ImportRequest, signal: AbortSignal): Promise<Imported[]> {
  const records = request.csl === undefined ? [] : await takeRecords(ctx, request.csl, request.files.length)
  const choose = await layerChoice(ctx, request.layer)
  const incoming: Incoming[] = []
  const job = ctx.ports.ids.next()
  const total = request.files.length
  for (const [i, token] of request.files.entries()) {
    const file = await ctx.ports.files.take(token)
    const read = await ctx.ports.imports.read(file, signal)
    signal.throwIfAborted()
    incoming.push(await prepare(ctx, file, read, choose, records[i]))
    ctx.hub.publish({ type: 'progress', job, label: 'document.import', done: i + 1, total })
  }
  return writeAll(ctx, incoming, signal)
}

/** A pasted text takes the same way without a file. */
export async function runPaste(
  ctx: Context,
  text: string,
  title: string | undefined,
  read: ReadDocument,
  signal: AbortSignal,
) {
  const file = { name: title ?? '', bytes: new Uint8Array(0) }
  const guessed = title ? { ...read.guessed, title: undefined } : read.guessed
  const choose = await layerChoice(ctx, 'none')
  const record = title ? { title } : undefined
  const incoming = await prepare(ctx, file, { ...read, text, guessed }, choose, record)
  return writeAll(ctx, [{ ...incoming, pasted: true }], signal)
}

/** What is kept of a file until all are read: the tokens of ten thousand texts would not fit into memory. */
async function prepare(
  ctx: Context,
  file: HandedFile,
  read: ReadDocument,
  choose: Choice,
  csl: CslRecord | undefined,
): Promise<Incoming> {
  if (read.text === '') throw new Failure('FILE_EMPTY', { name: file.name })
  const prepared = prepareText(read.text)
  const fits = ctx.layers.fitting(prepared)
  const fit = choose(prepared, fits, file.name)
  const { textSha256 } = prepared
  return { file, read, textSha256, offers: fits.map(offerOf), ...(csl && { csl }), ...(fit && { fit }) }
}

async function takeRecords(ctx: Context, token: string, files: number): Promise<CslRecord[]> {
  const file = await ctx.ports.files.take(token)
  const records = readCsl(file.name, new TextDecoder().decode(file.bytes))
  if (records.length === files) return records
  throw new Failure('CSL_INVALID', {
    name: file.name,
    detail: `it holds ${records.length} records for ${files} documents`,
  })
}

type Choice = (prepared: PreparedText, fits: readonly Fit[], name: string) => Fit | undefined

/** `none`, `auto` (the best that is offered), a layer's id, or the token of a layer file. */
async function layerChoice(ctx: Context, layer: string): Promise<Choice> {
  if (layer === 'none') return () => undefined
  if (layer === 'auto') return (_prepared, fits) => fits[0]
  const read = ctx.layers.byId(layer) ?? (await handedLayer(ctx, layer))
  return (prepared, _fits, name) => {
    const [fit] = fittingOf([read], prepared)
    if (fit) return fit
    throw new Failure('LAYER_MISMATCH', { name: read.layer.title, detail: `too few of its passages are in ${name}` })
  }
}

async function handedLayer(ctx: Context, token: string) {
  const file = await ctx.ports.files.take(token)
  return checkedLayer(file.name, new TextDecoder().decode(file.bytes))
}

/** Offers of layers that the document bears no anchor of. */
async function notYetApplied(ctx: Context, repos: Repositories, documentId: string, offers: Incoming['offers']) {
  const held = new Set<string>((await repos.anchors.byDocument(documentId)).map(({ id }) => id))
  return offers.filter(({ layerId }) => !ctx.layers.byId(layerId)?.layer.anchors.some(({ id }) => held.has(id)))
}

async function writeAll(ctx: Context, incoming: readonly Incoming[], signal: AbortSignal): Promise<Imported[]> {
  let subject: string | undefined
  const options = { label: 'document.import', policy: 'undoable', source: 'import', subject: () => subject } as const
  const layer = incoming.find((one) => one.fit)?.fit?.read.id
  const writing = ctx.write(options, async (repos, tx) => {
    const imported: Imported[] = []
    for (const one of incoming) {
      signal.throwIfAborted()
      const { document, version, known } = await placeDocument(ctx, repos, tx, one)
      const target = { documentId: document.id, version, text: one.read.text }
      const layer = one.fit && (await applyLayer(ctx, repos, tx, one.fit, target))
      const offers = known ? await notYetApplied(ctx, repos, document.id, one.offers) : [...one.offers]
      imported.push({ documentId: document.id, known, offers, ...(layer && { layer }) })
      subject ??= subjectOf(incoming.length > 1 ? `${document.title} (+${incoming.length - 1})` : document.title)
    }
    return imported
  })
  return refusingLayer(layer, writing)
}

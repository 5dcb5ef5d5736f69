// Bringing documents in: upload, import, then the layers that are offered for them.
import type { ImportedDocument } from '@shared/contract/corpus/documents'
import type { z } from 'zod'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openDocument } from '../view-store'
import { done } from '../window/notices'
import { progressStore } from '../window/progress'
import { string } from '../window/strings'
import { write } from './actions'
import { client, connection } from './client'

type Imported = z.infer<typeof ImportedDocument>
export interface Offer {
  readonly documentId: string
  readonly documentTitle: string
  readonly layer: Imported['offers'][number]
}
interface ImportState {
  readonly offers: readonly Offer[]
  /** The document whose bibliographic record is open for checking. */
  readonly record?: string
  /** Set while a run is under way; aborting it cancels the run. */
  readonly running?: { readonly count: number; readonly abort: AbortController }
}
export const importStore = createStore<ImportState>(() => ({ offers: [] }))
export const useImports = () => useStore(importStore)

export const openRecord = (record: string | undefined): void => importStore.setState({ record })

/** What was guessed of a new document is asked about: one press opens its record. */
const checking = ({ id, guessed }: Imported) =>
  guessed.length > 0 ? { label: string('import.check'), run: () => openRecord(id) } : undefined

function arrived(documents: readonly Imported[]): void {
  const first = documents[0]
  if (first) openDocument(first.id)
  const known = documents.filter((d) => d.known)
  const fresh = documents.filter((d) => !d.known)
  if (known[0]) done(string('import.known', { count: known.length, title: known[0].title }))
  if (fresh[0]) done(string('import.done', { count: fresh.length, title: fresh[0].title }), checking(fresh[0]))
  const offers = documents.flatMap((d) =>
    d.offers.map((layer) => ({ documentId: d.id, documentTitle: d.title, layer })),
  )
  importStore.setState((s) => ({ offers: [...s.offers, ...offers] }))
}

const isRecord = (file: File): boolean => /\.json$/i.test(file.name)

/** Imports files all or nothing; the first opens in the reader. A CSL-JSON file among them describes the others. */
export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const abort = new AbortController()
  progressStore.setState({}, true)
  importStore.setState({ running: { count: files.length, abort } })
  const answer = await write(async () => {
    const described = files.length > 1 ? files.find(isRecord) : undefined
    const texts = files.filter((file) => file !== described)
    const tokens = (await connection().upload(texts)).map((file) => file.token)
    const csl = described && (await connection().upload([described]))[0]?.token
    return client().documents.import({ files: tokens, csl, layer: 'none' }, { signal: abort.signal })
  })
  importStore.setState({ running: undefined })
  if (answer) arrived(answer.documents)
}
export async function pasteDocument(text: string, title: string): Promise<boolean> {
  const answer = await write(() => client().documents.paste({ text, title: title || undefined }))
  if (answer) arrived(answer.documents)
  return answer !== undefined
}
/** Applies an offered layer, or drops the offer. */
export async function answerOffer(offer: Offer, apply: boolean): Promise<void> {
  importStore.setState((s) => ({ offers: s.offers.filter((o) => o !== offer) }))
  if (!apply) return
  const answer = await write(() =>
    client().documents.applyLayer({ id: offer.documentId, layerId: offer.layer.layerId }),
  )
  if (!answer) return
  openDocument(answer.document.id)
  done(string('import.layer', { title: answer.layer.title, count: answer.layer.anchors.length }))
}

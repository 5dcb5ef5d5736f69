// The one file that touches pdf.js. It reads only briefs that we made: no scripts, no WebAssembly, nothing fetched.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

export type Pdf = PDFDocumentProxy
export type PdfPage = PDFPageProxy

/** Loaded when the first brief is shown. */
const library = async () => {
  const [pdfjs, { default: PdfWorker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ])
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port: new PdfWorker() }) }
}
let loaded: ReturnType<typeof library> | undefined
const load = () => {
  loaded ??= library()
  return loaded
}

/** Opens a PDF; the bytes are copied, since pdf.js takes them away. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { pdfjs, worker } = await load()
  return pdfjs.getDocument({
    data: bytes.slice(),
    worker,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  }).promise
}
export const closePdf = (pdf: Pdf): void => void pdf.loadingTask.destroy()

/** A page as a canvas and a layer of selectable text, both for `scale` CSS pixels a point. */
export async function drawPage(page: PdfPage, scale: number, signal: AbortSignal) {
  const { pdfjs } = await load()
  const dense = window.devicePixelRatio || 1
  const viewport = page.getViewport({ scale: scale * dense })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel())
  const text = document.createElement('div')
  const layer = new pdfjs.TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: true }),
    container: text,
    viewport: page.getViewport({ scale }),
  })
  signal.addEventListener('abort', () => layer.cancel())
  await Promise.all([task.promise, layer.render()])
  return { canvas, text }
}

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '').toLowerCase()
type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>
const wordsOf = ({ items }: TextContent): string => items.map((item) => ('str' in item ? item.str : '')).join('')

/** Index of the first page that holds one of the texts, tried in order, white space and case aside. */
export async function findPage(pdf: Pdf, texts: readonly string[]): Promise<number | undefined> {
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) pages.push(squeeze(wordsOf(await (await pdf.getPage(n)).getTextContent())))
  for (const text of texts.map(squeeze).filter((needle) => needle.length > 0)) {
    const found = pages.findIndex((page) => page.includes(text))
    if (found >= 0) return found
  }
  return undefined
}

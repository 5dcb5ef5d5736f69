// A layer over a text of our own: made the way a publisher makes one, so that it holds no words of the text.
import { hashQuote, prepareText } from '@shared/kernel/anchor'
import { fixtureId } from '../builders/random'

export const LAYER_DOCUMENT = fixtureId(0x20, 1)

const ANALYST = fixtureId(0x23, 1)
const SALT = '00112233445566778899aabbccddeeff'
const AT = '2025-05-01T00:00:00.000Z'

export interface LayerOptions {
  readonly spans: readonly { start: number; end: number }[]
  /** The restated claims, one a span. */
  readonly texts: readonly string[]
  readonly extra?: Record<string, unknown[]>
}

/** The JSON of a layer whose n-th claim stands on the n-th span. */
export function ownLayer(text: string, { spans, texts, extra = {} }: LayerOptions): string {
  const prepared = prepareText(text)
  const anchors = spans.map((span, i) => ({
    id: fixtureId(0x22, i + 1),
    documentId: LAYER_DOCUMENT,
    selectors: [hashQuote(prepared, span, SALT)],
  }))
  const envelope = { createdAt: AT, createdBy: ANALYST, modifiedAt: AT, rev: 1 }
  const claims = texts.map((words, i) => ({
    id: fixtureId(0x21, i + 1),
    ...envelope,
    text: words,
    type: 'fact',
    domain: 'trade',
    anchorIds: [fixtureId(0x22, i + 1)],
  }))
  const csl = {
    type: 'report',
    title: 'The harbour papers',
    'container-title': 'Harbour Gazette',
    issued: { 'date-parts': [[2009, 8]] },
  }
  return JSON.stringify({
    format: 'equipoise-layer/1',
    title: 'Claims on the harbour papers',
    creator: 'Layer desk',
    scheme: 'hq1',
    salt: SALT,
    documents: [
      { id: LAYER_DOCUMENT, csl, textSha256: prepared.textSha256, length: text.length, tokens: prepared.tokens.length },
    ],
    anchors,
    objects: { claims, ...extra },
  })
}

import { readFileSync } from 'node:fs'
import { canonicalise, hashQuote, leakIndex, leaks, prepareText, resolveLayer, tokenise } from '@shared/kernel/anchor'
import { Layer } from '@shared/model/layer'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

const article = canonicalise(
  readFileSync(new URL('../../../fixtures/documents/ferry-toll.txt', import.meta.url), 'utf8'),
)
const salt = 'f0e1d2c3b4a5968778695a4b3c2d1e0f'
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** A layer with one anchor a sentence of the text, the last three repeated sentences included. */
function layerOf(text: string, spans: readonly { start: number; end: number }[]) {
  const prepared = prepareText(text)
  const anchors = spans.flatMap((span, i) => {
    const selector = hashQuote(prepared, span, salt)
    return selector ? [{ id: id(i + 2), documentId: id(1), selectors: [selector] }] : []
  })
  const documents = [
    { id: id(1), csl: {}, textSha256: prepared.textSha256, length: text.length, tokens: prepared.tokens.length },
  ]
  return Layer.parse({
    format: 'equipoise-layer/1',
    title: 'Marl',
    creator: 'Test',
    scheme: 'hq1',
    salt,
    documents,
    anchors,
    objects: {},
  })
}

const sentences = [...article.matchAll(/[^\n.]*[^\n.\d](?:\.\d[^\n.]*)*[.”\n]+/g)].map((match) => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
}))
const wordsOf = (text: string) =>
  tokenise(text)
    .map((token) => token.text)
    .join(' ')

const variants: [string, (text: string) => string][] = [
  ['wrapped at 40', (text) => text.replace(/(.{20,40}) /g, '$1\n')],
  ['unwrapped into one line', (text) => text.replace(/\s+/g, ' ')],
  [
    'quotes and dashes straightened',
    (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/—/g, ' -- ').replaceAll('\u00a0', ' '),
  ],
  ['paragraphs re-spaced', (text) => text.replace(/\n+/g, '\n\n\n')],
  ['indented, trailing spaces, tabs', (text) => text.replace(/^/gm, '\t  ').replace(/$/gm, '  ')],
  ['a foreword and an afterword', (text) => `Reprinted with leave.\n\n${text}\nAll rights reserved.\n`],
  ['soft hyphens', (text) => text.replace(/(\p{L}{4})(\p{L}{3})/gu, '$1\u00AD$2')],
  ['decomposed', (text) => text.normalize('NFD')],
  [
    'all of them',
    (text) =>
      `Foreword.\n${text
        .replace(/[“”]/g, '"')
        .replace(/’/g, "'")
        .replace(/\n+/g, '\n\n\n')
        .replace(/(.{20,40}) /g, '$1\n')}`,
  ],
]

describe('resolving a layer', () => {
  const layer = layerOf(article, sentences)

  it('A17 A18 the text itself agrees and every anchor is exact', () => {
    const fit = resolveLayer(prepareText(article), layer)
    expect(sentences.length).toBeGreaterThan(15)
    expect(fit).toMatchObject({
      textAgrees: true,
      offered: true,
      resolved: layer.anchors.length,
      total: layer.anchors.length,
    })
    expect(fit.anchors.map((anchor) => anchor.status)).toEqual(layer.anchors.map(() => 'exact'))
    expect(fit.anchors.map((anchor) => anchor.spans[0])).toEqual(sentences)
  })

  test.each(variants)('A17 every anchor finds its passage: %s', (_, change) => {
    const text = change(article)
    const fit = resolveLayer(prepareText(text), layer)
    expect(fit).toMatchObject({ textAgrees: false, offered: true, resolved: layer.anchors.length })
    const passages = fit.anchors.map(({ spans }) => wordsOf(text.slice(spans[0]!.start, spans[0]!.end)))
    expect(passages).toEqual(sentences.map(({ start, end }) => wordsOf(article.slice(start, end))))
    const starts = fit.anchors.map(({ spans }) => spans[0]!.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(new Set(starts).size).toBe(starts.length)
  })

  it('A18 another text is not offered', () => {
    const other = article
      .split(/(?<=\.)\s/)
      .toReversed()
      .join(' ')
      .replace(/\w{3,}/g, (word) => [...word].toReversed().join(''))
    expect(resolveLayer(prepareText(other), layer)).toMatchObject({ offered: false, textAgrees: false, resolved: 0 })
  })

  it('A17 the document that fits best is chosen', () => {
    const other = {
      ...layer.documents[0]!,
      id: Layer.shape.anchors.element.shape.documentId.parse(id(900)),
      textSha256: '0'.repeat(64),
    }
    const fit = resolveLayer(prepareText(`x ${article}`), { ...layer, documents: [other, ...layer.documents] })
    expect(fit).toMatchObject({ documentId: id(1), offered: true })
  })
})

describe('leaks', () => {
  const index = leakIndex(tokenise(article))
  const at = (n: number, count: number) => {
    const tokens = tokenise(article).slice(n, n + count)
    return article.slice(tokens[0]!.start, tokens.at(-1)!.end)
  }

  it('A19 D9 eight consecutive tokens leak, also re-punctuated, seven do not', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.integer({ min: 8, max: 20 }), (n, count) => {
        const run = at(n, count)
        const note = `zzz: ${run.toUpperCase().replace(/\s+/g, '\n')} zzz`
        expect(leaks(index, note)).toEqual({ start: 5, end: note.length - 4 })
        expect(leaks(index, `zzz ${at(n, 7)} zzz`)).toBeUndefined()
      }),
    )
  })

  it('A19 own words do not leak', () => {
    expect(
      leaks(index, 'The tariff of 2009 cost the ferry about a ninth of its passengers within one year.'),
    ).toBeUndefined()
    expect(leaks(index, '')).toBeUndefined()
  })
})

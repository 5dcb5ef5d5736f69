// DOMAIN 8, D7 to D12: versions, spans, layers, hashed passages, code points.
import {
  canonicalise,
  checkSpans,
  codePoints,
  describe as describeSpans,
  hashedIndex,
  hashQuote,
  leakIndex,
  leaks,
  prepareText,
  resolveAnchor,
  resolveHashed,
  sha256Hex,
  target,
} from '@shared/kernel/anchor'
import { describe, expect, it } from 'vitest'
import { smallCorpus } from '../../support/small-corpus'

const TEXT = 'The ferry carries freight 🏔 in summer and nothing in winter, whatever the council says.'
const SALT = '00112233445566778899aabbccddeeff'
const spanOf = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('D7 a version never changes', () => {
  it.each([
    ['a leading BOM goes', '\uFEFFa', 'a'],
    ['CRLF and lone CR are LF', 'a\r\nb\rc', 'a\nb\nc'],
    ['NUL is U+FFFD', 'a\0b', 'a\uFFFDb'],
    ['a lone surrogate is U+FFFD', 'a\uD83Cb', 'a\uFFFDb'],
    ['white space and quotes stay', ' “a”\u00A0 ', ' “a”\u00A0 '],
  ])('D7 canonical text: %s, and twice is once', (_, decoded, canonical) => {
    expect(canonicalise(decoded)).toBe(canonical)
    expect(canonicalise(canonical)).toBe(canonical)
  })
  it('D7 the stored hash and length are those of the text', async () => {
    const { client, ids, workbench } = await smallCorpus()
    const { document } = await client.documents.get({ id: ids.harbour as never })
    const text = new TextDecoder().decode((await workbench.bytes(`documents/${ids.harbourVersion}/text`))!.body)
    expect([document.textSha256, document.length]).toEqual([sha256Hex(text), text.length])
  })
})

describe('D8 spans are sorted, disjoint, within the text, and split no character', () => {
  it.each([
    ['one span', [{ start: 0, end: 3 }], undefined],
    [
      'two in order',
      [
        { start: 0, end: 3 },
        { start: 4, end: 9 },
      ],
      undefined,
    ],
    [
      'touching',
      [
        { start: 0, end: 3 },
        { start: 3, end: 9 },
      ],
      undefined,
    ],
    [
      'out of order',
      [
        { start: 4, end: 9 },
        { start: 0, end: 3 },
      ],
      'unsorted',
    ],
    [
      'overlapping',
      [
        { start: 0, end: 5 },
        { start: 4, end: 9 },
      ],
      'unsorted',
    ],
    ['empty', [{ start: 3, end: 3 }], 'empty'],
    ['beyond the end', [{ start: 0, end: 999 }], 'outside'],
    ['inside a surrogate pair', [{ start: 0, end: TEXT.indexOf('🏔') + 1 }], 'splits-surrogate'],
    ['none', [], 'none-given'],
  ])('D8 %s', (_, spans, fault) => {
    expect(checkSpans(TEXT, spans)?.fault).toBe(fault)
  })
  it('D8 an exact quote is what the spans cut out', () => {
    const spans = [spanOf('freight 🏔'), spanOf('winter')]
    expect(describeSpans(TEXT, spans).map(({ exact }) => exact)).toEqual(
      spans.map(({ start, end }) => TEXT.slice(start, end)),
    )
  })
})

describe('D9 eight consecutive tokens of a text that is not shared may not leave', () => {
  const index = leakIndex(prepareText(TEXT).tokens)
  it.each([
    ['seven tokens', 'ferry carries freight in summer and nothing', false],
    ['eight tokens', 'ferry carries freight in summer and nothing in', true],
    ['eight tokens, punctuated otherwise', 'FERRY, carries: freight (in summer) and nothing; in!', true],
    ['eight tokens with a gap', 'ferry carries freight in the summer and nothing in', false],
  ])('D9 %s', (_, candidate, leaking) => {
    expect(leaks(index, candidate) !== undefined).toBe(leaking)
  })
})

describe('D10 a hashed passage finds itself', () => {
  const hashed = hashQuote(prepareText(TEXT), spanOf('nothing in winter'), SALT)!
  it.each([
    ['on the same text, exactly', TEXT, 'exact'],
    ['on a text changed before it', `A new beginning. ${TEXT}`, 'relocated'],
    ['on a text changed after it', `${TEXT} A new end.`, 'relocated'],
    ['not where its words are gone', 'Another text altogether.', 'lost'],
  ])('D10 %s', (_, text, status) => {
    const found = resolveHashed(hashedIndex(prepareText(text), SALT), hashed)
    expect(found.status).toBe(status)
    if (found.span) expect(text.slice(found.span.start, found.span.end)).toBe('nothing in winter')
  })
})

describe('D11 another version gives every anchor its status', () => {
  const quote = (words: string) => ({
    spans: [spanOf(words)],
    selectors: describeSpans(TEXT, [spanOf(words)]),
    textSha256: sha256Hex(TEXT),
  })
  it.each([
    ['untouched', TEXT, 'exact'],
    ['moved', `Preface. ${TEXT}`, 'relocated'],
    ['reworded a little', TEXT.replace('carries freight', 'carried freight'), 'changed'],
    ['in two places alike', 'x ferry carries freight y. x ferry carries freight y.', 'ambiguous'],
    ['gone', 'Nothing of it is left.', 'lost'],
  ])('D11 %s', (_, text, status) => {
    const found = resolveAnchor(target(prepareText(text)), quote('ferry carries freight'))
    expect(found.status).toBe(status)
    expect(found.spans.length).toBeGreaterThan(0)
  })
})

describe('D12 UTF-16 and code points', () => {
  it.each(['abc', 'a🏔b', '🏔🏔', 'é水🏔', ''])('D12 there and back through %j', (text) => {
    const points = codePoints(text)
    expect(points.length).toBe([...text].length)
    for (let at = 0; at <= points.length; at++) expect(points.toCodePoint(points.toUtf16(at))).toBe(at)
  })
})

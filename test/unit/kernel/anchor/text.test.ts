import {
  assertSpans,
  canonicalise,
  checkSpans,
  codePoints,
  describe as describeSpans,
  sha256Hex,
  tokenise,
} from '@shared/kernel/anchor'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { rawText, seeds, spansFrom } from './arbitraries'

describe('canonical text', () => {
  test.each([
    ['\uFEFFa', 'a'],
    ['\uFEFF\uFEFFa', 'a'],
    ['a\uFEFFb', 'a\uFEFFb'],
    ['a\r\nb\rc\nd\n\re', 'a\nb\nc\nd\n\ne'],
    ['a\0b', 'a\uFFFDb'],
    ['\uD83Dx\uDC69', '\uFFFDx\uFFFD'],
    ['\u{1F469}', '\u{1F469}'],
    [' a\u00a0’—“\u00AD ', ' a\u00a0’—“\u00AD '],
    ['e\u0301ﬁ', 'e\u0301ﬁ'],
    ['', ''],
  ])('A1 %j becomes %j', (decoded, canonical) => {
    expect(canonicalise(decoded)).toBe(canonical)
  })

  it('A1 D7 canonicalising twice equals once, and leaves no CR, NUL, leading mark or lone surrogate', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const once = canonicalise(raw)
        expect(canonicalise(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
        expect(once).not.toMatch(/\r|\0|^\uFEFF/)
      }),
    )
  })

  it('A2 hashes UTF-8 bytes', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })
})

describe('code points', () => {
  it('A3 D12 there and back is the identity for every offset that exists', () => {
    fc.assert(
      fc.property(rawText.map(canonicalise), (text) => {
        const convert = codePoints(text)
        const characters = [...text]
        expect(convert.length).toBe(characters.length)
        let utf16 = 0
        for (let point = 0; point <= characters.length; point++) {
          expect(convert.toCodePoint(utf16)).toBe(point)
          expect(convert.toUtf16(point)).toBe(utf16)
          utf16 += characters[point]?.length ?? 0
        }
      }),
    )
  })

  it('A3 offsets inside a pair or outside the text are refused', () => {
    const convert = codePoints('a\u{1F469}b')
    for (const offset of [2, -1, 5, 0.5]) expect(() => convert.toCodePoint(offset)).toThrow(RangeError)
    for (const point of [-1, 4, 0.5]) expect(() => convert.toUtf16(point)).toThrow(RangeError)
  })
})

describe('tokens', () => {
  test.each([
    ['The ministry’s 2nd budget', ['the', 'ministry', 's', '2nd', 'budget']],
    ['co\u00ADop\u200Berative', ['cooperative']],
    ['\u200B — \u2060', []],
    ['ﬁne É ½', ['fine', 'é', '1⁄2']],
    ['cafe\u0301', ['café']],
    ['שלום\u200F עולם', ['שלום', 'עולם']],
    ['', []],
  ])('A4 of %j are %j', (text, words) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(words)
  })

  it('A4 tokens are sorted, disjoint and stand where they say', () => {
    fc.assert(
      fc.property(rawText.map(canonicalise), (text) => {
        const tokens = tokenise(text)
        expect(tokens.length === 0 || checkSpans(text, tokens) === undefined).toBe(true)
        for (const token of tokens) expect(tokenise(text.slice(token.start, token.end))[0]?.text).toBe(token.text)
      }),
    )
  })
})

describe('spans', () => {
  const text = 'ab\u{1F469}cd'
  test.each([
    [[], 'none-given', 0],
    [[{ start: 0, end: 1.5 }], 'not-integer', 0],
    [[{ start: -1, end: 1 }], 'outside', 0],
    [[{ start: 0, end: 7 }], 'outside', 0],
    [[{ start: 1, end: 1 }], 'empty', 0],
    [[{ start: 2, end: 1 }], 'empty', 0],
    [
      [
        { start: 1, end: 2 },
        { start: 0, end: 1 },
      ],
      'unsorted',
      1,
    ],
    [
      [
        { start: 0, end: 2 },
        { start: 1, end: 2 },
      ],
      'unsorted',
      1,
    ],
    [[{ start: 3, end: 5 }], 'splits-surrogate', 0],
    [[{ start: 0, end: 3 }], 'splits-surrogate', 0],
  ])('A5 D8 %j is %s', (spans, fault, index) => {
    expect(checkSpans(text, spans)).toEqual({ fault, index })
    expect(() => assertSpans(text, spans)).toThrow(fault)
  })

  it('A5 D8 touching spans are disjoint', () => {
    expect(
      checkSpans(text, [
        { start: 0, end: 2 },
        { start: 2, end: 6 },
      ]),
    ).toBeUndefined()
  })
})

describe('describing', () => {
  const boundaries = (text: string) =>
    new Set([...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map((part) => part.index)).add(
      text.length,
    )

  it('A6 D8 exact is the slice, contexts adjoin it, stay within 32 units and split no grapheme cluster', () => {
    fc.assert(
      fc.property(rawText.map(canonicalise), seeds, (text, numbers) => {
        const spans = spansFrom(text, numbers)
        fc.pre(spans !== undefined)
        const edges = boundaries(text)
        const selectors = describeSpans(text, spans)
        expect(selectors).toHaveLength(spans.length)
        for (const [i, { start, end }] of spans.entries()) {
          const { exact, prefix, suffix } = selectors[i]!
          expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
          expect(exact).toBe(text.slice(start, end))
          expect(prefix.length).toBeLessThanOrEqual(32)
          expect(suffix.length).toBeLessThanOrEqual(32)
          if (prefix) expect(edges).toContain(start - prefix.length)
          if (suffix) expect(edges).toContain(end + suffix.length)
        }
      }),
    )
  })

  it('A6 context is 32 units where the text allows it', () => {
    const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`
    expect(describeSpans(text, [{ start: 40, end: 45 }])).toEqual([
      { type: 'quote', exact: 'QUOTE', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
    ])
  })

  it('A6 refuses spans that break D8', () => {
    expect(() => describeSpans('abc', [{ start: 0, end: 9 }])).toThrow(RangeError)
  })
})

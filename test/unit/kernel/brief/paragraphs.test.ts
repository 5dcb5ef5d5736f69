// Texts cut into paragraphs and segments (BR8, BR10).
import { FULL_TEXT_LIMIT, isHardWrapped, paragraphRanges, paragraphs } from '@shared/kernel/brief/passages/paragraphs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const plain = (text: string, marks: readonly { n: number; spans: { start: number; end: number }[] }[] = []) =>
  paragraphs(text, [], marks, '').paragraphs

describe('paragraphs', () => {
  it('BR10 joins lines that were broken at a width', () => {
    const line = 'these words run on until the edge of a terminal window ends'
    const text = `${line}\n${line}\nand stop.\n\n${line}\n${line}\nagain.`
    expect(isHardWrapped(text)).toBe(true)
    expect(plain(text).map(({ segments }) => segments[0]?.t)).toEqual([
      `${line} ${line} and stop.`,
      `${line} ${line} again.`,
    ])
  })
  it('BR10 keeps a paragraph a line otherwise, and drops blank ones', () => {
    expect(paragraphRanges('one\n\n  \ntwo\nthree')).toHaveLength(3)
  })
  it('does not repeat a title, unless it is marked', () => {
    expect(paragraphs('Title\n\nBody', [], [], 'Title').paragraphs).toHaveLength(1)
    const marked = [{ n: 1, spans: [{ start: 0, end: 5 }] }]
    expect(paragraphs('Title\n\nBody', [], marked, 'Title').paragraphs).toHaveLength(2)
  })
  it('BR10 cuts a very long text to what surrounds its marks', () => {
    const text = Array.from({ length: 3000 }, (_, n) => `Paragraph ${n} of many.`).join('\n')
    expect(text.length).toBeGreaterThan(FULL_TEXT_LIMIT)
    const at = text.indexOf('Paragraph 1500')
    const cut = paragraphs(text, [], [{ n: 1, spans: [{ start: at, end: at + 14 }] }], '')
    expect(cut.paragraphs.map(({ role }) => role)).toEqual(['gap', 'body', 'body', 'body', 'gap'])
    expect(cut.elided).toBe(2997)
  })
})

describe('segments', () => {
  it('BR8 makes the longest mark the ground and prints each number at its end', () => {
    const [paragraph] = plain('abcdefghij', [
      { n: 1, spans: [{ start: 0, end: 8 }] },
      { n: 2, spans: [{ start: 2, end: 4 }] },
    ])
    expect(paragraph?.segments).toEqual([
      { t: 'ab', mark: 1 },
      { t: 'cd', mark: 1, under: [2], ends: [2] },
      { t: 'efgh', mark: 1, ends: [1] },
      { t: 'ij' },
    ])
  })
  it('prints one number for a passage in pieces, after its last', () => {
    const [paragraph] = plain('abcdefghij', [
      {
        n: 1,
        spans: [
          { start: 0, end: 2 },
          { start: 4, end: 6 },
        ],
      },
    ])
    expect(paragraph?.segments.flatMap(({ ends }) => ends ?? [])).toEqual([1])
  })
  it('BR8 loses no character and no number, whatever the marks', () => {
    const span = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{40,90}$/u), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const inside = spans.filter(({ end, start }) => end <= text.length && text.slice(start, end).trim() !== '')
        const printed = plain(
          text,
          inside.map((one, index) => ({ n: index + 1, spans: [one] })),
        )
        const segments = printed.flatMap((paragraph) => paragraph.segments)
        expect(segments.map(({ t }) => t).join('')).toBe(text.trim() === '' ? '' : text)
        expect(segments.flatMap(({ ends }) => ends ?? []).sort((a, b) => a - b)).toEqual(
          inside.map((_, index) => index + 1),
        )
      }),
    )
  })
})

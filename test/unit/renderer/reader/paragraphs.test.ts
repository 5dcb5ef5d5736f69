import { chunksOf, paragraphAt, paragraphsOf } from '@renderer/features/reader/text/paragraphs'
import type { Region } from '@shared/model/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const texts = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n\n', ' ', '\u00a0', '\u2028', '😀', '\ud83d')),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))

describe('paragraphs of a canonical text', () => {
  test('every character but line ends and blank lines is laid out once, at its own offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const laid = Array.from({ length: text.length }, () => 0)
        for (const p of paragraphsOf(text)) for (let i = p.start; i < p.end; i++) laid[i]!++
        let line = 0
        for (const part of text.split('\n')) {
          const expected = part.trim() === '' ? 0 : 1
          for (let i = 0; i < part.length; i++) expect(laid[line + i]).toBe(expected)
          if (line + part.length < text.length) expect(laid[line + part.length]).toBe(0)
          line += part.length + 1
        }
      }),
    )
  })
  test('the blank lines between are counted, so that the text can be put together again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = paragraphsOf(text)
        let before = 0
        const lines = text.split('\n')
        const blanks = found.map(({ blanks }) => blanks)
        const naive: number[] = []
        for (const line of lines) {
          if (line.trim() === '') before++
          else {
            naive.push(before)
            before = 0
          }
        }
        expect(blanks).toEqual(naive)
      }),
    )
  })
  test('an offset finds the paragraph that holds or follows it', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), (text, at) => {
        const found = paragraphsOf(text)
        const offset = Math.min(at, text.length)
        const index = paragraphAt(found, offset)
        const naive = found.findIndex((p) => p.end >= offset)
        expect(index).toBe(found.length === 0 ? -1 : naive < 0 ? found.length - 1 : naive)
      }),
    )
  })
  test('one huge line is one paragraph; an empty text has none', () => {
    expect(paragraphsOf('a'.repeat(2_000_000))).toMatchObject([{ start: 0, end: 2_000_000 }])
    expect(paragraphsOf('')).toEqual([])
    expect(paragraphsOf('\n \n\t\n')).toEqual([])
  })
  test('a region gives its role to the paragraphs that begin in it', () => {
    const regions = [
      { span: { start: 0, end: 5 }, role: 'title' },
      { span: { start: 6, end: 16 }, role: 'heading', level: 2 },
    ] as Region[]
    expect(paragraphsOf('Title\nOne\nTwo two\nBody', regions).map((p) => [p.role, p.level])).toEqual([
      ['title', undefined],
      ['heading', 2],
      ['heading', 2],
      ['body', undefined],
    ])
  })
  test('chunks keep all paragraphs in order', () => {
    const all = paragraphsOf(Array.from({ length: 95 }, (_, i) => `line ${i}`).join('\n'))
    const chunks = chunksOf(all)
    expect(chunks.map((c) => c.length)).toEqual([30, 30, 30, 5])
    expect(chunks.flat()).toEqual(all)
  })
})

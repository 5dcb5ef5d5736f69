import { FIND_LIMIT, findAll } from '@renderer/features/reader/text/find'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const found = (text: string, query: string) => findAll(text, query).map(({ start, end }) => text.slice(start, end))

describe('find in the document', () => {
  test.each([
    ['case', 'Toll TOLL toll', 'toll', ['Toll', 'TOLL', 'toll']],
    ['a letter that grows when lowered, before the match', 'İİİ toll', 'toll', ['toll']],
    ['sharp s and its capital', 'Straße STRAẞE', 'straße', ['Straße', 'STRAẞE']],
    ['a ligature before the match', 'ﬁﬀ bridge', 'BRIDGE', ['bridge']],
    ['Greek final sigma', 'ὈΔΟΣ οδος', 'ς', ['Σ', 'ς']],
    ['signs of patterns', 'a.c abc (x|y)*', 'a.c', ['a.c']],
    ['brackets and bars', '(x|y)* [z]', '(x|y)*', ['(x|y)*']],
    ['white space of any kind and length', 'second\n  bridge', 'second bridge', ['second\n  bridge']],
    ['beyond the basic plane', '😀 x 😀', '😀', ['😀', '😀']],
    ['half of a pair', '😀', '\ud83d', []],
  ])('%s', (_, text, query, expected) => expect(found(text, query)).toEqual(expected))

  test('offsets are those of the text, whatever stands before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before}\nQuarzweg\n${after}`
        const start = before.length + 1
        expect(findAll(text, 'quarzweg')).toContainEqual({ start, end: start + 8 })
      }),
    )
  })
  test('matches do not overlap and are at most so many', () => {
    expect(findAll('aaaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ])
    expect(findAll('a'.repeat(FIND_LIMIT + 9), 'a')).toHaveLength(FIND_LIMIT)
    expect(findAll('anything', '')).toEqual([])
  })
})

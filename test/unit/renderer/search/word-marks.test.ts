import { wordMarks } from '@renderer/features/search/word-marks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const marked = (text: string, query: string) => wordMarks(text, query).map(({ start, end }) => text.slice(start, end))

describe('marks of a query in a text', () => {
  it.each([
    ['Add a passage as evidence', 'evid', ['evid']],
    ['Evidence and evidence', 'EVID', ['Evid', 'evid']],
    ['no mark inside preevidence', 'evid', []],
    ['Ó Súilleabháin writes', 'o suil', ['Ó', 'Súil']],
    ['the ferry and the toll', 'toll fer', ['fer', 'toll']],
    ['𝒳 ferry', 'ferry', ['ferry']],
    ['a.b (c)', '(', []],
    ['anything', '', []],
  ])('%s ⟵ %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })
  it('lie in the text, in order, without overlap, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        let last = 0
        for (const { start, end } of wordMarks(text, query)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

// What people type into search → what the index is asked.
import { parseQuery } from '@main/store/dialect'
import { describe, expect, it } from 'vitest'

describe('a typed query', () => {
  it.each([
    ['gas', '"gas"*', []],
    ['gas ', '"gas"', []],
    ['gas transit', '"gas" AND "transit"*', []],
    ['"gas transit" fee', '"gas transit" AND "fee"*', []],
    ['gas "transit fee"', '"gas" AND "transit fee"', []],
    ['NEAR(a b) OR *', '"NEAR(a" AND "b)" AND "OR"*', []],
    ['text:gas ^x -y', '"text:gas" AND "^x" AND "-y"*', []],
    ['能源', undefined, ['能源']],
    ['gas 能源', '"gas"*', ['能源']],
  ])('%s', (typed, match, parts) => {
    const { words: _words, ...asked } = parseQuery(typed)!
    expect(asked).toEqual({ ...(match !== undefined && { match }), parts })
  })
  it('names its words for the search in a text, the last one as a beginning', () => {
    expect(parseQuery('gas tra')?.words).toEqual([
      { text: 'gas', prefix: false },
      { text: 'tra', prefix: true },
    ])
  })
  it.each(['', '   ', '—', '""', '"', '* ( )'])('without a word asks for nothing: %j', (typed) => {
    expect(parseQuery(typed)).toBeUndefined()
  })
})

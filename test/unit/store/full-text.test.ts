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
    expect(parseQuery(typed)).toEqual({ ...(match !== undefined && { match }), parts })
  })
  it.each(['', '   ', '—', '""', '"', '* ( )'])('without a word asks for nothing: %j', (typed) => {
    expect(parseQuery(typed)).toBeUndefined()
  })
})

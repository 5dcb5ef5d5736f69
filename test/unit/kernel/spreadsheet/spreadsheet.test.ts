import { guard, tabSeparated, unguard } from '@shared/kernel/spreadsheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('values for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  -2', "'  -2"],
    ["'@SUM(A1)", "''@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ['a = b', 'a = b'],
    ['C-12', 'C-12'],
  ])('S1 guards %j', (value, guarded) => {
    expect(guard(value)).toBe(guarded)
  })
  it('S2 D49 gives every value back', () => {
    const value = fc.string({ unit: fc.constantFrom('=', '+', "'", ' ', '\t', '\n', 'a', '＠', '-') })
    fc.assert(fc.property(value, (text) => unguard(guard(text)) === text))
  })
  it('S3 a value breaks no row and no cell, and runs as no formula', () => {
    expect(
      tabSeparated([
        ['a\tb', '=1'],
        ['line\r\nbreak', ''],
      ]),
    ).toBe("a b\t'=1\nline break\t")
    expect(tabSeparated([['\t=1']])).toBe("' =1")
  })
})

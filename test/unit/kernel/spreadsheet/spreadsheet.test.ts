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
  it.each([
    ['"=1+1"', '"""=1+1"""'],
    ['"open', '"""open"'],
    ['he said "no"', 'he said "no"'],
    ['a\u2028=1\u0085b\v', 'a =1 b '],
  ])('S3 %j is pasted as it is', (value, field) => {
    expect(tabSeparated([[value, 'next']])).toBe(`${field}\tnext`)
  })
  it('S3 what a spreadsheet reads of a pasted row is each value on one line, none a formula', () => {
    const value = fc.string({ unit: fc.constantFrom('=', '+', "'", '"', ' ', '\t', '\n', 'a', '＠', '-', '\u2028') })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (row) => {
        const cells = `${tabSeparated([row])}\t`.matchAll(/(?:"((?:[^"]|"")*)"|((?:[^"\t][^\t]*)?))\t/gy)
        const read = [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
        expect(read).toEqual(row.map((one) => guard(one.replaceAll(/[\t\n\u2028]+/g, ' '))))
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@＠]/)
      }),
    )
  })
})

import { claimsCsv, guard, joinList, splitList, unguard } from '@main/exchange/csv-claims'
import { claimRows } from '@main/services/exchange/claim-rows'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../builders/corpus'

const risky = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\uFF1D', "'", ' ', '\t', '\r', '\n', 'a', '|', '\\'),
})

describe('claims.csv fields (DOMAIN 7.2)', () => {
  it('D49 guarding and removing the guard is the identity', () =>
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'grapheme' })), (value) => {
        expect(unguard(guard(value))).toBe(value)
      }),
    ))
  it('a guarded value never begins like a formula', () =>
    fc.assert(
      fc.property(risky, (value) => {
        expect(guard(value)).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/)
      }),
    ))
  it.each([
    ['=1', "'=1"],
    ["'=1", "''=1"],
    ['  +1', "'  +1"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
    ['\tx', "'\tx"],
    ['\uFF20x', "'\uFF20x"],
    ['', ''],
  ])('%j is written %j', (value, written) => expect(guard(value)).toBe(written))
  it('lists come back as they were', () =>
    fc.assert(
      fc.property(
        fc.array(
          risky.filter((value) => value.trim() === value && value !== ''),
          { minLength: 1 },
        ),
        (values) => {
          expect(splitList(joinList(values))).toEqual(values)
        },
      ),
    ))
  it('no cell of any column is a formula, breaks its row or its quotes', () => {
    const names = seedClaims(30, 2)
    const bad = (text: string) => `=HYPERLINK("http://x.example","${text}")\r\n"=1",@x`
    const named = <T extends { name: string }>(list: readonly T[]) =>
      list.map((one) => ({ ...one, name: bad(one.name) }))
    const objects = {
      ...{ ...names, entities: named(names.entities), tags: named(names.tags), analysts: named(names.analysts) },
      documents: names.documents.map((one) => ({ ...one, title: bad(one.title), accessed: names.project.createdAt })),
      claims: names.claims.map((one) => ({ ...one, text: bad(one.text) })),
    }
    const csv = claimsCsv(claimRows(objects, new Map(), 20_000)).slice(1)
    const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gy)]
    expect(cells.map(([whole]) => whole).join('')).toBe(csv)
    expect(cells.filter(([, , end]) => end !== ',')).toHaveLength(objects.claims.length + 1)
    for (const [, cell = ''] of cells) expect(cell).not.toMatch(/^[\s]*[=+\-@]/)
  })
})

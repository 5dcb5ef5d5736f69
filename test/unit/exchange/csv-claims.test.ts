import { guard, joinList, splitList, unguard } from '@main/exchange/csv-claims'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

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
})

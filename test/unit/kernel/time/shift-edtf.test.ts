// T60: dates moved at their own precision; what would be guessed is refused.
import { bounds, shiftEdtf } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('T60 a value is moved at its own precision', () => {
  it.each([
    ['2009-08-15', 1, 'day', '2009-08-16'],
    ['2009-12-31', 1, 'day', '2010-01-01'],
    ['2009-08-15', -2, 'week', '2009-08-01'],
    ['2008-01-31', 1, 'month', '2008-02-29'],
    ['2009-08', 5, 'month', '2010-01'],
    ['2009-08?', -1, 'year', '2008-08?'],
    ['2009~', 1, 'decade', '2019~'],
    ['199X', 1, 'decade', '200X'],
    ['19XX', 10, 'decade', '20XX'],
    ['199X', 20, 'year', '201X'],
    ['2009-21', 2, 'year', '2011-21'],
    ['2009-08/2010-02', 12, 'month', '2010-08/2011-02'],
    ['1997/..', 1, 'year', '1998/..'],
    ['/2001-06', -1, 'month', '/2001-05'],
    ['1997-06-XX', 1, 'year', '1998-06-XX'],
  ] as const)('%s by %d %s is %s', (edtf, n, unit, expected) => {
    expect(shiftEdtf(edtf, { n, unit })).toEqual({ ok: true, edtf: expected })
  })
  it.each([
    ['2009-08', 3, 'day'],
    ['2009', 1, 'month'],
    ['199X', 1, 'year'],
    ['2009-21', 1, 'month'],
    ['[1997..1999]', 1, 'year'],
    ['1950S2', 1, 'year'],
    ['1997-06-XX', 1, 'month'],
    ['9999', 1, 'year'],
    ['no date', 1, 'year'],
  ] as const)('%s by %d %s is refused with a reason', (edtf, n, unit) => {
    const shifted = shiftEdtf(edtf, { n, unit })
    expect(shifted.ok).toBe(false)
    if (!shifted.ok) expect(shifted.reason).not.toBe('')
  })
  it('a full date moved by days and back is itself, and lies that many days on', () => {
    const date = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.integer({ min: -100_000, max: 100_000 }), (at, n) => {
        const edtf = at.toISOString().slice(0, 10)
        const there = shiftEdtf(edtf, { n, unit: 'day' })
        if (!there.ok) return
        expect(shiftEdtf(there.edtf, { n: -n, unit: 'day' })).toEqual({ ok: true, edtf })
        expect(bounds(there.edtf)!.earliest - bounds(edtf)!.earliest).toBe(n)
      }),
    )
  })
})

import { TIME_FLAG } from '@shared/kernel/ledger/record'
import {
  addMonths,
  bounds,
  civilOf,
  compareTimes,
  dayOf,
  effectiveBounds,
  ledgerTime,
  matchRange,
  parseEdtf,
  printDay,
} from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from './arbitraries'

const show = (day: number) => (Number.isFinite(day) ? printDay(day) : day > 0 ? '+' : '-')
const outer = (edtf: string) => {
  const b = bounds(edtf)
  return b && `${show(b.earliest)} ${show(b.latest)}`
}
const inner = (edtf: string) => {
  const b = bounds(edtf)
  return b && (b.innerEarliest > b.innerLatest ? 'empty' : `${show(b.innerEarliest)} ${show(b.innerLatest)}`)
}
const soft = (edtf: string) => {
  const b = bounds(edtf)
  return b && `${show(b.softEarliest)} ${show(b.softLatest)}`
}
const validEdtf = anyEdtf.filter((text) => parseEdtf(text).ok)

describe('days', () => {
  it('are the same as the calendar of Date in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 2_900_000 }), (day) => {
        const { year, month, day: date } = civilOf(day)
        const reference = new Date(day * 86_400_000)
        expect([year, month, date]).toEqual([
          reference.getUTCFullYear(),
          reference.getUTCMonth() + 1,
          reference.getUTCDate(),
        ])
        expect(dayOf(year, month, date)).toBe(day)
      }),
    )
  })
  it('T40 months clamp at the end', () => {
    expect(printDay(addMonths(dayOf(2012, 1, 31), 1))).toBe('2012-02-29')
    expect(printDay(addMonths(dayOf(2012, 2, 29), -12))).toBe('2011-02-28')
    expect(addMonths(Infinity, 3)).toBe(Infinity)
  })
})

describe('bounds', () => {
  it.each([
    ['1997', '1997-01-01 1997-12-31'],
    ['1996-02', '1996-02-01 1996-02-29'],
    ['199X', '1990-01-01 1999-12-31'],
    ['19XX', '1900-01-01 1999-12-31'],
    ['1950S2', '1900-01-01 1999-12-31'],
    ['1997-XX', '1997-01-01 1997-12-31'],
    ['1997-1X', '1997-10-01 1997-12-31'],
    ['1997-06-3X', '1997-06-30 1997-06-30'],
    ['199X-02-29', '1992-02-29 1996-02-29'],
    ['1X9X-XX-04', '1090-01-04 1999-12-04'],
    ['-1XXX', '-1999-01-01 -1000-12-31'],
    ['1997/..', '1997-01-01 +'],
    ['../1997', '- 1997-12-31'],
    ['1997/', '1997-01-01 +'],
    ['[1997,1999..2001]', '1997-01-01 2001-12-31'],
    ['[..1997]', '- 1997-12-31'],
    ['{1960,1961-12}', '1960-01-01 1961-12-31'],
    ['1997-06/1998-02', '1997-06-01 1998-02-28'],
    ['0000', '0000-01-01 0000-12-31'],
  ])('T10 outer bounds of %s', (edtf, expected) => {
    expect(outer(edtf)).toBe(expected)
  })

  it.each([
    [21, '1997-03-01 1997-11-30'],
    [22, '1997-01-01 1998-02-28'],
    [23, '1997-03-01 1997-11-30'],
    [24, '1997-01-01 1998-02-28'],
    [25, '1997-03-01 1997-05-31'],
    [26, '1997-06-01 1997-08-31'],
    [27, '1997-09-01 1997-11-30'],
    [28, '1997-12-01 1998-02-28'],
    [29, '1997-09-01 1997-11-30'],
    [30, '1997-12-01 1998-02-28'],
    [31, '1997-03-01 1997-05-31'],
    [32, '1997-06-01 1997-08-31'],
    [33, '1997-01-01 1997-03-31'],
    [34, '1997-04-01 1997-06-30'],
    [35, '1997-07-01 1997-09-30'],
    [36, '1997-10-01 1997-12-31'],
    [37, '1997-01-01 1997-04-30'],
    [38, '1997-05-01 1997-08-31'],
    [39, '1997-09-01 1997-12-31'],
    [40, '1997-01-01 1997-06-30'],
    [41, '1997-07-01 1997-12-31'],
  ])('T11 code %i', (code, expected) => {
    expect(outer(`1997-${code}`)).toBe(expected)
  })

  it.each([
    ['1997', '1997-01-01 1997-12-31'],
    ['1997/2001', '1997-12-31 2001-01-01'],
    ['1997/1998', '1997-12-31 1998-01-01'],
    ['2004-05/2004', 'empty'],
    ['1997/..', '1997-12-31 +'],
    ['../2001', '- 2001-01-01'],
    ['1997/', '1997-12-31 1997-12-31'],
    ['/2001', '2001-01-01 2001-01-01'],
    ['1997-06-04/1997-06-05', '1997-06-04 1997-06-05'],
    ['[1990..1993]', '1990-01-01 1993-12-31'],
  ])('T12 inner bounds of %s', (edtf, expected) => {
    expect(inner(edtf)).toBe(expected)
  })

  it.each([
    ['1997', '1997-01-01 1997-12-31'],
    ['1997?', '1997-01-01 1997-12-31'],
    ['1997~', '1996-01-01 1998-12-31'],
    ['1997%', '1996-01-01 1998-12-31'],
    ['1997-06~', '1997-05-01 1997-07-31'],
    ['1997-06-04~', '1997-06-03 1997-06-05'],
    ['199X~', '1980-01-01 2009-12-31'],
    ['1997-06-~04', '1997-06-03 1997-06-05'],
    ['~1997-06', '1996-06-01 1998-06-30'],
    ['1997-33~', '1996-10-01 1997-06-30'],
    ['1997~/2001', '1996-01-01 2001-12-31'],
    ['1997/2001~', '1997-01-01 2002-12-31'],
    ['1997~/..', '1996-01-01 +'],
  ])('T13 soft bounds of %s', (edtf, expected) => {
    expect(soft(edtf)).toBe(expected)
  })

  it('D24 inner lies within outer and outer within soft', () => {
    fc.assert(
      fc.property(validEdtf, (edtf) => {
        const b = bounds(edtf)!
        expect(b.earliest).toBeLessThanOrEqual(b.latest)
        expect(b.softEarliest).toBeLessThanOrEqual(b.earliest)
        expect(b.softLatest).toBeGreaterThanOrEqual(b.latest)
        if (b.innerEarliest > b.innerLatest) return
        expect(b.innerEarliest).toBeGreaterThanOrEqual(b.earliest)
        expect(b.innerLatest).toBeLessThanOrEqual(b.latest)
      }),
    )
  })

  it('says which ends are open, unknown, approximate, and what is a known day', () => {
    expect(bounds('1997~/..')).toMatchObject({ openEnd: true, unknownEnd: false, approxStart: true, approxEnd: false })
    expect(bounds('/1997?')).toMatchObject({ unknownStart: true, openStart: false, uncertain: true })
    expect(bounds('1997-06-04')?.knownDay).toBe(true)
    expect(bounds('1997-06-3X')?.knownDay).toBe(false)
    expect(bounds('not a date')).toBeUndefined()
  })
})

const throughout = (edtf: string) => ({ edtf, mode: 'throughout' as const, basis: 'stated' as const })
const within = (edtf: string) => ({ edtf, mode: 'within' as const, basis: 'stated' as const })

describe('effectiveBounds', () => {
  it('T14 an endless state stops at the last statement day, else at the access day', () => {
    const stated = effectiveBounds(throughout('1997/..'), { statement: '2009-08-15', accessDay: dayOf(2012, 1, 1) })
    expect(stated).toMatchObject({
      latest: dayOf(2009, 8, 15),
      innerLatest: dayOf(2009, 8, 15),
      cutAtStatement: true,
      openEnd: true,
    })
    expect(effectiveBounds(throughout('1997/'), { statement: '2009' })?.latest).toBe(dayOf(2009, 12, 31))
    expect(effectiveBounds(throughout('1997/..'), { accessDay: 15_000 })?.latest).toBe(15_000)
    expect(effectiveBounds(throughout('1997/..'))?.latest).toBe(Infinity)
  })
  it('T14 forecasts and normative claims run on, events are not cut', () => {
    expect(effectiveBounds(throughout('1997/..'), { statement: '2009', type: 'forecast' })?.latest).toBe(Infinity)
    expect(effectiveBounds(throughout('1997/..'), { statement: '2009', type: 'normative' })?.latest).toBe(Infinity)
    expect(effectiveBounds(within('2002/..'), { statement: '2009' })?.latest).toBe(Infinity)
  })
  it('T14 a forecast of something by a date begins when it is said', () => {
    const b = effectiveBounds(within('../2012-01'), { statement: '2011-03', type: 'forecast' })
    expect(b).toMatchObject({
      earliest: dayOf(2011, 3, 1),
      latest: dayOf(2012, 1, 31),
      softEarliest: dayOf(2011, 3, 1),
    })
    expect(effectiveBounds(within('../2012-01'), { statement: '2011-03', type: 'fact' })?.earliest).toBe(-Infinity)
  })
  it('D24 T14 nests whatever the statement says', () => {
    const type = fc.constantFrom('fact' as const, 'forecast' as const)
    fc.assert(
      fc.property(
        validEdtf,
        validEdtf,
        fc.constantFrom(within, throughout),
        type,
        (edtf, statement, value, claimType) => {
          const b = effectiveBounds(value(edtf), { statement, type: claimType })!
          expect(b.earliest).toBeLessThanOrEqual(b.latest)
          expect(b.softEarliest).toBeLessThanOrEqual(b.earliest)
          expect(b.softLatest).toBeGreaterThanOrEqual(b.latest)
          if (b.innerEarliest > b.innerLatest) return
          expect(b.innerEarliest).toBeGreaterThanOrEqual(b.earliest)
          expect(b.innerLatest).toBeLessThanOrEqual(b.latest)
        },
      ),
    )
  })
  it('is undefined without a valid edtf, and packs its flags', () => {
    expect(effectiveBounds(undefined)).toBeUndefined()
    expect(effectiveBounds({ mode: 'within', basis: 'computed' })).toBeUndefined()
    const time = ledgerTime(throughout('1997~/..'), { statement: '2009-08-15' })
    expect(time?.flags).toBe(TIME_FLAG.openEnd | TIME_FLAG.approximateStart | TIME_FLAG.cutAtStatement)
  })
})

describe('matchRange', () => {
  const [a, b] = [dayOf(1997, 1, 1), dayOf(1997, 12, 31)]
  it.each([
    ['1997-06', 'within', 'certain'],
    ['199X', 'within', 'possible'],
    ['1998', 'within', 'none'],
    ['1998~', 'within', 'possible'],
    ['1990/1999', 'throughout', 'certain'],
    ['1997/1999', 'throughout', 'certain'],
    ['1997-06/1998', 'throughout', 'certain'],
    ['1996/1997', 'throughout', 'certain'],
    ['2004-05/2004', 'throughout', 'none'],
    ['199X/2001', 'throughout', 'possible'],
  ] as const)('T15 %s %s in 1997: %s', (edtf, mode, expected) => {
    expect(matchRange(bounds(edtf), mode, a, b)).toBe(expected)
  })
  it('T15 the undated match nothing', () => {
    expect(matchRange(undefined, 'within', -Infinity, Infinity)).toBe('none')
  })
  it('D28 certain is a subset of possible, and a wider range keeps every match', () => {
    const mode = fc.constantFrom('within' as const, 'throughout' as const)
    const day = fc.integer({ min: -400_000, max: 100_000 })
    const strength = { none: 0, possible: 1, certain: 2 }
    fc.assert(
      fc.property(validEdtf, mode, day, day, fc.nat(10_000), (edtf, m, x, y, more) => {
        const t = bounds(edtf)!
        const [from, to] = [Math.min(x, y), Math.max(x, y)]
        const match = matchRange(t, m, from, to)
        if (match === 'certain') expect(t.softEarliest <= to && t.softLatest >= from).toBe(true)
        expect(strength[matchRange(t, m, from - more, to + more)]).toBeGreaterThanOrEqual(strength[match])
      }),
    )
  })
})

describe('compareTimes', () => {
  const at = (id: string, edtf?: string) => ({ id, time: edtf === undefined ? undefined : bounds(edtf) })
  it('T15 sorts by earliest, else latest, undated last, wider first, then id', () => {
    const items = [
      at('e'),
      at('d', '1997'),
      at('c', '1997-01-01'),
      at('b', '../1996'),
      at('a', '1997'),
      at('f', '1995/..'),
      at('g', '[..1995-01-01]'),
    ]
    expect(items.sort(compareTimes).map((i) => i.id)).toEqual(['f', 'g', 'b', 'a', 'd', 'c', 'e'])
  })
  it('D28 is a total order', () => {
    const item = fc
      .record({ id: fc.stringMatching(/^[a-d]$/), edtf: fc.option(validEdtf, { nil: undefined }) })
      .map((i) => at(i.id, i.edtf))
    fc.assert(
      fc.property(item, item, item, (x, y, z) => {
        expect(Math.sign(compareTimes(x, y))).toBe(-Math.sign(compareTimes(y, x)) + 0)
        if (compareTimes(x, y) <= 0 && compareTimes(y, z) <= 0) expect(compareTimes(x, z)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

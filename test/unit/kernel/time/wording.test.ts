import { formatBounds, formatDay, formatTime, parseWording, type TimeCandidate } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from './arbitraries'

const D = '2009-08-15'
const read = (text: string, documentDate: string | undefined = D) => parseWording(text, { documentDate })
const brief = (times: readonly TimeCandidate[]) => times.map(({ value }) => [value.edtf, value.mode, value.basis])

describe('parseWording, the rows of DOMAIN 3.3 with D = 2009-08-15', () => {
  it.each([
    ['in 1997', '1997', 'within', 'stated'],
    ['on 4 June 1997', '1997-06-04', 'within', 'stated'],
    ['June 4, 1997', '1997-06-04', 'within', 'stated'],
    ['in the 1990s', '199X', 'within', 'stated'],
    ['since 1997', '1997/..', 'throughout', 'stated'],
    ['from 1997 to 2001', '1997/2001', 'throughout', 'stated'],
    ['between 1997 and 2001', '1997/2001', 'throughout', 'stated'],
    ['until 2001', '../2001', 'throughout', 'stated'],
    ['by June 2001', '../2001-06', 'within', 'stated'],
    ['before 2001', '../2000', 'within', 'stated'],
    ['after 2001', '2002/..', 'within', 'stated'],
    ['about 1997', '1997~', 'within', 'stated'],
    ['perhaps 1997', '1997?', 'within', 'stated'],
    ['perhaps around 1997', '1997%', 'within', 'stated'],
    ['early 1990s', '[1990..1993]', 'within', 'computed'],
    ['mid-1990s', '[1994..1996]', 'within', 'computed'],
    ['the late 1990s', '[1997..1999]', 'within', 'computed'],
    ['spring 1997', '1997-21', 'within', 'stated'],
    ['second quarter of 1997', '1997-34', 'within', 'stated'],
    ['first half of 1997', '1997-40', 'within', 'stated'],
    ['this year', '2009', 'within', 'computed'],
    ['last month', '2009-07', 'within', 'computed'],
    ['now', D, 'within', 'computed'],
    ['currently', D, 'within', 'computed'],
    ['over the past decade', '1999~/2009-08-15', 'throughout', 'computed'],
    ['over the past two years', '2007~/2009-08-15', 'throughout', 'computed'],
    ['over the past three weeks', '2009-07~/2009-08-15', 'throughout', 'computed'],
    ['over the past ten days', '2009-08-05~/2009-08-15', 'throughout', 'computed'],
    ['recently', '../2009-08-15', 'within', 'computed'],
    ['in the coming years', '2009-08-15/..', 'within', 'computed'],
  ])('T20 to T32 %s', (text, edtf, mode, basis) => {
    expect(brief(read(text))).toEqual([[edtf, mode, basis]])
  })

  it('T35 under an office-holder: the term, open if it ran on', () => {
    const terms = [
      { names: ['Example'], from: '2008-05-07' },
      { names: ['Sample'], from: '2000', until: '2008' },
    ]
    const inPassage = (text: string) => parseWording(text, { terms, setting: 'passage' })
    expect(brief(inPassage('policy under President Example changed'))).toEqual([
      ['2008-05-07/..', 'throughout', 'inferred'],
    ])
    expect(brief(inPassage('under Sample'))).toEqual([['2000/2008', 'throughout', 'inferred']])
  })

  it('T34 two weeks before E: relative, with its cached result', () => {
    const anchors = [{ id: 'e-1', kind: 'entity' as const, names: ['the vote', 'election'], edtf: '2014-05-20' }]
    const [time] = parseWording('two weeks before the election', { anchors, setting: 'passage' })
    expect(time?.value).toMatchObject({
      edtf: '2014-05-06~',
      relative: { anchor: { kind: 'entity', id: 'e-1' }, relation: 'before', offset: { n: 2, unit: 'week' } },
    })
    const [since] = parseWording('since the election', { anchors })
    expect(since?.value).toMatchObject({ edtf: '2014-05-20/..', mode: 'throughout', relative: { relation: 'since' } })
  })
})

describe('parseWording', () => {
  it.each([
    ['since 1994', '1994/..'],
    ['early 2010', '2010-37'],
    ['by Jan 2012', '../2012-01'],
    ['by January 2012', '../2012-01'],
    ['early March 2010', '[2010-03-01..2010-03-10]'],
    ['late February 2012', '[2012-02-21..2012-02-29]'],
    ['by the end of 2012', '../2012'],
    ['since the early 1990s', '199X/..'],
    ['from the early 1990s to 2001', '199X/2001'],
    ['since about 1997', '1997~/..'],
    ['before June 2001', '../2001-05'],
    ['after December 2001', '2002-01/..'],
    ['before spring 1997', '../1996-24'],
    ['after the second half of 1997', '1998-40/..'],
    ['after the 1990s', '200X/..'],
    ['from June 2001 onwards', '2001-06/..'],
    ['2000-2012', '2000/2012'],
    ['1997–98', '1997/1998'],
    ['January to March 2010', '2010-01/2010-03'],
    ['5 to 7 July 2005', '2005-07-05/2005-07-07'],
    ['5 July 2005 – 2 March 2006', '2005-07-05/2006-03-02'],
    ['2002 or later', '2002/..'],
    ['1997 or earlier', '[..1997]'],
    ['Q2 1997', '1997-34'],
    ['throughout 2009', '2009'],
    ['2006-06/..', '2006-06/..'],
    ['[1990..1993]', '[1990..1993]'],
    ['Jun 2006?', '2006-06?'],
    ['yesterday', '2009-08-14'],
    ['last week', '[2009-08-03..2009-08-09]'],
    ['last decade', '199X'],
    ['over the next decade', '2009-08-15/2019~'],
    ['within five years', '2009-08-15/2014~'],
    ['over the past few years', '/2009-08-15'],
    ['two weeks ago', '2009-08-01~'],
    ['half a century ago', '1959~'],
  ])('T1 T20 to T33 %s', (text, edtf) => {
    expect(read(text).map((time) => time.value.edtf)).toEqual([edtf])
  })

  it.each([
    ['this year', '2009'],
    ['last month', '2009-XX'],
    ['now', '2009'],
    ['over the past decade', '1999~/2009'],
    ['over the past six months', '2008~/2009'],
    ['yesterday', '2009'],
    ['recently', '../2009'],
  ])('T28 to T32 nothing is finer than a year-only document date: %s', (text, edtf) => {
    expect(read(text, '2009').map((time) => time.value.edtf)).toEqual([edtf])
  })

  it('T36 without a document date there is no edtf, and the wording stays', () => {
    for (const text of ['this year', 'recently', 'over the past decade', 'two weeks ago']) {
      const [time] = parseWording(text)
      expect(time).toMatchObject({ needsDocumentDate: true, value: { wording: text } })
      expect(time?.value.edtf).toBeUndefined()
    }
  })

  it('T36 a numeric date of two readings is not read, one of one reading is', () => {
    expect(read('05/07/2005')).toEqual([])
    expect(brief(read('15/07/2005'))).toEqual([['2005-07-15', 'within', 'stated']])
  })

  it('T20 a number in a passage is a year only where one would stand', () => {
    const inPassage = (text: string) => parseWording(text, { setting: 'passage' }).map((time) => time.value.edtf)
    expect(inPassage('Some 2000 soldiers came in 2010 and about 1500 people by 2012.')).toEqual(['2010', '../2012'])
    expect(inPassage('It cost $2000 in 2,010 cases, or 1998 barrels.')).toEqual([])
    expect(inPassage('The 1994 memorandum; resolution 1540 (2004)')).toEqual(['1994', '2004'])
    expect(inPassage('They may 2000 times, and march 2010 miles')).toEqual([])
    expect(inPassage('Held in 2010, with more for 2011.')).toContain('2010')
  })

  it('T22 T25 says where the wording leaves the mode open', () => {
    expect(read('from 1997 to 2001')[0]?.modeOpen).toBe(true)
    expect(read('before 2001')[0]?.modeOpen).toBe(true)
    expect(read('since 1997')[0]?.modeOpen).toBe(false)
  })

  it('spans give the wording back, in order and apart', () => {
    const text = 'Since 1994 it grew; in June 2001 it fell, and by January 2012 it was to end. Recently it rose.'
    const times = parseWording(text, { setting: 'passage', documentDate: D })
    expect(times.map((t) => t.value.wording)).toEqual(['Since 1994', 'June 2001', 'by January 2012', 'Recently'])
    let end = 0
    for (const { span, value } of times) {
      expect(text.slice(span.start, span.end)).toBe(value.wording)
      expect(span.start).toBeGreaterThanOrEqual(end)
      end = span.end
    }
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseWording(text, { documentDate: D })))
    const words = fc.constantFrom(
      'since',
      'by',
      'early',
      '1997',
      'June',
      'to',
      '2001',
      'the past',
      'years',
      '–',
      'Q2',
      '5',
      '?',
    )
    fc.assert(fc.property(fc.array(words, { maxLength: 9 }), (list) => void read(list.join(' '))))
  })
})

describe('labels', () => {
  const label = (edtf: string, mode: 'within' | 'throughout' = 'within') => formatTime({ edtf, mode, basis: 'stated' })
  it.each([
    ['2006-06/..', 'throughout', 'since Jun 2006'],
    ['2005-07-05', 'within', '5 Jul 2005'],
    ['2006-01', 'within', 'Jan 2006'],
    ['2000/2012', 'throughout', '2000–2012'],
    ['2000-01/2003-04', 'throughout', 'Jan 2000 – Apr 2003'],
    ['../2012-01', 'within', 'by Jan 2012'],
    ['../2012-01', 'throughout', 'until Jan 2012'],
    ['2002/..', 'within', '2002 or later'],
    ['1997/', 'throughout', '1997–?'],
    ['199X', 'within', '1990s'],
    ['19XX', 'within', '19XX'],
    ['1997-XX', 'within', '1997, month unknown'],
    ['1997-06-XX', 'within', 'Jun 1997, day unknown'],
    ['1997~', 'within', 'c. 1997'],
    ['1997%', 'within', 'c. 1997?'],
    ['1997-21', 'within', 'spring 1997'],
    ['1997-28', 'within', 'winter (northern) 1997'],
    ['2010-37', 'within', 'Jan–Apr 2010'],
    ['[1990..1993]', 'within', 'within 1990–1993'],
    ['[1997,1999]', 'within', '1997 or 1999'],
    ['{1997,1999}', 'within', '1997 and 1999'],
    ['-0043', 'within', '44 BC'],
  ] as const)('T50 D25 %s %s is “%s”', (edtf, mode, expected) => {
    expect(label(edtf, mode)).toBe(expected)
  })

  it('T50 an undated value shows its wording', () => {
    expect(formatTime({ mode: 'within', basis: 'computed', wording: 'recently' })).toBe('recently')
    expect(formatTime(undefined)).toBe('undated')
    expect(formatTime({ edtf: '1997-05', mode: 'within', basis: 'stated' }, 'de')).toContain('1997')
  })

  it('T50 D25 bounds are called bounds', () => {
    expect(formatDay(0)).toBe('1 Jan 1970')
    expect(formatBounds({ earliest: 0, latest: 364 })).toBe('bounds 1 Jan 1970 – 31 Dec 1970')
    expect(formatBounds({ earliest: 0, latest: Infinity })).toBe('bounds 1 Jan 1970 – open')
    expect(formatBounds({ earliest: 0, latest: 9, cutAtStatement: true })).toContain('cut at the statement')
  })

  it('T50 what is printed of plain values reads back as the value', () => {
    const plain = fc.oneof(
      plainDate.map((d) => [d, 'within'] as const),
      plainDate.map((d) => [`${d}/..`, 'throughout'] as const),
      plainDate.map((d) => [`${d}/..`, 'within'] as const),
      plainDate.map((d) => [`../${d}`, 'within'] as const),
      plainDate.map((d) => [`../${d}`, 'throughout'] as const),
      plainDate.map((d) => [`${d}~`, 'within'] as const),
      plainDate.map((d) => [`${d}?`, 'within'] as const),
      fc.tuple(plainDate, plainDate).map(([a, b]) => [`${[a, b].sort().join('/')}`, 'throughout'] as const),
      fc
        .tuple(fc.integer({ min: 1900, max: 2050 }), fc.constantFrom(21, 22, 23, 24, 33, 34, 36, 37, 38, 39, 40, 41))
        .map(([y, c]) => [`${y}-${c}`, 'within'] as const),
      fc.integer({ min: 191, max: 199 }).map((d) => [`${d}X`, 'within'] as const),
      fc.integer({ min: 190, max: 204 }).map((d) => [`[${d}0..${d}3]`, 'within'] as const),
    )
    fc.assert(
      fc.property(plain, ([edtf, mode]) => {
        const [own] = parseWording(edtf)
        if (!own?.value.edtf) return
        const [back, more] = parseWording(label(own.value.edtf, mode))
        expect(more).toBeUndefined()
        expect(back?.value).toMatchObject({ edtf: own.value.edtf, ...(own.value.edtf.includes('..') ? { mode } : {}) })
      }),
    )
  })
})

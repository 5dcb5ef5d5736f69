import { parseEdtf } from '@shared/kernel/time'
import { parse as reference } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf, plainDate } from './arbitraries'

const canonical = (text: string) => {
  const parsed = parseEdtf(text)
  return parsed.ok ? parsed.canonical : `refused: ${parsed.message}`
}

describe('parseEdtf', () => {
  it.each([
    ['1997', '1997'],
    [' 1997-06 ', '1997-06'],
    ['1997-06-04T10:00:00Z', '1997-06-04'],
    ['1997-06-04T10:00:00+06:00', '1997-06-04'],
    ['1997/1998-06', '1997/1998-06'],
    ['1997?', '1997?'],
    ['199X', '199X'],
    ['19XX~', '19XX~'],
    ['1997-XX-XX', '1997-XX-XX'],
    ['1997-21', '1997-21'],
    ['1997-41', '1997-41'],
    ['1997/..', '1997/..'],
    ['../1997', '../1997'],
    ['1997/', '1997/'],
    ['/1997', '/1997'],
    ['Y-17000', 'Y-17000'],
    ['Y17E7', 'Y170000000'],
    ['?1997-06', '?1997-06'],
    ['1997?-06', '?1997-06'],
    ['1997-06-~04', '1997-06-~04'],
    ['1997-06?-04~', '%1997-%06-~04'],
    ['?1997-?06', '1997-06?'],
    ['1X9X-XX-04', '1X9X-XX-04'],
    ['1950S2', '1950S2'],
    ['1950S4', '1950'],
    ['[1997,1999..2001]', '[1997,1999..2001]'],
    ['[ 1997 , 1999 ]', '[1997,1999]'],
    ['[..1997]', '[..1997]'],
    ['[1997..]', '[1997..]'],
    ['{1997,1998-12}', '{1997,1998-12}'],
    ['1997/1997', '1997'],
    ['[1997]', '1997'],
    ['{1997..1997}', '1997'],
    ['1997-21/1998-22', '1997-21/1998-22'],
    ['2004/2004-05', '2004/2004-05'],
    ['-0999', '-0999'],
    ['0000', '0000'],
  ])('D24 T1 T3 %s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })

  it.each([
    ['199', 'write 199X'],
    ['19', 'write 19XX'],
    ['156u', 'X, not u'],
    ['1997-uu', 'X, not u'],
    ['199x', 'capital X'],
    ['1997/open', '1997/..'],
    ['unknown/1997', '1997/'],
    ['1997?~', '%'],
    ['19970604', '1997-06-04'],
    ['12345', 'Y12345'],
    ['Y2000', 'five or more digits'],
    ['1997-W05', 'weeks are not EDTF'],
    ['1997-155', 'days of the year'],
    ['-0000', '1 BC is 0000'],
    ['1997-13', 'has the number 13'],
    ['1997-42', 'has the number 42'],
    ['1997-02-30', 'the calendar has no'],
    ['1998/1997', 'lies before the start'],
    ['[1999..1997]', 'lies before'],
    ['[1997,..1999]', 'only the first member'],
    ['[1997..,1999]', 'only the last member'],
    ['../..', 'a date on one side'],
    ['/', 'a date on one side'],
    ['1997/1998/1999', 'one /'],
    ['[1997', 'ends with ]'],
    ['Y99E99', 'too far away'],
    ['1950S9', '1 to 4 digits'],
    ['', 'a date is missing'],
    ['soon', 'not an EDTF date'],
  ])('T2 refuses %s', (text, says) => {
    expect(canonical(text)).toContain('refused')
    expect(canonical(text)).toContain(says)
  })

  it('D24 T3 canonical text reads back as itself', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const parsed = parseEdtf(text)
        if (parsed.ok) expect(canonical(parsed.canonical)).toBe(parsed.canonical)
      }),
    )
  })

  it('T1 accepts whatever edtf.js accepts, and reads the same digits', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        try {
          reference(text, { level: 2 })
        } catch {
          return
        }
        const parsed = parseEdtf(text)
        expect(parsed.ok || /lies before/.test(parsed.message)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(plainDate, (text) => {
        const { values = [] } = reference(text) as { values?: number[] }
        const [year, month, day] = values
        const digits = [year, month === undefined ? month : month + 1, day].filter((n) => n !== undefined)
        expect(text.split('-').map(Number)).toEqual(digits)
        expect(canonical(text)).toBe(text)
      }),
    )
  })

  it('T2 never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseEdtf(text)))
    fc.assert(fc.property(fc.stringMatching(/^[\dX?~%[\]{}.,/YSETZ-]{0,16}$/), (text) => void parseEdtf(text)))
  })
})

import { cut, fileName, subjectOf } from '@main/services/core/words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('texts made short', () => {
  it('never end in half a character', () => {
    expect(cut('ab😀', 3)).toBe('ab')
    expect(cut('ab😀', 4)).toBe('ab😀')
    expect(subjectOf(`${'x'.repeat(78)}😀${'y'.repeat(20)}`)).toBe(`${'x'.repeat(78)}…`)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, units) => {
        const short = cut(text, units)
        expect(short.isWellFormed()).toBe(true)
        expect(text.startsWith(short)).toBe(true)
        expect(short.length).toBeLessThanOrEqual(units)
        expect(short.length).toBeGreaterThanOrEqual(Math.min(units, text.length) - 1)
      }),
    )
  })
  it('subjects are one line of at most 80 units', () => {
    expect(subjectOf('  one\n two ')).toBe('one two')
    expect(subjectOf('word '.repeat(40))).toHaveLength(80)
  })
  it.each([
    ['Énergie: a view / 2009', 'brief', 'Énergie-a-view-2009'],
    ['../..', 'brief', 'brief'],
    ['', 'corpus', 'corpus'],
  ])('the file of %j is called %s', (title, fallback, name) => {
    expect(fileName(title, fallback)).toBe(name)
  })
})

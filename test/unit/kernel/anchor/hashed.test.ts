import { canonicalise, hashedIndex, hashQuote, prepareText, resolveHashed } from '@shared/kernel/anchor'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawText, seeds, spansFrom } from './arbitraries'

const salt = '00112233445566778899aabbccddeeff'
const indexOf = (text: string) => hashedIndex(prepareText(text), salt)
const hash = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from)
  return hashQuote(prepareText(text), { start, end: start + exact.length }, salt)!
}
const found = (text: string, quote: ReturnType<typeof hash>) => {
  const { status, span } = resolveHashed(indexOf(text), quote)
  return [status, span && text.slice(span.start, span.end)]
}

describe('hashing', () => {
  it('A7 gives the test vector of DOMAIN 2.2', () => {
    const text = 'The ministry’s 2nd budget rose — by 4.5 % — before the vote.'
    const prepared = prepareText(text)
    expect(prepared.tokens.map((token) => token.text)).toEqual([
      'the',
      'ministry',
      's',
      '2nd',
      'budget',
      'rose',
      'by',
      '4',
      '5',
      'before',
      'the',
      'vote',
    ])
    expect(hashQuote(prepared, { start: 19, end: 30 }, salt)).toEqual({
      type: 'hashed',
      n: 2,
      h: 'cbe6f05e30a949bf90372b643c65a99ba4eb1602a179b60f6934150cbcc89f77',
      first: '7c6',
      before: { n: 4, h: '019307559c55e58c' },
      after: { n: 6, h: '7922d1dc50cabba9' },
      pos: { i: 4, of: 12 },
      trim: { start: 0, end: 0 },
      span: { start: 19, end: 30 },
      textSha256: prepared.textSha256,
    })
  })

  it('A7 a span without a token has no record; one that breaks D8 is refused', () => {
    const prepared = prepareText('a — b')
    expect(hashQuote(prepared, { start: 1, end: 4 }, salt)).toBeUndefined()
    expect(() => hashQuote(prepared, { start: 4, end: 9 }, salt)).toThrow(RangeError)
  })

  it('A12 D10 hashing and resolving on the same text returns the span', () => {
    fc.assert(
      fc.property(rawText.map(canonicalise), seeds, (text, numbers) => {
        const spans = spansFrom(text, numbers)
        fc.pre(spans !== undefined)
        const index = indexOf(text)
        for (const span of spans) {
          const quote = hashQuote(index.prepared, span, salt)
          if (quote) expect(resolveHashed(index, quote)).toEqual({ status: 'exact', span })
        }
      }),
    )
  })

  it('A13 A15 D10 on a text changed only elsewhere the same passage is relocated', () => {
    const words = Array.from({ length: 40 }, (_, i) => `w${i}`)
    const joints = fc.array(fc.constantFrom(' ', '\n', '\n\n', ' — ', ', ', '.\u00a0 ', '” “'), {
      minLength: 40,
      maxLength: 40,
    })
    const glue = (separators: string[]) => words.map((word, i) => word + separators[i]).join('')
    const elsewhere = fc.array(fc.constantFrom('plover', 'w99', 'toll', '\u{1F469}', 'עיר'), { maxLength: 12 })
    fc.assert(
      fc.property(
        joints,
        elsewhere,
        elsewhere,
        fc.nat(200),
        fc.integer({ min: 1, max: 60 }),
        (separators, before, after, start, length) => {
          const text = glue(separators)
          const span = { start: Math.min(start, text.length - 1), end: Math.min(start + length, text.length) }
          fc.pre(span.start < span.end)
          const quote = hashQuote(prepareText(text), span, salt)
          fc.pre(quote !== undefined && quote.before.n > 0 && quote.after.n > 0)
          const lead = `${before.join(' ')} `
          const index = indexOf(`${lead}${text} ${after.join(' ')}`)
          const moved = { start: span.start + lead.length, end: span.end + lead.length }
          expect(resolveHashed(index, quote)).toEqual({ status: 'relocated', span: moved })
        },
      ),
    )
  })
})

describe('resolving a hashed quote', () => {
  const old =
    'One two three four five six seven eight — the toll rose again — nine ten eleven twelve thirteen fourteen.'

  it('A12 a record that lies about its own text is searched for like any other', () => {
    const quote = { ...hash(old, 'the toll rose'), span: { start: 0, end: 3 } }
    expect(found(old, quote)).toEqual(['relocated', 'the toll rose'])
  })

  it('A12 a span outside the text is never kept', () => {
    const quote = { ...hash(old, 'the toll rose'), span: { start: 900, end: 903 } }
    expect(found(old, quote)).toEqual(['relocated', 'the toll rose'])
  })

  it('A13 both contexts agreeing go before one, one before none', () => {
    const twice = `the toll rose here. ${old} Then the toll rose — nine ten eleven twelve.`
    expect(resolveHashed(indexOf(twice), hash(old, 'the toll rose')).span?.start).toBe(20 + old.indexOf('the toll'))
  })

  it('A13 where nearness decides it is ambiguous', () => {
    const quote = hash('a b c d', 'a b c d')
    const { status, span } = resolveHashed(indexOf('x a b c d y a b c d z'), { ...quote, pos: { i: 5, of: 11 } })
    expect([status, span?.start]).toEqual(['ambiguous', 12])
  })

  it('A13 fewer than three tokens need a context that agrees', () => {
    const quote = hash(old, 'toll rose')
    expect(found('Elsewhere the toll rose too.', quote)).toEqual(['ambiguous', 'toll rose'])
    expect(found(`Preface: ${old}`, quote)).toEqual(['relocated', 'toll rose'])
  })

  it('A14 the gap between both contexts is changed, if about as long', () => {
    const quote = hash(old, 'the toll rose again')
    expect(found(old.replace('the toll rose again', 'the fare fell again'), quote)).toEqual([
      'changed',
      'the fare fell again',
    ])
    expect(found(old.replace('the toll rose again', 'fare fell'), quote)).toEqual(['changed', 'fare fell'])
    expect(found(old.replace('the toll rose again', 'fell'), quote)).toEqual(['lost', undefined])
    expect(found(old.replace('the toll rose again', 'a b c d e f g'), quote)).toEqual(['lost', undefined])
  })

  it('A14 short contexts cannot bound a changed passage', () => {
    const text = 'one two three the toll rose nine ten eleven twelve'
    expect(found(text.replace('toll', 'fare'), hash(text, 'the toll rose'))).toEqual(['lost', undefined])
  })

  it('A15 trim keeps punctuation with the passage and stops at the next token', () => {
    const text = 'He said: “It rose.” Then he left the two towns for good and all.'
    const quote = hash(text, '“It rose.”')
    expect(quote.trim).toEqual({ start: -1, end: 2 })
    expect(found(text.replace(/[“”]/g, '"').replaceAll(' ', '\n'), quote)).toEqual(['relocated', '"It\nrose."'])
    expect(found(text.replace('“It rose.” ', 'It rose '), quote)).toEqual(['relocated', ' It rose '])
  })

  it('A15 a cut word stays cut', () => {
    expect(found(`Preface. ${old}`, hash(old, 'oll rose aga'))).toEqual(['relocated', 'oll rose aga'])
  })

  it('A15 a hostile trim never empties a span', () => {
    const quote = hash(old, 'the toll rose')
    const { span } = resolveHashed(indexOf(`x ${old}`), { ...quote, n: 3, trim: { start: 9999, end: -9999 } })
    expect(span && span.start < span.end).toBe(true)
  })
  it('A20 stops hashing after so many windows, whatever a layer asks for', () => {
    const text = `${'one and the same '.repeat(500)}fresh words end it`
    const quote = hashQuote(prepareText(text), { start: text.indexOf('fresh'), end: text.length }, salt)!
    const moved = `Before. ${text}`
    const found = (hashes: number, greedy: number) => {
      const index = hashedIndex(prepareText(moved), salt, hashes)
      const one = hashQuote(prepareText(text), { start: 0, end: 3 }, salt)!
      for (let n = 2; n < 2 + greedy; n++) resolveHashed(index, { ...one, n, h: '0'.repeat(64) })
      return resolveHashed(index, quote).status
    }
    expect(found(20_000, 0)).toBe('relocated')
    expect(found(20_000, 1_000)).toBe('lost')
    expect(found(4_000_000, 10)).toBe('relocated')
  })
})

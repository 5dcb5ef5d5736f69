import { describe as describeSpans, prepareText, resolveAnchor, resolveQuote, target } from '@shared/kernel/anchor'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

const quoteOf = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from)
  return describeSpans(text, [{ start, end: start + exact.length }])[0]!
}
const found = (text: string, old: string, exact: string, from = 0) => {
  const { status, span } = resolveQuote(prepareText(text), quoteOf(old, exact, from), old.indexOf(exact, from))
  return [status, span && text.slice(span.start, span.end)]
}

describe('resolving a quote', () => {
  const old = 'The board met twice. “A toll is a border,” the mayor said — twice. The clerks went home.'

  test.each([
    ['one literal match', `Preface. ${old}`, 'the mayor said', ['relocated', 'the mayor said']],
    ['re-wrapped', old.replaceAll(' ', '\n'), 'the mayor said', ['relocated', 'the\nmayor\nsaid']],
    ['quotes straightened', old.replace(/[“”]/g, '"'), '“A toll is a border,”', ['relocated', '"A toll is a border,"']],
    ['dashes changed', old.replace('—', '--'), 'mayor said — twice.', ['relocated', 'mayor said -- twice.']],
    ['case changed', old.toUpperCase(), 'the mayor said', ['relocated', 'THE MAYOR SAID']],
    ['soft hyphens', old.replace('mayor', 'may\u00ADor'), 'the mayor said', ['relocated', 'the may\u00ADor said']],
    ['a cut word', old.toUpperCase(), 'ayor sai', ['relocated', 'AYOR SAI']],
    [
      'one word changed',
      old.replace('border', 'hurdle'),
      'A toll is a border,” the mayor said',
      ['changed', 'A toll is a hurdle,” the mayor said'],
    ],
    ['gone', 'Nothing of the kind.', 'the mayor said', ['lost', undefined]],
    ['punctuation alone, changed', 'Nothing of the kind.', '—', ['lost', undefined]],
  ] as const)('A9 A10 A11 %s', (_, text, exact, expected) => {
    expect(found(text, old, exact)).toEqual(expected)
  })

  it('A10 of several matches the best agreement of prefix and suffix wins, not the nearest', () => {
    const two = 'First, the board says so. Later the clerk says so again.'
    const moved = `The clerk says so again. ${'Filler follows. '.repeat(9)}First, the board says so.`
    const quote = quoteOf(two, 'says so', 0)
    const { status, span } = resolveQuote(prepareText(moved), quote, 0)
    expect([status, span?.start]).toEqual(['relocated', moved.lastIndexOf('says so')])
  })

  it('A10 a tie takes the nearest and is ambiguous', () => {
    const text = 'aa x bb. aa x bb. aa x bb.'
    const quote = { type: 'quote', exact: 'x', prefix: 'aa ', suffix: ' bb.' } as const
    expect(resolveQuote(prepareText(text), quote, 13)).toEqual({ status: 'ambiguous', span: { start: 12, end: 13 } })
  })

  it('A10 agreement sees through re-wrapped and straightened context', () => {
    const before = 'It was “wholly new” to say so here. It was hardly “new” to say so there.'
    const after = 'It was "wholly new"\nto say so here.\n\n\nIt was hardly "new"\nto say so there.'
    const quote = quoteOf(before, 'say so', before.indexOf('hardly'))
    const { status, span } = resolveQuote(prepareText(after), quote, 0)
    expect([status, span?.start]).toEqual(['relocated', after.lastIndexOf('say so')])
  })

  it('A10 a re-wrapped match in its context goes before a literal one elsewhere', () => {
    const before = 'Lorries left the region for good. Boats stayed in the region after that.'
    const after = 'Lorries left the\nregion for good. Boats stayed in the region after that.'
    const { status, span } = resolveQuote(
      prepareText(after),
      quoteOf(before, 'the region'),
      before.indexOf('the region'),
    )
    expect([status, span?.start]).toEqual(['relocated', 13])
  })

  it('A11 more than a fifth of the characters changed is lost', () => {
    const exact = 'abcdefghij klmnopqrst'
    const change = (n: number) => 'X'.repeat(n) + exact.slice(n)
    expect(resolveQuote(prepareText(change(4)), quoteOf(exact, exact), 0).status).toBe('changed')
    expect(resolveQuote(prepareText(change(5)), quoteOf(exact, exact), 0).status).toBe('lost')
  })

  it('A9 D10 a quote of unique words is relocated to the same passage whatever is put around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (before, after) => {
          const exact = 'Quaestor vexillum—jumbled'
          const text = `${before} ${exact} ${after}`
          const { status, span } = resolveQuote(prepareText(text), quoteOf(`in ${exact} out`, exact), 3)
          expect([status, span?.start]).toEqual(['relocated', before.length + 1])
        },
      ),
    )
  })
})

describe('resolving an anchor', () => {
  const text = 'One ferry, one toll and one temper for two towns.'
  const spans = [
    { start: 4, end: 9 },
    { start: 15, end: 19 },
  ]
  const anchor = (changes = {}) => ({
    spans,
    selectors: describeSpans(text, spans),
    textSha256: prepareText(text).textSha256,
    ...changes,
  })

  it('A8 the same text keeps the offsets', () => {
    expect(resolveAnchor(target(prepareText(text)), anchor())).toEqual({ status: 'exact', spans })
  })

  it('A8 offsets that do not hold the quote are not kept, even in the same text', () => {
    const wrong = [
      { start: 5, end: 10 },
      { start: 15, end: 19 },
    ]
    expect(resolveAnchor(target(prepareText(text)), anchor({ spans: wrong }))).toEqual({ status: 'relocated', spans })
  })

  it('A16 the worst part decides, and a lost anchor keeps its last spans', () => {
    const gone = prepareText('One ferry, zzz.')
    expect(resolveAnchor(target(gone), anchor())).toEqual({ status: 'lost', spans })
  })

  it('A16 parts found out of order are ambiguous', () => {
    const turned = 'A toll, then a ferry.'
    expect(resolveAnchor(target(prepareText(turned)), anchor())).toEqual({
      status: 'ambiguous',
      spans: [
        { start: 2, end: 6 },
        { start: 15, end: 20 },
      ],
    })
  })

  it('A16 parts that overlap are lost', () => {
    const both = { spans, selectors: [describeSpans(text, spans)[0]!, describeSpans(text, spans)[0]!] }
    expect(resolveAnchor(target(prepareText('a ferry')), anchor(both)).status).toBe('lost')
  })
})

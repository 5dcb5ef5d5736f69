import { readHedges } from '@shared/kernel/suggest'
import type { Likelihood } from '@shared/model/grade'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const yields = (text: string, options = {}) =>
  readHedges(text, options).flatMap(({ likelihood }) => (likelihood ? [likelihood] : []))
const stated = (term: string, row: 1 | 2 = 1, scale: Likelihood['scale'] = 'icd203') => ({
  scale,
  term,
  basis: 'stated',
  ...(scale === 'icd203' ? { row } : {}),
})

describe('listed terms (DOMAIN 4.2, 4.3)', () => {
  it.each([
    ['There is almost no chance of a deal.', stated('almost no chance')],
    ['The chances of a deal are remote.', stated('remote', 2)],
    ['There is a remote possibility.', stated('remote', 2)],
    ['A deal is very unlikely.', stated('very unlikely')],
    ['A deal is highly improbable.', stated('highly improbable', 2)],
    ['A deal is unlikely.', stated('unlikely')],
    ['A deal is improbable.', stated('improbable', 2)],
    ['Improbably, they met.', stated('improbable', 2)],
    ['There is a roughly even chance.', stated('roughly even chance')],
    ['There are roughly even odds.', stated('roughly even odds', 2)],
    ['A deal is likely.', stated('likely')],
    ['They will probably meet.', stated('probable', 2)],
    ['A deal is very likely.', stated('very likely')],
    ['A deal is highly probable.', stated('highly probable', 2)],
    ['They will almost certainly meet.', stated('almost certain')],
    ['It is nearly certain.', stated('nearly certain', 2)],
    ['A deal is highly likely.', stated('highly likely', 1, 'phia')],
    ['A deal is highly unlikely.', stated('highly unlikely', 1, 'phia')],
    ['There is a realistic possibility.', stated('realistic possibility', 1, 'phia')],
    ['There is a remote chance.', stated('remote chance', 1, 'phia')],
  ])('D31 S21 %s', (text, expected) => {
    expect(yields(text)).toEqual([{ ...expected, wording: expect.any(String) }])
  })

  it('S21 a term of both scales belongs to the project’s scale', () => {
    expect(yields('A deal is unlikely.', { scale: 'phia' })).toMatchObject([{ scale: 'phia', term: 'unlikely' }])
    expect(yields('A deal is almost certain.', { scale: 'phia' })).toMatchObject([{ scale: 'phia' }])
  })

  it.each([
    ['a 60 % chance of a deal', 0.6],
    ['a 60% probability', 0.6],
    ['a chance of 12.5 per cent', 0.125],
    ['with a probability of about 90 percent', 0.9],
  ])('D31 a number is stated: %s', (text, p) => {
    expect(yields(text)).toMatchObject([{ p, basis: 'stated', wording: expect.stringContaining(String(p * 100)) }])
    expect(yields(text)[0]?.term).toBeUndefined()
  })

  it.each([
    ['This is not likely to change.', 'unlikely'],
    ['This isn’t likely.', 'unlikely'],
    ['It is not probable.', 'unlikely'],
    ['It is not considered likely.', 'unlikely'],
    ['It is not unlikely.', 'likely'],
  ])('D31 S21 negation maps: %s', (text, term) => {
    expect(yields(text)).toMatchObject([{ term, basis: 'mapped' }])
  })

  it.each([
    'It is not certain.',
    'It is not impossible.',
    'It is not almost certain.',
    'It is not very likely.',
    'It is not expected to open.',
    'It is more likely than before.',
    'A remote village near the border.',
    'Certain states objected.',
    'A 60 % majority of votes.',
    'A 160 % chance.',
  ])('S21 yields none: %s', (text) => {
    expect(yields(text)).toEqual([])
  })
})

describe('the other classes of DOMAIN 4.3', () => {
  it.each([
    ['expectation', 'The line is expected to open.', 'likely'],
    ['expectation', 'Growth is widely anticipated.', 'likely'],
    ['expectation', 'The state is set to join.', 'likely'],
    ['expectation', 'The firm is poised to win.', 'likely'],
    ['certainty', 'It is certain to fail.', 'almost certain'],
    ['certainty', 'It is bound to fail.', 'almost certain'],
    ['certainty', 'There is no doubt about it.', 'almost certain'],
    ['certainty', 'Failure is inevitable.', 'almost certain'],
    ['certainty', 'It will definitely fail.', 'almost certain'],
  ])('S20 %s proposes: %s', (name, text, term) => {
    const found = readHedges(text).find((hedge) => hedge.class === name)
    expect(found?.likelihood).toMatchObject({ term, basis: 'mapped', wording: found?.wording })
  })

  it.each([
    [
      'possibility',
      ['It may fail.', 'It might fail.', 'It could fail.', 'It can fail.', 'It is possible.', 'Possibly.'],
    ],
    [
      'possibility',
      ['It is potentially large.', 'It is conceivable.', 'It is quite possible.', 'It cannot be ruled out.'],
    ],
    ['vague-chance', ['A good chance of success.', 'A real possibility remains.', 'The risk of war grew.']],
    ['future', ['It will open.', 'It shall open.']],
    ['plan', ['It is scheduled for May.', 'It is planned.', 'The lease is due to expire.']],
    ['emphasis', ['Clearly, it failed.', 'It obviously failed.', 'Of course it failed.', 'It evidently failed.']],
    [
      'evidential',
      [
        'Reportedly it failed.',
        'It apparently failed.',
        'It seems large.',
        'It is seen as a risk.',
        'According to the ministry, no.',
      ],
    ],
    [
      'approximator',
      ['about 200 men', 'nearly 300 men', 'over 400 men', 'It is partly closed.', 'It is relatively small.'],
    ],
  ])('D32 %s yields none', (name, texts) => {
    for (const text of texts) {
      const found = readHedges(text)
      expect(
        found.map((hedge) => hedge.class),
        text,
      ).toContain(name)
      expect(yields(text), text).toEqual([])
    }
  })

  it('D32 however many words without a likelihood stand together, none comes of them', () => {
    const word = fc.constantFrom(
      'may',
      'possibly',
      'clearly',
      'reportedly',
      'will',
      'scheduled',
      'partly',
      'apparently',
      'could',
      'quite possible',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => void expect(yields(words.join(' , '))).toEqual([])),
    )
  })

  it('knows May the month and people called Will', () => {
    expect(readHedges('In May 2010 Will came.')).toEqual([])
  })

  it('spans give the wording back', () => {
    const text = 'It is not likely that they may meet; clearly it will fail.'
    for (const { span, wording } of readHedges(text)) expect(text.slice(span.start, span.end)).toBe(wording)
  })
})

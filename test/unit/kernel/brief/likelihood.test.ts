// Terms of likelihood in prose and as bands (BR11–BR13, D31, D33; DOMAIN 4.2).
import { bandTicks, findTerms, likelihoodInstrument, statesConfidence } from '@shared/kernel/brief/likelihood'
import { checkSentences, checkTerm, mixesRows, proseRuns, sentence, shorten } from '@shared/kernel/brief/prose'
import type { Likelihood } from '@shared/model/grade'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const words = (text: string) => findTerms(text).map(({ term }) => term)
const icd = (fields: Partial<Likelihood>): Likelihood => ({ scale: 'icd203', basis: 'assigned', ...fields })

describe('terms', () => {
  it.each([
    ['It is very likely, perhaps almost certain.', ['very likely', 'almost certain']],
    ['A highly improbable turn; an improbable one.', ['highly improbable', 'improbable']],
    ['It is not likely, and not unlikely either.', ['unlikely', 'likely']],
    ['A probable cause and the likelihood of rain.', ['probable']],
    ['A remote village in the hills.', []],
    ['He will probably come.', ['probably']],
  ])('finds the longest first in %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
  it('sets terms apart and loses no character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('likely', ' ', 'very likely', 'not ', 'x', '\u202e', '.')), (parts) => {
        const text = parts.join('')
        expect(
          proseRuns(text)
            .map((run) => ('t' in run ? run.t : 'term' in run ? run.term : ''))
            .join(''),
        ).toBe(text)
      }),
    )
  })
  it('BR12 sees two rows only where a term belongs to one alone', () => {
    expect(mixesRows(['It is likely.', 'It is very likely.'])).toBe(false)
    expect(mixesRows(['It is very likely.', 'It is highly improbable.'])).toBe(true)
    expect(mixesRows(['It is very likely.', 'It is highly likely.'])).toBe(true)
  })
})

describe('bands', () => {
  it.each([
    [icd({ term: 'likely' }), { term: 'likely', lo: 55, hi: 80 }],
    [icd({ term: 'highly probable', row: 2 }), { term: 'highly probable', lo: 80, hi: 95 }],
    [icd({ p: 0.3 }), { term: 'unlikely', lo: 20, hi: 45, p: 30 }],
    [icd({ p: 0.8 }), { term: 'very likely', lo: 80, hi: 95, p: 80 }],
    [icd({ p: 0.001 }), { p: 0.1 }],
    [icd({ term: 'maybe' }), { term: 'maybe' }],
    [
      { scale: 'phia', term: 'realistic possibility', basis: 'stated' } as const,
      { term: 'realistic possibility', lo: 40, hi: 50 },
    ],
  ])('draws %j', (likelihood, expected) => {
    expect(likelihoodInstrument(likelihood)).toEqual(expected)
  })
  it('BR13, D31 says that a mapped term is ours', () => {
    expect(likelihoodInstrument(icd({ term: 'likely', basis: 'mapped', wording: 'expected to' })).basis).toContain(
      'our mapping',
    )
  })
  it('has a tick at each limit', () => {
    expect(bandTicks('icd203')).toEqual([0, 5, 20, 45, 55, 80, 95, 100])
  })
})

describe('BR11, D33', () => {
  it.each([
    ['We judge with high confidence that it is likely to hold.', 1],
    ['It is likely to hold. We have high confidence in this.', 0],
    ['Confidence in its likely success is low.', 1],
    ['Consumer confidence rose, and growth is likely.', 0],
    ['A moderate level of confidence; almost certainly so.', 1],
  ])('%j: %i problem', (text, count) => {
    expect(checkSentences(text, 'here')).toHaveLength(count)
  })
  it('tells a level of confidence from the word alone', () => {
    expect(statesConfidence('Our confidence remains low.')).toBe(true)
    expect(statesConfidence('A vote of confidence was lost.')).toBe(false)
  })
  it('warns of a hedge without a likelihood', () => {
    expect(checkTerm('It may hold.', undefined, 'here')[0]?.severity).toBe('warns')
    expect(checkTerm('It holds.', undefined, 'here')).toEqual([])
  })
})

describe('text', () => {
  it('shortens at a word, never inside a grapheme', () => {
    expect(shorten('one two three four five', 12)).toBe('one two…')
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…')
  })
  it('ends a sentence once', () => {
    expect(['a', 'a.', 'a?”', ' a '].map(sentence)).toEqual(['a.', 'a.', 'a?”', 'a.'])
  })
})

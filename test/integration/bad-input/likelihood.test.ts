// Likelihoods outside their scale, wherever one is written (D31).
import { expect } from 'vitest'
import { type BadRow, badCorpus, refuses } from '../../support/bad-input'
import { changed, claim, judged } from './inputs'

const corpus = badCorpus()
const stated = { basis: 'stated', wording: 'likely' }

const SPOILT: readonly (readonly [string, object, string])[] = [
  ['D31 a term of the other scale', { scale: 'phia', term: 'very likely' }, 'term'],
  ['D31 a term of the other row', { scale: 'icd203', row: 1, term: 'probable' }, 'term'],
  ['D31 a term of no scale', { scale: 'icd203', row: 1, term: 'possible' }, 'term'],
  ['D31 a term without its row', { scale: 'icd203', term: 'likely' }, 'row'],
  ['D31 a row of a scale that has none', { scale: 'phia', term: 'unlikely', row: 2 }, 'row'],
  ['D31 a third row', { scale: 'icd203', term: 'likely', row: 3 }, 'row'],
  ['a scale that is none', { scale: 'odds', term: 'likely' }, 'scale'],
  ['p 1.2', { scale: 'icd203', p: 1.2 }, 'p'],
  ['p -0.1', { scale: 'icd203', p: -0.1 }, 'p'],
  ['p NaN', { scale: 'icd203', p: Number.NaN }, 'p'],
  ['p infinite', { scale: 'icd203', p: Number.POSITIVE_INFINITY }, 'p'],
  ['neither term nor number', { scale: 'icd203' }, 'term'],
  ['a number outside the band of its term', { scale: 'icd203', row: 1, term: 'likely', p: 0.1 }, 'p'],
  ['a number in a gap of the scale beside a term', { scale: 'phia', term: 'unlikely', p: 0.22 }, 'p'],
]
const assigned = (one: object) => ({ basis: 'assigned', ...one })
const likelihoods: readonly BadRow[] = [
  ...SPOILT.map(
    ([name, one, field]): BadRow => [
      `${name}, of a source`,
      'claims.create',
      claim({ sourceLikelihood: assigned(one) }),
      'LIKELIHOOD_INVALID',
      `sourceLikelihood.${field}`,
    ],
  ),
  ...SPOILT.map(
    ([name, one, field]): BadRow => [
      `${name}, of a change`,
      'claims.update',
      changed({ sourceLikelihood: assigned(one) }),
      'LIKELIHOOD_INVALID',
      () => ({ field: expect.stringMatching(`sourceLikelihood\\.${field}$`) }),
    ],
  ),
  ...SPOILT.map(
    ([name, one, field]): BadRow => [
      `${name}, of an analyst`,
      'assessments.add',
      judged({ likelihood: one }),
      'LIKELIHOOD_INVALID',
      `likelihood.${field}`,
    ],
  ),
  [
    'D31 stated in other words',
    'claims.create',
    claim({ sourceLikelihood: { scale: 'icd203', row: 1, term: 'likely', basis: 'stated', wording: 'might' } }),
    'LIKELIHOOD_INVALID',
    'sourceLikelihood.wording',
  ],
  [
    'D31 stated without words',
    'claims.create',
    claim({ sourceLikelihood: { scale: 'icd203', p: 0.4, basis: 'stated' } }),
    'LIKELIHOOD_INVALID',
    'sourceLikelihood.wording',
  ],
  [
    'D31 stated on the other scale',
    'claims.create',
    claim({ sourceLikelihood: { scale: 'phia', term: 'likely', ...stated } }),
    'LIKELIHOOD_INVALID',
    'sourceLikelihood.term',
  ],
]

refuses('likelihood', corpus, likelihoods)

// DOMAIN 8, D13 to D18, D31, D32: what makes a claim and a relation valid.

import { likelihoodProblem } from '@shared/kernel/grade'
import { isSymmetric, ordered, relationFault } from '@shared/kernel/relate'
import { readHedges } from '@shared/kernel/suggest'
import type { Likelihood } from '@shared/model/grade'
import type { ClaimRelation } from '@shared/model/relation'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failures'
import { type SmallCorpus, smallCorpus } from '../../support/small-corpus'

type Change = (small: SmallCorpus) => Promise<unknown>
const passage = ({ ids }: SmallCorpus) => ({ documentId: ids.harbour as never, spans: [{ start: 0, end: 3 }] })
const create =
  (more: (small: SmallCorpus) => object): Change =>
  (small) =>
    small.client.claims.create({
      text: 'A claim.',
      type: 'fact',
      domain: 'trade',
      anchors: [passage(small)],
      ...more(small),
    } as never)
const update =
  (changes: (small: SmallCorpus) => object): Change =>
  (small) =>
    small.client.claims.update({ id: small.ids.fact as never, changes: changes(small) as never })
const actors = (...list: readonly [role: string, strength?: number][]): Change =>
  update(({ ids }) => ({ actors: list.map(([role, strength]) => ({ entityId: ids.polity, role, strength })) }))
const speakers = (mode: string, named: boolean): Change =>
  update(({ ids }) => ({ attribution: { mode, speakerIds: named ? [ids.polity] : [], stance: 'asserts' } }))
const relate =
  (type: string, from: 'fact' | 'inferred', to: 'fact' | 'inferred'): Change =>
  ({ client, ids }) =>
    client.relations.add({ from: ids[from] as never, to: ids[to] as never, type: type as never })

/** Each row: the rule, the case, what is done, the code that refuses it and the field that it names. */
const REFUSED: readonly (readonly [
  rule: string,
  what: string,
  change: Change,
  code: string,
  field: string | undefined,
])[] = [
  ['D13', 'a claim without a passage', create(() => ({ anchors: [] })), 'ANCHOR_MISSING', 'anchors'],
  [
    'D13',
    'an inferred claim without passage or note',
    create(() => ({ anchors: [], reading: 'inferred' })),
    'ANCHOR_MISSING',
    'anchors',
  ],
  ['D14', 'a restatement that restates nothing', update(() => ({ tier: 'restatement' })), 'INVALID_FIELD', 'tier'],
  ['D15', 'a forecast without its record', create(() => ({ type: 'forecast' })), 'FORECAST_REQUIRED', 'forecast'],
  [
    'D15',
    'a fact with one',
    create(() => ({ forecast: { question: 'Q?', criterion: 'C.', horizonBasis: 'none', resolvable: 'no' } })),
    'INVALID_FIELD',
    'forecast',
  ],
  ['D16', 'one entity that gains and loses', actors(['beneficiary', 1], ['loser', 1]), 'INVALID_FIELD', 'actors.1'],
  ['D16', 'a subject with a strength', actors(['subject', 2]), 'INVALID_FIELD', 'actors.0.strength'],
  ['D17', 'a relation of a claim with itself', relate('supports', 'fact', 'fact'), 'INVALID_FIELD', undefined],
  ['D18', 'a named attribution without speakers', speakers('named', false), 'INVALID_FIELD', 'attribution.speakerIds'],
  ['D18', 'an author with speakers', speakers('author', true), 'INVALID_FIELD', 'attribution.speakerIds'],
  ['D18', 'an unnamed source with speakers', speakers('unnamed', true), 'INVALID_FIELD', 'attribution.speakerIds'],
  [
    'D31',
    'a term that its scale has not',
    update(() => ({ sourceLikelihood: { scale: 'phia', term: 'very likely', basis: 'assigned' } })),
    'LIKELIHOOD_INVALID',
    undefined,
  ],
]
/** Each row: the rule, the case, what is done and holds. */
const KEPT: readonly (readonly [string, string, Change])[] = [
  [
    'D13',
    'an inferred claim with a note',
    create(() => ({ anchors: [], reading: 'inferred', note: 'By elimination.' })),
  ],
  ['D16', 'a beneficiary with a strength', actors(['beneficiary', 3])],
  ['D18', 'a named attribution with a speaker', speakers('named', true)],
]

describe('what is refused, by rule', () => {
  it.each(REFUSED)('%s %s', async (_rule, _case, change, code, field) => {
    const small = await smallCorpus()
    const before = await small.client.claims.list({})
    const failure = await failureOf(change(small))
    expect([failure.code, field === undefined || failure.data.field === field]).toEqual([code, true])
    expect(await small.client.claims.list({})).toEqual(before)
  })
  it.each(KEPT)('%s %s', async (_rule, _case, change) => {
    const small = await smallCorpus()
    await change(small)
    expect((await small.client.project.check({})).problems).toEqual([])
  })
})

describe('D14 the tier follows the one restatement', () => {
  it('D14 restating makes a restatement, and taking it back frees the claim', async () => {
    const small = await smallCorpus()
    const tier = async () => (await small.client.claims.get({ id: small.ids.inferred as never })).claim.tier
    const { relation } = await small.client.relations.add({
      from: small.ids.inferred as never,
      to: small.ids.fact as never,
      type: 'restates',
    })
    expect(await tier()).toBe('restatement')
    expect((await failureOf(relate('restates', 'fact', 'inferred')(small))).code).toBe('CYCLE')
    await small.client.relations.remove({ id: relation.id })
    expect(await tier()).toBe('core')
  })
})
describe('D15 the forecast record comes and goes with the type', () => {
  it('D15 another type lets it go, undo brings it back', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.forecast as never
    const record = async () => (await client.claims.get({ id })).claim.forecast !== undefined
    await client.claims.update({ id, changes: { type: 'judgement' } })
    expect(await record()).toBe(false)
    await client.history.undo()
    expect(await record()).toBe(true)
  })
})

type Link = readonly [type: ClaimRelation['type'], from: string, to: string]
const link = ([type, from, to]: Link) => ({ type, from, to }) as never
describe('D17 relations', () => {
  it.each<[string, Link, readonly Link[], string | undefined]>([
    ['no self-reference', ['supports', 'a', 'a'], [], 'self'],
    ['a pair and type once', ['supports', 'a', 'b'], [['supports', 'a', 'b']], 'duplicate'],
    ['another type of the pair', ['causes', 'a', 'b'], [['supports', 'a', 'b']], undefined],
    [
      'no circle of parts',
      ['part-of', 'a', 'b'],
      [
        ['part-of', 'b', 'c'],
        ['part-of', 'c', 'a'],
      ],
      'cycle',
    ],
    ['no circle of supersession', ['supersedes', 'a', 'b'], [['supersedes', 'b', 'a']], 'cycle'],
    ['a circle of support may be', ['supports', 'a', 'b'], [['supports', 'b', 'a']], undefined],
    ['one restatement a claim', ['restates', 'a', 'c'], [['restates', 'a', 'b']], 'second-restatement'],
  ])('D17 %s', (_, relation, others, fault) => {
    expect(relationFault(link(relation), others.map(link))?.fault).toBe(fault)
  })
  it.each(['contradicts', 'in-tension-with', 'contrasts'] as const)(
    'D17 %s is stored with the lower id first',
    (type) => {
      expect(isSymmetric(type)).toBe(true)
      expect(ordered(link([type, 'b', 'a']))).toMatchObject({ from: 'a', to: 'b' })
    },
  )
})

describe('D31 a term belongs to its scale and row', () => {
  it.each<[string, Likelihood, string | undefined]>([
    ['a term of row 1', { scale: 'icd203', term: 'likely', row: 1, basis: 'assigned' }, undefined],
    ['a term of row 2 in row 1', { scale: 'icd203', term: 'probable', row: 1, basis: 'assigned' }, 'term'],
    [
      'stated in its words',
      { scale: 'icd203', term: 'likely', row: 1, basis: 'stated', wording: 'is likely to' },
      undefined,
    ],
    [
      'stated in other words',
      { scale: 'icd203', term: 'likely', row: 1, basis: 'stated', wording: 'is expected to' },
      'wording',
    ],
    [
      'mapped from other words',
      { scale: 'icd203', term: 'likely', row: 1, basis: 'mapped', wording: 'is expected to' },
      undefined,
    ],
    ['a number beyond 1', { scale: 'icd203', p: 1.2, basis: 'assigned' }, 'p'],
    ['a PHIA term with a row', { scale: 'phia', term: 'unlikely', row: 1, basis: 'assigned' }, 'row'],
  ])('D31 %s', (_, likelihood, field) => {
    expect(likelihoodProblem(likelihood)?.field).toBe(field)
  })
})
describe('D32 classes that state no likelihood produce none', () => {
  it.each([
    ['possibility', 'It may perhaps possibly happen; it might, it could.'],
    ['bare future', 'It will happen; it will be done.'],
    ['emphasis', 'It clearly, obviously and evidently happened.'],
    ['attribution', 'It reportedly, apparently happened, according to some.'],
    ['degree', 'About half of it was nearly, relatively done.'],
  ])('D32 %s', (_, passage) => {
    expect(readHedges(passage).flatMap(({ likelihood }) => likelihood ?? [])).toEqual([])
  })
})

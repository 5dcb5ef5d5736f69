// DOMAIN 8, D39 to D42: what moves a balance and what does not.
import { type Balance, type BalanceFigure, type BalanceQuestion, balanceOf } from '@shared/kernel/balance'
import { buildColumns } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceId, judged, type Written } from '../../builders/balance'
import { claims, dictionaries, question, recordsOf } from '../kernel/balance/arbitrary'
import { expectNear } from '../kernel/balance/near'

const balance = (list: readonly Written[], asked: BalanceQuestion): Balance => {
  const columns = buildColumns(recordsOf(list), dictionaries, 1)
  return balanceOf(columns, new Uint8Array(columns.count).fill(1), asked)
}
const cells = ({ total, lines }: Balance) => [total, ...lines].flatMap((line) => line.cells)
const indices = (found: Balance) => cells(found).map(({ index }) => index)
const negated = (index: BalanceFigure): BalanceFigure =>
  index.kind === 'value' ? { kind: 'value', value: -index.value, low: -index.high, high: -index.low } : index
const weights = (found: Balance) => ({
  cells: cells(found).map(({ favour, disfavour }) => [favour, disfavour]),
  shares: found.shares,
})
const free = 40

describe('D39 signs, powers and the unit of weight', () => {
  it('D39 negating all effects negates every index', () => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const turned = list.map((one) => ({
          ...one,
          on: one.on?.map(([on, strength, by]) => [on, -strength, by] as const),
        }))
        expectNear(indices(balance(turned, asked)), indices(balance(list, asked)).map(negated))
      }),
    )
  })
  it('D39 permuting the powers permutes the results', () => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const found = balance(list, asked)
        const turned = balance(list, { ...asked, powers: asked.powers.toReversed() })
        expect(turned.total.cells.toReversed()).toEqual(found.total.cells)
        expectNear(turned.shares.toReversed(), found.shares)
        expectNear(turned.evenness, found.evenness)
      }),
    )
  })
  it('D39 scaling all weights by one factor changes no index', () => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const with_ = (confidence: 'high' | 'low') =>
          list.map((one) => ({
            ...one,
            judgements: one.judgements?.map((judgement) => ({ ...judgement, confidence })),
          }))
        expectNear(indices(balance(with_('low'), asked)), indices(balance(with_('high'), asked)))
      }),
    )
  })
})

describe('D40 repetition', () => {
  const rooted = fc.tuple(claims, question, fc.nat()).filter(([list]) => list.some(({ root }) => root === undefined))
  const restatement = (list: readonly Written[], pick: number, from: (root: Written) => readonly number[]): Written => {
    const roots = list.filter(({ root }) => root === undefined)
    const root = roots[pick % roots.length]!
    return { ...root, number: free, root: root.number, from: from(root), contradicts: [], tier: 'restatement' }
  }
  it('D40 a restatement from an origin already counted changes nothing at all', () => {
    fc.assert(
      fc.property(rooted, ([list, asked, pick]) => {
        const again = restatement(list, pick, (root) => root.from ?? [])
        expect(balance([...list, again], asked)).toEqual(balance(list, asked))
      }),
    )
  })
  it('D40 a restatement from a new origin adds nothing to F, U or a share', () => {
    fc.assert(
      fc.property(rooted, ([list, asked, pick]) => {
        const again = restatement(list, pick, () => [5])
        expect(weights(balance([...list, again], asked))).toEqual(weights(balance(list, asked)))
      }),
    )
  })
})

describe('D41 what does not weigh', () => {
  const unassessed: Written = {
    number: free,
    on: [
      [1, 3],
      [2, -3],
    ],
    judgements: [judged(6, 'high')],
    from: [5],
    when: '2016',
  }
  it('D41 an unassessed cluster changes counts only', () => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const [with_, without] = [balance([...list, unassessed], asked), balance(list, asked)]
        expect(indices(with_)).toEqual(indices(without))
        expect(weights(with_)).toEqual(weights(without))
        expect(with_.evenness).toEqual(without.evenness)
      }),
    )
  })
  it.each(['forecast', 'normative'] as const)('D41 a claim of type %s never enters the observed lane', (type) => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const observed = { ...asked, lane: 'observed' } as const
        const more = { ...unassessed, type, judgements: [judged(1, 'high', 0, { likelihoodP: 0.65 })] }
        const [with_, without] = [balance([...list, more], observed), balance(list, observed)]
        expect({ ...with_, lanes: 0 }).toEqual({ ...without, lanes: 0 })
      }),
    )
  })
})

describe('D42 never bare', () => {
  it('D42 an index stands within its spread, over three assessed clusters and two origins, or says “too few”', () => {
    fc.assert(
      fc.property(claims, question, (list, asked) => {
        const found = balance(list, asked)
        for (const { index, counts } of cells(found)) {
          if (index.kind !== 'value') continue
          expect(index.low).toBeLessThanOrEqual(index.value)
          expect(index.high).toBeGreaterThanOrEqual(index.value)
          expect(counts.favouring + counts.against).toBeGreaterThanOrEqual(3)
          expect(counts.origins).toBeGreaterThanOrEqual(2)
        }
        const some = found.total.cells.some(({ index }) => index.kind === 'value')
        if (!some) expect(found.evenness.kind).not.toBe('value')
      }),
    )
  })
  it('D42 two clusters, or one origin, are too few', () => {
    const one = (number: number, from: number): Written => ({
      number,
      on: [[1, 1]],
      judgements: [judged(2, 'high')],
      from: [from],
    })
    const asked: BalanceQuestion = {
      polity: balanceId.polity(0),
      powers: [balanceId.polity(1)],
      lane: 'observed',
      rows: [],
    }
    const kind = (list: readonly Written[]) => balance(list, asked).total.cells[0]!.index.kind
    expect(kind([one(1, 1), one(2, 2)])).toBe('too-few')
    expect(kind([one(1, 1), one(2, 1), one(3, 1)])).toBe('too-few')
    expect(kind([one(1, 1), one(2, 1), one(3, 2)])).toBe('value')
  })
})

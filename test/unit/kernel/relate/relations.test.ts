// Relations among claims: R1–R7.
import {
  ACYCLIC_RELATIONS,
  closedCircle,
  clusterRoot,
  contentionOf,
  evidenceCircle,
  isSymmetric,
  isUnresolved,
  ordered,
  type Related,
  relationFault,
} from '@shared/kernel/relate'
import { RELATION_TYPES } from '@shared/model/relation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const IDS = Array.from({ length: 7 }, (_, n) => fixtureId(8, n))
const [a, b, c, d] = IDS as [string, string, string, string]
const rel = (type: Related['type'], from: string, to: string): Related => ({ type, from, to }) as Related

describe('relations', () => {
  it('D17 symmetric types stand with the lower id first, directed ones as they are (R1)', () => {
    for (const type of RELATION_TYPES) {
      const stored = ordered(rel(type, b, a))
      expect([stored.from, stored.to]).toEqual(isSymmetric(type) ? [a, b] : [b, a])
    }
  })
  it.each<[string, Related, Related[], object | undefined]>([
    ['D17 no claim is related to itself (R2)', rel('supports', a, a), [], { fault: 'self' }],
    ['D17 a type stands once (R2)', rel('supports', a, b), [rel('supports', a, b)], { fault: 'duplicate' }],
    ['another type may stand beside it', rel('causes', a, b), [rel('supports', a, b)], undefined],
    ['the other direction is another relation', rel('supports', b, a), [rel('supports', a, b)], undefined],
    [
      'D17 a circle names its chain (R3)',
      rel('part-of', c, a),
      [rel('part-of', a, b), rel('part-of', b, c)],
      { fault: 'cycle', chain: [c, a, b, c] },
    ],
    ['D17 circles of other types do not count', rel('part-of', b, a), [rel('supersedes', a, b)], undefined],
    [
      'D14 a claim restates one other (R4)',
      rel('restates', a, c),
      [rel('restates', a, b)],
      { fault: 'second-restatement', to: b },
    ],
  ])('%s', (_, relation, others, fault) => {
    expect(relationFault(relation, others)).toEqual(fault)
  })
  it('D17 whatever is added in whatever order, acyclic types stay acyclic and restatements single', () => {
    const pick = fc.constantFrom(...IDS)
    const attempt = fc.record({ type: fc.constantFrom(...RELATION_TYPES), from: pick, to: pick })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 80 }), (attempts) => {
        const kept: Related[] = []
        for (const { type, from, to } of attempts) {
          const relation = ordered(rel(type, from, to))
          if (!relationFault(relation, kept)) kept.push(relation)
        }
        for (const relation of kept) {
          const others = kept.filter((one) => one !== relation)
          expect(closedCircle(relation, others)).toBeUndefined()
        }
        const outgoing = kept.filter(({ type }) => type === 'restates').map(({ from }) => from)
        expect(new Set(outgoing).size).toBe(outgoing.length)
        const keys = kept.map(({ type, from, to }) => `${type} ${from} ${to}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const id of IDS) {
          const root = clusterRoot(id, kept)
          expect(kept.some(({ type, from }) => type === 'restates' && from === root)).toBe(false)
        }
      }),
    )
    expect(ACYCLIC_RELATIONS).toEqual(['restates', 'part-of', 'supersedes'])
  })
  it('D14 the root of a cluster restates nothing (R5)', () => {
    const relations = [rel('restates', c, b), rel('restates', b, a), rel('supports', a, d)]
    expect([a, b, c, d].map((id) => clusterRoot(id, relations))).toEqual([a, a, a, d])
  })
})

describe('contradictions (R6)', () => {
  const day = (n: number) => `2026-01-0${n}T00:00:00.000Z`
  const contradiction = { ...rel('contradicts', a, b), createdAt: day(2) }
  const claim = (id: string, status = 'draft') => ({ id, status }) as never
  const judged = (claimId: string, at: string, adjudicates = true) => ({ claimId, at, adjudicates }) as never
  const open = [claim(a), claim(b)]
  it.each<[string, boolean, Parameters<typeof contentionOf>, object?]>([
    ['nobody has spoken', true, [open, [], []]],
    ['an adjudication before it was noticed', true, [open, [], [judged(a, day(1))]]],
    ['an adjudication since', false, [open, [], [judged(b, day(3))]]],
    ['an adjudication in the same moment', false, [open, [], [judged(b, day(2))]]],
    ['an assessment that adjudicates nothing', true, [open, [], [judged(b, day(3), false)]]],
    ['a side withdrawn', false, [[claim(a), claim(b, 'withdrawn')], [], []]],
    ['a side deleted', false, [[claim(a)], [], []]],
    ['a side superseded', false, [open, [rel('supersedes', c, a) as never], []]],
    ['a relation only proposed', false, [open, [], []], { suggestion: { decision: 'proposed' } }],
    ['a tension', false, [open, [], []], { type: 'in-tension-with' }],
  ])('%s: unresolved %s', (_, unresolved, around, change = {}) => {
    expect(isUnresolved({ ...contradiction, ...change } as never, contentionOf(...around))).toBe(unresolved)
  })
})

describe('claims as evidence (R7)', () => {
  const items = new Map([
    [a, [b]],
    [b, [c]],
  ])
  const of = (id: string) => items.get(id) ?? []
  it('names the circle, and lets a claim serve two others', () => {
    expect(evidenceCircle(a, a, of)).toEqual([a, a])
    expect(evidenceCircle(c, a, of)).toEqual([c, a, b, c])
    expect(evidenceCircle(a, c, of)).toBeUndefined()
  })
})

// When an assessment no longer rests on what it rested on (F6).
import { type Basis, staleParts } from '@shared/kernel/facts'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const [passage, further, evidence, newer] = [1, 2, 3, 4].map((n) => fixtureId(0x30, n)) as [
  string,
  string,
  string,
  string,
]
const then = { reliability: 'B' as const, origins: [1, 2] as [number, number], itemIds: [passage, evidence] }
const now: Basis = { ...then, passageIds: [passage] }

describe('staleness (F6)', () => {
  it.each<[string, Partial<Basis>, string[]]>([
    ['nothing has changed', {}, []],
    ['a grade fell', { reliability: 'D' }, ['reliability']],
    ['an origin was found to be another', { origins: [1, 1] }, ['origins']],
    ['evidence went', { itemIds: [passage] }, ['items']],
    ['a passage went', { itemIds: [evidence], passageIds: [] }, ['items']],
    ['evidence came', { itemIds: [passage, evidence, newer] }, ['items']],
    [
      'D36 a further passage of an origin counted already',
      { itemIds: [passage, evidence, further], passageIds: [passage, further] },
      [],
    ],
    ['all of it', { reliability: 'F', origins: [0, 0], itemIds: [] }, ['reliability', 'origins', 'items']],
  ])('%s', (_, change, parts) => {
    expect(staleParts(then, { ...now, ...change })).toEqual(parts)
  })
})

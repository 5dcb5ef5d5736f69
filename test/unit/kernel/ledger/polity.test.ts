import { polityOf } from '@shared/kernel/ledger'
import { dayOf } from '@shared/kernel/time'
import { Entity } from '@shared/model/entity'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const AT = '2025-03-01T09:00:00.000Z'
const entity = (n: number, kind: string, links: object[] = []) => {
  const envelope = { createdAt: AT, createdBy: fixtureId(0x34, 1), modifiedAt: AT, rev: 1 }
  return Entity.parse({ id: fixtureId(0x33, n), ...envelope, kind, name: `${kind} ${n}`, links })
}
const polity = entity(1, 'polity')
const bloc = entity(2, 'organisation')
const government = entity(3, 'government', [{ type: 'government-of', to: polity.id }])
const minister = entity(4, 'person', [
  { type: 'member-of', to: bloc.id },
  { type: 'holds-office-in', to: government.id, until: '1999' },
])
const capital = entity(5, 'place', [{ type: 'seat-of', to: polity.id, from: '1997' }])
const entities = new Map([polity, bloc, government, minister, capital].map((one) => [one.id as string, one]))

describe('the polity that an entity belongs to (DOMAIN 2.3, D22)', () => {
  it.each([
    ['itself', polity, 2000, 2000, polity.id],
    ['through the government', minister, 1998, 1998, polity.id],
    ['no longer in office', minister, 2001, 2001, undefined],
    ['in office for a part of the time', minister, 1995, 2005, polity.id],
    ['as a seat', capital, 1998, 1998, polity.id],
    ['not yet a seat', capital, 1990, 1990, undefined],
    ['membership is never followed', bloc, 2000, 2000, undefined],
  ])('L6 %s', (_, from, first, last, expected) => {
    const when = { earliest: dayOf(first, 1, 1), latest: dayOf(last, 1, 1) }
    expect(polityOf(from, entities, when)).toBe(expected)
  })
})

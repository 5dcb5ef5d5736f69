import { ledgerDictionaries } from '@main/services/derive/dictionaries'
import { Entity } from '@shared/model/entity'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../builders/corpus'
import { fixtureId } from '../../builders/random'

const objects = seedClaims(4, 3)
const AT = '2025-03-01T09:00:00.000Z'
const envelope = { createdAt: AT, createdBy: objects.analysts[0]!.id, modifiedAt: AT, rev: 1 }

describe('dictionaries (DOMAIN 2.3, D22)', () => {
  const entity = (n: number, kind: string, links: object[] = []) =>
    Entity.parse({ id: fixtureId(0x33, n), ...envelope, kind, name: `${kind} ${n}`, links })
  const polity = entity(1, 'polity')
  const bloc = entity(2, 'organisation')
  const government = entity(3, 'government', [{ type: 'government-of', to: polity.id }])
  const minister = entity(4, 'person', [
    { type: 'member-of', to: bloc.id },
    { type: 'holds-office-in', to: government.id, until: '1999' },
  ])
  const capital = entity(5, 'place', [{ type: 'seat-of', to: polity.id, from: '1997' }])
  const member = entity(6, 'polity', [{ type: 'member-of', to: bloc.id, until: '2005' }])
  const all = [polity, bloc, government, minister, capital, member]
  const day = (year: number) => Date.UTC(year, 0, 1) / 86_400_000
  it('members of a bloc are those of the day', () => {
    const nothing = { tags: [], documents: [], sources: [], analysts: [], collections: [], origins: [] }
    const source = { project: { powerIds: [] }, entities: all, ...nothing }
    const members = (year: number) =>
      ledgerDictionaries(source, day(year)).entities.find(({ id }) => id === bloc.id)!.members
    expect(members(2000)).toEqual([minister.id, member.id])
    expect(members(2010)).toEqual([minister.id])
    const seat = ledgerDictionaries(source, day(2000)).entities.find(({ id }) => id === capital.id)
    expect(seat).toMatchObject({ polity: polity.id, standsFor: polity.id })
  })
})

import { redirectAll, redirectClaim, redirectLinks } from '@shared/kernel/registry'
import { ACTOR_ROLES } from '@shared/model/base/vocabulary'
import type { ClaimActor } from '@shared/model/claim'
import type { Entity } from '@shared/model/entity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const id = (n: number) => fixtureId(0x31, n) as Entity['id']
const actor = fc
  .record({
    entity: fc.integer({ min: 1, max: 4 }),
    role: fc.constantFrom(...ACTOR_ROLES),
    strength: fc.constantFrom(1, 2, 3),
  })
  .map(({ entity, role, strength }): ClaimActor => {
    const weighs = role === 'beneficiary' || role === 'loser'
    return { entityId: id(entity), role, ...(weighs && { strength: strength as 1 | 2 | 3 }) }
  })
const claimOf = (actors: readonly ClaimActor[]) => ({
  actors: [...actors],
  places: actors.map(({ entityId }, i) => ({ placeId: entityId, role: 'route' as const, order: i % 2 })),
  attribution: { mode: 'named' as const, speakerIds: actors.map((one) => one.entityId), stance: 'asserts' as const },
  balanceOf: actors[0]?.entityId,
})

describe('R5 a redirect', () => {
  const redirect = redirectAll(new Set<string>([id(2), id(3)]), id(1))
  it('leaves no redirected id, no entity twice in a role, and the higher strength', () => {
    fc.assert(
      fc.property(fc.array(actor, { maxLength: 8 }), (actors) => {
        const { changes } = redirectClaim(claimOf(actors), redirect)
        const said = JSON.stringify(changes)
        expect(said.includes(id(2)) || said.includes(id(3))).toBe(false)
        const keys = changes.actors.map((one) => `${one.role} ${one.entityId}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(changes.attribution.speakerIds).size).toBe(changes.attribution.speakerIds.length)
        for (const one of changes.actors) {
          const same = actors.filter((old) => old.role === one.role && redirect(old.entityId) === one.entityId)
          const most = Math.max(0, ...same.map((old) => old.strength ?? 0))
          expect(one.strength ?? 0).toBe(most)
        }
      }),
    )
  })
  it('of nothing changes nothing, once twins are gone', () => {
    fc.assert(
      fc.property(fc.array(actor, { maxLength: 8 }), (actors) => {
        const once = redirectClaim(claimOf(actors), redirect).changes
        expect(redirectClaim(once, redirect).changes).toEqual(once)
      }),
    )
  })
  it('leaves no link of an entity to itself, and none twice', () => {
    const links = [1, 2, 3, 4, 4].map((n) => ({ type: 'member-of' as const, to: id(n) }))
    expect(redirectLinks(links, id(1), redirect)).toEqual([{ type: 'member-of', to: id(4) }])
    expect(redirectLinks(links, id(9), redirect).map((link) => link.to)).toEqual([id(1), id(4)])
  })
})

describe('R6 D16', () => {
  const both: ClaimActor[] = [
    { entityId: id(2), role: 'beneficiary', strength: 2 },
    { entityId: id(3), role: 'loser', strength: 1 },
  ]
  const redirect = redirectAll(new Set<string>([id(2)]), id(3))
  it('names who would both gain and lose, and drops it to neither where asked', () => {
    expect(redirectClaim(claimOf(both), redirect).conflict).toBe(id(3))
    expect(redirectClaim(claimOf(both), redirect, true).changes.actors).toEqual([{ entityId: id(3), role: 'object' }])
    const other: ClaimActor = { entityId: id(3), role: 'mediator' }
    expect(redirectClaim(claimOf([...both, other]), redirect, true).changes.actors).toEqual([other])
  })
  it('after neither, nobody both gains and loses by the merge', () => {
    fc.assert(
      fc.property(fc.array(actor, { maxLength: 8 }), (actors) => {
        const { changes } = redirectClaim(
          claimOf(actors),
          redirectAll(new Set<string>([id(1), id(2), id(3)]), id(4)),
          true,
        )
        const roles = changes.actors.filter((one) => one.entityId === id(4)).map((one) => one.role)
        expect(roles.includes('beneficiary') && roles.includes('loser')).toBe(false)
        expect(roles.length > 0).toBe(actors.length > 0)
      }),
    )
  })
})

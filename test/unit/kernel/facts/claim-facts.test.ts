import type { CorpusSlice } from '@shared/kernel/facts'
import { claimFacts } from '@shared/kernel/facts'
import { Evidence, LineageLink, Origin } from '@shared/model/relation'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../../builders/corpus'
import { fixtureId } from '../../../builders/random'

const objects = seedClaims(4, 3)
const AT = '2025-03-01T09:00:00.000Z'
const envelope = { createdAt: AT, createdBy: objects.analysts[0]!.id, modifiedAt: AT, rev: 1 }
const [claim, other] = objects.claims as [(typeof objects.claims)[0], (typeof objects.claims)[0]]
const documentId = objects.documents[0]!.id

function slice(more: Partial<CorpusSlice> = {}): CorpusSlice {
  const claims = objects.claims.map((one, i) => ({ ...one, number: i + 1 }))
  return { ...objects, claims, assessments: [], relations: [], tagUses: [], ...more }
}
const evidence = (n: number, item: object, more: object = {}) =>
  Evidence.parse({ id: fixtureId(0x30, n), ...envelope, claimId: claim.id, item, stance: 'supports', ...more })
const factOf = (more: Partial<CorpusSlice>) => claimFacts(slice(more), 0, (one) => one.id === claim.id)[0]!

describe('facts of a claim (DOMAIN 6)', () => {
  it('its own passage is an item: one origin, the reliability of its source', () => {
    const fact = factOf({})
    expect(fact).toMatchObject({
      origins: [1, 1],
      itemsFor: 1,
      itemsAgainst: 0,
      reliability: 'A',
      basis: { reliability: 'A', origins: [1, 1], itemIds: claim.anchorIds, passageIds: claim.anchorIds },
    })
  })
  it('D6 evidence that was only proposed counts nowhere', () => {
    const suggestion = { rule: 'S1', ruleVersion: '1', decision: 'proposed' }
    const proposed = evidence(1, { kind: 'document', id: documentId }, { stance: 'refutes', suggestion })
    expect(factOf({ evidence: [proposed] })).toMatchObject({ contested: false, itemsAgainst: 0 })
  })
  it('a refuting item contests it; context does not', () => {
    const item = { kind: 'document', id: documentId }
    expect(factOf({ evidence: [evidence(1, item, { stance: 'refutes' })] }).contested).toBe(true)
    expect(factOf({ evidence: [evidence(1, item, { stance: 'context' })] }).contested).toBe(false)
  })
  it('F3 what denies a claim is against it: no origin for it, and the reliability of what there is', () => {
    const attribution = { ...claim.attribution, stance: 'denies' as const }
    const [denied] = claimFacts(slice({ claims: [{ ...claim, attribution }] }), 0)
    expect(denied).toMatchObject({
      ...{ itemsFor: 0, itemsAgainst: 1, origins: [0, 0], originsAgainst: [1, 1] },
      ...{ reliability: 'A', flags: [] },
    })
    const item = { kind: 'document', id: documentId }
    const both = factOf({ evidence: [evidence(1, item, { stance: 'refutes' })] })
    expect(both).toMatchObject({ origins: [1, 1], originsAgainst: [1, 1], itemsFor: 1, itemsAgainst: 1 })
  })
  it('a claim as evidence brings its own items; a circle of claims ends', () => {
    const item = (id: string) => ({ kind: 'claim', id })
    const circle = [evidence(1, item(other.id)), { ...evidence(2, item(claim.id)), claimId: other.id }]
    expect(factOf({ evidence: circle })).toMatchObject({ origins: [1, 1] })
  })
  it('links of the evidence replace those of its document', () => {
    const origin = Origin.parse({ id: fixtureId(0x31, 1), ...envelope, name: 'A register' })
    const one = evidence(1, { kind: 'document', id: documentId })
    const link = (from: object, to: object) =>
      LineageLink.parse({ id: fixtureId(0x32, 1), ...envelope, from, to, type: 'cites', basis: 'stated' })
    const links = [link({ kind: 'evidence', id: one.id }, { kind: 'origin', id: origin.id })]
    expect(factOf({ evidence: [one], origins: [origin], lineageLinks: links }).origins).toEqual([1, 2])
  })
  it('an override stands for the item', () => {
    const reliabilityOverride = { grade: 'E', reason: 'known to be wrong' }
    expect(
      factOf({ evidence: [evidence(1, { kind: 'document', id: documentId }, { reliabilityOverride })] }).reliability,
    ).toBe('E')
  })
})

// What counts as an item, from where its letter comes, and what is left of it when its document is retracted (F1–F8).
import { type ClaimFacts, claimFacts, evidenceFacts } from '@shared/kernel/facts'
import { describe, expect, it } from 'vitest'
import {
  factClaim,
  factDocument,
  factEvidence,
  factId,
  factLink,
  factOrigin,
  factRelation,
  factSlice,
  factSource,
} from '../../../builders/fact-slice'

const retracted = { at: '2025-04-01T09:00:00.000Z', reason: 'withdrawn by the publisher' }
const original = { lineageStatus: 'original' as const }
const document = (n: number) => ['document', factId.document(n)] as const
const origin = (n: number) => ['origin', factId.origin(n)] as const
const sources = [factSource(1, 'B'), factSource(2, 'E'), factSource(3), factSource(4, 'AC')]
const facts = (lists: Parameters<typeof factSlice>[0]): ClaimFacts =>
  claimFacts(factSlice({ sources, claims: [factClaim(1, [1])], ...lists }), 0)[0]!

describe('effective reliability', () => {
  it('D29 G10 F is no letter of a scale: it is never the worst, and stands beside as partial', () => {
    const documents = [factDocument(1, 1), factDocument(2, 3)]
    const lineageLinks = [factLink(1, document(1), document(2))]
    const { reliability, items } = facts({ documents, lineageLinks })
    expect(reliability).toBe('B')
    expect(items[0]?.letters.map((letter) => letter.reliability)).toEqual(['B', 'F'])
    expect(facts({ documents: [factDocument(1, 3)] }).reliability).toBe('F')
  })
  it('is the worst letter from item to root, the root an origin with a source of its own', () => {
    const documents = [factDocument(1, 4)]
    const lineageLinks = [factLink(1, document(1), origin(1))]
    expect(facts({ documents }).reliability).toBe('C')
    expect(facts({ documents, lineageLinks, origins: [factOrigin(1, 2)] }).reliability).toBe('E')
    expect(facts({ documents, lineageLinks, origins: [factOrigin(1)] }).reliability).toBe('C')
  })
  it('F2 an override of evidence stands for all that it would inherit, and is named as such', () => {
    const documents = [factDocument(1, 1), factDocument(2, 2)]
    const reliabilityOverride = { grade: 'A', reason: 'checked by ourselves' }
    const evidence = [factEvidence(1, 1, { kind: 'document', id: factId.document(2) }, { reliabilityOverride })]
    const { reliability, items } = facts({ documents, evidence })
    expect(reliability).toBe('B')
    expect(items[1]?.letters).toEqual([{ id: factId.evidence(1), reliability: 'A', override: true }])
  })
  it('original evidence is its own root, inheriting nothing', () => {
    const documents = [factDocument(1, 1), factDocument(2, 2)]
    const lineageLinks = [factLink(1, document(1), document(2))]
    const item = { kind: 'document', id: factId.document(1) }
    const claims = [factClaim(1, [])]
    const of = (lineage: string) =>
      facts({ documents, lineageLinks, claims, evidence: [factEvidence(1, 1, item, { lineage })] })
    expect(of('inherit')).toMatchObject({ reliability: 'E', origins: [1, 1] })
    expect(of('original')).toMatchObject({ reliability: 'B', origins: [1, 1] })
    expect([...of('original').items[0]!.roots]).toEqual([factId.document(1)])
    expect([...of('inherit').items[0]!.roots]).toEqual([factId.document(2)])
  })
  it('links of evidence replace those of its document', () => {
    const documents = [factDocument(1, 1), factDocument(2, 2)]
    const evidence = [factEvidence(1, 1, { kind: 'document', id: factId.document(1) })]
    const lineageLinks = [
      factLink(1, document(1), document(2)),
      factLink(2, ['evidence', factId.evidence(1)], origin(1)),
    ]
    const found = facts({ documents, evidence, lineageLinks, origins: [factOrigin(1)], claims: [factClaim(1, [])] })
    expect(found).toMatchObject({ reliability: 'B', origins: [1, 1] })
    expect([...found.items[0]!.roots]).toEqual([factId.origin(1)])
  })
})

describe('flags and corroboration', () => {
  const two = [factDocument(1, 1), factDocument(2, 2)]
  it.each<[string, Parameters<typeof factSlice>[0], readonly [number, number], readonly string[]]>([
    [
      'F5 two documents of one agency',
      { lineageLinks: [factLink(1, document(1), origin(1)), factLink(2, document(2), origin(1))] },
      [1, 1],
      ['single-origin'],
    ],
    ['F5 two that nobody has examined', {}, [1, 2], ['unverified-independence']],
    ['D37 two originals', { documents: [factDocument(1, 1, original), factDocument(2, 2, original)] }, [2, 2], []],
    [
      'F4 D36 two that cite each other',
      { lineageLinks: [factLink(1, document(1), document(2)), factLink(2, document(2), document(1))] },
      [1, 1],
      ['single-origin', 'circular'],
    ],
    [
      'F8 evidence that cites what rests on its own document',
      {
        claims: [factClaim(1, [])],
        evidence: [factEvidence(1, 1, { kind: 'document', id: factId.document(1) })],
        lineageLinks: [
          factLink(1, ['evidence', factId.evidence(1)], document(2)),
          factLink(2, document(2), document(1)),
        ],
      },
      [1, 1],
      ['circular'],
    ],
  ])('%s', (_, lists, origins, flags) => {
    expect(facts({ documents: two, origins: [factOrigin(1)], claims: [factClaim(1, [1, 2])], ...lists })).toMatchObject(
      { origins, flags },
    )
  })
  it('a claim that restates another is no item of it: lineage decides, not the relation', () => {
    const documents = [factDocument(1, 1, original), factDocument(2, 2, original)]
    const claims = [factClaim(1, [1]), factClaim(2, [2])]
    expect(facts({ documents, claims, relations: [factRelation(1, 2, 1, 'restates')] }).origins).toEqual([1, 1])
  })
})

describe('F7 retraction and withdrawal', () => {
  const claims = [factClaim(1, [1, 2])]
  it('takes an item away and leaves the rest', () => {
    const documents = [factDocument(1, 1, original), factDocument(2, 2, { ...original, retracted })]
    expect(facts({ documents, claims })).toMatchObject({ reliability: 'B', origins: [1, 1], itemsFor: 1, flags: [] })
    expect(facts({ documents, claims }).basis.itemIds).toEqual([factId.anchor(1)])
  })
  it('what rests on it alone goes with it', () => {
    const documents = [factDocument(1, 1), factDocument(2, 2, { retracted })]
    const found = facts({ documents, lineageLinks: [factLink(1, document(1), document(2))], claims })
    expect(found).toMatchObject({ origins: [0, 0], itemsFor: 0, items: [] })
    expect(found.reliability).toBeUndefined()
  })
  it('no longer contests, nor refutes', () => {
    const evidence = [factEvidence(1, 1, { kind: 'anchor', id: factId.anchor(2) }, { stance: 'refutes' })]
    const slice = { evidence, claims: [factClaim(1, [1])] }
    const fine = [factDocument(1, 1), factDocument(2, 2)]
    expect(facts({ ...slice, documents: fine })).toMatchObject({
      contested: true,
      itemsAgainst: 1,
      originsAgainst: [1, 1],
    })
    const gone = [factDocument(1, 1), factDocument(2, 2, { retracted })]
    expect(facts({ ...slice, documents: gone })).toMatchObject({
      contested: false,
      itemsAgainst: 0,
      originsAgainst: [0, 0],
    })
    expect(evidenceFacts(factSlice({ sources, ...slice, documents: gone }))).toMatchObject([{ stands: false }])
  })
  it('a claim that is withdrawn supports no other', () => {
    const documents = [factDocument(1, 1), factDocument(2, 2, original)]
    const evidence = [factEvidence(1, 1, { kind: 'claim', id: factId.claim(2) })]
    const of = (status: string) =>
      facts({ documents, evidence, claims: [factClaim(1, [1]), factClaim(2, [2], { status })] })
    expect(of('reviewed')).toMatchObject({ origins: [1, 2], itemsFor: 2, reliability: 'E' })
    expect(of('withdrawn')).toMatchObject({ origins: [1, 1], itemsFor: 1, reliability: 'B' })
  })
})

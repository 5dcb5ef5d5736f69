// D38: what a change would touch, against everything recomputed before and after; complete and minimal.
import { type ImpactSlice, impactOf } from '@main/services/judgement/impact'
import { changedSlice } from '@main/services/judgement/impact-change'
import { Failure } from '@shared/contract/errors'
import type { ImpactChange } from '@shared/contract/judging/impact'
import { type ClaimFacts, claimFacts, evidenceFacts, staleParts } from '@shared/kernel/facts'
import { Brief } from '@shared/model/brief'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BY,
  factAssessment,
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
import { fixtureId } from '../../../builders/random'

const AT = '2025-05-01T09:00:00.000Z'
/** Gives ids whose last digits come round, as those of a clock do. */
let made = 0
const signature = { by: BY, at: AT, nextId: () => fixtureId(0x70, 0x10000 * made++) }
const N = { sources: 3, documents: 5, claims: 6, origins: 2 }
const upTo = (n: number) => fc.integer({ min: 1, max: n })

/** Random corpora of a few sources, documents, claims, with evidence, lineage, relations and assessments over them. */
const slices: fc.Arbitrary<ImpactSlice> = fc
  .record({
    grades: fc.array(fc.stringMatching(/^[A-F]{0,2}$/), { minLength: N.sources, maxLength: N.sources }),
    owners: fc.array(upTo(N.sources), { minLength: N.documents, maxLength: N.documents }),
    originals: fc.array(fc.boolean(), { minLength: N.documents, maxLength: N.documents }),
    passages: fc.array(fc.uniqueArray(upTo(N.documents), { maxLength: 3 }), {
      minLength: N.claims,
      maxLength: N.claims,
    }),
    evidence: fc.array(
      fc.record({
        claim: upTo(N.claims),
        kind: fc.constantFrom('claim', 'document'),
        n: upTo(5),
        stance: fc.constantFrom('supports', 'refutes', 'context'),
      }),
      { maxLength: 5 },
    ),
    links: fc.array(
      fc.record({
        from: upTo(N.documents),
        origin: fc.boolean(),
        to: upTo(2),
        type: fc.constantFrom('cites', 'same-origin'),
      }),
      { maxLength: 5 },
    ),
    supports: fc.array(fc.tuple(upTo(N.claims), upTo(N.claims)), { maxLength: 5 }),
    judged: fc.uniqueArray(upTo(N.claims), { maxLength: 4 }),
  })
  .map((drawn) => {
    const slice = factSlice({
      sources: drawn.grades.map((grades, i) => factSource(i + 1, grades)),
      documents: drawn.owners.map((owner, i) =>
        factDocument(i + 1, owner, drawn.originals[i] ? { lineageStatus: 'original' } : {}),
      ),
      claims: drawn.passages.map((documents, i) => factClaim(i + 1, documents)),
      origins: [factOrigin(1, 1), factOrigin(2)],
      evidence: drawn.evidence.map(({ claim, kind, n, stance }, i) =>
        factEvidence(i + 1, claim, { kind, id: kind === 'claim' ? factId.claim(n) : factId.document(n) }, { stance }),
      ),
      lineageLinks: drawn.links
        .filter(({ from, origin, to }) => origin || from !== to)
        .map(({ from, origin, to, type }, i) =>
          factLink(
            i + 1,
            ['document', factId.document(from)],
            origin ? ['origin', factId.origin(to)] : ['document', factId.document(to)],
            type as 'cites',
          ),
        ),
      relations: drawn.supports.filter(([a, b]) => a !== b).map(([a, b], i) => factRelation(i + 1, a, b, 'supports')),
    })
    const basis = new Map(claimFacts(slice, 0).map((facts) => [facts.claim.number, facts.basis]))
    const assessments = drawn.judged.map((n) => {
      const { reliability, origins, itemIds } = basis.get(n)!
      return factAssessment(n, n, { reliability, origins: [...origins], itemIds: [...itemIds] } as never)
    })
    return { ...slice, assessments }
  })

const changes: fc.Arbitrary<ImpactChange> = fc.oneof(
  fc.record({
    kind: fc.constant('grade' as const),
    id: upTo(N.sources).map(factId.source),
    reliability: fc.constantFrom(...'ABCDEF'),
    reason: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    from: upTo(N.documents).map((n) => ({ kind: 'document' as const, id: factId.document(n) })),
    to: fc.oneof(
      upTo(N.documents).map((n) => ({ kind: 'document' as const, id: factId.document(n) })),
      fc.constant({ kind: 'origin' as const, name: 'Agency 9' }),
    ),
    type: fc.constantFrom('cites' as const, 'same-origin' as const),
    basis: fc.constant('stated' as const),
    allowCircular: fc.constant(true),
  }),
  fc.record({ kind: fc.constant('unlink' as const), id: upTo(3).map(factId.link) }),
  fc.record({ kind: fc.constantFrom('retract' as const), documentId: upTo(N.documents).map(factId.document) }),
  fc.record({
    kind: fc.constant('lineage-status' as const),
    documentId: upTo(N.documents).map(factId.document),
    status: fc.constantFrom('original' as const, 'unknown' as const),
  }),
  fc.record({
    kind: fc.constant('merge-sources' as const),
    into: fc.constant(factId.source(1)),
    from: fc.constant([factId.source(2)]),
  }),
  fc.record({ kind: fc.constant('withdraw-claim' as const), id: upTo(N.claims).map(factId.claim) }),
  fc.record({ kind: fc.constant('remove-evidence' as const), id: upTo(3).map(factId.evidence) }),
) as never

const briefs = [
  Brief.parse({
    id: fixtureId(0x71, 1),
    createdAt: AT,
    createdBy: BY,
    modifiedAt: AT,
    rev: 1,
    title: 'Weekly',
    asOf: AT,
    ceiling: 'TLP:GREEN',
    sections: [
      { heading: 'Judgements', blocks: [1, 2, 3, 4, 5, 6].map((n) => ({ type: 'claim', claimId: factId.claim(n) })) },
      {
        heading: 'Text',
        blocks: [{ type: 'text', text: 'Both.', claimIds: [factId.claim(1), factId.claim(2)] }, { type: 'map' }],
      },
    ],
    exports: [{ at: AT, format: 'pdf', sha256: '0'.repeat(64), ceiling: 'TLP:GREEN' }],
  }),
]
const around = { analysts: [{ id: BY as never, name: 'Ada Fixture' }], briefs, today: 0 }

const seen = ({ reliability, origins, originsAgainst, itemsFor, itemsAgainst, contested, flags }: ClaimFacts) =>
  JSON.stringify([reliability ?? null, origins, originsAgainst, itemsFor, itemsAgainst, contested, flags])
/** Numbers that are reachable from some by `supports`, by repeating until nothing is added. */
function closure(start: ReadonlySet<number>, slice: ImpactSlice): number[] {
  const number = new Map(slice.claims.map((claim) => [claim.id as string, claim.number]))
  const reached = new Set(start)
  for (let round = 0; round < 10; round++)
    for (const { from, to } of slice.relations) if (reached.has(number.get(from)!)) reached.add(number.get(to)!)
  return [...reached].filter((n) => !start.has(n)).sort((a, b) => a - b)
}

/** Ids of evidence of which letter, roots or standing differ, or that is gone. */
function movedEvidence(before: ImpactSlice, after: ImpactSlice): string[] {
  const states = (slice: ImpactSlice) =>
    new Map(
      evidenceFacts(slice).map(({ evidence, stands, reliability, roots }) => [
        evidence.id,
        stands ? `${reliability} ${[...roots].sort()}` : 'fallen',
      ]),
    )
  const [was, is] = [states(before), states(after)]
  return [...was]
    .filter(([id, state]) => state !== (is.get(id) ?? 'fallen'))
    .map(([id]) => id)
    .sort()
}

describe('D38 what a change would touch', () => {
  it('is every dependent object and no other, and no stored judgement', () => {
    let told = 0
    fc.assert(
      fc.property(slices, changes, (before, change) => {
        let after: ImpactSlice
        try {
          after = changedSlice(before, change, signature)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
          return
        }
        expect(after.assessments).toBe(before.assessments)
        const subjects = change.kind === 'withdraw-claim' ? [change.id] : []
        const impact = impactOf(before, after, { ...around, subjects })
        const [was, is] = [claimFacts(before, 0), claimFacts(after, 0)]
        const moved = was.filter((facts, i) => seen(facts) !== seen(is[i]!)).map((facts) => facts.claim.number)
        expect(impact.claims.map((claim) => claim.number)).toEqual(moved)
        const stale = was.flatMap((facts, i) =>
          facts.active
            .filter(({ basis }) => staleParts(basis, is[i]!.basis).length !== staleParts(basis, facts.basis).length)
            .map(() => facts.claim.number),
        )
        expect(impact.assessments.map(({ claim }) => claim.number)).toEqual(stale)
        const own = subjects.map((id) => before.claims.find((claim) => claim.id === id)!.number)
        const touched = new Set([...moved, ...stale, ...own])
        expect(impact.supported.map((claim) => claim.number)).toEqual(closure(touched, before))
        const cited = new Set([...touched, ...closure(touched, before)])
        const sentences = [1, 2, 3, 4, 5, 6].filter((n) => cited.has(n)).length + (cited.has(1) || cited.has(2) ? 1 : 0)
        expect(impact.sentences).toHaveLength(sentences)
        expect(impact.sentences.flatMap(({ cites }) => cites).every((n) => cited.has(n))).toBe(true)
        expect(impact.evidence.map(({ id }) => id).sort()).toEqual(movedEvidence(before, after))
        told += moved.length
      }),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(100)
  })
  it('names the sentence, its place, and whether it has left in print', () => {
    const before = factSlice({
      sources: [factSource(1, 'B')],
      documents: [factDocument(1, 1)],
      claims: [factClaim(1, [1]), factClaim(2, [])],
    })
    const after = changedSlice(
      before,
      { kind: 'grade', id: factId.source(1) as never, reliability: 'D', reason: '' },
      signature,
    )
    expect(impactOf(before, after, around)).toMatchObject({
      claims: [{ number: 1, before: { reliability: 'B' }, after: { reliability: 'D' } }],
      sentences: [
        { title: 'Weekly', issued: true, section: 'Judgements', at: [0, 0], text: 'Claim 1.', cites: [1] },
        { section: 'Text', at: [1, 0], text: 'Both.', cites: [1] },
      ],
    })
  })
  it('D1 a link and the origin that comes with it have ids of their own', () => {
    const before = factSlice({ sources: [factSource(1, 'B')], documents: [factDocument(1, 1)] })
    const from = { kind: 'document' as const, id: factId.document(1) }
    const link = { kind: 'link', from, type: 'cites', basis: 'stated', allowCircular: false } as const
    const once = changedSlice(before, { ...link, to: { kind: 'origin', name: 'Agency 9' } }, signature)
    const after = changedSlice(once, { ...link, to: { kind: 'origin', name: 'Agency 8' } }, signature)
    const ids = [...after.origins, ...after.lineageLinks].map(({ id }) => id as string)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  })
})

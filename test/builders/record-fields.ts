// What a ledger record has beside what a test is about: plain values, and random ones for properties.
import { CODES, type LedgerBalance, type LedgerRecord } from '@shared/kernel/ledger'
import { DOMAINS, PLOVER } from '@shared/model/base/vocabulary'
import fc from 'fast-check'

type Field =
  | 'domainAlt'
  | 'typeAlt'
  | 'attribution'
  | 'stance'
  | 'speakers'
  | 'plover'
  | 'balanceOf'
  | 'flags'
  | 'origins'
  | 'itemsFor'
  | 'itemsAgainst'
  | 'evidence'
  | 'relations'
  | 'assessments'
  | 'notes'
  | 'quantities'
  | 'statement'
  | 'accessed'
  | 'deadline'
  | 'marking'
  | 'via'
  | 'suggestion'
  | 'by'
  | 'created'
export type MoreFields = Pick<LedgerRecord, Field>

/** One passage for the claim, nothing against it, nothing judged. */
export const PLAIN_FIELDS: MoreFields = {
  domainAlt: [],
  attribution: 'author',
  stance: 'asserts',
  speakers: [],
  flags: 0,
  origins: [1, 1],
  itemsFor: 1,
  itemsAgainst: 0,
  evidence: 0,
  relations: 0,
  assessments: 0,
  notes: 0,
  quantities: 0,
  marking: 'TLP:AMBER+STRICT',
  via: 'human',
  by: '0190a000-0000-7000-8000-00000000a001',
  created: 0,
}

const few = fc.nat(3)
/** Random parts of the balance over given entities, analysts and documents; never one that says nothing. */
export const balanceField = (
  entities: readonly string[],
  analysts: readonly string[],
  documents: readonly string[],
): fc.Arbitrary<LedgerBalance | undefined> =>
  fc.option(
    fc.record({
      root: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      origins: fc.subarray([...documents]),
      contradicts: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
      polities: fc.uniqueArray(fc.constantFrom(...entities), { minLength: 1, maxLength: 3 }),
      judgements: fc.array(
        fc.record({
          analyst: fc.constantFrom(...analysts),
          credibility: fc.constantFrom(undefined, 1 as const, 4 as const),
          confidence: fc.constantFrom(undefined, 'moderate' as const),
          likelihoodP: fc.constantFrom(undefined, 0, 0.65),
          ownEffects: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
      effects: fc.array(
        fc.record({
          polity: fc.constantFrom(...entities),
          sign: fc.constantFrom(1 as const, -1 as const),
          strength: fc.integer({ min: 1, max: 3 }),
          judgement: fc.constantFrom(undefined, 0, 1),
        }),
        { maxLength: 3 },
      ),
    }),
    { nil: undefined },
  )
/** Random values of the same fields, over given entities and analysts. */
export const moreFields = (entities: readonly string[], analysts: readonly string[]) => ({
  domainAlt: fc.subarray([...DOMAINS]),
  typeAlt: fc.constantFrom(undefined, 'causal' as const, 'normative' as const),
  attribution: fc.constantFrom(...CODES.attribution),
  stance: fc.constantFrom(...CODES.stance),
  speakers: fc.uniqueArray(fc.constantFrom(...entities), { maxLength: 2 }),
  plover: fc.constantFrom(undefined, ...PLOVER),
  balanceOf: fc.constantFrom(undefined, ...entities),
  flags: fc.nat(15),
  origins: fc.tuple(few, few).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  itemsFor: few,
  itemsAgainst: few,
  evidence: few,
  relations: few,
  assessments: few,
  notes: few,
  quantities: few,
  statement: fc.option(
    fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(30)).chain(([from, length]) =>
      fc.record({
        edtf: fc.constantFrom('1970', '1970-02'),
        earliest: fc.constantFrom(from, -Infinity),
        latest: fc.constantFrom(from + length, Infinity),
      }),
    ),
    { nil: undefined },
  ),
  accessed: fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
  deadline: fc.option(fc.integer({ min: -50, max: 500 }), { nil: undefined }),
  marking: fc.constantFrom(...CODES.marking),
  via: fc.constantFrom(...CODES.via),
  suggestion: fc.constantFrom(undefined, 'accepted' as const, 'edited' as const),
  by: fc.constantFrom(...analysts),
  created: fc.nat(),
})

import {
  buildColumns,
  canEdit,
  dropRow,
  idOf,
  type LedgerRecord,
  openLedger,
  packLedger,
  patchLedger,
  putRow,
  recordOf,
} from '@shared/kernel/ledger'
import { compareTimes } from '@shared/kernel/time'
import { ACTOR_ROLES, CLAIM_TYPES, DOMAINS, PLACE_ROLES, STANDINGS } from '@shared/model/base/vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceField, moreFields } from '../../../builders/record-fields'

const uuid = (n: number) => `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const dictionaries = {
  entities: Array.from({ length: 6 }, (_, i) => ({ id: uuid(1000 + i), name: `Entity ${i}`, kind: 'polity' as const })),
  tags: Array.from({ length: 4 }, (_, i) => ({ id: uuid(2000 + i), name: `tag ${i}`, colour: '#123456' })),
  documents: Array.from({ length: 3 }, (_, i) => ({
    id: uuid(3000 + i),
    title: `Doc ${i}`,
    kind: 'essay',
    sourceId: uuid(1),
    sourceName: 'S',
    reliability: 'F' as const,
    hasText: true,
    shareText: true,
    versionId: uuid(4000 + i),
    length: 900,
  })),
  powers: [uuid(1001)],
  origins: [8001, 8002].map((n) => ({ id: uuid(n), name: `Origin ${n}` })),
  analysts: [7001, 7002].map((n) => ({ id: uuid(n), name: `Analyst ${n}`, initials: 'A' })),
}
const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4_000_000, max: 3_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity) },
)
const time = fc.record({
  edtf: fc.constantFrom('1997', '2006-06/..', '../2012-01'),
  mode: fc.constantFrom('within' as const, 'throughout' as const),
  earliest: day,
  latest: day,
  innerEarliest: day,
  innerLatest: day,
  softEarliest: day,
  softLatest: day,
  flags: fc.nat(511),
})
const record = (id: number): fc.Arbitrary<LedgerRecord> =>
  fc.record({
    ...moreFields(
      dictionaries.entities.map((e) => e.id),
      [uuid(7001), uuid(7002)],
    ),
    balance: balanceField(
      dictionaries.entities.map((e) => e.id),
      dictionaries.analysts.map((a) => a.id),
      [...dictionaries.documents, ...dictionaries.origins].map((d) => d.id),
    ),
    id: fc.constant(uuid(id)),
    number: fc.constant(id),
    text: fc.string({ minLength: 1, unit: 'grapheme' }).filter((t) => t.isWellFormed()),
    domain: fc.constantFrom(...DOMAINS),
    type: fc.constantFrom(...CLAIM_TYPES),
    standing: fc.constantFrom(...STANDINGS),
    tier: fc.constantFrom('core' as const, 'metadata' as const),
    reading: fc.constantFrom('stated' as const, 'inferred' as const),
    polarity: fc.constantFrom('affirmed' as const, 'negated' as const),
    status: fc.constantFrom('draft' as const, 'withdrawn' as const),
    contested: fc.boolean(),
    split: fc.boolean(),
    credibility: fc.constantFrom(undefined, 1 as const, 6 as const),
    confidence: fc.constantFrom(undefined, 'low' as const, 'high' as const),
    reliability: fc.constantFrom(undefined, 'A' as const, 'F' as const),
    likelihoodP: fc.constantFrom(undefined, 0, 0.5, 1),
    likelihoodTerm: fc.constantFrom(undefined, 'likely'),
    forecast: fc.constantFrom(undefined, 'open' as const, 'void' as const),
    time: fc.option(time, { nil: undefined }),
    actors: fc.array(
      fc.record({
        entity: fc.constantFrom(...dictionaries.entities.map((e) => e.id)),
        role: fc.constantFrom(...ACTOR_ROLES),
        strength: fc.constantFrom(undefined, 1, 3),
      }),
      { maxLength: 3 },
    ),
    places: fc.array(
      fc.record({
        place: fc.constantFrom(...dictionaries.entities.map((e) => e.id)),
        role: fc.constantFrom(...PLACE_ROLES),
        order: fc.nat(9),
      }),
      { maxLength: 3 },
    ),
    tags: fc.uniqueArray(fc.constantFrom(...dictionaries.tags.map((t) => t.id))),
    anchors: fc.array(
      fc.record({
        id: fc.constant(''),
        document: fc.constantFrom(...dictionaries.documents.map((d) => d.id)),
        start: fc.nat(400),
        end: fc.integer({ min: 401, max: 900 }),
        status: fc.constantFrom('exact' as const, 'lost' as const),
      }),
      { maxLength: 3 },
    ),
    modified: fc.nat(),
  })
const ledger = fc.integer({ min: 0, max: 12 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => record(i))))
const all = (columns: ReturnType<typeof buildColumns>) =>
  Array.from({ length: columns.count }, (_, row) => recordOf(columns, row))

describe('ledger', () => {
  test('L1, L2, L5, L8: records survive columns, in time order', () => {
    fc.assert(
      fc.property(ledger, (records) => {
        const columns = buildColumns(records, dictionaries, 7)
        expect(all(columns)).toEqual([...records].sort(compareTimes))
      }),
    )
  })
  test('L3: bytes give the same columns back', () => {
    fc.assert(
      fc.property(ledger, (records) => {
        const columns = buildColumns(records, dictionaries, 7)
        const opened = openLedger(packLedger(columns))
        expect(opened.sequence).toBe(7)
        expect(all(opened)).toEqual(all(columns))
      }),
    )
  })
  test('L3: foreign and truncated bytes are refused', () => {
    const bytes = packLedger(buildColumns([], dictionaries, 1))
    expect(() => openLedger(bytes.slice(0, -1))).toThrow(/not ledger bytes/)
    expect(() => openLedger(new Uint8Array(4))).toThrow(/truncated/)
    expect(() => openLedger(new Uint8Array(64))).toThrow(/not ledger bytes/)
  })
  test('L7: counts stop at what a column holds', () => {
    fc.assert(
      fc.property(record(1), (one) => {
        const columns = buildColumns([{ ...one, notes: 70_000, origins: [2, 65_536] }], dictionaries, 1)
        expect(recordOf(columns, 0)).toMatchObject({ notes: 65_535, origins: [2, 65_535] })
      }),
      { numRuns: 5 },
    )
  })
  test('L4: a patch equals building anew', () => {
    fc.assert(
      fc.property(ledger, record(3), record(99), fc.nat(12), (records, changed, added, removed) => {
        const gone = uuid(removed)
        const patched = patchLedger(buildColumns(records, dictionaries, 1), {
          sequence: 2,
          records: [changed, added],
          removed: [gone],
          dictionaries,
        })
        const expected = records.filter((r) => r.id !== gone && r.id !== changed.id)
        const anew = buildColumns([...expected, changed, added], dictionaries, 2)
        expect(patched).toEqual(anew)
        expect(idOf(patched, 0)).toBe(idOf(anew, 0))
      }),
    )
  })
  test('L4: a patch whose dictionaries are in another order and have more equals building anew', () => {
    const more = (items: readonly { readonly id: string; readonly name: string }[]) =>
      [...items].reverse().concat({ ...items[0]!, id: uuid(9000) })
    const moved = {
      ...dictionaries,
      entities: more(dictionaries.entities) as typeof dictionaries.entities,
      tags: more(dictionaries.tags) as typeof dictionaries.tags,
      documents: [...dictionaries.documents].reverse(),
      origins: [...dictionaries.origins].reverse(),
      analysts: [...dictionaries.analysts].reverse(),
    }
    fc.assert(
      fc.property(ledger, record(5), (records, changed) => {
        const patch = { sequence: 2, records: [changed], removed: [uuid(1)], dictionaries: moved }
        const kept = records.filter((r) => r.id !== uuid(1) && r.id !== changed.id)
        expect(patchLedger(buildColumns(records, dictionaries, 1), patch)).toEqual(
          buildColumns([...kept, changed], moved, 2),
        )
      }),
    )
  })
  test('L4: an entry that is gone while a kept claim names it is an error, as in building', () => {
    fc.assert(
      fc.property(record(1), (claim) => {
        const columns = buildColumns([{ ...claim, tags: [dictionaries.tags[0]!.id] }], dictionaries, 1)
        const without = { ...dictionaries, tags: dictionaries.tags.slice(1) }
        expect(() => patchLedger(columns, { sequence: 2, records: [], removed: [], dictionaries: without })).toThrow(
          /no tags entry/,
        )
      }),
      { numRuns: 5 },
    )
  })
  test('L4: many patches one after another equal building anew from the last state', () => {
    const edits = fc.array(fc.integer({ min: 0, max: 14 }).chain(record), { maxLength: 6 })
    fc.assert(
      fc.property(ledger, edits, (records, changes) => {
        const state = new Map(records.map((r) => [r.id, r]))
        let columns = buildColumns(records, dictionaries, 0)
        for (const changed of changes) {
          state.set(changed.id, changed)
          columns = patchLedger(columns, { sequence: 0, records: [changed], removed: [], dictionaries })
        }
        expect(columns).toEqual(buildColumns([...state.values()], dictionaries, 0))
      }),
    )
  })
  test('L9: rows edited in place, one after another, equal building anew', () => {
    const change = fc.integer({ min: 0, max: 14 }).chain((n) => fc.tuple(record(n), fc.boolean()))
    fc.assert(
      fc.property(ledger, fc.array(change, { maxLength: 10 }), fc.boolean(), (records, changes, packed) => {
        const state = new Map(records.map((r) => [r.id, r]))
        const built = buildColumns(records, dictionaries, 0)
        let columns = packed ? openLedger(packLedger(built)) : built
        for (const [changed, drop] of changes) {
          const row = Array.from({ length: columns.count }, (_, i) => idOf(columns, i)).indexOf(changed.id)
          if (drop && row < 0) continue
          if (drop) state.delete(changed.id)
          else state.set(changed.id, changed)
          columns = drop ? dropRow(columns, row) : putRow(columns, row < 0 ? undefined : row, changed).columns
          expect(all(columns)).toEqual(all(buildColumns([...state.values()], dictionaries, 0)))
        }
      }),
    )
  })
  test('L9: what an edit does not touch is the same array', () => {
    fc.assert(
      fc.property(ledger, (records) => {
        fc.pre(records.length > 0)
        const columns = buildColumns(records, dictionaries, 0)
        const before = recordOf(columns, 0)
        const other = before.tier === 'core' ? ('metadata' as const) : ('core' as const)
        const { columns: after, from, to } = putRow(columns, 0, { ...before, tier: other })
        expect([from, to]).toEqual([0, 0])
        expect(after.rows.tier).not.toBe(columns.rows.tier)
        expect({ ...after.rows, tier: 0 }).toEqual({ ...columns.rows, tier: 0 })
        expect(after.rows.domain).toBe(columns.rows.domain)
        expect(after.lists.text).toBe(columns.lists.text)
        expect(after.ids).toBe(columns.ids)
      }),
    )
  })
  test('L9: dictionaries that only grow can be edited under', () => {
    const columns = buildColumns([], dictionaries, 0)
    const more = { ...dictionaries, tags: [...dictionaries.tags, { ...dictionaries.tags[0]!, id: uuid(9000) }] }
    expect(canEdit(columns, more)).toBe(true)
    expect(canEdit(columns, { ...dictionaries, tags: [...dictionaries.tags].reverse() })).toBe(false)
  })
})

import { Engine } from '@renderer/state/ledger/engine/engine'
import { heldOrder, makeOrder } from '@renderer/state/ledger/engine/orders'
import { preparing } from '@renderer/state/ledger/engine/prepare'
import { finish } from '@renderer/state/ledger/engine/slices'
import { countCoded, countListed, countTags } from '@renderer/state/ledger/facets'
import { narrow } from '@renderer/state/ledger/ledger-store'
import { type Filter, matchesAll } from '@shared/kernel/filter'
import { buildColumns, DAY_MAX, DAY_MIN, type LedgerColumns, type LedgerRecord, recordOf } from '@shared/kernel/ledger'
import { matchRange } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { random } from '../../../../builders/random'
import { dictionaries, eventFilters, filters, ledgers, record, uuid } from '../../support/ledgers'

/** A step of a session: the chips as they become, or a change of claims. */
type Step = (state: { filters: Filter[]; records: Map<string, LedgerRecord> }) => void

const index = fc.nat(20)
const at = <T>(items: readonly T[], i: number): T | undefined => items[i % Math.max(1, items.length)]
let ids = 0
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: filters.map(
      (filter): Step =>
        (s) =>
          void s.filters.push({ ...filter, on: true, id: `f${++ids}` }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(index, fc.integer({ min: -60, max: 90 }), fc.nat(40), fc.boolean()).map(
      ([i, from, width, open]): Step =>
        (s) => {
          const brush = s.filters.filter((f) => 'from' in f)
          const moved = at(brush, i)
          s.filters = s.filters.map((f) =>
            f === moved ? ({ ...f, from, to: open ? Infinity : from + width } as Filter) : f,
          )
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, fc.constantFrom('on' as const, 'negated' as const)).map(
      ([i, key]): Step =>
        (s) => {
          const turned = at(s.filters, i)
          s.filters = s.filters.map((f) => (f === turned ? { ...f, [key]: !f[key] } : f))
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(index, filters, fc.boolean()).map(
      ([i, other, whole]): Step =>
        (s) => {
          const changed = at(s.filters, i)
          s.filters = s.filters.map((f) => {
            if (f !== changed) return f
            if (!whole && 'values' in f && 'values' in other) return { ...f, values: other.values }
            if (!whole && f.field === 'event') return { ...f, certain: !f.certain, keepUndated: !f.keepUndated }
            return { ...other, id: f.id }
          })
        },
    ),
  },
  {
    weight: 2,
    arbitrary: index.map(
      (i): Step =>
        (s) =>
          void s.filters.splice(i % Math.max(1, s.filters.length), 1),
    ),
  },
  {
    weight: 3,
    arbitrary: index
      .chain((n) => record(n))
      .map(
        (r): Step =>
          (s) =>
            void s.records.set(r.id, r),
      ),
  },
  {
    weight: 1,
    arbitrary: index.map(
      (n): Step =>
        (s) =>
          void s.records.delete(uuid(8, n)),
    ),
  },
)

const records = (columns: LedgerColumns) => Array.from({ length: columns.count }, (_, row) => recordOf(columns, row))

function certainCount(filters: readonly Filter[], shown: readonly LedgerRecord[]): number | undefined {
  const events = filters.flatMap((f) => (f.on && f.field === 'event' && !f.negated ? [f] : []))
  if (events.length === 0) return undefined
  const sure = (r: LedgerRecord) =>
    events.every(({ from, to }) => r.time && matchRange(r.time, r.time.mode, from, to) === 'certain')
  return shown.filter(sure).length
}

function expectFacets(columns: LedgerColumns, visible: Uint8Array): void {
  const anew = { ...columns }
  for (const field of ['domain', 'standing', 'type', 'status'] as const)
    expect(countCoded(columns, visible, field)).toEqual(countCoded(anew, visible, field))
  for (const list of ['tag', 'document', 'actor', 'place'] as const)
    expect(countListed(columns, visible, list)).toEqual(countListed(anew, visible, list))
  expect(countTags(columns, visible)).toEqual(countTags(anew, visible))
}

function expectNaive(engine: Engine, got: ReturnType<Engine['narrow']>, set: readonly Filter[]): void {
  const all = records(engine.columns)
  const naive = all.map((r) => (matchesAll(set, r, dictionaries) ? 1 : 0))
  expect([...got.visible]).toEqual(naive)
  const shown = all.filter((_, row) => naive[row])
  expect(got.visibleCount).toBe(shown.length)
  expect(got.certainCount).toBe(certainCount(set, shown))
  for (const [row, { id }] of all.entries()) expect(engine.rowOf.get(id)).toBe(row)
}

describe('the engine of the filters', () => {
  test('agrees with the kernel after any sequence of filters, brush moves and changes of claims (F7, F8, D28, L2)', () => {
    fc.assert(
      fc.property(
        ledgers(),
        fc.array(steps, { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        (start, list, prepared) => {
          const engine = new Engine(start)
          const state = { filters: [] as Filter[], records: new Map(records(start).map((r) => [r.id, r])) }
          for (const step of list) {
            const before = new Map(state.records)
            step(state)
            const changed = [...state.records.values()].filter((r) => before.get(r.id) !== r)
            const removed = [...before.keys()].filter((id) => !state.records.has(id))
            if (changed.length + removed.length > 0)
              expect(engine.patch({ sequence: 2, records: changed, removed, dictionaries })).toBeDefined()
            if (prepared) finish(preparing(engine.columns, engine.rowOf))
            const got = engine.narrow(state.filters)
            expectNaive(engine, got, state.filters)
            expectFacets(engine.columns, got.visible)
            expect(records(engine.columns)).toEqual(records(buildColumns([...state.records.values()], dictionaries, 2)))
          }
        },
      ),
      { numRuns: 250 },
    )
  })
  test('what was handed out is not written to again', () => {
    fc.assert(
      fc.property(ledgers(), fc.array(filters, { minLength: 1, maxLength: 5 }), (columns, list) => {
        const engine = new Engine(columns)
        const seen = list.map((filter, i) => {
          const { visible } = engine.narrow([{ ...filter, id: `f${i % 2}` }])
          return { visible, copy: [...visible] }
        })
        for (const { visible, copy } of seen) expect([...visible]).toEqual(copy)
      }),
    )
  })
  test('a drag of a brush over a prepared index equals narrowing anew at every move (D28)', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: -70, max: 90 }), fc.nat(60)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(ledgers(), eventFilters, moves, (columns, brush, list) => {
        const engine = new Engine(columns)
        finish(preparing(columns, engine.rowOf))
        for (const [from, width] of list) {
          const set = [{ ...brush, on: true, from, to: from + width }]
          expect(engine.narrow(set)).toEqual(narrow(columns, set))
        }
      }),
      { numRuns: 400 },
    )
  })
  test('orders of many rows sort by key, infinite ends outermost (L5)', () => {
    const { next } = random(7)
    const n = 9000
    const [to, gone] = [new Int32Array(n), new Uint8Array(n)]
    for (let row = 0; row < n; row++) {
      const roll = next()
      to[row] = roll < 0.1 ? DAY_MIN : roll < 0.2 ? DAY_MAX - Math.floor(next() * 2) : Math.floor((next() - 0.5) * 7e6)
      gone[row] = next() < 0.95 ? 1 : 0
    }
    const clock = { to, from: to, gone, none: 0 }
    finish(makeOrder(clock, to))
    const rows = heldOrder(clock, to)?.rows ?? []
    const naive = Array.from(to.keys()).filter((row) => gone[row] === 1)
    expect([...rows]).toEqual(naive.sort((a, b) => to[a]! - to[b]! || a - b))
  })
  test('a change of what places and polities are, or of many claims, is left to a new column set', () => {
    const columns = buildColumns([], dictionaries, 1)
    const elsewhere = dictionaries.entities.map((e, i) => (i === 0 ? { ...e, point: { lat: 1, lon: 1 } } : e))
    const patch = { sequence: 2, records: [], removed: [], dictionaries: { ...dictionaries, entities: elsewhere } }
    expect(new Engine(columns).patch(patch)).toBeUndefined()
    const many = Array.from({ length: 40 }, (_, i) => uuid(8, i))
    expect(new Engine(columns).patch({ ...patch, dictionaries, removed: many })).toBeUndefined()
  })
})

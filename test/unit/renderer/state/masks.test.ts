import { narrow } from '@renderer/state/ledger/ledger-store'
import { maskOf } from '@renderer/state/ledger/masks'
import { type EventFilter, matches, matchesAll } from '@shared/kernel/filter'
import { type LedgerColumns, recordOf } from '@shared/kernel/ledger'
import { matchRange } from '@shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dictionaries, eventFilters, filters, ledgers } from '../support/ledgers'

const records = (columns: LedgerColumns) => Array.from({ length: columns.count }, (_, row) => recordOf(columns, row))

describe('masks of the filters', () => {
  test('agree with the kernel on every record, field, negation and area (F7, F8, D28)', () => {
    fc.assert(
      fc.property(ledgers(), filters, (columns, filter) => {
        const on = { ...filter, on: true }
        const naive = records(columns).map((record) => (matches(on, record, dictionaries) ? 1 : 0))
        expect([...maskOf(columns, on).pass]).toEqual(naive)
      }),
      { numRuns: 3000 },
    )
  })
  test('certain rows are a subset of the possible ones and those of the kernel (D28)', () => {
    fc.assert(
      fc.property(ledgers(), eventFilters, (columns, filter: EventFilter) => {
        const open = { ...filter, negated: false, certain: false }
        const { pass, certain } = maskOf(columns, open)
        records(columns).forEach((record, row) => {
          const match = record.time && matchRange(record.time, record.time.mode, filter.from, filter.to)
          expect(certain?.[row]).toBe(match === 'certain' ? 1 : 0)
          expect(pass[row]! >= certain![row]!).toBe(true)
        })
      }),
    )
  })
})

describe('narrow', () => {
  test('leaves what passes every filter that is on, and counts it', () => {
    fc.assert(
      fc.property(ledgers(), fc.array(filters, { maxLength: 4 }), (columns, set) => {
        const naive = records(columns).map((record) => (matchesAll(set, record, dictionaries) ? 1 : 0))
        const { visible, visibleCount } = narrow(columns, set)
        expect([...visible]).toEqual(naive)
        expect(visibleCount).toBe(naive.filter(Boolean).length)
      }),
    )
  })
  test('counts as certain only what every event filter holds certainly (DOMAIN 3.4)', () => {
    fc.assert(
      fc.property(
        ledgers(),
        fc.array(eventFilters, { maxLength: 2 }),
        fc.array(filters, { maxLength: 2 }),
        (...all) => {
          const [columns, events, others] = all
          const set = [...events.map((f) => ({ ...f, negated: false })), ...others.filter((f) => f.field !== 'event')]
          const active = set.flatMap((f) => (f.on && f.field === 'event' ? [f] : []))
          const certain = records(columns).filter(
            (record) =>
              matchesAll(set, record, dictionaries) &&
              active.every(
                ({ from, to }) => record.time && matchRange(record.time, record.time.mode, from, to) === 'certain',
              ),
          )
          expect(narrow(columns, set).certainCount).toBe(active.length > 0 ? certain.length : undefined)
        },
      ),
      { numRuns: 1500 },
    )
  })
})

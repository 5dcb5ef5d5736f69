import { describeFilter } from '@renderer/state/ledger/describe-filter'
import { countValues } from '@renderer/state/ledger/value-counts'
import { parseWhere, VALUE_FIELDS } from '@shared/kernel/filter'
import { valuesOf } from '@shared/kernel/filter/values-of'
import { recordOf } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedDictionaries } from '../../../builders/ledger'
import { dictionaries, ledgers, masks } from '../support/ledgers'

describe('counts beside completions', () => {
  it('are the visible claims that have each value, each counted once (F7)', () => {
    const shown = ledgers().chain((columns) => fc.tuple(fc.constant(columns), masks(columns.count)))
    fc.assert(
      fc.property(shown, fc.constantFrom(...VALUE_FIELDS), ([columns, visible], field) => {
        const naive = new Map<string, number>()
        for (let row = 0; row < columns.count; row++)
          if (visible[row])
            for (const value of new Set(valuesOf(field, recordOf(columns, row), dictionaries)))
              naive.set(value, (naive.get(value) ?? 0) + 1)
        const counted = [...countValues(columns, visible, field)].filter(([value, n]) => n > 0 && value !== '')
        expect(new Map(counted)).toEqual(new Map([...naive].filter(([value]) => value !== '')))
      }),
      { numRuns: 600 },
    )
  })
})

describe('what a chip says', () => {
  const world = { ...seedDictionaries(), collections: [{ id: 'k', name: 'Early', where: 'before:2000' }] }
  it.each([
    ['domain:energy,trade', 'Domain: Energy, Trade'],
    ['credibility:1..4,none', 'Credibility: 1–4, none'],
    ['reliability:A..F', 'Reliability: A–E, F'],
    ['actor:Russia', 'Actor: Russia'],
    ['flag:stale', 'Warning: judgement out of date'],
    ['likelihood:60..80,none', 'Likelihood %: 60 to 80, none'],
    ['origins:2..,certain', 'Independent origins: 2 or more, certain'],
    ['number:C-12,C-15..C-20', 'Number: C-12, C-15 to C-20'],
    ['for:..3', 'Items for: 3 or less'],
    ['since:2001,undated', 'Event 1 Jan 2001 to …, undated kept'],
    ['modified:2026-11-20', 'Changed 20 Nov 2026 to 20 Nov 2026'],
    ['collection:early', 'Collection: Early'],
    ['"oil transit"', '“oil transit”'],
    ['stance:denies', 'How it is said: denies it'],
  ])('%s: %s', (where, words) => {
    const parsed = parseWhere(where, world)
    expect(parsed.ok && parsed.filters[0] && describeFilter(parsed.filters[0], world)).toBe(words)
  })
})

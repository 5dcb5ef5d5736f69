import { completions, isFilterText } from '@renderer/features/search/complete'
import { parseWhere } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../../builders/random'

const DICTIONARIES: LedgerDictionaries = {
  entities: [
    { id: fixtureId(9, 1), name: 'Lower bank', kind: 'polity' },
    { id: fixtureId(9, 2), name: 'Upper bank', kind: 'polity' },
    { id: fixtureId(9, 3), name: 'Ferry', kind: 'facility' },
  ],
  tags: [],
  documents: [],
  powers: [],
}
const texts = (text: string) => completions(text, DICTIONARIES).map((completion) => completion.text)

describe('completions of a filter text', () => {
  it.each([
    ['dom', ['domain:', 'domain-alt:']],
    ['type:fact -dom', ['type:fact -domain:', 'type:fact -domain-alt:']],
    ['domain:ene', ['domain:energy']],
    ['domain:energy,tra', ['domain:energy,trade']],
    ['domain:energy', []],
    ['domain:energy ', []],
    ['actor:fer', ['actor:Ferry']],
    ['actor:bank', ['actor:"Lower bank"', 'actor:"Upper bank"']],
    ['actor:"Lower bank",up', ['actor:"Lower bank","Upper bank"']],
    ['actor:"low', ['actor:"Lower bank"']],
    ['since:19', []],
    ['"dom', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })
  it('of a value are read back as a filter', () => {
    for (const text of [...texts('actor:bank'), ...texts('domain:'), ...texts('actor:"Lower bank",')])
      expect(parseWhere(text, DICTIONARIES)).toMatchObject({ ok: true })
  })
})

describe('a text is meant as a filter', () => {
  it.each([
    ['domain:energy', true],
    ['pipeline since:2006', true],
    ['note: what about it', false],
    ['12:30', false],
    ['pipeline', false],
  ])('%s: %s', (text, expected) => {
    expect(isFilterText(text)).toBe(expected)
  })
})

import { completions, isFilterText, recentFor } from '@renderer/features/search/complete'
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

describe('what stands beside completions', () => {
  it('a key says what it means, a value how many claims have it, most first', () => {
    expect(completions('marki', DICTIONARIES)).toMatchObject([
      { label: 'marking:', detail: 'TLP label in force: ..amber' },
    ])
    const count = () => new Map([[fixtureId(9, 2), 7]])
    expect(completions('actor:', DICTIONARIES, count).map(({ label, detail }) => [label, detail])).toEqual([
      ['actor: Upper bank', '7 claims'],
      ['actor: Lower bank', '0 claims'],
      ['actor: Ferry', '0 claims'],
    ])
  })
  it('ranges, dates, terms and collections are offered and read back', () => {
    const collections = [{ id: fixtureId(20, 1), name: 'Two banks', where: 'type:fact' }]
    const world = { ...DICTIONARIES, collections }
    for (const key of ['reliability', 'credibility', 'likelihood', 'origins', 'before', 'event', 'modified', 'for']) {
      const offered = completions(`${key}:`, world).map(({ text }) => text)
      expect(offered.length).toBeGreaterThan(0)
      for (const text of offered) expect([text, parseWhere(text, world).ok]).toEqual([text, true])
    }
    expect(completions('collection:two', world)).toMatchObject([{ text: 'collection:"Two banks"' }])
  })
  it('texts used before go on from what is typed', () => {
    const recent = ['domain:energy type:fact', 'type:fact', 'tag:Routes']
    expect(recentFor('type', recent)).toEqual(['domain:energy type:fact', 'type:fact'])
    expect(recentFor('type:fact ', recent)).toEqual(['domain:energy type:fact'])
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

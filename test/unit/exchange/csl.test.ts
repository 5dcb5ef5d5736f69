import { edtfOfCsl } from '@main/exchange/csl/csl-date'
import { cslFields, readCsl } from '@main/exchange/csl/csl-reader'
import { Failure } from '@shared/contract/errors'
import { describe, expect, it, test } from 'vitest'

const record = {
  id: 'okafor2009',
  type: 'article-magazine',
  title: 'The Ferry Toll',
  author: [
    { family: 'Okafor', given: 'Ines' },
    { family: 'Laar', given: 'Piet', 'non-dropping-particle': 'van' },
    { literal: 'Marl Harbour Board' },
  ],
  'container-title': 'Marl Quarterly',
  publisher: 'Marl Press',
  language: 'en-GB',
  URL: 'https://example.org/toll',
  issued: { 'date-parts': [[2009, 3]] },
  accessed: { 'date-parts': [[2010, 1, 2]] },
  volume: 7,
}
const read = (value: unknown) => readCsl('m.json', typeof value === 'string' ? value : JSON.stringify(value))
const fields = (value: object) => cslFields(read(value)[0]!)

describe('CSL-JSON as document fields (DOMAIN 7.6)', () => {
  it('gives what the record states and keeps the rest', () => {
    expect(fields(record)).toEqual({
      title: 'The Ferry Toll',
      kind: 'essay',
      authors: [{ name: 'Ines Okafor' }, { name: 'Piet van Laar' }, { name: 'Marl Harbour Board' }],
      publisher: 'Marl Press',
      language: 'en-GB',
      url: 'https://example.org/toll',
      published: '2009-03',
      accessed: '2010-01-02T00:00:00.000Z',
      csl: { type: 'article-magazine', 'container-title': 'Marl Quarterly', volume: 7 },
      sourceName: 'Marl Quarterly',
    })
    expect(read([record, record])).toHaveLength(2)
  })
  it('leaves out what is not stated, and keeps what it cannot read', () => {
    const rest = { language: 'the Queen’s', issued: { literal: 'last spring' }, accessed: { 'date-parts': [[2010]] } }
    expect(fields({ title: ' ', ...rest })).toEqual({ csl: rest })
  })
  it('an EDTF string that we wrote ourselves comes before the date parts', () =>
    expect(fields({ issued: { 'date-parts': [[1997]] }, custom: { edtf: '1997/..' } }).published).toBe('1997/..'))
  test.each([
    [{ type: 'article-newspaper' }, 'news'],
    [{ type: 'article-magazine' }, 'essay'],
    [{ type: 'report' }, 'report'],
    [{ type: 'report', custom: { kind: 'official' } }, 'official'],
    [{ type: 'speech' }, 'transcript'],
    [{ type: 'dataset' }, 'dataset'],
    [{ type: 'post' }, 'social'],
    [{ type: 'personal_communication' }, 'correspondence'],
    [{ type: 'treaty' }, 'official'],
    [{ type: 'song' }, undefined],
    [{ type: 'constructor' }, undefined],
    [{}, undefined],
  ])('%j is kind %s', (value, kind) => expect(fields(value).kind).toBe(kind))
  it('a record cannot pollute prototypes', () => {
    const { csl } = cslFields(read('{"__proto__":{"polluted":1},"constructor":{"polluted":1}}')[0]!)
    expect(csl).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
  })
  test.each([
    ['', /not JSON/],
    ['{', /not JSON/],
    ['"x"', /^0 .*expected/],
    [[1], /^0 .*expected/],
    [{ title: 3 }, /0\.title /],
    [{ title: 'x'.repeat(501) }, /0\.title /],
    [{ author: 'Ines' }, /0\.author /],
    [{ author: [{}] }, /0\.author\.0 a name needs/],
    [{ URL: 'javascript:alert(1)' }, /0\.URL not a web address/],
    [{ issued: { 'date-parts': [[2009, 2, 30]] } }, /0\.issued the date does not exist/],
    [{ issued: { 'date-parts': [['soon']] } }, /0\.issued\.date-parts/],
  ])('%j is CSL_INVALID', (value, says) => {
    try {
      read(value)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Failure)
      expect((error as Failure).code).toBe('CSL_INVALID')
      expect((error as Failure).data.detail).toMatch(says)
    }
  })
})

test.each([
  [{ 'date-parts': [[2009]] }, '2009'],
  [{ 'date-parts': [[2009, 3]] }, '2009-03'],
  [{ 'date-parts': [[2009, 3, 14]] }, '2009-03-14'],
  [{ 'date-parts': [['2009', '03']] }, '2009-03'],
  [{ 'date-parts': [[2009, 3]], circa: true }, '2009-03~'],
  [{ 'date-parts': [[2009], [2011, 6]] }, '2009/2011-06'],
  [{ 'date-parts': [[2009], [2009]] }, '2009'],
  [{ 'date-parts': [[2009]], season: 1 }, '2009-21'],
  [{ 'date-parts': [[2009]], season: 4, circa: true }, '2009-24~'],
  [{ 'date-parts': [[2009, 13]] }, '2009-21'],
  [{ 'date-parts': [[2009, 22]] }, '2009-22'],
  [{ 'date-parts': [[-44, 3, 15]] }, '-0044-03-15'],
  [{ literal: '199X' }, '199X'],
  [{ raw: '2009-03-14' }, '2009-03-14'],
  [{ literal: 'spring' }, undefined],
  [{}, undefined],
])('D25 the CSL date %j is %s', (csl, edtf) => {
  expect(edtfOfCsl(csl as Parameters<typeof edtfOfCsl>[0])).toBe(edtf)
})

import { cslFields, readCsl } from '@main/exchange/csl-json'
import { Failure } from '@shared/contract/errors'
import { describe, expect, it } from 'vitest'

const fields = (record: object) => cslFields(readCsl('m.json', JSON.stringify(record))[0]!)

describe('CSL-JSON as document fields (DOMAIN 7.6)', () => {
  it.each([
    [{ 'date-parts': [[2009]] }, '2009'],
    [{ 'date-parts': [['2009', '8', '5']] }, '2009-08-05'],
    [{ 'date-parts': [[1997], [2001]] }, '1997/2001'],
    [{ 'date-parts': [[2009, 8]], circa: true }, '2009-08~'],
    [{ 'date-parts': [[2009]], season: 1 }, '2009-21'],
    [{ literal: '199X' }, '199X'],
    [{ literal: 'in spring' }, undefined],
  ])('issued %o is %s', (issued, published) => expect(fields({ issued }).published).toBe(published))
  it('an EDTF string that we wrote ourselves comes before the date parts', () =>
    expect(fields({ issued: { 'date-parts': [[1997]] }, custom: { edtf: '1997/..' } }).published).toBe('1997/..'))
  it.each([
    ['article-newspaper', 'news'],
    ['article-magazine', 'essay'],
    ['report', 'report'],
    ['speech', 'transcript'],
    ['dataset', 'dataset'],
    ['post', 'social'],
    ['personal_communication', 'correspondence'],
  ])('type %s is kind %s', (type, kind) => expect(fields({ type }).kind).toBe(kind))
  it('keeps what it has no field for and leaves out what is not stated', () =>
    expect(fields({ title: 'T', volume: 4, author: [{ family: 'Vale', given: 'Ina' }, {}] })).toEqual({
      title: 'T',
      authors: [{ name: 'Ina Vale' }],
      csl: { volume: 4 },
      sourceName: undefined,
    }))
  it.each(['', 'no json', '{"title": 3}', '[1]'])('%j is CSL_INVALID', (text) => {
    const read = () => readCsl('m.json', text)
    expect(read).toThrow(Failure)
    expect(read).toThrow(/m\.json is not valid CSL-JSON/)
  })
})

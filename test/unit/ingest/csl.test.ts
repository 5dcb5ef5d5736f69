import { cslOfEdtf, edtfOfCsl } from '@main/ingest/csl/csl-date'
import { cslFields, readCsl } from '@main/ingest/csl/csl-reader'
import { toCsl } from '@main/ingest/csl/csl-writer'
import { Failure } from '@shared/contract/errors'
import { DocumentKind } from '@shared/model/document'
import { DocumentId } from '@shared/model/ids'
import { describe, expect, it, test } from 'vitest'

const id = DocumentId.parse('018f0000-0000-7000-8000-000000000001')
const file = (value: unknown) => ({
  name: 'meta.json',
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
})
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
  volume: 7,
}
const details = (value: unknown) => {
  try {
    readCsl(file(value))
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.data.detail ?? ''}`
    throw error
  }
  return undefined
}

describe('reading CSL-JSON', () => {
  it('7.6 gives the fields of a document and keeps the rest', () => {
    expect(readCsl(file([record]))).toEqual({
      document: {
        title: 'The Ferry Toll',
        kind: 'essay',
        authors: [{ name: 'Ines Okafor' }, { name: 'Piet van Laar' }, { name: 'Marl Harbour Board' }],
        publisher: 'Marl Press',
        language: 'en-GB',
        url: 'https://example.org/toll',
        published: '2009-03',
        publishedBasis: 'stated',
        csl: { type: 'article-magazine', 'container-title': 'Marl Quarterly', volume: 7, author: record.author },
      },
      container: 'Marl Quarterly',
    })
    expect(readCsl(file(record))).toEqual(readCsl(file([record])))
  })

  test.each([
    ['{', 'CSL_INVALID it is not JSON'],
    ['', 'FILE_EMPTY '],
    [[], 'CSL_INVALID it holds 0 records where one is wanted'],
    [[record, record], 'CSL_INVALID it holds 2 records where one is wanted'],
    ['"x"', /^CSL_INVALID .*object/],
    [{ ...record, title: ' ' }, /^CSL_INVALID title: /],
    [{ ...record, type: undefined }, /^CSL_INVALID type: /],
    [{ ...record, author: 'Ines' }, /^CSL_INVALID author: /],
    [{ ...record, author: [{}] }, /^CSL_INVALID author.0: a name needs/],
    [{ ...record, URL: 'javascript:alert(1)' }, 'CSL_INVALID URL: not a web address'],
    [{ ...record, issued: { 'date-parts': [[2009, 2, 30]] } }, 'CSL_INVALID issued: the date does not exist'],
    [{ ...record, issued: { 'date-parts': [['soon']] } }, /^CSL_INVALID issued.date-parts/],
  ])('says what is wrong with %j', (value, expected) => {
    expect(details(value)).toMatch(expected)
  })

  it('a date in words stays where it was', () => {
    const { document } = cslFields({ ...record, issued: { literal: 'last spring' } }, 'x')
    expect(document).toMatchObject({ publishedBasis: 'unknown', csl: { issued: { literal: 'last spring' } } })
    expect(document.published).toBeUndefined()
  })

  it('I3 a record cannot pollute prototypes', () => {
    const { document } = readCsl(
      file('{"type":"report","title":"x","__proto__":{"polluted":1},"constructor":{"polluted":1}}'),
    )
    expect(Object.keys(document.csl)).toEqual(['type'])
    expect(document.csl).not.toHaveProperty('polluted')
  })
})

describe('dates', () => {
  test.each([
    ['2009', { 'date-parts': [[2009]] }],
    ['2009-03', { 'date-parts': [[2009, 3]] }],
    ['2009-03-14', { 'date-parts': [[2009, 3, 14]] }],
    ['2009-03~', { 'date-parts': [[2009, 3]], circa: true }],
    ['2009/2011-06', { 'date-parts': [[2009], [2011, 6]] }],
    ['2009-21', { 'date-parts': [[2009]], season: 1 }],
    ['2009-24~', { 'date-parts': [[2009]], season: 4, circa: true }],
    ['-0044-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['2009?', { literal: '2009?' }],
    ['199X', { literal: '199X' }],
    ['2009/..', { literal: '2009/..' }],
    ['2009-33', { literal: '2009-33' }],
    ['[2009,2011]', { literal: '[2009,2011]' }],
  ])('7.6 D25 %s is %j, both ways', (edtf, csl) => {
    expect(cslOfEdtf(edtf)).toEqual(csl)
    expect(edtfOfCsl(csl)).toBe(edtf)
  })

  test.each([
    [{ 'date-parts': [['2009', '03']] }, '2009-03'],
    [{ 'date-parts': [[2009], [2009]] }, '2009'],
    [{ 'date-parts': [[2009, 13]] }, '2009-21'],
    [{ 'date-parts': [[2009, 22]] }, '2009-22'],
    [{ raw: '2009-03-14' }, '2009-03-14'],
    [{ literal: 'spring' }, undefined],
    [{}, undefined],
  ])('what others write is read: %j', (csl, edtf) => {
    expect(edtfOfCsl(csl as Parameters<typeof edtfOfCsl>[0])).toBe(edtf)
  })
})

describe('writing CSL-JSON', () => {
  it('7.6 what was read comes back', () => {
    const { document } = cslFields(record, 'x')
    expect(toCsl({ language: 'und', ...document, id })).toEqual({ ...record, id, custom: { edtf: '2009-03' } })
  })

  test.each(DocumentKind.options)('7.6 kind %s survives the way out and back', (kind) => {
    const written = toCsl({
      id,
      title: 'x',
      kind,
      language: 'und',
      authors: [{ name: 'Ann Lee' }],
      csl: {},
      published: '2009?',
    })
    expect(cslFields(written, 'x').document).toMatchObject({ kind, published: '2009?', authors: [{ name: 'Ann Lee' }] })
  })

  it('an author that was renamed is a literal', () => {
    const { document } = cslFields(record, 'x')
    const authors = [{ name: 'Ines Okafor' }, { name: 'Someone Else' }, { name: 'Board' }]
    expect(toCsl({ language: 'und', ...document, id, authors }).author).toEqual([
      record.author[0],
      { literal: 'Someone Else' },
      { literal: 'Board' },
    ])
  })
})

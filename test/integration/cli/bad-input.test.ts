// The built terminal program on bad input: exit code, declared code, and the place that is wrong; nothing is written.
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'
import { corpusRows } from '../../support/corpus-rows'

const folder = scratch('cli-bad-input')
const settings = folder.at('settings')
const corpus = folder.at('bad.eqp')
const NOBODY = '01890000-0000-7000-8000-00000000dead'
const run = (args: readonly string[], input = '') => equipoise(args, settings, input)

let documentId = ''
beforeAll(async () => {
  writeFileSync(folder.at('quay.txt'), 'The quay was mended in 1997.\n')
  expect((await run(['new', corpus, '--analyst', 'Ada Test'])).code).toBe(0)
  const { stdout } = await run(['import', corpus, folder.at('quay.txt'), '--json'])
  documentId = JSON.parse(stdout).documents[0].id
})
afterAll(() => folder.remove())

const claim = (changes: object) => ({
  text: 'The quay was mended.',
  type: 'fact',
  domain: 'trade',
  anchors: [{ documentId, spans: [{ start: 0, end: 19 }] }],
  ...changes,
})
const time = (edtf: string) => ({ edtf, mode: 'within', basis: 'stated' })

describe('claim add names the field', () => {
  test.each([
    ['an event that ends before it begins', { eventTime: time('2001/1999') }, 'TIME_INVALID', 'eventTime.edtf'],
    [
      'a likelihood of 1.2',
      { sourceLikelihood: { scale: 'icd203', p: 1.2, basis: 'assigned' } },
      'LIKELIHOOD_INVALID',
      'sourceLikelihood.p',
    ],
    [
      'an actor that is not there',
      { actors: [{ entityId: NOBODY, role: 'subject' }] },
      'NOT_FOUND',
      'actors.0.entityId',
    ],
    ['a passage outside its document', { anchors: 'outside' }, 'ANCHOR_OUTSIDE', 'anchors.0.spans.0'],
  ])('%s', async (_, changes, code, field) => {
    const before = corpusRows(corpus)
    const outside = 'anchors' in changes ? { anchors: [{ documentId, spans: [{ start: 0, end: 999 }] }] } : {}
    const ran = await run(['claim', 'add', corpus], JSON.stringify(claim({ ...changes, ...outside })))
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toMatch(new RegExp(`^error: ${code}: .+\\n.+\\n$`))
    expect(ran.stderr).toContain(field)
    expect(corpusRows(corpus)).toEqual(before)
  })
})

test.each([
  ['a span that ends before it begins', 'event:2001/1999', 'event:2001/1999'],
  ['a key that is none', 'type:fact colour:blue', 'colour:blue'],
])('--where names the term: %s', async (_, where, term) => {
  const ran = await run(['claims', corpus, '--where', where])
  expect([ran.code, ran.stdout]).toEqual([1, ''])
  expect(ran.stderr).toContain('error: FILTER_INVALID: ')
  expect(ran.stderr).toContain(term)
})

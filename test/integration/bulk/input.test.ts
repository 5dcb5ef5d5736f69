// Bad input: each a declared error that names the field, nothing half-written; and an aborted run.
import { describe, expect, it } from 'vitest'
import { ANALYST, openWorkbench } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { type BulkIds, bulkCorpus } from './support'

const corpus = bulkCorpus()
const NOBODY = '01890000-0000-7000-8000-00000000dead'

const CASES: [string, (ids: BulkIds) => unknown, string, string][] = [
  ['a merge of a claim with itself', (ids) => ({ kind: 'merge', into: ids.fact }), 'MERGE_SELF', 'into'],
  ['no field', () => ({ kind: 'set', fields: {} }), 'INVALID_FIELD', 'operation.fields'],
  [
    'a field outside its vocabulary',
    () => ({ kind: 'set', fields: { domain: 'sport' } }),
    'INVALID_FIELD',
    'operation.fields.domain',
  ],
  ['no tag', () => ({ kind: 'tag' }), 'INVALID_FIELD', 'operation.add'],
  [
    'a tag both ways',
    (ids) => ({ kind: 'tag', add: [ids.tag], remove: [ids.tag] }),
    'INVALID_FIELD',
    'operation.remove',
  ],
  ['nothing judged', () => ({ kind: 'grade', rationale: 'so' }), 'INVALID_FIELD', 'operation.credibility'],
  [
    'a credibility outside its scale',
    () => ({ kind: 'grade', credibility: 7, rationale: 'so' }),
    'INVALID_FIELD',
    'operation.credibility',
  ],
  ['no rationale', () => ({ kind: 'grade', credibility: 2, rationale: ' ' }), 'INVALID_FIELD', 'operation.rationale'],
  [
    'a confidence without its reason',
    () => ({ kind: 'grade', confidence: 'high', rationale: 'so' }),
    'INVALID_FIELD',
    'operation.confidenceReason',
  ],
  [
    'D31 a likelihood of another scale',
    () => ({
      kind: 'grade',
      rationale: 'so',
      likelihood: { scale: 'phia', term: 'very likely', basis: 'assigned' },
    }),
    'LIKELIHOOD_INVALID',
    'likelihood.term',
  ],
  ['neither time nor shift', () => ({ kind: 'redate' }), 'INVALID_FIELD', 'operation.eventTime'],
  [
    'a shift by nothing',
    () => ({ kind: 'redate', shift: { n: 0, unit: 'day' } }),
    'INVALID_FIELD',
    'operation.shift.n',
  ],
  [
    'an end before its start',
    () => ({ kind: 'redate', eventTime: { edtf: '2001/1999', mode: 'within', basis: 'stated' } }),
    'TIME_INVALID',
    'eventTime.edtf',
  ],
  [
    'an entity replaced by itself',
    (ids) => ({ kind: 'replace', role: 'actor', from: ids.polity, to: ids.polity }),
    'INVALID_FIELD',
    'operation.to',
  ],
  [
    'a role of the other kind',
    (ids) => ({ kind: 'replace', role: 'actor', from: ids.polity, to: ids.place, inRole: 'site' }),
    'INVALID_FIELD',
    'inRole',
  ],
]

describe('bad input names its field and changes nothing', () => {
  it.each(CASES)('%s', async (_, operate, code, field) => {
    const path = corpus.copy()
    const before = corpusRows(path)
    const { client, workbench } = await openWorkbench(path, { analyst: ANALYST, trusted: true })
    const ids = corpus.ids()
    const input = { ids: [ids.fact] as never[], operation: operate(ids) as never }
    await expect(client.bulk.preview(input)).rejects.toMatchObject({ code, data: { field } })
    await expect(client.bulk.apply({ ...input, skip: true })).rejects.toMatchObject({ code, data: { field } })
    await workbench.close()
    expect(corpusRows(path)).toEqual(before)
  })
  it.each([
    ['a claim', (ids: BulkIds) => ({ ids: [ids.fact, NOBODY], operation: { kind: 'delete' } })],
    ['a tag', (ids: BulkIds) => ({ ids: [ids.fact], operation: { kind: 'tag', add: [NOBODY] } })],
    ['the claim to keep', (ids: BulkIds) => ({ ids: [ids.fact], operation: { kind: 'merge', into: NOBODY } })],
    [
      'an entity',
      (ids: BulkIds) => ({
        ids: [ids.fact],
        operation: { kind: 'place', action: 'add', entityId: NOBODY, role: 'site' },
      }),
    ],
  ])('%s that is not there is NOT_FOUND', async (_, input) => {
    const { client } = await openWorkbench(corpus.copy(), { analyst: ANALYST, trusted: true })
    await expect(client.bulk.apply(input(corpus.ids()) as never)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { place: NOBODY },
    })
  })
  it('D2 an aborted run leaves everything as it was', async () => {
    const path = corpus.copy()
    const before = corpusRows(path)
    const { client, workbench } = await openWorkbench(path, { analyst: ANALYST, trusted: true })
    const ids = corpus.ids()
    const abort = new AbortController()
    const run = client.bulk.apply(
      { ids: [ids.fact, ids.twin] as never[], operation: { kind: 'delete' } },
      { signal: abort.signal },
    )
    setImmediate(() => abort.abort())
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' })
    await workbench.close()
    expect(corpusRows(path)).toEqual(before)
  })
})

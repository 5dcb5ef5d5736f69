// Each kind of bulk work: what it changes, and that its undo gives back every row.
import type { BulkOperationInput } from '@shared/contract/ledger/bulk'
import { describe, expect, it } from 'vitest'
import { ANALYST, openWorkbench } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { type BulkIds, bulkCorpus, rowsAfter } from './support'

const corpus = bulkCorpus()
const all = (ids: BulkIds) => [ids.fact, ids.forecast, ids.inferred, ids.twin, ids.other] as never[]
const OPERATIONS: Record<string, (ids: BulkIds) => unknown> = {
  'set domain': () => ({ kind: 'set', fields: { domain: 'energy' } }),
  'set several fields': (ids) => ({
    kind: 'set',
    fields: { status: 'reviewed', marking: 'TLP:GREEN', attribution: { stance: 'reports' }, balanceOf: ids.polity },
  }),
  'set type, with the forecast that goes': () => ({ kind: 'set', fields: { type: 'judgement' } }),
  'tag, adding and taking away': (ids) => ({ kind: 'tag', add: [ids.tag], remove: [ids.childTag] }),
  grade: () => ({ kind: 'grade', credibility: 4, confidence: 'low', confidenceReason: 'one voice', rationale: 'thin' }),
  'redate to one time': () => ({ kind: 'redate', eventTime: { edtf: '2001', mode: 'within', basis: 'stated' } }),
  'redate by a shift': () => ({ kind: 'redate', shift: { n: 2, unit: 'year' } }),
  'replace an actor': (ids) => ({ kind: 'replace', role: 'actor', from: ids.polity, to: ids.place }),
  'add an actor': (ids) => ({ kind: 'actor', action: 'add', entityId: ids.place, role: 'mediator' }),
  'take an actor away': (ids) => ({ kind: 'actor', action: 'remove', entityId: ids.polity, role: 'subject' }),
  'add a place': (ids) => ({ kind: 'place', action: 'add', entityId: ids.place, role: 'scope' }),
  merge: (ids) => ({ kind: 'merge', into: ids.fact }),
  delete: () => ({ kind: 'delete' }),
}

describe('D2 a bulk step is one change set, undone and redone row for row', () => {
  it.each(Object.entries(OPERATIONS))('%s', async (_, operate) => {
    const path = corpus.copy()
    const ids = corpus.ids()
    const operation = operate(ids) as BulkOperationInput
    const before = corpusRows(path)
    const after = await rowsAfter(path, async (client) => {
      const sequence = (await client.history.state()).sequence
      const seen = await client.bulk.preview({ ids: all(ids), operation })
      expect((await client.history.state()).sequence).toBe(sequence)
      const done = await client.bulk.apply({ ids: all(ids), operation, skip: true })
      expect(done).toEqual({
        changed: seen.changed,
        unchanged: seen.unchanged,
        skipped: seen.skipped,
        subject: seen.subject,
      })
      expect((await client.history.state()).sequence).toBe(sequence + 1)
      expect((await client.history.state()).undo).toMatchObject({ label: 'claims.bulk', subject: seen.subject })
    })
    expect(after).not.toEqual(before)
    expect(await rowsAfter(path, (client) => client.history.undo())).toEqual(before)
    expect(await rowsAfter(path, (client) => client.history.redo())).toEqual(after)
  })
})

describe('what is shown and left out', () => {
  const open = () => openWorkbench(corpus.copy(), { analyst: ANALYST, trusted: true })
  it('the preview says field, before and after of each claim, and counts the others', async () => {
    const { client } = await open()
    const ids = corpus.ids()
    const operation = { kind: 'set', fields: { domain: 'trade' } } as const
    expect(await client.bulk.preview({ ids: all(ids), operation })).toEqual({
      subject: '1 claim: domain → trade',
      changed: 1,
      unchanged: 4,
      skipped: 0,
      examples: [{ id: ids.fact, number: 1, field: 'domain', before: 'domestic', after: 'trade' }],
      skippedClaims: [],
    })
  })
  it.each([
    ['D14 a restatement restates', { kind: 'set', fields: { tier: 'restatement' } }, 5, 'INVALID_FIELD', 'tier'],
    [
      'D15 a forecast has its record',
      { kind: 'set', fields: { type: 'forecast' } },
      4,
      'FORECAST_REQUIRED',
      'forecast',
    ],
    [
      'D13 what has no passage is inferred',
      { kind: 'set', fields: { reading: 'stated' } },
      1,
      'ANCHOR_MISSING',
      'anchors',
    ],
    [
      'D37 credibility 1 needs two settled origins',
      { kind: 'grade', credibility: 1, rationale: 'all say so' },
      5,
      'ORIGINS_TOO_FEW',
      'credibility',
    ],
    [
      'D18 a named attribution has a speaker',
      { kind: 'set', fields: { attribution: { mode: 'named' } } },
      5,
      'INVALID_FIELD',
      'attribution.speakerIds',
    ],
  ] as const)('%s', async (_, operation, skipped, code, field) => {
    const { client } = await open()
    const seen = await client.bulk.preview({ ids: all(corpus.ids()), operation })
    expect(seen.skipped).toBe(skipped)
    expect(seen.skippedClaims.every((one) => one.code === code && one.field === field && one.reason !== '')).toBe(true)
    const sequence = (await client.history.state()).sequence
    const refused = client.bulk.apply({ ids: all(corpus.ids()), operation })
    await expect(refused).rejects.toMatchObject({ code, data: { field } })
    expect((await client.history.state()).sequence).toBe(sequence)
  })
  it('D16 nobody gains and loses in one claim', async () => {
    const { client } = await open()
    const ids = corpus.ids()
    const operation = { kind: 'actor', action: 'add', entityId: ids.polity as never, role: 'loser' } as const
    const seen = await client.bulk.preview({ ids: all(ids), operation })
    expect(seen.skippedClaims).toMatchObject([{ id: ids.fact, code: 'INVALID_FIELD', field: 'actors.1' }])
    expect(seen.changed).toBe(4)
  })
  it('D27 a fact does not begin after it was said; T60 what cannot be shifted is said', async () => {
    const { client } = await open()
    const ids = corpus.ids()
    await client.documents.update({ id: ids.harbour as never, changes: { published: '1999' } })
    const eventTime = { edtf: '2005', mode: 'within', basis: 'stated' } as const
    const late = await client.bulk.preview({
      ids: [ids.fact, ids.twin] as never[],
      operation: { kind: 'redate', eventTime },
    })
    expect(late).toMatchObject({
      changed: 0,
      skipped: 2,
      skippedClaims: [{ code: 'TIME_INVALID' }, { code: 'TIME_INVALID' }],
    })
    const days = await client.bulk.preview({
      ids: all(ids),
      operation: { kind: 'redate', shift: { n: 3, unit: 'day' } },
    })
    expect(days).toMatchObject({ changed: 0, unchanged: 1, skipped: 4 })
    expect(days.skippedClaims[0]!.reason).toContain('not shifted by days')
  })
})

import { describe, expect, it } from 'vitest'
import { fixtureId } from '../../builders/random'
import { ANALYST, type Client, newWorkbench, openWorkbench } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { type SmallCorpus, smallCorpus } from '../../support/small-corpus'

const at = (ids: SmallCorpus['ids'], id: keyof SmallCorpus['ids']) => ids[id] as never

async function corpus() {
  const open = await smallCorpus()
  const claimId = at(open.ids, 'forecast')
  const horizon = { edtf: '../2026-01-25', mode: 'within', basis: 'stated' } as const
  const forecast = {
    question: 'Is it open?',
    criterion: 'A register says so.',
    horizonBasis: 'stated',
    resolvable: 'yes',
  } as const
  await open.client.claims.update({ id: claimId, changes: { forecast: { ...forecast, horizon } } })
  /** One more forecast on the same passage. */
  const another = async (changes: object = {}) => {
    const anchors = [{ documentId: at(open.ids, 'ridge'), spans: [{ start: 0, end: 16 }] }]
    const text = 'A third line opens.'
    const input = { text, type: 'forecast', domain: 'trade', anchors, forecast: { ...forecast, ...changes } } as const
    return (await open.client.claims.create(input)).claim.id
  }
  return { ...open, claimId, another }
}
const note = 'The paper says so; not held here.'

describe('forecasts.list', () => {
  it('shows what falls due next, overdue first, resolved last', async () => {
    const { client, claimId, another, ports } = await corpus()
    const late = await another({ horizon: { edtf: '2025', mode: 'within', basis: 'stated' } })
    const open = await another()
    const done = await another()
    await client.forecasts.resolve({ claimId: done, outcome: 'no', note })
    const { forecasts } = await client.forecasts.list({})
    expect(forecasts.map((one) => [one.claimId, one.state, one.dueIn])).toEqual([
      [late, 'overdue', -15],
      [claimId, 'open', 10],
      [open, 'open', undefined],
      [done, 'no', undefined],
    ])
    ports.clock.set('2026-01-26T10:00:00.000Z')
    expect((await client.forecasts.list({ where: 'domain:trade "second line"' })).forecasts).toMatchObject([
      { claimId, number: 2, state: 'overdue', dueIn: -1 },
    ])
    expect(await codeOf(client.forecasts.list({ where: 'colour:blue' }))).toBe('FILTER_INVALID')
  })
})

describe('forecasts.addEntry', () => {
  it('keeps every entry, a term with its midpoint', async () => {
    const { client, claimId, ports } = await corpus()
    await client.forecasts.addEntry({ claimId, p: 0.6 })
    ports.clock.advance(86_400_000)
    const { forecast } = await client.forecasts.addEntry({ claimId, term: 'very likely' })
    expect(forecast.entries).toMatchObject([
      { p: 0.6, midpoint: false },
      { p: 0.875, term: 'very likely', midpoint: true },
    ])
    expect(forecast.scores).toEqual([])
  })
  it.each([
    [{ p: 1.5 }, 'entry.p'],
    [{ p: Number.NaN }, undefined],
    [{}, 'entry.term'],
    [{ term: 'perhaps' }, 'entry.term'],
    [{ term: 'probable' }, 'entry.term'],
  ])('D31 refuses %j', async (input, field) => {
    const { client, claimId } = await corpus()
    const failure = await failureOf(client.forecasts.addEntry({ claimId, ...input })).catch((error) => error)
    if (field) expect(failure).toMatchObject({ code: 'LIKELIHOOD_INVALID', data: { field } })
    expect((await client.forecasts.list({})).forecasts[0]!.entries).toEqual([])
  })
  it('D44 takes no entry after the resolution, until it is reopened', async () => {
    const { client, claimId } = await corpus()
    await client.forecasts.addEntry({ claimId, p: 0.6 })
    await client.forecasts.resolve({ claimId, outcome: 'yes', note })
    expect(await codeOf(client.forecasts.addEntry({ claimId, p: 0.9 }))).toBe('RESOLVED')
    expect(await codeOf(client.forecasts.resolve({ claimId, outcome: 'no', note }))).toBe('RESOLVED')
    await client.forecasts.reopen({ claimId })
    expect((await client.forecasts.addEntry({ claimId, p: 0.9 })).forecast.entries).toHaveLength(2)
    expect(await codeOf(client.forecasts.reopen({ claimId }))).toBe('INVALID_FIELD')
  })
})

describe('D2 what stands on earlier writes is undone row for row', () => {
  it.each([
    ['reopen', (client: Client, ids: SmallCorpus['ids']) => client.forecasts.reopen({ claimId: at(ids, 'forecast') })],
    ['confirm', (client: Client, ids: SmallCorpus['ids']) => client.assessments.confirm({ claimId: at(ids, 'fact') })],
  ] as const)('%s', async (_, act) => {
    const { client, claimId, ids, path, workbench, ports } = await corpus()
    await client.forecasts.resolve({ claimId, outcome: 'yes', evidenceIds: [ids.harbour] })
    await client.assessments.add({ claimId: at(ids, 'fact'), credibility: 3 })
    for (const id of ['ridge', 'harbour'] as const)
      await client.documents.update({ id: at(ids, id), changes: { lineageStatus: 'original' } })
    await workbench.close()
    const before = corpusRows(path)
    const again = await openWorkbench(path, { analyst: ANALYST }, ports)
    await act(again.client, ids)
    await again.client.history.undo()
    await again.workbench.close()
    expect(corpusRows(path)).toEqual(before)
  })
})

describe('forecasts.resolve', () => {
  it('cites passages and documents, dates the outcome, and scores each analyst by days', async () => {
    const { client, claimId, ids, ports } = await corpus()
    await client.forecasts.addEntry({ claimId, p: 0.5 })
    await client.project.setAnalyst({ name: 'Ben Second' })
    ports.clock.set('2026-01-25T10:00:00.000Z')
    await client.forecasts.addEntry({ claimId, p: 0.9 })
    await client.project.setAnalyst({ name: 'Ada Fixture' })
    await client.forecasts.addEntry({ claimId, p: 0.8 })
    ports.clock.set('2026-03-01T10:00:00.000Z')
    const passages = [{ documentId: at(ids, 'ridge'), spans: [{ start: 0, end: 16 }] }]
    const { forecast } = await client.forecasts.resolve({
      claimId,
      outcome: 'yes',
      resolvedAt: '2026-02-14T00:00:00.000Z',
      evidenceIds: [ids.harbour],
      passages,
    })
    expect(forecast).toMatchObject({
      state: 'yes',
      forecast: { outcome: 'yes', resolvedAt: '2026-02-14T00:00:00.000Z' },
    })
    expect(forecast.forecast.evidenceIds).toHaveLength(2)
    // Ada: 0.5 for 10 days, 0.8 for 20: (10 · 0.25 + 20 · 0.04)/30; Ben 0.9 throughout.
    expect(forecast.scores.map((one) => Math.round(one.brier * 1e6))).toEqual([110_000, 10_000])
    // The source wrote "likely": its midpoint 0.675 against yes.
    expect(forecast.fromSource).toMatchObject({ midpoint: true })
    expect(forecast.fromSource!.brier).toBeCloseTo(0.105625, 9)
  })
  it('scores the source that the passage goes back to, where lineage leads to one', async () => {
    const { client, claimId, ids } = await corpus()
    const { documents } = await client.documents.list()
    const own = documents.find((one) => one.id === ids.ridge)!.sourceId
    const evidenceIds = [ids.harbour]
    const done = await client.forecasts.resolve({ claimId, outcome: 'yes', evidenceIds })
    expect(done.forecast.fromSource?.sourceId).toBe(own)
    const { source } = await client.sources.create({ name: 'The survey office itself', kind: 'agency' })
    const { origin } = await client.origins.create({ name: 'Its report', sourceId: source.id })
    const from = { kind: 'document', id: ids.ridge } as const
    await client.lineage.add({ from, to: { kind: 'origin', id: origin.id }, type: 'paraphrases', basis: 'stated' })
    const { forecasts } = await client.forecasts.list({})
    expect(forecasts[0]?.fromSource?.sourceId).toBe(source.id)
  })
  it('without evidence needs a note that says why, and keeps it on the claim', async () => {
    const { client, claimId } = await corpus()
    expect(await failureOf(client.forecasts.resolve({ claimId, outcome: 'yes' }))).toMatchObject({
      code: 'REASON_REQUIRED',
      defined: true,
    })
    await client.forecasts.resolve({ claimId, outcome: 'void', note })
    expect((await client.notes.list({ targetId: claimId })).notes).toMatchObject([{ body: note }])
  })
  it('refuses what is not there, the future, and a passage outside its text, and writes nothing', async () => {
    const { client, claimId, ids } = await corpus()
    const resolve = (more: object) => failureOf(client.forecasts.resolve({ claimId, outcome: 'yes', note, ...more }))
    expect(await resolve({ evidenceIds: [fixtureId(99, 1)] })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await resolve({ resolvedAt: '2027-01-01T00:00:00.000Z' })).toMatchObject({ data: { field: 'resolvedAt' } })
    const passages = [{ documentId: ids.ridge, spans: [{ start: 0, end: 9999 }] }]
    expect(await resolve({ passages })).toMatchObject({ code: 'ANCHOR_OUTSIDE', data: { field: 'passages.0.spans.0' } })
    expect((await client.forecasts.list({})).forecasts[0]!.state).toBe('open')
    expect((await client.notes.list({ targetId: claimId })).notes).toEqual([])
    expect(await codeOf(client.forecasts.resolve({ claimId: at(ids, 'fact'), outcome: 'yes', note }))).toBe('NOT_FOUND')
  })
})

describe('forecasts.calibration', () => {
  it('D44 scores yes and no alone and counts what is left out', async () => {
    const { client, claimId, another } = await corpus()
    const settle = async (id: never, outcome: 'yes' | 'no' | 'void', p?: number) => {
      if (p !== undefined) await client.forecasts.addEntry({ claimId: id, p })
      await client.forecasts.resolve({ claimId: id, outcome, note })
    }
    await settle(claimId, 'yes', 0.5)
    await settle((await another()) as never, 'no', 0.5)
    await settle((await another()) as never, 'void', 0.9)
    await settle((await another()) as never, 'no')
    await settle((await another({ resolvable: 'no' })) as never, 'yes', 0.9)
    await client.forecasts.addEntry({ claimId: await another(), p: 0.1 })
    const byAnalyst = await client.forecasts.calibration({ by: 'analyst' })
    expect(byAnalyst.calibrations).toMatchObject([{ name: 'Ada Fixture', n: 2, yes: 1, brier: 0.25, tooFew: true }])
    expect(byAnalyst).toMatchObject({ left: { open: 1, void: 1, unresolvable: 1, unstated: 1 }, forecasts: 6 })
    const bySource = await client.forecasts.calibration({ by: 'source' })
    expect(bySource.calibrations).toMatchObject([{ n: 1, yes: 1, midpoints: 1 }])
    expect(bySource.left).toEqual({ open: 1, void: 1, unresolvable: 1, unstated: 2 })
    expect((await client.forecasts.calibration({ where: 'type:fact' })).forecasts).toBe(0)
  })
  it('reads the starter corpus per source', async () => {
    const { client } = await newWorkbench({ starter: true })
    const { calibrations, left, forecasts } = await client.forecasts.calibration({ by: 'source' })
    const scored = calibrations.reduce((sum, one) => sum + one.n, 0)
    expect(scored + Object.values(left).reduce((sum, n) => sum + n, 0)).toBe(forecasts)
  })
})

describe('D15 a claim has type forecast if and only if a Forecast refers to it', () => {
  it('its record is written as a whole: what is left out is taken away, entries stay', async () => {
    const { client, claimId } = await corpus()
    await client.forecasts.addEntry({ claimId, p: 0.6 })
    const forecast = { question: 'Q?', criterion: 'C.', horizonBasis: 'none', resolvable: 'yes' } as const
    await client.claims.update({ id: claimId, changes: { forecast } })
    const [found] = (await client.forecasts.list({})).forecasts
    expect(found!.forecast.horizon).toBeUndefined()
    expect(found!.entries).toHaveLength(1)
  })
  it('a claim that becomes another type leaves the list, and an undo brings its entries back', async () => {
    const { client, claimId } = await corpus()
    await client.forecasts.addEntry({ claimId, p: 0.6 })
    await client.claims.update({ id: claimId, changes: { type: 'judgement' } })
    expect((await client.forecasts.list({})).forecasts).toEqual([])
    expect(await codeOf(client.forecasts.addEntry({ claimId, p: 0.5 }))).toBe('NOT_FOUND')
    await client.history.undo()
    expect((await client.forecasts.list({})).forecasts[0]!.entries).toHaveLength(1)
  })
})

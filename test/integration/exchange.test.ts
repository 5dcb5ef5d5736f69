import { CSV_COLUMNS, splitList, unguard } from '@main/exchange/csv-claims'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { newWorkbench, type OpenWorkbench } from '../support/corpus-file'
import { codeOf, failureOf } from '../support/failures'
import { HARBOUR, smallCorpus } from '../support/small-corpus'

type Exported = Awaited<ReturnType<OpenWorkbench['client']['exchange']['export']>>

async function exported({ client, workbench }: OpenWorkbench, input: Parameters<typeof client.exchange.export>[0]) {
  const answer: Exported = await client.exchange.export(input)
  const { body, status } = await workbench.bytes(answer.url)
  expect(status).toBe(200)
  expect(body.length).toBe(answer.bytes)
  return { ...answer, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body) }
}
const rowsOf = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[]

describe('claims.csv (DOMAIN 7.2)', () => {
  it('has the columns in their order, a byte-order mark, CRLF and every field quoted', async () => {
    const { text, name, loss } = await exported(await smallCorpus(), { format: 'csv' })
    const [head] = text.split('\r\n')
    expect(name).toBe('claims.csv')
    expect(head).toBe(`\uFEFF${CSV_COLUMNS.map((column) => `"${column}"`).join(',')}`)
    expect(text.split('\r\n')).toHaveLength(5)
    expect(loss).toContainEqual({ what: 'strengths of actors', count: 1 })
    expect(loss.every(({ count }) => count > 0)).toBe(true)
  })
  it('D35 carries standing, bounds as full dates, grades and origins', async () => {
    const small = await smallCorpus()
    const rows = rowsOf((await exported(small, { format: 'csv' })).text)
    expect(rows[0]).toMatchObject({
      id: small.ids.fact,
      standing: 'reported',
      beneficiaries: 'Upland',
      places: 'Harbour Town',
      event_edtf: '1997',
      event_mode: 'within',
      event_earliest_bound: '1997-01-01',
      event_latest_bound: '1997-12-31',
      reliability: 'F',
      origins_lo: '1',
      origins_hi: '2',
      items_for: '2',
      items_against: '0',
      tags: 'fees',
      marking: 'TLP:AMBER+STRICT',
      created_by: 'Ada Fixture',
    })
    expect(splitList(rows[0]!.document!)).toHaveLength(2)
    expect(rows[1]).toMatchObject({
      event_edtf: '../2031',
      event_earliest_bound: '',
      likelihood_term: 'likely',
      likelihood_p: '0.675',
    })
  })
  it('D49 written and read back is equal, formulas and bars included', async () => {
    const small = await smallCorpus()
    const texts = [
      '=1+1',
      "'=1+1",
      '+x',
      '-x',
      '@x',
      '\uFF1Dx',
      '\tx',
      ' =x',
      "it's | barred \\| twice",
      'two\nlines "quoted"',
    ]
    for (const text of texts) {
      await small.client.claims.create({ text, type: 'fact', domain: 'other', reading: 'inferred', note: 'n' })
    }
    const rows = rowsOf((await exported(small, { format: 'csv' })).text)
    expect(rows.slice(3).map((row) => unguard(row.text!))).toEqual(texts)
    expect(rows.slice(3, 11).every((row) => row.text!.startsWith("'"))).toBe(true)
  })
  it('D51 holds no words of a text that is not shared', async () => {
    const small = await smallCorpus()
    expect((await exported(small, { format: 'csv' })).text).not.toContain(HARBOUR.slice(0, 32))
    await small.client.documents.update({ id: small.ids.harbour as never, changes: { shareText: true } })
    const [fact] = rowsOf((await exported(small, { format: 'csv' })).text)
    expect(fact!.quote).toBe(HARBOUR.slice(0, 32))
  })
})

describe('our own JSON', () => {
  it('D51 without shareText holds hashed quotes and no text, and says so', async () => {
    const small = await smallCorpus()
    const { text, loss, name } = await exported(small, { format: 'json' })
    const corpus = JSON.parse(text)
    expect(name).toBe('test.json')
    expect(corpus).toMatchObject({ format: 'equipoise-corpus/1', marking: 'TLP:AMBER+STRICT' })
    expect(
      corpus.anchors.flatMap((anchor: { selectors: { type: string }[] }) => anchor.selectors.map((s) => s.type)),
    ).toEqual(['hashed', 'hashed', 'hashed'])
    expect(corpus.versions.every((version: object) => !('text' in version))).toBe(true)
    expect(text).not.toContain('It postponed')
    expect(loss).toContainEqual({ what: 'texts of documents that do not share their text', count: 2 })
    expect(loss).toContainEqual({ what: 'quotations, now hashed', count: 3 })
  })
  it('with shareText holds text and quotes', async () => {
    const small = await smallCorpus()
    for (const id of [small.ids.harbour, small.ids.ridge])
      await small.client.documents.update({ id: id as never, changes: { shareText: true } })
    const { text, loss } = await exported(small, { format: 'json' })
    expect(JSON.parse(text).versions[0].text).toBe(HARBOUR)
    expect(loss.map(({ what }) => what)).toEqual(['original files'])
  })
  it('what an analyst copied from a text that is not shared goes too', async () => {
    const small = await smallCorpus()
    const long = HARBOUR.replaceAll('\n', ' ').trim()
    await small.client.claims.update({ id: small.ids.fact as never, changes: { text: `As written: ${long}` } })
    for (const format of ['json', 'csv'] as const) {
      const { text, loss } = await exported(small, { format })
      expect(text).not.toContain('It postponed the second line')
      expect(text).toContain('[…]')
      expect(loss).toContainEqual({ what: 'wordings that repeat a text that is not shared', count: 1 })
    }
  })
  it('D49 holds no address of a local file', async () => {
    const small = await smallCorpus()
    await small.client.documents.update({
      id: small.ids.harbour as never,
      changes: { url: 'file:///home/someone/papers.txt' },
    })
    expect((await exported(small, { format: 'json' })).text).not.toContain('someone')
  })
})

describe('D48 a withheld object leaves no trace', () => {
  it.each(['json', 'csv'] as const)('in %s', async (format) => {
    const small = await smallCorpus()
    const { client, ids } = small
    await client.claims.update({ id: ids.forecast as never, changes: { marking: 'TLP:RED' } })
    await client.entities.update({ id: ids.place as never, changes: { marking: 'TLP:RED' } })
    const secret = (await client.tags.create({ name: 'secret tag' })).tag
    await client.tags.apply({ tagId: secret.id, targets: [{ kind: 'claim', id: ids.forecast }] })
    const { text, loss } = await exported(small, { format, ceiling: 'TLP:AMBER+STRICT' })
    const { claim } = await client.claims.get({ id: ids.forecast as never })
    for (const trace of [ids.forecast, ids.place, claim.text, 'Harbour Town', claim.forecast!.id, ids.fact])
      expect(text).not.toContain(trace)
    expect(text).toContain(ids.inferred)
    expect(JSON.stringify(loss)).not.toContain('withheld')
  })
  it('a document above the ceiling takes its claims along; the counts are of what is left', async () => {
    const small = await smallCorpus()
    await small.client.documents.update({ id: small.ids.harbour as never, changes: { marking: 'TLP:RED' } })
    const { text, loss } = await exported(small, { format: 'json', ceiling: 'TLP:AMBER' })
    expect(JSON.parse(text)).toMatchObject({ claims: [], documents: [] })
    expect(loss).toEqual([])
    const red = await exported(small, { format: 'json', ceiling: 'TLP:RED' })
    expect(JSON.parse(red.text).claims).toHaveLength(3)
  })
})

describe('briefs', () => {
  it('are made, edited and deleted', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.brief as never
    expect((await client.briefs.update({ id, changes: { subtitle: 'With a map' } })).brief).toMatchObject({
      subtitle: 'With a map',
      ceiling: 'TLP:AMBER+STRICT',
    })
    await client.briefs.delete({ id })
    expect(await codeOf(client.briefs.update({ id, changes: { title: 'x' } }))).toBe('NOT_FOUND')
    expect(await codeOf(client.briefs.print({ briefId: id }))).toBe('NOT_FOUND')
    expect(await client.briefs.list()).toEqual({ briefs: [] })
  })
  it('print into bytes under their own address', async () => {
    const { client, workbench, ids } = await smallCorpus()
    const printed = await client.briefs.print({ briefId: ids.brief as never })
    expect(printed).toMatchObject({ pages: 1, claims: 3, name: 'The-second-line.pdf', marking: 'TLP:AMBER+STRICT' })
    const answer = await workbench.bytes(printed.url)
    expect(answer).toMatchObject({ status: 200, mediaType: 'application/pdf' })
    expect(new TextDecoder().decode(answer.body.subarray(0, 5))).toBe('%PDF-')
    expect(answer.body.length).toBe(printed.bytes)
  })
  it('a working copy is red; a default template prints what there is', async () => {
    const { client } = await newWorkbench({ starter: true })
    expect(await client.briefs.print({ workingCopy: true })).toMatchObject({ marking: 'TLP:RED' })
    const { briefs } = await client.briefs.list()
    for (const brief of briefs) await client.briefs.delete({ id: brief.id })
    expect((await client.briefs.print({})).claims).toBeGreaterThan(60)
  })
  it('BRIEF_REFUSED names the sentence that mixes likelihood and confidence (D33)', async () => {
    const { client, ids } = await smallCorpus()
    const text = 'It is likely, with high confidence, that a second line opens.'
    const sections = [
      { heading: 'Judgements', blocks: [{ type: 'claim' as const, claimId: ids.forecast as never, text }] },
    ]
    await client.briefs.update({ id: ids.brief as never, changes: { sections } })
    expect(await failureOf(client.briefs.print({ briefId: ids.brief as never }))).toMatchObject({
      code: 'BRIEF_REFUSED',
      defined: true,
    })
  })
  it('FILTER_INVALID for a brief over a filter that is none; CANCELLED when asked', async () => {
    const { client, ids } = await smallCorpus()
    await client.briefs.update({ id: ids.brief as never, changes: { where: 'colour:red' } })
    expect(await codeOf(client.briefs.print({ briefId: ids.brief as never }))).toBe('FILTER_INVALID')
    await client.briefs.update({ id: ids.brief as never, changes: { where: 'type:fact' } })
    expect((await client.briefs.print({ briefId: ids.brief as never })).claims).toBe(1)
    expect(await codeOf(client.briefs.print({}, { signal: AbortSignal.abort() }))).toBe('CANCELLED')
  })
})

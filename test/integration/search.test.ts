import { describe, expect, it } from 'vitest'
import { codeOf } from '../support/failures'
import { HARBOUR, RIDGE, smallCorpus } from '../support/small-corpus'

describe('search.query', () => {
  it('finds documents by their text, with the place in the canonical text', async () => {
    const { client, ids } = await smallCorpus()
    const { hits, total } = await client.search.query({ query: 'postponed' })
    expect(total).toBe(hits.length)
    expect(hits[0]).toMatchObject({ kind: 'document', id: ids.harbour })
    expect(HARBOUR.slice(hits[0]!.span.start, hits[0]!.span.end)).toBe('postponed')
  })
  it('finds claims, entities and notes, with the place in the snippet', async () => {
    const { client, ids } = await smallCorpus()
    const found = async (query: string, kind: string) => {
      const hit = (await client.search.query({ query })).hits.find((one) => one.kind === kind)!
      return [hit.id, hit.snippet.slice(hit.span.start, hit.span.end)]
    }
    expect(await found('accepted', 'claim')).toEqual([ids.inferred, 'accepted'])
    expect(await found('upland', 'entity')).toEqual([ids.polity, 'Upland'])
    expect(await found('who was there', 'note')).toEqual([ids.note, expect.stringContaining('who')])
    expect((await client.search.query({ query: 'accepted' })).hits[0]!.title).toBe('C-3')
  })
  it('keeps to the limit and tells how many there are', async () => {
    const { client } = await smallCorpus()
    const all = await client.search.query({ query: 'second line' })
    const one = await client.search.query({ query: 'second line', limit: 1 })
    expect(one.hits).toEqual(all.hits.slice(0, 1))
    expect(all.total).toBeGreaterThan(1)
  })
  it('forgets what was deleted and refuses what holds no word', async () => {
    const { client, ids } = await smallCorpus()
    await client.documents.delete({ id: ids.ridge as never })
    expect((await client.search.query({ query: 'ridge' })).hits).toEqual([])
    expect(await codeOf(client.search.query({ query: '—' }))).toBe('FILTER_INVALID')
  })
})

describe('search in long notes', () => {
  it('finds the place of a word that stands there a hundred thousand times, asked for often and in part', async () => {
    const { client, ids } = await smallCorpus()
    const target = { kind: 'claim', id: ids.fact as never } as const
    await client.notes.create({ target, body: `${'a '.repeat(100_000)}end`, kind: 'memo' })
    for (const query of ['a', 'a '.repeat(240), 'a* '.repeat(160), '"a a" '.repeat(80)]) {
      const hit = (await client.search.query({ query })).hits.find(({ kind }) => kind === 'note')!
      expect(hit.snippet.slice(hit.span.start, hit.span.end)).toMatch(/^a/)
      expect(hit.snippet.length).toBeLessThan(300)
    }
  })
  it('finds a word in the middle as it was typed, and with its accents aside', async () => {
    const { client, ids } = await smallCorpus()
    const body = `${'filler words '.repeat(500)}the Élysée protocol ${'and more of it '.repeat(500)}`
    await client.notes.create({ target: { kind: 'claim', id: ids.fact as never }, body, kind: 'memo' })
    for (const query of ['Élysée', 'elysee', 'elys', 'protocol elysee']) {
      const hit = (await client.search.query({ query })).hits.find(({ kind }) => kind === 'note')!
      expect(hit.snippet).toContain('the Élysée protocol')
      expect(['Élysée', 'protocol']).toContain(hit.snippet.slice(hit.span.start, hit.span.end))
    }
  })
})

describe('search.claims', () => {
  it('looks into texts, notes and quoted passages', async () => {
    const { client, ids } = await smallCorpus()
    const claims = async (query: string) => (await client.search.claims({ query })).ids
    expect(await claims('accepted')).toEqual([ids.inferred])
    expect(await claims('assent')).toEqual([ids.inferred])
    expect(await claims('harbour council')).toEqual([ids.fact])
  })
})

describe('what analysts write beside claims', () => {
  it('is found: forecasts, assessments, evidence, relations, tags, sources, collections, aliases', async () => {
    const { client, ids } = await smallCorpus()
    const claimId = ids.fact as never
    const reason = { confidence: 'low', confidenceReason: 'A lone wítness at the quay.' } as const
    await client.assessments.add({ claimId, credibility: 3, rationale: 'Fits the tariff tables.', ...reason })
    const item = { documentId: ids.ridge as never }
    await client.evidence.add({ claimId, item, stance: 'supports', credibilityReason: 'Stamped by the registrar.' })
    await client.relations.add({ from: claimId, to: ids.inferred as never, type: 'explains', note: 'Same winter.' })
    await client.tags.update({ id: ids.tag as never, changes: { definition: 'Cargo that only passes.' } })
    await client.collections.create({ name: 'Quay matters', where: 'type:fact', definition: 'For the annex.' })
    const found = async (query: string) =>
      (await client.search.query({ query })).hits
        .filter(({ kind }) => kind !== 'document' && kind !== 'claim' && kind !== 'note')
        .map(({ kind, title, snippet, span }) => [kind, title, snippet.slice(span.start, span.end)])
    expect(await found('tariff')).toEqual([['assessment', 'C-1', 'tariff']])
    expect(await found('witness quay')).toEqual([['assessment', 'C-1', 'wítness']])
    expect(await found('"lone witness"')).toEqual([['assessment', 'C-1', 'lone wítness']])
    expect(await found('"witness lone"')).toEqual([])
    expect(await found('registr')).toEqual([['evidence', 'C-1', 'registr']])
    expect(await found('winter')).toEqual([['relation', 'C-1', 'winter']])
    expect(await found('cargo')).toEqual([['tag', 'transit', 'Cargo']])
    expect(await found('annex')).toEqual([['collection', 'Quay matters', 'annex']])
    const claims = async (query: string) => (await client.search.claims({ query })).ids
    expect(await claims('tariff')).toEqual([ids.fact])
    expect(await claims('winter')).toEqual([ids.fact, ids.inferred].sort())
    expect((await client.claims.list({ where: '"lone witness"' })).claims.map(({ id }) => id)).toEqual([ids.fact])
    await client.claims.delete({ ids: [claimId] })
    expect(await claims('tariff')).toEqual([])
    expect(await found('tariff')).toEqual([])
  })
})

describe('suggest.passage', () => {
  it('proposes from the words of the passage and stores nothing', async () => {
    const { client, ids } = await smallCorpus()
    const { sequence } = await client.history.state()
    const span = { start: 17, end: RIDGE.length - 1 }
    const { suggestions } = await client.suggest.passage({ documentId: ids.ridge as never, span })
    const fields = new Map(suggestions.map((one) => [one.field, one]))
    expect(fields.get('sourceLikelihood')).toMatchObject({ value: { term: 'likely' }, wording: 'likely' })
    expect(fields.get('eventTime')?.value).toMatchObject({ edtf: expect.stringContaining('2031') })
    for (const { span: at, wording } of suggestions) expect(RIDGE.slice(at.start, at.end)).toBe(wording)
    expect((await client.history.state()).sequence).toBe(sequence)
  })
  it('refuses a passage outside the text and an unknown document', async () => {
    const { client, ids } = await smallCorpus()
    const ask = (documentId: string, end: number) =>
      codeOf(client.suggest.passage({ documentId: documentId as never, span: { start: 0, end } }))
    expect(await ask(ids.ridge, 10_000)).toBe('ANCHOR_OUTSIDE')
    expect(await ask('0198f000-0000-7000-8000-000000000009', 5)).toBe('NOT_FOUND')
  })
})

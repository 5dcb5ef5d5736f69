// Sources and grades through the contract: append only, signed, dated, told before, undone row for row.
import { describe, expect, it } from 'vitest'
import type { Client } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

/** The small corpus, each document of a source of its own; `source` is the harbour's. */
async function sourced() {
  const corpus = await smallCorpus()
  const { client, ids } = corpus
  const named = async (id: string, name: string) =>
    (await client.documents.update({ id: id as never, changes: { source: { name } } })).document.sourceId
  const source = await named(ids.harbour, 'Harbour Gazette')
  const other = await named(ids.ridge, 'Ridge Wire')
  return { ...corpus, source, other }
}
const claimsOf = async (client: Client) => (await client.claims.list({})).claims

describe('sources', () => {
  it('are listed by name with documents, claims and letter', async () => {
    const { client, source } = await sourced()
    await client.sources.grade({ id: source, reliability: 'B', reason: 'long record' })
    const { sources } = await client.sources.list()
    expect(sources.map(({ name, reliability, documents, claims }) => [name, reliability, documents, claims])).toEqual(
      expect.arrayContaining([
        ['Harbour Gazette', 'B', 1, 1],
        ['Ridge Wire', 'F', 1, 2],
      ]),
    )
  })
  it('keep every grade, newest first, with who gave it, when and why', async () => {
    const { client, ports, source } = await sourced()
    await client.sources.grade({ id: source, reliability: 'B', reason: 'long record' })
    ports.clock.advance(60_000)
    await client.sources.grade({
      id: source,
      reliability: 'D',
      domain: 'trade',
      from: '1990',
      to: '1999',
      reason: 'owned by the port',
    })
    const { grades, documents } = await client.sources.get({ id: source })
    expect(grades).toMatchObject([
      {
        reliability: 'D',
        domain: 'trade',
        from: '1990',
        to: '1999',
        reason: 'owned by the port',
        byName: 'Ada Fixture',
      },
      { reliability: 'B', reason: 'long record', byName: 'Ada Fixture' },
    ])
    expect(grades[0]!.at > grades[1]!.at).toBe(true)
    expect(documents).toMatchObject([{ reliability: 'B', retracted: false, claims: 1 }])
  })
  it.each([
    ['no reason', { reliability: 'B' }, 'REASON_REQUIRED', 'reason'],
    ['a blank reason', { reliability: 'B', reason: '  ' }, 'REASON_REQUIRED', 'reason'],
    ['D30 no letter', { reliability: 'G', reason: 'x' }, 'INVALID_FIELD', 'reliability'],
    ['D30 a number alone', { reliability: '2', reason: 'x' }, 'INVALID_FIELD', 'reliability'],
    ['no date', { reliability: 'B', reason: 'x', from: 'once' }, 'TIME_INVALID', 'from'],
    ['no end date', { reliability: 'B', reason: 'x', to: '199' }, 'TIME_INVALID', 'to'],
    ['an end before its start', { reliability: 'B', reason: 'x', from: '2001', to: '1999' }, 'TIME_INVALID', 'to'],
  ])('refuse %s by name and write nothing', async (_, grade, code, field) => {
    const { client, source } = await sourced()
    const { sequence } = await client.history.state()
    expect(await failureOf(client.sources.grade({ id: source, ...grade }))).toMatchObject({ code, data: { field } })
    expect((await client.history.state()).sequence).toBe(sequence)
  })
  it('are made, named anew, merged and deleted; a name is one source, one in use stays', async () => {
    const { client, source, other, ids } = await sourced()
    const made = (await client.sources.create({ name: ' Third Desk ', kind: 'agency' })).source
    expect(made).toMatchObject({ name: 'Third Desk', kind: 'agency', documents: 0, reliability: 'F' })
    expect(await codeOf(client.sources.create({ name: 'third desk' }))).toBe('DUPLICATE')
    expect(await codeOf(client.sources.update({ id: made.id, changes: { name: 'Ridge wire' } }))).toBe('DUPLICATE')
    expect(await codeOf(client.sources.update({ id: made.id, changes: { entityId: NOWHERE } }))).toBe('NOT_FOUND')
    const entityId = ids.polity as never
    const { source: linked } = await client.sources.update({ id: made.id, changes: { entityId, name: 'Desk Three' } })
    expect(linked).toMatchObject({ name: 'Desk Three', entityName: 'Upland' })
    expect(await codeOf(client.sources.delete({ id: source }))).toBe('IN_USE')
    expect(await codeOf(client.sources.merge({ into: source, from: [source] }))).toBe('MERGE_SELF')
    expect(await client.sources.merge({ into: source, from: [other, made.id] })).toMatchObject({
      documents: 1,
      source: { name: 'Harbour Gazette', documents: 2 },
    })
    expect((await client.sources.list()).sources.map((one) => one.name)).not.toContain('Desk Three')
    const empty = (await client.sources.create({ name: 'Nobody' })).source
    await client.sources.delete({ id: empty.id })
    expect(await codeOf(client.sources.get({ id: empty.id }))).toBe('NOT_FOUND')
  })
})

describe('D38 a downgrade', () => {
  it('is told before it is done: exactly the claims that change then, and nothing is written by asking', async () => {
    const { client, source, ids } = await sourced()
    await client.sources.grade({ id: source, reliability: 'B', reason: 'long record' })
    await client.assessments.add({ claimId: ids.fact as never, credibility: 2 })
    const sections = [
      { heading: 'Now', blocks: [{ type: 'claim' as const, claimId: ids.fact as never, text: 'They met.' }] },
    ]
    await client.briefs.update({ id: ids.brief as never, changes: { sections } })
    const before = await claimsOf(client)
    const { sequence } = await client.history.state()
    const grade = { id: source, reliability: 'E', reason: 'caught inventing' }
    const impact = await client.sources.gradePreview(grade)
    expect((await client.history.state()).sequence).toBe(sequence)
    expect(impact).toMatchObject({
      claims: [{ id: ids.fact, before: { reliability: 'B' }, after: { reliability: 'E' } }],
      assessments: [{ claim: { id: ids.fact }, stale: true, parts: ['reliability'], analyst: { name: 'Ada Fixture' } }],
      sentences: [{ title: 'The second line', section: 'Now', text: 'They met.', issued: false }],
      evidence: [],
      supported: [],
    })
    expect(await client.impact.preview({ kind: 'grade', ...grade })).toEqual(impact)
    const kept = (await client.assessments.list({ claimId: ids.fact as never })).assessments[0]!.assessment
    await client.sources.grade(grade)
    const after = await claimsOf(client)
    const moved = before.filter(
      (claim, i) => claim.reliability !== after[i]!.reliability || claim.stale !== after[i]!.stale,
    )
    expect(impact.claims.map(({ id }) => id)).toEqual(moved.map(({ id }) => id))
    expect((await client.assessments.list({ claimId: ids.fact as never })).assessments[0]!.assessment).toEqual(kept)
  })
  it('says from which source the worst letter comes, and that F stands beside it as partial', async () => {
    const { client, source, ids } = await sourced()
    await client.sources.grade({ id: source, reliability: 'C', reason: 'mixed' })
    const { claim } = await client.claims.get({ id: ids.fact as never })
    expect(claim.reliabilityFrom).toEqual([
      { reliability: 'C', name: 'Harbour Gazette', sourceId: source, override: false },
      { reliability: 'F', name: 'Ridge Wire', sourceId: expect.any(String), override: false },
    ])
  })
  it('of a domain touches the claims of that domain alone', async () => {
    const { client, other, ids } = await sourced()
    const { claims } = await client.sources.gradePreview({ id: other, reliability: 'B', domain: 'trade' })
    expect(claims.map(({ id }) => id)).toEqual([ids.forecast])
  })
  it('reaches the ledger along lineage, as an edit of what a document rests on does', async () => {
    const { client, source, other, ids } = await sourced()
    await client.lineage.add({
      from: { kind: 'document', id: ids.ridge },
      to: { kind: 'document', id: ids.harbour },
      type: 'cites',
    })
    const heard: string[] = []
    const events = (async () => {
      for await (const event of await client.events.subscribe()) {
        if (event.type !== 'changed') continue
        heard.push(...event.claimIds)
        return
      }
    })()
    await new Promise((done) => setTimeout(done, 20))
    await client.sources.grade({ id: source, reliability: 'E', reason: 'caught inventing' })
    await events
    expect(heard).toContain(ids.forecast)
    expect((await client.claims.get({ id: ids.forecast as never })).claim.reliability).toBe('E')
    expect((await client.sources.get({ id: other })).documents[0]?.reliability).toBe('E')
  })
  it('D2 grades, merges and deletions undone leave every row as it was', async () => {
    const corpus = await sourced()
    const { path, source, other } = corpus
    await corpus.client.sources.create({ name: 'Nobody' })
    await corpus.workbench.close()
    const rows = corpusRows(path)
    const { client, workbench } = await corpus.reopen()
    const nobody = (await client.sources.list()).sources.find((one) => one.name === 'Nobody')!
    await client.sources.grade({ id: source, reliability: 'B', reason: 'long record' })
    await client.sources.merge({ into: source, from: [other] })
    await client.sources.delete({ id: nobody.id })
    await client.sources.update({ id: source, changes: { kind: 'outlet', marking: 'TLP:GREEN' } })
    for (let i = 0; i < 4; i++) await client.history.undo()
    await workbench.close()
    expect(corpusRows(path)).toEqual(rows)
  })
})

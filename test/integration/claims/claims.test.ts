import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../builders/corpus'
import { ANALYST, newWorkbench, openWorkbench, temporaryFolder, writeCorpus } from '../../support/corpus-file'
import { codeOf, failureOf } from '../../support/failures'
import { HARBOUR, smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never

async function withDocument() {
  const open = await newWorkbench()
  const { documents } = await open.client.documents.import({ files: [open.ports.hand('harbour.txt', HARBOUR)] })
  const documentId = documents[0]!.id
  const anchors = [{ documentId, spans: [{ start: 0, end: 32 }] }]
  const claim = { text: 'The council met.', type: 'fact' as const, domain: 'domestic' as const, anchors }
  return { ...open, documentId, claim }
}

describe('claims.create', () => {
  it('writes the claim and an anchor described by its words', async () => {
    const { client, claim } = await withDocument()
    const eventTime = { edtf: '1997', mode: 'within', basis: 'stated' } as const
    const made = (await client.claims.create({ ...claim, eventTime })).claim
    expect(made).toMatchObject({ number: 1, standing: 'reported', contested: false, reliability: 'F', eventTime })
    expect(made.anchors).toMatchObject([
      { status: 'exact', quote: HARBOUR.slice(0, 32), spans: [{ start: 0, end: 32 }] },
    ])
    expect((await client.claims.list({})).claims).toEqual([made])
  })
  it('answers a repeated request with the claim that it made, and refuses another under its id', async () => {
    const { client, claim } = await withDocument()
    const id = '0198f000-0000-7000-8000-000000000001' as never
    const first = await client.claims.create({ ...claim, id })
    expect(await client.claims.create({ ...claim, id })).toEqual(first)
    expect((await client.history.list({})).changeSets.filter((set) => set.label === 'claim.create')).toHaveLength(1)
    expect(await codeOf(client.claims.create({ ...claim, id, text: 'Something else.' }))).toBe('DUPLICATE')
  })
  it('keeps dates in their one spelling (D24)', async () => {
    const { client, claim } = await withDocument()
    const eventTime = { edtf: '1997/1997', mode: 'within', basis: 'stated' } as const
    expect((await client.claims.create({ ...claim, eventTime })).claim.eventTime?.edtf).toBe('1997')
  })
  it('D13 an inferred claim stands on its note, made in the same change set', async () => {
    const { client, claim } = await withDocument()
    const made = (await client.claims.create({ ...claim, anchors: [], reading: 'inferred', note: 'By elimination.' }))
      .claim
    expect(made).toMatchObject({ standing: 'inference', anchors: [], notes: [{ body: 'By elimination.' }] })
    const [set] = (await client.history.list({ limit: 1 })).changeSets
    expect(set?.counts.map(({ type }) => type).sort()).toEqual(['claim', 'note'])
  })
})

describe('claims.create refuses and writes nothing', () => {
  const entity = { entityId: NOWHERE, role: 'subject' } as const
  it.each([
    ['D13 no passage', { anchors: [] }, 'ANCHOR_MISSING', 'anchors'],
    ['D13 inferred without a note', { anchors: [], reading: 'inferred' }, 'ANCHOR_MISSING', 'anchors'],
    ['D14 a restatement of nothing', { tier: 'restatement' }, 'INVALID_FIELD', 'tier'],
    ['D15 a forecast without its question', { type: 'forecast' }, 'FORECAST_REQUIRED', 'forecast'],
    [
      'D18 a named speaker who is not named',
      { attribution: { mode: 'named' } },
      'INVALID_FIELD',
      'attribution.speakerIds',
    ],
    [
      'D24 a date that is none',
      { eventTime: { edtf: '199', mode: 'within', basis: 'stated' } },
      'TIME_INVALID',
      'eventTime.edtf',
    ],
    [
      'D31 a term of another scale',
      { sourceLikelihood: { scale: 'phia', term: 'very likely', basis: 'stated' } },
      'LIKELIHOOD_INVALID',
      'sourceLikelihood.term',
    ],
    [
      'D31 a term without its row',
      { sourceLikelihood: { scale: 'icd203', term: 'likely', basis: 'assigned' } },
      'LIKELIHOOD_INVALID',
      'sourceLikelihood.row',
    ],
    [
      'D31 stated by words that hold neither term nor number',
      { sourceLikelihood: { scale: 'icd203', term: 'likely', row: 1, basis: 'stated', wording: 'is set to' } },
      'LIKELIHOOD_INVALID',
      'sourceLikelihood.wording',
    ],
    [
      'a likelihood outside its scale',
      { sourceLikelihood: { scale: 'icd203', p: 1.5, basis: 'assigned' } },
      'LIKELIHOOD_INVALID',
      'sourceLikelihood.p',
    ],
    ['a text that is too long', { text: 'x'.repeat(601) }, 'INVALID_FIELD', 'text'],
    ['an actor that is not there', { actors: [entity] }, 'NOT_FOUND', 'actors.0.entityId'],
    ['a tag that is not there', { tagIds: [NOWHERE] }, 'NOT_FOUND', 'tagIds.0'],
  ] as const)('%s', async (_, wrong, code, field) => {
    const { client, claim } = await withDocument()
    const failure = await failureOf(client.claims.create({ ...claim, ...(wrong as object) }))
    expect(failure).toMatchObject({ code, defined: true })
    expect(failure.data.field).toBe(field)
    expect((await client.claims.list({})).claims).toEqual([])
  })
  it('D15 a forecast record on a fact', async () => {
    const { client, claim } = await withDocument()
    const forecast = { question: 'Q', criterion: 'C', horizonBasis: 'none', resolvable: 'yes' } as const
    expect(await failureOf(client.claims.create({ ...claim, forecast }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'forecast' },
    })
  })
  it('D16 an entity that gains and loses, and a strength on a subject', async () => {
    const { client, ids } = await smallCorpus()
    const { claim } = await client.claims.get({ id: ids.fact as never })
    const actor = (role: string, strength?: number) => ({ entityId: ids.polity, role, strength }) as never
    const update = (actors: never[]) => failureOf(client.claims.update({ id: claim.id, changes: { actors } }))
    expect(await update([actor('beneficiary'), actor('loser')])).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'actors.1' },
    })
    expect(await update([actor('subject', 2)])).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'actors.0.strength' },
    })
    expect((await client.claims.get({ id: claim.id })).claim).toEqual(claim)
  })
  it.each([
    ['past the end', [{ start: 0, end: 10_000 }], 'anchors.0.spans.0'],
    [
      'overlapping',
      [
        { start: 0, end: 9 },
        { start: 5, end: 12 },
      ],
      'anchors.0.spans.1',
    ],
  ])('ANCHOR_OUTSIDE for spans %s', async (_, spans, field) => {
    const { client, claim, documentId } = await withDocument()
    const failure = await failureOf(client.claims.create({ ...claim, anchors: [{ documentId, spans }] }))
    expect(failure).toMatchObject({ code: 'ANCHOR_OUTSIDE', data: { field } })
  })
})

describe('claims.update', () => {
  it('changes the named fields alone and clears with null', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.fact as never
    const before = (await client.claims.get({ id })).claim
    const after = (
      await client.claims.update({ id, changes: { eventTime: null, status: 'reviewed', tagIds: [ids.tag as never] } })
    ).claim
    const { eventTime: _time, ...rest } = before
    expect(after).toEqual({
      ...rest,
      eventTime: undefined,
      status: 'reviewed',
      tagIds: [ids.tag],
      rev: 2,
      modifiedAt: after.modifiedAt,
    })
  })
  it('joins typing within two seconds into one change set', async () => {
    const { client, ids, ports } = await smallCorpus()
    const id = ids.fact as never
    const before = (await client.history.state()).sequence
    for (const text of ['T', 'Th', 'The']) {
      await client.claims.update({ id, changes: { text } })
      ports.clock.advance(500)
    }
    const sets = (await client.history.list({})).changeSets.filter((set) => set.sequence > before)
    expect(sets.map((set) => set.label)).toEqual(['claim.update'])
    await client.history.undo()
    expect((await client.claims.get({ id })).claim.text).toBe('The council met in Harbour Town.')
  })
  it('STALE where another edit came first', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.fact as never
    await client.claims.update({ id, rev: 1, changes: { text: 'First.' } })
    expect(await failureOf(client.claims.update({ id, rev: 1, changes: { text: 'Second.' } }))).toMatchObject({
      code: 'STALE',
      data: { name: 'C-1' },
    })
  })
  it('D15 the forecast record comes and goes with the type', async () => {
    const { client, ids } = await smallCorpus()
    const [fact, forecast] = [ids.fact as never, ids.forecast as never]
    expect(
      (await client.claims.update({ id: forecast, changes: { type: 'judgement' } })).claim.forecast,
    ).toBeUndefined()
    expect(await codeOf(client.claims.update({ id: fact, changes: { type: 'forecast' } }))).toBe('FORECAST_REQUIRED')
    const input = { question: 'Q', criterion: 'C', horizonBasis: 'none', resolvable: 'yes' } as const
    expect(
      (await client.claims.update({ id: fact, changes: { type: 'forecast', forecast: input } })).claim.forecast,
    ).toMatchObject(input)
  })
  it('D13 an inferred claim without passage cannot become a stated one', async () => {
    const { client, ids } = await smallCorpus()
    expect(await codeOf(client.claims.update({ id: ids.inferred as never, changes: { reading: 'stated' } }))).toBe(
      'ANCHOR_MISSING',
    )
  })
  it('NOT_FOUND for a claim that was deleted', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.fact as never
    await client.claims.delete({ ids: [id] })
    expect(await codeOf(client.claims.update({ id, changes: { text: 'Late.' } }))).toBe('NOT_FOUND')
    expect(await codeOf(client.claims.get({ id }))).toBe('NOT_FOUND')
    expect(await codeOf(client.claims.delete({ ids: [id] }))).toBe('NOT_FOUND')
  })
})

describe('anchors of a claim', () => {
  it('are added and taken away, the last only with a note to stand on (D13)', async () => {
    const { client, ids } = await smallCorpus()
    const id = ids.forecast as never
    const anchor = { documentId: ids.harbour as never, spans: [{ start: 33, end: 62 }] }
    const { claim } = await client.claims.addAnchor({ id, anchor })
    expect(claim.anchors.map((one) => one.quote)).toEqual([claim.anchors[0]!.quote, HARBOUR.slice(33, 62)])
    const [first, second] = claim.anchors
    expect((await client.claims.removeAnchor({ id, anchorId: first!.id })).claim.anchors).toEqual([second])
    expect(await codeOf(client.claims.removeAnchor({ id, anchorId: second!.id }))).toBe('ANCHOR_MISSING')
    expect(await codeOf(client.claims.removeAnchor({ id, anchorId: first!.id }))).toBe('NOT_FOUND')
    expect(await codeOf(client.claims.addAnchor({ id, anchor: { ...anchor, documentId: NOWHERE } }))).toBe('NOT_FOUND')
  })
})

describe('claims.list', () => {
  it('narrows by a filter and names what it does not understand', async () => {
    const { client } = await smallCorpus()
    const texts = async (where: string) => (await client.claims.list({ where })).claims.map((claim) => claim.number)
    expect(await texts('domain:trade')).toEqual([2, 3])
    expect(await texts('type:forecast domain:trade')).toEqual([2])
    expect(await texts('council')).toEqual([1])
    expect(await failureOf(client.claims.list({ where: 'colour:red' }))).toMatchObject({ code: 'FILTER_INVALID' })
  })
  it('D35 D37 standing and grades follow the assessments of the corpus', async () => {
    const { client } = await newWorkbench({ starter: true })
    const { claims } = await client.claims.list({})
    expect(new Set(claims.map((claim) => claim.standing)).size).toBe(3)
    for (const claim of claims) if (claim.standing === 'established') expect(claim.credibility).toBe(1)
    expect(claims.some((claim) => claim.contested)).toBe(true)
  })
})

describe('claims.delete', () => {
  it('D14 what restated a deleted claim stands for itself from then on, until undo', async () => {
    const path = join(temporaryFolder(), 'roots.eqp')
    const objects = seedClaims(80, 4)
    await writeCorpus(path, objects)
    const { client } = await openWorkbench(path, { analyst: ANALYST })
    const { from, to } = objects.relations.find((relation) => relation.type === 'restates')!
    await client.claims.delete({ ids: [to] })
    expect((await client.claims.get({ id: from })).claim.tier).toBe('core')
    await client.history.undo()
    expect((await client.claims.get({ id: from })).claim.tier).toBe('restatement')
  })
})

describe('claims.downgrade', () => {
  it('D47 lowers the marking in force, signed with its reason, and undo takes it back', async () => {
    const { client, claim } = await withDocument()
    const { id } = (await client.claims.create({ ...claim, marking: 'TLP:RED' })).claim
    expect((await client.claims.get({ id })).claim.effectiveMarking).toBe('TLP:RED')
    const lowered = (await client.claims.downgrade({ id, to: 'TLP:GREEN', reason: 'Published since.' })).claim
    expect(lowered).toMatchObject({ effectiveMarking: 'TLP:GREEN', marking: 'TLP:RED' })
    expect(lowered.downgrade).toMatchObject({ to: 'TLP:GREEN', reason: 'Published since.' })
    await client.history.undo()
    expect((await client.claims.get({ id })).claim).toMatchObject({ effectiveMarking: 'TLP:RED' })
    expect((await client.claims.get({ id })).claim.downgrade).toBeUndefined()
  })
  it('needs a reason', async () => {
    const { client, claim } = await withDocument()
    const { id } = (await client.claims.create(claim)).claim
    expect(await failureOf(client.claims.downgrade({ id, to: 'TLP:CLEAR', reason: ' ' }))).toMatchObject({
      code: 'REASON_REQUIRED',
      data: { field: 'downgrade.reason' },
    })
  })
})

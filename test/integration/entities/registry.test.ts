import type { EntityChanges, EntityInput } from '@shared/contract/ledger/entities'
import type { EntityId } from '@shared/model/base/ids'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Client, newWorkbench } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

type Fields = Partial<z.input<typeof EntityInput>>
const make = async (client: Client, name: string, more: Fields = {}) =>
  (await client.entities.create({ kind: 'organisation', name, ...more })).entity

/** The harbour council in a claim, a forecast, two notes, a brief and a filter. */
async function namedEverywhere() {
  const corpus = await smallCorpus()
  const { client, ids } = corpus
  const council = await make(client, 'Harbour Council', { aliases: [{ text: 'HC', language: 'en', type: 'acronym' }] })
  const actors = [{ entityId: council.id, role: 'subject' as const }]
  const text = 'The Harbour Council, not the Harbour Councillor, met; Harbour Council’s fee stands.'
  await client.claims.update({ id: ids.fact as never, changes: { text, actors } })
  await client.claims.update({
    id: ids.forecast as never,
    changes: {
      forecast: {
        question: 'Will the Harbour  Council open it?',
        criterion: 'Its register.',
        condition: 'If Harbour Council agrees.',
        horizonBasis: 'none',
        resolvable: 'yes',
      },
    },
  })
  const target = { kind: 'claim', id: ids.fact } as const
  await client.notes.create({ target, body: 'Ask the Harbour Council.' })
  await client.notes.create({ target, body: '“Harbour Council” as printed.', kind: 'quote' })
  await client.briefs.update({
    id: ids.brief as never,
    changes: {
      title: 'Harbour Council and the line',
      where: 'actor:"Harbour Council"',
      sections: [
        {
          heading: 'Judgement',
          blocks: [
            { type: 'text', text: 'Harbour Council waits.', claimIds: [] },
            { type: 'table', where: 'subject:"Harbour Council" type:fact' },
          ],
        },
      ],
    },
  })
  return { ...corpus, council }
}

describe('entities.rename', () => {
  const asked = { name: 'Port Authority', keepAs: 'former' as const, inTexts: true }
  it('previews each text before and after, and does just that', async () => {
    const { client, ids, council } = await namedEverywhere()
    const preview = await client.entities.renamePreview({ id: council.id, ...asked })
    expect(preview.texts.map(({ kind, field, after }) => [kind, field, after])).toEqual([
      ['claim', 'text', 'The Port Authority, not the Harbour Councillor, met; Port Authority’s fee stands.'],
      ['forecast', 'question', 'Will the Port Authority open it?'],
      ['forecast', 'condition', 'If Port Authority agrees.'],
      ['note', 'body', 'Ask the Port Authority.'],
      ['brief', 'title', 'Port Authority and the line'],
      ['brief', 'text', 'Port Authority waits.'],
      ['brief', 'where', 'actor:"Port Authority"'],
      ['brief', 'where', 'subject:"Port Authority" type:fact'],
    ])
    expect(await client.entities.rename({ id: council.id, ...asked })).toMatchObject({
      texts: preview.count,
      entity: { name: 'Port Authority', aliases: [{ text: 'HC' }, { text: 'Harbour Council', type: 'former' }] },
    })
    const claims = (await client.claims.list({})).claims
    const brief = (await client.briefs.list()).briefs.find((one) => one.id === ids.brief)
    const notes = (await client.notes.list({ targetId: ids.fact as never })).notes
    const texts = [
      ...claims.flatMap((one) => [one.text, one.forecast?.question, one.forecast?.condition]),
      ...notes.map((one) => one.body),
      brief?.title,
      brief?.where,
      ...(brief?.sections ?? []).flatMap(({ blocks }) =>
        blocks.map((block) => ('text' in block ? block.text : 'where' in block && block.where)),
      ),
    ]
    for (const { before, after } of preview.texts) {
      expect(texts).toContain(after)
      expect(texts).not.toContain(before)
    }
    expect(texts).toContain('“Harbour Council” as printed.')
    expect((await client.claims.list({ where: brief?.where ?? '' })).claims.map((one) => one.id)).toEqual([ids.fact])
  })
  it('without texts it touches the entity and its filters alone; undo gives back every row', async () => {
    const corpus = await namedEverywhere()
    const { client, council } = corpus
    const { texts } = await client.entities.renamePreview({ id: council.id, ...asked, inTexts: false })
    expect(texts.map(({ kind, field }) => [kind, field])).toEqual([
      ['brief', 'where'],
      ['brief', 'where'],
    ])
    await corpus.workbench.close()
    const before = corpusRows(corpus.path)
    const open = await corpus.reopen()
    await open.client.entities.rename({ id: council.id, ...asked })
    await open.client.history.undo()
    await open.workbench.close()
    expect(corpusRows(corpus.path)).toEqual(before)
  })
  it('refuses a name that another of its kind has, and a claim that would be too long', async () => {
    const { client, ids, council } = await namedEverywhere()
    await make(client, 'Port Board')
    const taken = { id: council.id, name: 'Port Board' }
    expect((await client.entities.renamePreview(taken)).namesake?.name).toBe('Port Board')
    expect(await codeOf(client.entities.rename(taken))).toBe('DUPLICATE')
    const long = { id: council.id, name: 'P'.repeat(300), inTexts: true }
    expect(await failureOf(client.entities.rename(long))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'text', place: ids.fact },
    })
    expect((await client.entities.get({ id: council.id })).entity.name).toBe('Harbour Council')
  })
})

describe('entities.delete', () => {
  it('IN_USE names what uses it; tags and notes on it go along, and come back with undo', async () => {
    const { client, ids, council } = await namedEverywhere()
    const preview = await client.entities.deletePreview({ id: council.id })
    expect(preview.blocking.map(({ role, count }) => [role, count])).toEqual([
      ['actor', 1],
      ['filter', 1],
    ])
    expect(await failureOf(client.entities.delete({ id: council.id }))).toMatchObject({
      code: 'IN_USE',
      data: { name: 'Harbour Council', detail: expect.stringContaining('acts in claims (1: C-1)') },
    })
    const { id } = await make(client, 'Unused')
    await client.notes.create({ target: { kind: 'entity', id }, body: 'Why is it here?' })
    await client.tags.apply({ tagId: ids.tag as never, targets: [{ kind: 'entity', id }] })
    expect((await client.entities.deletePreview({ id })).going.map(({ role }) => role)).toEqual(['tag', 'note'])
    await client.entities.delete({ id })
    expect(await codeOf(client.entities.get({ id }))).toBe('NOT_FOUND')
    expect((await client.notes.list({ targetId: id })).notes).toEqual([])
    await client.history.undo()
    expect((await client.notes.list({ targetId: id })).notes).toHaveLength(1)
  })
})

describe('entities.duplicates', () => {
  it('names both, why, and what met; a merge takes the pair away', async () => {
    const { client } = await newWorkbench()
    const council = await make(client, 'Harbour Council')
    const twin = await make(client, 'Harbour Counsil')
    const { pairs, count } = await client.entities.duplicates({})
    expect(count).toBe(1)
    expect(pairs).toMatchObject([
      { a: { id: council.id }, b: { id: twin.id }, reason: 'spelling', met: ['Harbour Council', 'Harbour Counsil'] },
    ])
    await client.entities.merge({ into: council.id, from: [twin.id] })
    expect((await client.entities.duplicates({})).pairs).toEqual([])
  })
})

describe('finding', () => {
  it('search tells the alias that was met, and only then', async () => {
    const { client, council } = await namedEverywhere()
    expect((await client.entities.search({ query: 'hc' })).hits[0]).toMatchObject({
      entityId: council.id,
      matched: 'HC',
    })
    const [byName] = (await client.entities.search({ query: 'harbour c' })).hits
    expect([byName?.entityId, byName?.matched]).toEqual([council.id, undefined])
  })
  it('places of the gazetteer come with point, basis and code, registered ones too', async () => {
    const { client } = await newWorkbench()
    const [first] = (await client.entities.places({ query: 'Aktau' })).places
    expect(first).toMatchObject({ name: 'Aktau', kind: 'place', geonames: expect.stringMatching(/^\d+$/) })
    const { entity } = await client.entities.fromGazetteer({ gazetteerId: first!.gazetteerId })
    expect((await client.entities.places({ query: 'Aktau' })).places[0]?.point).toEqual(entity.point)
  })
  it('counts claims in which an entity acts or is a place', async () => {
    const { client, ids } = await smallCorpus()
    expect((await client.entities.counts()).claims).toEqual({ [ids.polity]: 1, [ids.place]: 1 })
  })
})

describe('what is no entity', () => {
  const alias = { text: 'HC', language: 'en', type: 'acronym' } as const
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ] as [number, number][]
  it.each<[string, EntityChanges, string]>([
    ['an ISO code in small letters', { codes: { iso3166: 'kz' } }, 'codes.iso3166'],
    ['a Wikidata item without its Q', { codes: { wikidata: '232' } }, 'codes.wikidata'],
    ['a GeoNames id with letters', { codes: { geonames: 'G1' } }, 'codes.geonames'],
    ['a CAMEO code of two letters', { codes: { cameo: 'KZ' } }, 'codes.cameo'],
    ['a date that is none', { time: { edtf: 'soon', mode: 'within', basis: 'stated' } }, 'time.edtf'],
    ['an alias that ends before it begins', { aliases: [{ ...alias, from: '2001', to: '1999' }] }, 'aliases.0.to'],
    ['an alias twice', { aliases: [alias, alias] }, 'aliases.1'],
    [
      'a ring that is open',
      { geometry: { type: 'Polygon', coordinates: [[...square.slice(0, 3), [2, 2]]] } },
      'geometry',
    ],
    [
      'a line of one point',
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [0, 0],
          ],
        },
      },
      'geometry',
    ],
  ])('INVALID_FIELD: %s', async (_, changes, field) => {
    const { client, ids } = await smallCorpus()
    const before = (await client.history.state()).sequence
    const failure = await failureOf(client.entities.update({ id: ids.place as EntityId, changes }))
    expect(failure).toMatchObject({ code: 'INVALID_FIELD', data: { field } })
    expect((await client.history.state()).sequence).toBe(before)
  })
  it('INVALID_FIELD: a link that ends before it begins, or stands twice', async () => {
    const { client, ids } = await smallCorpus()
    const link = { type: 'seat-of' as const, to: ids.polity as EntityId }
    const put = (links: EntityChanges['links']) =>
      failureOf(client.entities.update({ id: ids.place as EntityId, changes: { links } }))
    expect(await put([{ ...link, from: '2001', until: '1999' }])).toMatchObject({ data: { field: 'links.0.until' } })
    expect(await put([link, link])).toMatchObject({ code: 'INVALID_FIELD', data: { field: 'links.1' } })
  })
  it('CYCLE: parts of each other', async () => {
    const { client } = await newWorkbench()
    const whole = await make(client, 'Whole')
    const part = await make(client, 'Part', { links: [{ type: 'part-of', to: whole.id }] })
    const links = [{ type: 'part-of' as const, to: part.id }]
    expect(await failureOf(client.entities.update({ id: whole.id, changes: { links } }))).toMatchObject({
      code: 'CYCLE',
      data: { field: 'links.0.to', detail: 'Whole → Part → Whole' },
    })
    const member = [{ type: 'member-of' as const, to: part.id }]
    expect((await client.entities.update({ id: whole.id, changes: { links: member } })).entity.links).toEqual(member)
  })
  it('DUPLICATE: a name that another of its kind has, a code that another polity has', async () => {
    const { client, ids } = await smallCorpus()
    const other = await make(client, 'Lowland', { kind: 'polity' })
    const put = (changes: EntityChanges) => codeOf(client.entities.update({ id: other.id, changes }))
    expect(await put({ codes: { iso3166: 'KZ' } })).toBe('DUPLICATE')
    expect(await put({ name: 'upland' })).toBe('DUPLICATE')
    await client.entities.update({ id: ids.polity as EntityId, changes: { name: 'UPLAND' } })
  })
})

describe('D19 D22 a capital that acts', () => {
  it('names its government: the ledger knows what it stands for while the link holds', async () => {
    const { client, ids } = await smallCorpus()
    const standsFor = async () =>
      (await client.ledger.records({ ids: [] })).dictionaries.entities.find((one) => one.id === ids.place)?.standsFor
    expect(await standsFor()).toBe(ids.polity)
    const links = [{ type: 'seat-of' as const, to: ids.polity as EntityId, until: '1997' }]
    await client.entities.update({ id: ids.place as EntityId, changes: { links } })
    expect(await standsFor()).toBeUndefined()
  })
})

// DOMAIN 8, D1 to D6, D23, D46: what the corpus keeps, and what changes of it may not lose.
import { release } from '@main/exchange/corpus-json'
import { counts } from '@shared/kernel/facts'
import { mergeEntities } from '@shared/kernel/registry'
import { Entity } from '@shared/model/entity'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../../builders/corpus'
import { fixtureId } from '../../builders/random'
import { failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

describe('D1 an id stays what it was', () => {
  it('D1 an id that was given is refused for anything else, deleted or not', async () => {
    const { client } = await smallCorpus()
    const input = (text: string) => ({
      id: fixtureId(8, 1) as never,
      text,
      type: 'fact' as const,
      domain: 'trade' as const,
      reading: 'inferred' as const,
      note: 'n',
    })
    await client.claims.create(input('First.'))
    expect((await failureOf(client.claims.create(input('Second.')))).code).toBe('DUPLICATE')
    await client.claims.delete({ ids: [fixtureId(8, 1) as never] })
    expect((await failureOf(client.claims.create(input('Second.')))).code).toBe('DUPLICATE')
  })
})

describe('D2 a change set applies wholly or not at all', () => {
  it('D2 a refused change of many leaves nothing behind', async () => {
    const { client, ids } = await smallCorpus()
    const before = [await client.claims.list({}), await client.history.state()]
    const both = [ids.fact, ids.inferred] as never[]
    const refused = client.bulk.apply({ ids: both, operation: { kind: 'set', fields: { type: 'forecast' } } })
    expect((await failureOf(refused)).code).toBe('FORECAST_REQUIRED')
    expect([await client.claims.list({}), await client.history.state()]).toEqual(before)
  })
  it('D2 undo gives every field back but rev and modifiedAt', async () => {
    const { client, ids } = await smallCorpus()
    const read = async () => {
      const { rev: _r, modifiedAt: _m, ...claim } = (await client.claims.get({ id: ids.fact as never })).claim
      return claim
    }
    const before = await read()
    await client.claims.update({ id: ids.fact as never, changes: { text: 'Other.', actors: [], eventTime: null } })
    await client.history.undo()
    expect(await read()).toEqual(before)
  })
})

describe('D3 what is derived can be thrown away', () => {
  it('D3 after a repair everything reads as before', async () => {
    const { client } = await smallCorpus()
    const read = async () => [await client.claims.list({}), await client.search.query({ query: 'council' })]
    const before = await read()
    await client.project.check({ repair: true })
    expect(await read()).toEqual(before)
  })
})

describe('D4 our own JSON carries the corpus', () => {
  const objects = seedClaims(12, 3)
  it.each([
    ['shared texts go out whole', true],
    ['texts that are not shared go out as hashes', false],
  ])('D4 %s', (_, shareText) => {
    const documents = objects.documents.map((document) => ({ ...document, shareText }))
    const out = release({ ...objects, documents }, 'TLP:RED', '00112233445566778899aabbccddeeff').objects
    expect(out.claims.map(({ id }) => id)).toEqual(objects.claims.map(({ id }) => id))
    if (shareText) expect(out.claims).toEqual(objects.claims)
    const types = new Set(out.anchors.flatMap(({ selectors }) => selectors.map(({ type }) => type)))
    expect([...types]).toEqual([shareText ? 'quote' : 'hashed'])
  })
})

describe('D5 merging keeps both sides', () => {
  it('D5 notes, tags and assessments of merged claims stand on the one that is kept', async () => {
    const { client, ids } = await smallCorpus()
    await client.assessments.add({ claimId: ids.fact as never, credibility: 3 })
    await client.bulk.apply({
      ids: [ids.fact, ids.inferred] as never[],
      operation: { kind: 'merge', into: ids.inferred as never },
    })
    const { claim } = await client.claims.get({ id: ids.inferred as never })
    expect(claim.tagIds).toEqual([ids.childTag])
    expect(claim.notes.map(({ body }) => body).join('\n')).toContain('Silence is taken as assent.')
    const kept = (await client.assessments.list({ claimId: ids.inferred as never })).assessments
    expect(kept.map(({ assessment }) => assessment.credibility)).toContain(3)
  })
})

describe('D6 a suggestion counts once it is accepted', () => {
  it.each([
    ['proposed', false],
    ['rejected', false],
    ['accepted', true],
    ['edited', true],
    [undefined, true],
  ] as const)('D6 %s counts: %s', (decision, counted) => {
    expect(counts({ ...(decision && { suggestion: { rule: 'S2', ruleVersion: '1', decision } }) })).toBe(counted)
  })
})

describe('D23 merging entities', () => {
  const entity = (n: number, name: string, more: object = {}) =>
    Entity.parse({
      id: fixtureId(9, n),
      kind: 'organisation',
      name,
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: fixtureId(1, 1),
      modifiedAt: '2026-01-01T00:00:00.000Z',
      rev: 1,
      ...more,
    })
  it.each([
    ['the other name', entity(2, 'Fee Bureau'), ['Fee Bureau']],
    ['names that it has already once', entity(2, 'Fee Office'), []],
    [
      'the other’s aliases',
      entity(2, 'Bureau', { aliases: [{ text: 'FB', language: 'en', type: 'acronym' }] }),
      ['Bureau', 'FB'],
    ],
  ])('D23 keeps %s as an alias', (_, from, aliases) => {
    const { fields } = mergeEntities(entity(1, 'Fee Office'), [from]) as unknown as { fields: Pick<Entity, 'aliases'> }
    expect(fields.aliases.map(({ text }) => text)).toEqual(aliases)
  })
  it('D23 leads every reference to the one that stays, in one change set', async () => {
    const { client, ids } = await smallCorpus()
    const { entity: into } = await client.entities.create({ kind: 'polity', name: 'Highland' })
    const { sequence } = await client.history.state()
    await client.entities.merge({ into: into.id, from: [ids.polity as never] })
    expect((await client.history.state()).sequence).toBe(sequence + 1)
    const { claim } = await client.claims.get({ id: ids.fact as never })
    expect(claim.actors.map(({ entityId }) => entityId)).toEqual([into.id])
  })
})

describe('D46 the codebook', () => {
  it.each([
    ['a sibling of the same name, case aside', { name: 'TRANSIT' }, 'DUPLICATE'],
    ['the same name below another', { name: 'transit', below: true }, undefined],
  ])('D46 %s', async (_, { name, below }: { name: string; below?: boolean }, code) => {
    const { client, ids } = await smallCorpus()
    const made = client.tags.create({ name, ...(below && { parentId: ids.childTag as never }) })
    if (code) expect((await failureOf(made)).code).toBe(code)
    else expect((await made).tag.name).toBe(name)
  })
  it('D46 a tag below itself is refused', async () => {
    const { client, ids } = await smallCorpus()
    const moved = client.tags.update({ id: ids.tag as never, changes: { parentId: ids.childTag as never } })
    expect((await failureOf(moved)).code).toBe('CYCLE')
  })
  it('D46 deleting and merging give the uses on, in one change set', async () => {
    const { client, ids } = await smallCorpus()
    const tags = async () => (await client.claims.get({ id: ids.fact as never })).claim.tagIds
    const { sequence } = await client.history.state()
    await client.tags.delete({ id: ids.childTag as never })
    expect([await tags(), (await client.history.state()).sequence]).toEqual([[ids.tag], sequence + 1])
    const { tag } = await client.tags.create({ name: 'passage' })
    await client.tags.merge({ into: tag.id, from: [ids.tag as never] })
    expect(await tags()).toEqual([tag.id])
  })
})

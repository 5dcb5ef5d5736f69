import type { EntityInput } from '@shared/contract/ledger/entities'
import type { EntityId } from '@shared/model/base/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Client, newWorkbench } from '../../support/corpus-file'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as EntityId
const make = async (client: Client, name: string, more: Partial<z.input<typeof EntityInput>> = {}) =>
  (await client.entities.create({ kind: 'organisation', name, ...more })).entity
const rolesOf = async (client: Client, id: string) =>
  Object.fromEntries(
    (await client.entities.uses({ id: id as EntityId })).groups.map(({ role, count }) => [role, count]),
  )

/** A corpus in which `twin` is referred to in every way that something can refer to an entity. */
async function usedEverywhere() {
  const corpus = await smallCorpus()
  const { client, ids } = corpus
  const time = { edtf: '2001-05', mode: 'within', basis: 'stated' } as const
  const polity = ids.polity as EntityId
  const twin = await make(client, 'Uplands', {
    kind: 'polity',
    time,
    aliases: [{ text: 'The Uplands', language: 'en', type: 'short' }],
    codes: { wikidata: 'Q77' },
  })
  const bloc = await make(client, 'Hill League', { links: [{ type: 'owned-by', to: twin.id }] })
  await client.entities.update({ id: twin.id, changes: { links: [{ type: 'member-of', to: bloc.id }] } })
  const claim = await client.claims.create({
    text: 'Uplands paid twice.',
    type: 'fact',
    domain: 'trade',
    reading: 'inferred',
    note: 'Ledger.',
    actors: [
      { entityId: twin.id, role: 'beneficiary', strength: 3 },
      { entityId: polity, role: 'beneficiary', strength: 1 },
      { entityId: twin.id, role: 'subject' },
    ],
    places: [
      { placeId: twin.id, role: 'scope' },
      { placeId: polity, role: 'scope' },
    ],
    attribution: { mode: 'named', speakerIds: [twin.id, polity], stance: 'asserts' },
    balanceOf: twin.id,
    eventTime: {
      mode: 'within',
      basis: 'stated',
      relative: { anchor: { kind: 'entity', id: twin.id }, relation: 'same-as' },
    },
  })
  await client.documents.update({
    id: ids.harbour as never,
    changes: { authors: [{ name: 'Office of Uplands', entityId: twin.id }] },
  })
  await client.project.update({ focalPolityId: twin.id, powerIds: [polity, twin.id] })
  const target = { kind: 'entity', id: twin.id } as const
  await client.notes.create({ target, body: 'Is this Upland?' })
  await client.tags.apply({ tagId: ids.tag as never, targets: [target, { kind: 'entity', id: polity }] })
  await client.tags.apply({ tagId: ids.childTag as never, targets: [target] })
  return { ...corpus, polity, twin, bloc, claim: claim.claim }
}

describe('entities.uses', () => {
  it('counts everything that refers, and names the first few', async () => {
    const { client, twin, claim } = await usedEverywhere()
    expect(await rolesOf(client, twin.id)).toEqual({
      actor: 1,
      place: 1,
      speaker: 1,
      balance: 1,
      'relative-time': 1,
      link: 1,
      author: 1,
      focal: 1,
      power: 1,
      tag: 2,
      note: 1,
    })
    const { groups, total } = await client.entities.uses({ id: twin.id, first: 1 })
    expect(total).toBe(12)
    expect(groups[0]).toMatchObject({ role: 'actor', first: [{ kind: 'claim', id: claim.id, number: claim.number }] })
    expect(groups.find((group) => group.role === 'tag')?.first).toHaveLength(1)
    expect(await codeOf(client.entities.uses({ id: NOWHERE }))).toBe('NOT_FOUND')
  })
})

describe('D23 entities.merge', () => {
  it('redirects all references, keeps the names as aliases, and is one change set', async () => {
    const { client, polity, twin, bloc, claim } = await usedEverywhere()
    const before = (await client.history.state()).sequence
    const { entity } = await client.entities.merge({ into: polity, from: [twin.id] })
    expect((await client.history.list({})).changeSets[0]).toMatchObject({ label: 'entity.merge' })
    expect((await client.history.state()).sequence).toBe(before + 1)
    expect(entity.aliases.map((alias) => alias.text)).toEqual(['Uplands', 'The Uplands'])
    expect(entity).toMatchObject({ codes: { iso3166: 'KZ', wikidata: 'Q77' }, time: { edtf: '2001-05' } })
    expect(entity.links).toEqual([{ type: 'member-of', to: bloc.id }])
    const led = (await client.claims.get({ id: claim.id })).claim
    expect(led.actors).toEqual([
      { entityId: polity, role: 'beneficiary', strength: 3 },
      { entityId: polity, role: 'subject' },
    ])
    expect(led).toMatchObject({ places: [{ placeId: polity, role: 'scope' }], balanceOf: polity })
    expect(led.attribution.speakerIds).toEqual([polity])
    expect(led.eventTime).toMatchObject({ edtf: '2001-05', relative: { anchor: { id: polity } } })
    expect((await client.project.get()).project).toMatchObject({ focalPolityId: polity, powerIds: [polity] })
    expect((await client.entities.get({ id: bloc.id })).entity.links).toEqual([{ type: 'owned-by', to: polity }])
    expect((await client.notes.list({ targetId: polity })).notes).toHaveLength(1)
    const roles = await rolesOf(client, polity)
    expect(roles).toMatchObject({ author: 1, tag: 2, note: 1, link: 2 })
    expect(await codeOf(client.entities.get({ id: twin.id }))).toBe('NOT_FOUND')
  })
  it('D2 merge, then undo, gives back every row; redo merges again', async () => {
    const corpus = await usedEverywhere()
    const { path, polity, twin } = corpus
    await corpus.workbench.close()
    const before = corpusRows(path)
    const first = await corpus.reopen()
    await first.client.entities.merge({ into: polity, from: [twin.id] })
    const merged = await stateOf(first.client)
    await first.client.history.undo()
    await first.workbench.close()
    expect(corpusRows(path)).toEqual(before)
    const { client } = await first.reopen()
    await client.history.redo()
    expect(await stateOf(client)).toEqual(merged)
  })
  it('the preview says what is led on, gained, filled and doubtful, and changes nothing', async () => {
    const { client, polity, twin } = await usedEverywhere()
    const before = (await client.history.state()).sequence
    const preview = await client.entities.mergePreview({ into: polity, from: [twin.id] })
    expect(preview).toMatchObject({
      into: { id: polity, name: 'Upland' },
      from: [{ name: 'Uplands' }],
      filled: ['time', 'codes.wikidata'],
      dropped: [],
      links: 1,
      doubts: [],
      conflicts: [],
    })
    expect(preview.uses).toEqual((await client.entities.uses({ id: twin.id })).groups)
    expect((await client.history.state()).sequence).toBe(before)
    const office = await make(client, 'Survey Office', { kind: 'person', codes: { wikidata: 'Q78' } })
    const doubtful = await client.entities.mergePreview({ into: twin.id, from: [office.id] })
    expect(doubtful).toMatchObject({ doubts: ['kind', 'code'], dropped: ['codes.wikidata'] })
  })
  it('MERGE_SELF and NOT_FOUND, and nothing half-written', async () => {
    const { client, polity, twin } = await usedEverywhere()
    const before = (await client.history.state()).sequence
    const self = { into: polity, from: [twin.id, polity] }
    expect(await failureOf(client.entities.merge(self))).toMatchObject({ code: 'MERGE_SELF', data: { name: 'Upland' } })
    expect(await codeOf(client.entities.mergePreview(self))).toBe('MERGE_SELF')
    expect(await codeOf(client.entities.merge({ into: polity, from: [twin.id, NOWHERE] }))).toBe('NOT_FOUND')
    expect((await client.history.state()).sequence).toBe(before)
  })
  it('D16 a claim in which it would both gain and lose is named and refused, or it does neither', async () => {
    const { client, polity, twin } = await usedEverywhere()
    const { claim } = await client.claims.create({
      text: 'What one won the other lost.',
      type: 'judgement',
      domain: 'trade',
      reading: 'inferred',
      note: 'Zero sum.',
      actors: [
        { entityId: polity, role: 'beneficiary', strength: 2 },
        { entityId: twin.id, role: 'loser', strength: 1 },
      ],
    })
    const asked = { into: polity, from: [twin.id] }
    expect((await client.entities.mergePreview(asked)).conflicts).toEqual([
      { id: claim.id, number: claim.number, text: claim.text },
    ])
    expect(await failureOf(client.entities.merge(asked))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'actors', place: claim.id, detail: expect.stringContaining(`C-${claim.number}`) },
    })
    await client.entities.merge({ ...asked, conflicts: 'neither' })
    expect((await client.claims.get({ id: claim.id })).claim.actors).toEqual([{ entityId: polity, role: 'object' }])
  })
  it('D34 effects follow, each on its own, and nothing else of an assessment changes', async () => {
    const { client, polity, twin, claim } = await usedEverywhere()
    const effects = [
      { entityId: twin.id, sign: '+' as const, strength: 2 as const },
      { entityId: polity, sign: '−' as const, strength: 1 as const },
    ]
    await client.assessments.add({ claimId: claim.id, credibility: 3, rationale: 'Two ledgers.', effects })
    const judged = async () =>
      (await client.assessments.list({ claimId: claim.id })).assessments.map((one) => one.assessment)
    const [before] = await judged()
    const { uses } = await client.entities.mergePreview({ into: polity, from: [twin.id] })
    expect(uses.find((group) => group.role === 'effect')).toMatchObject({ count: 1, first: [{ claimId: claim.id }] })
    await client.entities.merge({ into: polity, from: [twin.id] })
    const [after] = await judged()
    expect(after?.effects).toEqual(effects.map((effect) => ({ ...effect, entityId: polity })))
    const rest = ({ effects: _effects, rev: _rev, modifiedAt: _at, ...kept }: NonNullable<typeof after>) => kept
    expect(rest(after!)).toEqual(rest(before!))
    await client.history.undo()
    expect((await judged())[0]?.effects).toEqual(effects)
  })
  it('a circle of links that it would close is shown before and refused', async () => {
    const { client } = await newWorkbench()
    const whole = await make(client, 'Whole')
    const middle = await make(client, 'Middle', { links: [{ type: 'part-of', to: whole.id }] })
    const part = await make(client, 'Part', { links: [{ type: 'part-of', to: middle.id }] })
    const asked = { into: whole.id, from: [part.id] }
    expect((await client.entities.mergePreview(asked)).circle).toEqual(['Whole', 'Middle', 'Whole'])
    expect(await failureOf(client.entities.merge(asked))).toMatchObject({
      code: 'CYCLE',
      data: { detail: 'Whole → Middle → Whole' },
    })
  })
})

/** What a window sees of entities and claims. */
async function stateOf(client: Client) {
  const plain = ({ rev: _rev, modifiedAt: _at, ...rest }: { rev: number; modifiedAt: string }) => rest
  return {
    entities: (await client.entities.list()).entities.map(plain),
    claims: (await client.claims.list({})).claims.map(plain),
    project: plain((await client.project.get()).project),
  }
}

describe('entities.split', () => {
  it('moves aliases, links and references that are named, and no others', async () => {
    const { client, twin, bloc, claim, ids } = await usedEverywhere()
    const asked = {
      id: twin.id,
      part: { kind: 'organisation' as const, name: 'Uplands Office' },
      aliases: [0],
      links: [0],
      claimIds: [claim.id],
      documentIds: [ids.harbour as never],
    }
    const preview = await client.entities.splitPreview(asked)
    expect(preview.goes).toMatchObject({ name: 'Uplands Office', aliases: ['The Uplands'] })
    expect(preview.stays.uses.map((group) => group.role)).toEqual(['link', 'focal', 'power', 'tag', 'note'])
    const { entity, part } = await client.entities.split(asked)
    expect([entity.aliases, entity.links]).toEqual([[], []])
    expect(part).toMatchObject({ aliases: [{ text: 'The Uplands' }], links: [{ type: 'member-of', to: bloc.id }] })
    expect(await rolesOf(client, part.id)).toEqual(
      Object.fromEntries(preview.goes.uses.map(({ role, count }) => [role, count])),
    )
    expect((await client.claims.get({ id: claim.id })).claim.balanceOf).toBe(part.id)
  })
  it('refuses what does not refer to it, and positions that are not there', async () => {
    const { client, twin, ids } = await usedEverywhere()
    const part = { kind: 'organisation' as const, name: 'Uplands Office' }
    const claimIds = [ids.forecast as never]
    expect(await failureOf(client.entities.split({ id: twin.id, part, claimIds }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'claimIds.0' },
    })
    expect(await failureOf(client.entities.split({ id: twin.id, part, aliases: [5] }))).toMatchObject({
      code: 'INVALID_FIELD',
      data: { field: 'aliases.0' },
    })
  })
  it('R7 split, then merged again, gives every claim back; the name of the part stays as alias', async () => {
    const { client, twin, claim, ids } = await usedEverywhere()
    await client.claims.update({ id: ids.fact as never, changes: { actors: [{ entityId: twin.id, role: 'object' }] } })
    const claims = async () => (await stateOf(client)).claims
    const before = await claims()
    await fc.assert(
      fc.asyncProperty(fc.subarray([claim.id as string, ids.fact]), fc.subarray([0]), async (chosen, aliases) => {
        const claimIds = chosen as never[]
        const { part } = await client.entities.split({
          id: twin.id,
          part: { kind: 'polity', name: 'Lower Uplands' },
          claimIds,
          aliases,
        })
        await client.entities.merge({ into: twin.id, from: [part.id] })
        expect(await claims()).toEqual(before)
        const { entity } = await client.entities.get({ id: twin.id })
        expect(entity.aliases.map((alias) => alias.text).sort()).toEqual(['Lower Uplands', 'The Uplands'])
      }),
      { numRuns: 6 },
    )
  })
})

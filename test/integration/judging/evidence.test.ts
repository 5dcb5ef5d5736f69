import { describe, expect, it } from 'vitest'
import { corpusRows } from '../../support/corpus-rows'
import { codeOf, failureOf } from '../../support/failures'
import { type SmallCorpus, smallCorpus } from '../../support/small-corpus'

const NOWHERE = '0198f000-0000-7000-8000-000000000009' as never
const at = (ids: SmallCorpus['ids'], id: keyof SmallCorpus['ids']) => ids[id] as never

async function corpus() {
  const open = await smallCorpus()
  const { ids } = open
  const passage = (start: number, end: number) => ({ documentId: at(ids, 'harbour'), spans: [{ start, end }] })
  return { ...open, passage, fact: at(ids, 'fact'), forecast: at(ids, 'forecast'), inferred: at(ids, 'inferred') }
}

describe('evidence.list', () => {
  it('shows what each item is: own passages, a passage, a claim and a document, with roots and grade', async () => {
    const { client, fact, forecast, inferred, ids, passage } = await corpus()
    const add = async (item: object, stance: 'supports' | 'refutes' | 'qualifies' | 'context', more: object = {}) =>
      (await client.evidence.add({ claimId: inferred, item: item as never, stance, ...more })).evidence
    await add({ anchor: passage(33, 62) }, 'supports', {
      credibility: 2,
      credibilityReason: 'It fits.',
      access: 'firsthand',
    })
    await add({ claimId: fact }, 'refutes')
    await add({ documentId: at(ids, 'ridge') }, 'context', {
      reliabilityOverride: { grade: 'C', reason: 'Known clerk.' },
    })
    const list = await client.evidence.list({ claimId: inferred })
    expect(list.items.map(({ own, stance, item }) => [own, stance, item.kind])).toEqual([
      [false, 'supports', 'anchor'],
      [false, 'refutes', 'claim'],
      [false, 'context', 'document'],
    ])
    expect(list.items[0]).toMatchObject({
      credibility: 2,
      credibilityReason: 'It fits.',
      access: 'firsthand',
      lineage: 'inherit',
      reliability: 'F',
      stands: true,
      item: { anchor: { quote: 'It postponed the second line.' }, title: 'harbour' },
      roots: [{ id: ids.harbour, settled: false }],
    })
    expect(list.items[1]).toMatchObject({ item: { number: 1, text: 'The council met in Harbour Town.' } })
    expect(list.items[2]).toMatchObject({
      reliability: 'C',
      reliabilityOverride: { grade: 'C', reason: 'Known clerk.' },
    })
    expect(list).toMatchObject({ itemsFor: 1, itemsAgainst: 1, origins: [1, 1], originsAgainst: [1, 2], flags: [] })
    const own = await client.evidence.list({ claimId: fact })
    expect(own.items.map((one) => [one.own, one.stance])).toEqual([
      [true, 'supports'],
      [true, 'supports'],
    ])
    expect(own.usedBy).toMatchObject([{ stance: 'refutes', claim: { id: inferred, number: 3 } }])
    expect((await client.evidence.list({ claimId: forecast })).items).toHaveLength(1)
    expect(await codeOf(client.evidence.list({ claimId: NOWHERE }))).toBe('NOT_FOUND')
  })
  it('D36 an item of a root that is counted already changes neither lo nor hi', async () => {
    const { client, fact, passage } = await corpus()
    const before = await client.evidence.list({ claimId: fact })
    expect(before.origins).toEqual([1, 2])
    await client.evidence.add({ claimId: fact, item: { anchor: passage(33, 62) }, stance: 'supports' })
    const after = await client.evidence.list({ claimId: fact })
    expect(after.origins).toEqual(before.origins)
    expect([before.itemsFor, after.itemsFor]).toEqual([2, 3])
    expect(after.flags).toEqual(['unverified-independence'])
  })
  it('an own passage of a claim that denies refutes', async () => {
    const { client, fact } = await corpus()
    const attribution = { mode: 'author' as const, speakerIds: [], stance: 'denies' as const }
    await client.claims.update({ id: fact, changes: { attribution } })
    expect((await client.evidence.list({ claimId: fact })).items.map(({ stance }) => stance)).toEqual([
      'refutes',
      'refutes',
    ])
  })
})

describe('evidence.add, update and remove', () => {
  it('changes a judgement, clears it, and takes the passage away with the evidence', async () => {
    const { client, fact, passage } = await corpus()
    const { evidence } = await client.evidence.add({
      claimId: fact,
      item: { anchor: passage(33, 62) },
      stance: 'supports',
    })
    expect(evidence).toMatchObject({ credibility: 6, access: 'unknown', lineage: 'inherit' })
    const changed = await client.evidence.update({
      id: evidence.id,
      changes: {
        stance: 'refutes',
        credibility: 4,
        credibilityReason: 'Late.',
        lineage: 'original',
        reliabilityOverride: { grade: 'B', reason: 'x' },
      },
    })
    expect(changed.evidence).toMatchObject({ stance: 'refutes', credibility: 4, lineage: 'original', reliability: 'B' })
    const cleared = await client.evidence.update({
      id: evidence.id,
      changes: { credibilityReason: null, reliabilityOverride: null },
    })
    expect(cleared.evidence.reliabilityOverride).toBeUndefined()
    expect(cleared.evidence.credibilityReason).toBeUndefined()
    expect((await client.claims.get({ id: fact })).claim).toMatchObject({ itemsAgainst: 1, contested: true })
    await client.evidence.remove({ id: evidence.id })
    expect((await client.evidence.list({ claimId: fact })).items.every(({ own }) => own)).toBe(true)
    expect(await codeOf(client.evidence.remove({ id: evidence.id }))).toBe('NOT_FOUND')
    expect(await codeOf(client.evidence.update({ id: NOWHERE, changes: {} }))).toBe('NOT_FOUND')
  })
  it('D13 the last ground of a claim without a passage cannot be taken away', async () => {
    const { client, inferred, passage } = await corpus()
    const { evidence } = await client.evidence.add({
      claimId: inferred,
      item: { anchor: passage(33, 62) },
      stance: 'supports',
    })
    const { claim } = await client.claims.get({ id: inferred })
    await client.notes.delete({ id: claim.notes[0]!.id })
    expect(await failureOf(client.evidence.remove({ id: evidence.id }))).toMatchObject({
      code: 'ANCHOR_MISSING',
      defined: true,
    })
    expect((await client.evidence.list({ claimId: inferred })).items).toHaveLength(1)
  })
  it('a claim is no evidence of itself, directly or through others; the circle is told by its numbers', async () => {
    const { client, fact, forecast, inferred } = await corpus()
    const own = { claimId: fact, item: { claimId: fact }, stance: 'supports' } as const
    expect(await failureOf(client.evidence.add(own))).toMatchObject({ code: 'CYCLE', data: { detail: 'C-1 → C-1' } })
    await client.evidence.add({ claimId: fact, item: { claimId: forecast }, stance: 'supports' })
    await client.evidence.add({ claimId: forecast, item: { claimId: inferred }, stance: 'refutes' })
    expect(await failureOf(client.evidence.add({ ...own, claimId: inferred }))).toMatchObject({
      code: 'CYCLE',
      data: { field: 'item.claimId', detail: 'C-3 → C-1 → C-2 → C-3' },
    })
  })
  it.each<[string, (c: Awaited<ReturnType<typeof corpus>>) => object, string, string | undefined]>([
    ['a passage outside', (c) => ({ item: { anchor: c.passage(10, 9000) } }), 'ANCHOR_OUTSIDE', 'item.anchor.spans.0'],
    ['no passage at all', (c) => ({ item: { anchor: { ...c.passage(0, 5), spans: [] } } }), 'INVALID_FIELD', undefined],
    ['the own passage', (c) => ({ item: { anchor: c.passage(0, 32) } }), 'DUPLICATE', undefined],
    ['a document that is not there', () => ({ item: { documentId: NOWHERE } }), 'NOT_FOUND', undefined],
    ['a claim that is not there', () => ({ item: { claimId: NOWHERE } }), 'NOT_FOUND', undefined],
    ['a claim that is not there as the target', () => ({ claimId: NOWHERE }), 'NOT_FOUND', undefined],
    [
      'two items at once',
      (c) => ({ item: { claimId: c.forecast, documentId: c.ids.ridge } }),
      'INVALID_FIELD',
      undefined,
    ],
    ['an unknown stance', () => ({ stance: 'likes' }), 'INVALID_FIELD', 'stance'],
    ['a credibility of 0', () => ({ credibility: 0 }), 'INVALID_FIELD', 'credibility'],
    ['an unknown access', () => ({ access: 'hearsay' }), 'INVALID_FIELD', 'access'],
    [
      'an override without a reason',
      () => ({ reliabilityOverride: { grade: 'A', reason: ' ' } }),
      'REASON_REQUIRED',
      'reliabilityOverride.reason',
    ],
    [
      'an override with a letter that is none',
      () => ({ reliabilityOverride: { grade: 'G', reason: 'x' } }),
      'INVALID_FIELD',
      'reliabilityOverride.grade',
    ],
  ])('refuses %s and writes nothing', async (_, change, code, field) => {
    const open = await corpus()
    const { client, fact, ids, workbench } = open
    const input = { claimId: fact, item: { documentId: at(ids, 'ridge') }, stance: 'supports', ...change(open) }
    const before = (await client.history.state()).sequence
    const failure = await failureOf(client.evidence.add(input as never))
    expect(failure).toMatchObject({ code, defined: true })
    if (field) expect(failure.data.field).toBe(field)
    expect((await client.history.state()).sequence).toBe(before)
    expect(workbench).toBeDefined()
  })
  it('refuses the same passage, claim and document a second time', async () => {
    const { client, inferred, fact, ids, passage } = await corpus()
    for (const item of [{ anchor: passage(33, 62) }, { claimId: fact }, { documentId: at(ids, 'ridge') }]) {
      const input = { claimId: inferred, item, stance: 'supports' } as const
      await client.evidence.add(input)
      expect(await codeOf(client.evidence.add({ ...input, stance: 'refutes' }))).toBe('DUPLICATE')
    }
  })
})

describe('evidence.linkPassages', () => {
  it('makes claim, evidence and lineage in one change set, undone row for row', async () => {
    const { client, ids, passage, workbench, path } = await corpus()
    await client.project.backup()
    const counterpart = { documentId: at(ids, 'ridge'), spans: [{ start: 0, end: 16 }] }
    const before = (await client.history.state()).sequence
    const { claim, evidenceId, anchorId } = await client.evidence.linkPassages({
      claim: { text: 'The line was postponed.', type: 'fact', domain: 'trade' },
      passage: passage(33, 62),
      counterpart,
      stance: 'supports',
      credibility: 3,
      lineage: { type: 'cites' },
    })
    expect((await client.history.state()).sequence).toBe(before + 1)
    expect(claim).toMatchObject({ text: 'The line was postponed.', itemsFor: 2, origins: [1, 1] })
    expect(claim.flags).toEqual(['single-origin'])
    expect(claim.anchors.map(({ id }) => id)).toEqual([anchorId])
    const { items } = await client.evidence.list({ claimId: claim.id })
    expect(items[1]).toMatchObject({ id: evidenceId, credibility: 3, roots: [{ id: ids.harbour }] })
    const { links } = await client.lineage.list({ documentId: at(ids, 'ridge') })
    expect(links).toMatchObject([
      { from: { id: ids.ridge }, to: { id: ids.harbour }, type: 'cites', basis: 'inferred' },
    ])
    await client.history.undo()
    expect((await client.lineage.list({ documentId: at(ids, 'ridge') })).links).toEqual([])
    expect(await codeOf(client.claims.get({ id: claim.id }))).toBe('NOT_FOUND')
    await workbench.close()
    expect(corpusRows(path).evidence).toEqual([])
  })
  it('links through a claim that is there; a passage that it has already is taken as it is', async () => {
    const { client, ids, fact, passage } = await corpus()
    const own = (await client.claims.get({ id: fact })).claim.anchors[0]!
    const counterpart = { documentId: at(ids, 'ridge'), spans: [{ start: 17, end: 40 }] }
    const linked = await client.evidence.linkPassages({
      claimId: fact,
      passage: passage(0, 32),
      counterpart,
      stance: 'refutes',
    })
    expect(linked.anchorId).toBe(own.id)
    expect(linked.claim).toMatchObject({ itemsAgainst: 1, contested: true })
    const further = await client.evidence.linkPassages({
      claimId: fact,
      passage: passage(33, 62),
      counterpart: { ...counterpart, spans: [{ start: 41, end: 50 }] },
      stance: 'context',
    })
    expect(further.claim.anchors).toHaveLength(3)
  })
  it.each<[string, (c: Awaited<ReturnType<typeof corpus>>) => object, string, string | undefined]>([
    ['neither a claim nor a new one', () => ({ claimId: undefined }), 'INVALID_FIELD', 'claim'],
    ['both', () => ({ claim: { text: 'x', type: 'fact', domain: 'trade' } }), 'INVALID_FIELD', 'claim'],
    ['one passage twice', (c) => ({ counterpart: c.passage(33, 62) }), 'INVALID_FIELD', 'counterpart'],
    ['a counterpart outside', (c) => ({ counterpart: c.passage(1, 9000) }), 'ANCHOR_OUTSIDE', 'counterpart.spans.0'],
    ['a passage outside', (c) => ({ passage: c.passage(1, 9000) }), 'ANCHOR_OUTSIDE', 'passage.spans.0'],
    ['a document that rests on itself', () => ({ lineage: { type: 'cites' } }), 'CYCLE', 'to'],
    [
      'a new forecast without its question',
      () => ({ claimId: undefined, claim: { text: 'x', type: 'forecast', domain: 'trade' } }),
      'FORECAST_REQUIRED',
      undefined,
    ],
    [
      'a new claim without a text',
      () => ({ claimId: undefined, claim: { text: '', type: 'fact', domain: 'trade' } }),
      'INVALID_FIELD',
      'text',
    ],
  ])('refuses %s and writes nothing', async (_, change, code, field) => {
    const open = await corpus()
    const { client, fact, passage } = open
    const base = { claimId: fact, passage: passage(33, 62), counterpart: passage(63, 84), stance: 'supports' }
    const before = (await client.history.state()).sequence
    const failure = await failureOf(client.evidence.linkPassages({ ...base, ...change(open) } as never))
    expect(failure).toMatchObject({ code, defined: true })
    if (field) expect(failure.data.field).toContain(field)
    expect((await client.history.state()).sequence).toBe(before)
  })
})

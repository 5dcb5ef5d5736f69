import { join } from 'node:path'
import { type LedgerColumns, openLedger, recordOf } from '@shared/kernel/ledger'
import { describe, expect, it } from 'vitest'
import { seedClaims } from '../builders/corpus'
import { random } from '../builders/random'
import { ANALYST, type OpenWorkbench, openWorkbench, temporaryFolder, writeCorpus } from '../support/corpus-file'
import { smallCorpus } from '../support/small-corpus'

const columnsOf = async ({ workbench }: Pick<OpenWorkbench, 'workbench'>) =>
  openLedger((await workbench.bytes('ledger')).body)
const recordsIn = (columns: LedgerColumns) =>
  Array.from({ length: columns.count }, (_, row) => recordOf(columns, row)).sort((a, b) => a.number - b.number)

/** The ledger as a fresh process derives it from nothing but the objects. */
async function derivedAnew({ path, workbench }: OpenWorkbench) {
  await workbench.close()
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(path)
  db.exec('delete from derived')
  db.close()
  const fresh = await openWorkbench(path, { analyst: ANALYST })
  return { fresh, columns: await columnsOf(fresh) }
}

describe('the packed ledger', () => {
  it('holds every claim as it is derived', async () => {
    const small = await smallCorpus()
    const [fact, forecast, inferred] = recordsIn(await columnsOf(small))
    expect(fact).toMatchObject({
      id: small.ids.fact,
      standing: 'reported',
      reliability: 'F',
      time: { edtf: '1997', mode: 'within' },
      actors: [{ entity: small.ids.polity, role: 'beneficiary', strength: 2 }],
      places: [{ place: small.ids.place, role: 'site' }],
      tags: [small.ids.childTag],
      anchors: [
        { document: small.ids.harbour, start: 0, end: 32 },
        { document: small.ids.ridge, start: 0, end: 16 },
      ],
    })
    expect(forecast).toMatchObject({ forecast: 'open', likelihoodTerm: 'likely' })
    expect(forecast!.likelihoodP).toBeCloseTo(0.675)
    expect(inferred).toMatchObject({ standing: 'inference', time: undefined, reliability: undefined })
  })
  it('D35 tells of each claim what views filter by: standing, who says it, what it has, its marking', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    const records = async () => recordsIn(await columnsOf(small))
    expect((await records())[0]).toMatchObject({ notes: 0, marking: 'TLP:AMBER+STRICT', via: 'human', itemsFor: 2 })
    await client.notes.create({ target: { kind: 'claim', id: ids.fact }, body: 'Check it.' })
    await client.claims.update({
      id: ids.fact as never,
      changes: {
        typeAlt: 'causal',
        domainAlt: ['trade', 'energy'],
        attribution: { mode: 'named', speakerIds: [ids.polity as never], stance: 'denies' },
        balanceOf: ids.polity as never,
        plover: 'CONSULT',
        quantities: [{ value: 2, unit: 'km', comparator: 'eq' }],
        statementTime: { edtf: '2009', mode: 'within', basis: 'stated' },
      },
    })
    await client.project.update({ defaultMarking: 'TLP:GREEN' })
    const [fact, forecast] = await records()
    expect(fact).toMatchObject({
      standing: 'reported',
      typeAlt: 'causal',
      domainAlt: ['trade', 'energy'],
      attribution: 'named',
      stance: 'denies',
      speakers: [ids.polity],
      balanceOf: ids.polity,
      plover: 'CONSULT',
      quantities: 1,
      notes: 1,
      itemsFor: 0,
      itemsAgainst: 2,
      origins: [0, 0],
      statement: { edtf: '2009' },
      marking: 'TLP:GREEN',
    })
    expect(forecast).toMatchObject({ marking: 'TLP:GREEN', notes: 0, standing: 'reported' })
    await client.history.undo()
    expect((await records())[1]).toMatchObject({ marking: 'TLP:AMBER+STRICT' })
    const { columns, fresh } = await derivedAnew(small)
    expect(recordsIn(columns)).toEqual(recordsIn(await columnsOf(fresh)))
  })
  it('D47 an entity that is marked raises the marking of every claim that names it, in the kept columns too', async () => {
    const small = await smallCorpus()
    const marking = async () => recordsIn(await columnsOf(small)).map((record) => record.marking)
    const before = await marking()
    await small.client.entities.update({ id: small.ids.polity as never, changes: { marking: 'TLP:RED' } })
    expect(await marking()).toEqual(['TLP:RED', ...before.slice(1)])
    await small.client.history.undo()
    expect(await marking()).toEqual(before)
  })
  it('columns that an older program kept are derived anew, never misread', async () => {
    const small = await smallCorpus()
    const expected = recordsIn(await columnsOf(small))
    await small.workbench.close()
    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(small.path)
    const kept = db.prepare(`select bytes from derived where name = 'ledger'`).get() as { bytes: Uint8Array }
    const older = kept.bytes.slice()
    new DataView(older.buffer, older.byteOffset).setInt32(0, 1, true)
    older.fill(7, 64)
    db.prepare(`update derived set bytes = ? where name = 'ledger'`).run(older)
    db.close()
    const fresh = await openWorkbench(small.path, { analyst: ANALYST })
    expect(recordsIn(await columnsOf(fresh))).toEqual(expected)
    await fresh.workbench.close()
  })
  it('a forecast falls due with the day', async () => {
    const small = await smallCorpus()
    const horizon = { edtf: '2026-01-20', mode: 'within', basis: 'stated' } as const
    const forecast = { question: 'Q', criterion: 'C', horizon, horizonBasis: 'stated', resolvable: 'yes' } as const
    await small.client.claims.update({ id: small.ids.forecast as never, changes: { forecast } })
    const state = async () => recordsIn(await columnsOf(small))[1]!.forecast
    expect(await state()).toBe('open')
    small.ports.clock.set('2026-01-21T08:00:00.000Z')
    expect(await state()).toBe('overdue')
  })
  it('a forecast that fell due while the corpus was closed is overdue when it opens', async () => {
    const small = await smallCorpus()
    const horizon = { edtf: '2026-01-20', mode: 'within', basis: 'stated' } as const
    const forecast = { question: 'Q', criterion: 'C', horizon, horizonBasis: 'stated', resolvable: 'yes' } as const
    await small.client.claims.update({ id: small.ids.forecast as never, changes: { forecast } })
    await columnsOf(small)
    const same = await small.reopen()
    expect(recordsIn(await columnsOf(same))[1]!.forecast).toBe('open')
    small.ports.clock.set('2026-01-21T08:00:00.000Z')
    const later = await same.reopen()
    expect(recordsIn(await columnsOf(later))[1]!.forecast).toBe('overdue')
  })
  it('a document dated later bounds an open end later; an unknown claim is removed', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    const eventTime = { edtf: '1997/..', mode: 'throughout', basis: 'stated' } as const
    await client.claims.update({ id: ids.fact as never, changes: { eventTime } })
    await client.documents.update({ id: ids.harbour as never, changes: { published: '2009' } })
    const found = await client.ledger.records({
      ids: [ids.fact as never, '0198f000-0000-7000-8000-000000000009' as never],
    })
    expect(found.removed).toEqual(['0198f000-0000-7000-8000-000000000009'])
    expect(found.records[0]!.time!.latest).toBe(Date.UTC(2009, 11, 31) / 86_400_000)
  })
})

const STEPS = 25
describe('D3 the ledger that was patched, kept and replayed equals the one derived anew', () => {
  it.each([1, 2, 3])('after a random walk of commands, seed %i', async (seed) => {
    const path = join(temporaryFolder(), 'walk.eqp')
    await writeCorpus(path, seedClaims(60, seed))
    const rng = random(seed)
    let open = await openWorkbench(path, { analyst: ANALYST })
    for (let step = 0; step < STEPS; step++) {
      await randomEdit(open, rng)
      if (rng.chance(0.3)) await open.workbench.bytes('ledger')
      if (rng.chance(0.15)) open = await open.reopen()
    }
    const patched = await columnsOf(open)
    const { columns, fresh } = await derivedAnew(open)
    expect(recordsIn(patched)).toEqual(recordsIn(columns))
    expect(patched.dictionaries).toEqual(columns.dictionaries)
    expect(patched.sequence).toBe(fresh.workbench.info().sequence)
    expect(open.ports.incidents).toEqual([])
  })
})

async function randomEdit({ client, ports }: OpenWorkbench, rng: ReturnType<typeof random>): Promise<void> {
  ports.clock.advance(3000)
  const { claims } = await client.claims.list({})
  const { documents } = await client.documents.list()
  const { tags } = await client.tags.list()
  const claim = rng.pick(claims)
  const edits = [
    () => client.claims.update({ id: claim.id, changes: { text: `Edit ${rng.int(1e6)}.`, domain: 'energy' } }),
    () =>
      client.claims.update({
        id: claim.id,
        changes: { eventTime: { edtf: `19${rng.int(90) + 10}/..`, mode: 'throughout', basis: 'stated' } },
      }),
    () => client.claims.delete({ ids: [claim.id] }),
    () =>
      client.tags.apply({
        tagId: rng.pick(tags).id,
        targets: [{ kind: 'claim', id: claim.id }],
        remove: rng.chance(0.5),
      }),
    () => client.tags.create({ name: `tag ${rng.int(1e9)}` }),
    () => client.documents.update({ id: rng.pick(documents).id, changes: { published: `${2000 + rng.int(20)}` } }),
    () =>
      client.documents.update({ id: rng.pick(documents).id, changes: { source: { name: `Source ${rng.int(4)}` } } }),
    () => client.entities.create({ kind: 'group', name: `Group ${rng.int(1e9)}` }),
    () => client.history.undo().catch(() => {}),
    () =>
      client.claims.create({
        text: 'Drawn from the rest.',
        type: 'judgement',
        domain: 'other',
        reading: 'inferred',
        note: 'Because.',
      }),
  ]
  await rng.pick(edits)()
}

describe('ten thousand claims', () => {
  it('are written, checked, packed, edited and reopened', async () => {
    const path = join(temporaryFolder(), 'many.eqp')
    const objects = seedClaims(10_000, 7)
    await writeCorpus(path, objects)
    const open = await openWorkbench(path, { analyst: ANALYST })
    expect((await open.client.project.get()).counts.claims).toBe(10_000)
    expect((await columnsOf(open)).count).toBe(10_000)
    const id = objects.claims[4321]!.id
    await open.client.claims.update({ id, changes: { text: 'One of ten thousand.' } })
    await open.client.claims.delete({ ids: [objects.claims[9]!.id] })
    const columns = await columnsOf(open)
    expect(columns.count).toBe(9_999)
    expect(recordsIn(columns).find((record) => record.id === id)!.text).toBe('One of ten thousand.')
    const again = await open.reopen()
    expect(recordsIn(await columnsOf(again))).toEqual(recordsIn(columns))
  })
})

describe('a change of many at once', () => {
  it('names all that is gone', async () => {
    const path = join(temporaryFolder(), 'gone.eqp')
    const objects = seedClaims(700, 2)
    await writeCorpus(path, objects)
    const open = await openWorkbench(path, { analyst: ANALYST })
    await open.workbench.bytes('ledger')
    const heard: string[][] = []
    open.workbench.events.listen((event) => event.type === 'changed' && heard.push(event.claimIds))
    const ids = objects.claims.slice(0, 600).map((claim) => claim.id)
    await open.client.claims.delete({ ids })
    expect(heard[0]).toEqual(expect.arrayContaining(ids))
    expect((await columnsOf(open)).count).toBe(100)
    await open.client.history.undo()
    expect((await columnsOf(open)).count).toBe(700)
  })
})

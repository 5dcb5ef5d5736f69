import { describe, expect, it } from 'vitest'
import { newWorkbench } from '../../support/corpus-file'
import { failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

type Anchor = { kind: 'document-date' | 'entity' | 'claim'; id?: string }

const years = (n: number, anchor: Anchor) => ({
  mode: 'within' as const,
  basis: 'computed' as const,
  relative: { anchor, relation: 'after' as const, offset: { n, unit: 'year' as const } },
})
const dated = (edtf: string) => ({ edtf, mode: 'within' as const, basis: 'stated' as const })

async function corpus() {
  const open = await smallCorpus()
  const { client, ids } = open
  const setTime = (id: string, eventTime: object | null) =>
    client.claims.update({ id: id as never, changes: { eventTime: eventTime as never } })
  const timeOf = async (id: string) => (await client.claims.get({ id: id as never })).claim.eventTime?.edtf
  const event = (await client.entities.create({ kind: 'event', name: 'The founding', time: dated('1997') })).entity.id
  return { client, ids, setTime, timeOf, event }
}

describe('D26 relative times', () => {
  it('are worked out by the workbench, whatever the caller thinks', async () => {
    const { ids, setTime, timeOf, event } = await corpus()
    await setTime(ids.fact, { ...years(3, { kind: 'entity', id: event }), edtf: '1812' })
    expect(await timeOf(ids.fact)).toBe('2000')
  })
  it('move with an entity, and what rests on the claim moves in the same change set', async () => {
    const { client, ids, setTime, timeOf, event } = await corpus()
    await setTime(ids.fact, years(3, { kind: 'entity', id: event }))
    await setTime(ids.inferred, years(2, { kind: 'claim', id: ids.fact }))
    expect([await timeOf(ids.fact), await timeOf(ids.inferred)]).toEqual(['2000', '2002'])
    await client.entities.update({ id: event, changes: { time: dated('1990') } })
    expect([await timeOf(ids.fact), await timeOf(ids.inferred)]).toEqual(['1993', '1995'])
    const [set] = (await client.history.list({ limit: 1 })).changeSets
    expect(set?.counts).toEqual([
      { op: 'update', type: 'claim', n: 2 },
      { op: 'update', type: 'entity', n: 1 },
    ])
    await client.history.undo()
    expect([await timeOf(ids.fact), await timeOf(ids.inferred)]).toEqual(['2000', '2002'])
  })
  it('move with another claim', async () => {
    const { ids, setTime, timeOf } = await corpus()
    await setTime(ids.fact, dated('2001'))
    await setTime(ids.inferred, years(1, { kind: 'claim', id: ids.fact }))
    await setTime(ids.fact, dated('2005'))
    expect(await timeOf(ids.inferred)).toBe('2006')
  })
  it('without a date to count from have none, and get one with it', async () => {
    const { client, ids, setTime, timeOf } = await corpus()
    await setTime(ids.fact, years(1, { kind: 'document-date' }))
    expect(await timeOf(ids.fact)).toBeUndefined()
    await client.documents.update({ id: ids.harbour as never, changes: { published: '2009' } })
    expect(await timeOf(ids.fact)).toBe('2010')
  })
  it('in a circle are refused, and so are those that count from nothing', async () => {
    const { ids, setTime, timeOf } = await corpus()
    await setTime(ids.fact, dated('2001'))
    await setTime(ids.inferred, years(1, { kind: 'claim', id: ids.fact }))
    const refused = { code: 'INVALID_FIELD', data: { field: 'eventTime.relative.anchor' } }
    for (const id of [ids.fact, ids.inferred, ids.polity]) {
      expect(await failureOf(setTime(ids.fact, years(1, { kind: 'claim', id })))).toMatchObject(refused)
    }
    expect(await timeOf(ids.fact)).toBe('2001')
  })
})

describe('D27 clocks', () => {
  it('a fact has begun when it is stated; without a statement time the document date counts', async () => {
    const { client, ids, setTime, timeOf } = await corpus()
    await client.documents.update({ id: ids.harbour as never, changes: { published: '2009' } })
    const late = { code: 'TIME_INVALID', data: { field: 'eventTime', detail: 'it begins after it was said (2009)' } }
    expect(await failureOf(setTime(ids.fact, dated('2012')))).toMatchObject(late)
    expect(await timeOf(ids.fact)).not.toBe('2012')
    const changes = { eventTime: dated('2012'), statementTime: dated('2013') }
    await client.claims.update({ id: ids.fact as never, changes })
    expect(await timeOf(ids.fact)).toBe('2012')
    expect(
      await failureOf(client.claims.update({ id: ids.fact as never, changes: { statementTime: null } })),
    ).toMatchObject(late)
  })
  it('a forecast has not ended when it is stated', async () => {
    const { client, ids, setTime } = await corpus()
    await client.documents.update({ id: ids.ridge as never, changes: { published: '2009' } })
    expect(await failureOf(setTime(ids.forecast, dated('2008')))).toMatchObject({ code: 'TIME_INVALID' })
  })
  it('a document that is dated earlier holds up no other edit of its claims', async () => {
    const { client, ids, setTime } = await corpus()
    await setTime(ids.fact, dated('1997'))
    await client.documents.update({ id: ids.harbour as never, changes: { published: '1990' } })
    const { claim } = await client.claims.update({ id: ids.fact as never, changes: { text: 'The council sat.' } })
    expect(claim.text).toBe('The council sat.')
  })
})

describe('warnings about clocks', () => {
  it('D27 a statement later than access warns and is kept', async () => {
    const { client, ports } = await newWorkbench()
    const { documents } = await client.documents.import({ files: [ports.hand('late.txt', 'It was said late.\n')] })
    const anchors = [{ documentId: documents[0]!.id, spans: [{ start: 0, end: 17 }] }]
    const claim = { text: 'It was said.', type: 'fact', domain: 'other', anchors } as const
    const statementTime = { edtf: '2999', mode: 'within', basis: 'stated' } as const
    expect((await client.claims.create({ ...claim, statementTime })).claim.warnings).toEqual(['statement-after-access'])
    expect((await client.claims.create(claim)).claim.warnings).toEqual([])
  })
  it('D26 a time counted from an approximate one says so', async () => {
    const { client, ports } = await newWorkbench()
    const { documents } = await client.documents.import({ files: [ports.hand('a.txt', 'A year later it closed.\n')] })
    const anchors = [{ documentId: documents[0]!.id, spans: [{ start: 0, end: 12 }] }]
    const time = { edtf: '1997~', mode: 'within', basis: 'stated' } as const
    const { entity } = await client.entities.create({ kind: 'event', name: 'The opening', time })
    const relative = {
      anchor: { kind: 'entity', id: entity.id },
      relation: 'after',
      offset: { n: 1, unit: 'year' },
    } as const
    const eventTime = { mode: 'within', basis: 'computed', relative } as const
    const made = (await client.claims.create({ text: 'It closed.', type: 'fact', domain: 'other', anchors, eventTime }))
      .claim
    expect(made.warnings).toEqual(['uncertain-anchor'])
    expect(made.eventTime?.edtf).toBe('1998')
  })
})

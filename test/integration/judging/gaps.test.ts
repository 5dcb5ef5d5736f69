// The gap ledger through the contract: found, worked off, accepted with a reason, taken back, filtered, told apart.
import type { GapKind } from '@shared/model/collection'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failures'
import { type SmallCorpus, smallCorpus } from '../../support/small-corpus'

const listed = async ({ client }: SmallCorpus, asked: object = {}) => (await client.gaps.list(asked)).items
const numbers = async (small: SmallCorpus, kind: GapKind, asked: object = {}) =>
  (await listed(small, { kinds: [kind], ...asked })).map(({ number }) => number)
const countOf = async ({ client }: SmallCorpus, kind: GapKind) =>
  (await client.gaps.list({ limit: 0 })).kinds.find((one) => one.kind === kind)

describe('what is open', () => {
  it('closes as it is worked off, and the count of its kind tells how far', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    expect(await numbers(small, 'undated')).toEqual([3])
    expect(await countOf(small, 'undated')).toEqual({ kind: 'undated', open: 1, accepted: 0, population: 3 })
    await client.claims.update({
      id: ids.inferred as never,
      changes: { eventTime: { edtf: '1998', mode: 'within', basis: 'inferred' } },
    })
    expect(await countOf(small, 'undated')).toEqual({ kind: 'undated', open: 0, accepted: 0, population: 3 })
    await client.history.undo()
    expect(await numbers(small, 'undated')).toEqual([3])
  })
  it('names claims without a grade until somebody judges them', async () => {
    const small = await smallCorpus()
    expect(await numbers(small, 'ungraded')).toEqual([1, 2, 3])
    await small.client.assessments.add({ claimId: small.ids.fact as never, credibility: 3 })
    expect(await numbers(small, 'ungraded')).toEqual([2, 3])
  })
  it('names sources: ungraded where claims stand on them, unused where none does', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    await client.documents.update({ id: ids.ridge as never, changes: { source: { name: 'Survey', kind: 'agency' } } })
    const named = async (kind: GapKind) => (await listed(small, { kinds: [kind] })).map(({ text }) => text)
    expect(await named('source-ungraded')).toContain('Survey')
    await client.claims.delete({ ids: [ids.fact, ids.forecast] as never[] })
    expect(await named('source-ungraded')).toEqual([])
    expect(await named('source-unused')).toContain('Survey')
  })
  it('is filtered by the claims that a filter text selects', async () => {
    const small = await smallCorpus()
    expect(await numbers(small, 'unplaced')).toEqual([2, 3])
    expect(await numbers(small, 'unplaced', { where: 'type:forecast' })).toEqual([2])
    expect(await failureOf(small.client.gaps.list({ where: 'nonsense:' }))).toMatchObject({ code: 'FILTER_INVALID' })
  })
  it('is paged, worst kind first', async () => {
    const small = await smallCorpus()
    const whole = await small.client.gaps.list({})
    const page = await small.client.gaps.list({ from: 1, limit: 2 })
    expect(page.items).toEqual(whole.items.slice(1, 3))
    expect(page.total).toBe(whole.items.length)
    const kinds = [...new Set(whole.items.map(({ kind }) => kind))]
    expect(kinds).toEqual(whole.kinds.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)))
  })
})

describe('what is accepted', () => {
  const accept = (small: SmallCorpus, reason: string) =>
    small.client.gaps.accept({ gap: 'undated', targetId: small.ids.inferred, reason })

  it('is listed apart with its reason, undone and redone, and reopened', async () => {
    const small = await smallCorpus()
    const { client } = small
    await accept(small, 'It holds at any time.')
    expect(await numbers(small, 'undated')).toEqual([])
    expect(await listed(small, { kinds: ['undated'], accepted: true })).toMatchObject([
      { number: 3, accepted: { reason: 'It holds at any time.' } },
    ])
    expect(await countOf(small, 'undated')).toMatchObject({ open: 0, accepted: 1 })
    await client.history.undo()
    expect(await numbers(small, 'undated')).toEqual([3])
    await client.history.redo()
    await client.gaps.reopen({ gap: 'undated', targetId: small.ids.inferred })
    expect(await numbers(small, 'undated')).toEqual([3])
  })
  it('again changes the reason alone', async () => {
    const small = await smallCorpus()
    const first = (await accept(small, 'One.')).acceptance
    expect((await accept(small, 'Two.')).acceptance).toMatchObject({ id: first.id, reason: 'Two.' })
    expect(await listed(small, { kinds: ['undated'], accepted: true })).toHaveLength(1)
  })
  it('needs a reason, and a gap that is there', async () => {
    const small = await smallCorpus()
    const { client, ids } = small
    expect(await failureOf(accept(small, '  '))).toMatchObject({ code: 'REASON_REQUIRED', data: { field: 'reason' } })
    const other = client.gaps.accept({ gap: 'undated', targetId: ids.fact, reason: 'It has a date.' })
    expect(await failureOf(other)).toMatchObject({ code: 'NOT_FOUND' })
    const reopened = client.gaps.reopen({ gap: 'undated', targetId: ids.inferred })
    expect(await failureOf(reopened)).toMatchObject({ code: 'NOT_FOUND' })
  })
  it('no longer counts once the gap has closed by itself', async () => {
    const small = await smallCorpus()
    await accept(small, 'Not known.')
    await small.client.claims.update({
      id: small.ids.inferred as never,
      changes: { eventTime: { edtf: '1998', mode: 'within', basis: 'inferred' } },
    })
    expect(await countOf(small, 'undated')).toMatchObject({ open: 0, accepted: 0 })
    expect(await listed(small, { accepted: true })).toEqual([])
  })
})

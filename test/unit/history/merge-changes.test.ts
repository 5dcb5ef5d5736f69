// Several changes of one object in one unit of work become one (H3).
import { mergeChanges } from '@main/history/change-recorder'
import type { Change } from '@shared/model/change-set'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const ID = '01890000-0000-7000-8000-000000000001'
const change = (before?: object, after?: object): Change =>
  ({ op: 'update', type: 'claim', id: ID, ...(before && { before }), ...(after && { after }) }) as Change
const a = { text: 'a' }
const b = { text: 'b' }
const gone = { text: 'b', deletedAt: '2026-03-01T10:00:00.000Z' }

describe('merging changes', () => {
  it.each([
    ['a create stays one', [change(undefined, a)], ['create', undefined, a]],
    ['create, update = create of the last state', [change(undefined, a), change(a, b)], ['create', undefined, b]],
    ['update, soft delete = delete', [change(a, b), change(b, gone)], ['delete', a, gone]],
    ['restore, update = restore', [change(gone, b), change(b, a)], ['restore', gone, a]],
    ['update, removal = delete of the first state', [change(a, b), change(b)], ['delete', a, undefined]],
    ['removal, create = update', [change(a), change(undefined, b)], ['update', a, b]],
  ] as const)('%s', (_, changes, [op, before, after]) => {
    const [merged, ...rest] = mergeChanges(changes)
    expect(rest).toEqual([])
    expect([merged?.op, merged?.before, merged?.after]).toEqual([op, before, after])
  })
  it('forgets an object that came and went', () => {
    expect(mergeChanges([change(undefined, a), change(a)])).toEqual([])
  })
  it('keeps the first before and the last after of any chain', () => {
    const states = fc.array(fc.record({ text: fc.string() }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(states, (chain) => {
        const [merged] = mergeChanges(chain.slice(1).map((after, i) => change(chain[i], after)))
        expect(merged).toEqual({
          op: 'update',
          type: 'claim',
          id: ID,
          before: chain[0],
          after: chain[chain.length - 1],
        })
      }),
    )
  })
})

// Everything that the log can tell of has words: fields, kinds of objects, labels of changes.
import { MAPS } from '@main/store/mapping'
import { fieldWords } from '@renderer/features/history/field-words'
import { logRows } from '@renderer/features/history/log-rows'
import { string } from '@renderer/state/window/strings'
import { OBJECT_TYPES } from '@shared/model/change-set'
import { GAP_KINDS } from '@shared/model/collection'
import { describe, expect, it } from 'vitest'

/** Never shown: what the store keeps for itself, and measures of a text. */
const HIDDEN = new Set(
  'id rev createdAt createdBy modifiedAt deletedAt number via textSha256 regions pages selectors hasText'.split(' '),
)
const isKnown = (key: string, values = {}) => string(key, values) !== key

describe('words of the log', () => {
  it.each(OBJECT_TYPES)('every field of a %s has a name', (type) => {
    const fields = Object.keys(MAPS[type].schema.shape).filter((field) => !HIDDEN.has(field))
    expect(fields.filter((field) => !isKnown(`history.field.${field}`))).toEqual([])
  })
  it.each(OBJECT_TYPES)('%s has a name as one and as many', (type) => {
    expect([isKnown(`history.object.${type}`), isKnown(`history.objects.${type}`, { count: 2 })]).toEqual([true, true])
  })
  it.each(GAP_KINDS)('%s has a name, a why and an advice', (kind) => {
    expect([isKnown(`gaps.kind.${kind}`), isKnown(`gaps.why.${kind}`), isKnown(`gaps.advice.${kind}`)]).toEqual([
      true,
      true,
      true,
    ])
  })
  it('a path of two steps is named by both, an unknown part by itself', () => {
    expect([fieldWords('eventTime.edtf'), fieldWords('eventTime.mode'), fieldWords('csl.DOI')]).toEqual([
      'Event',
      'Event, how it holds',
      'Bibliography, DOI',
    ])
  })
})

describe('rows of the log', () => {
  const set = (sequence: number, time: string) => ({ sequence, time }) as Parameters<typeof logRows>[0][number]
  it('a day stands once, above its changes', () => {
    const rows = logRows([
      set(3, '2026-01-16T12:00:00.000Z'),
      set(2, '2026-01-15T13:00:00.000Z'),
      set(1, '2026-01-15T12:00:00.000Z'),
    ])
    expect(rows.map((row) => ('day' in row ? 'day' : row.set.sequence))).toEqual(['day', 3, 'day', 2, 1])
  })
  it('of nothing there is nothing', () => expect(logRows([])).toEqual([]))
})

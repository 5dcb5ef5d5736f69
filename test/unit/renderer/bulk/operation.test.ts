// The dialog's fields make an operation that the contract accepts, or none while something is missing.
import { emptyFields, type Fields, operationOf } from '@renderer/features/bulk/operation'
import { BulkOperation } from '@shared/contract/ledger/bulk'
import { describe, expect, it } from 'vitest'

const A = '01890000-0000-7000-8000-00000000000a'
const B = '01890000-0000-7000-8000-00000000000b'
const made = (fields: Partial<Fields>) => operationOf({ ...emptyFields([A]), into: '', ...fields })

describe('operationOf', () => {
  it.each([
    [
      { kind: 'set', field: 'domain', value: 'energy' },
      { kind: 'set', fields: { domain: 'energy' } },
    ],
    [
      { kind: 'set', field: 'attribution.stance', value: 'denies' },
      { kind: 'set', fields: { attribution: { stance: 'denies' } } },
    ],
    [
      { kind: 'set', field: 'marking', value: '–' },
      { kind: 'set', fields: { marking: null } },
    ],
    [
      { kind: 'tag', add: [A], remove: [B] },
      { kind: 'tag', add: [A], remove: [B] },
    ],
    [
      { kind: 'grade', credibility: '2', rationale: 'r' },
      { kind: 'grade', credibility: 2, rationale: 'r' },
    ],
    [
      { kind: 'redate', when: '1997' },
      { kind: 'redate', eventTime: { edtf: '1997', mode: 'within', basis: 'stated' } },
    ],
    [
      { kind: 'redate', redate: 'by', shift: '-2', unit: 'month' },
      { kind: 'redate', shift: { n: -2, unit: 'month' } },
    ],
    [
      { kind: 'actor', to: A, role: 'loser', strength: '3' },
      { kind: 'actor', action: 'add', entityId: A, role: 'loser', strength: 3 },
    ],
    [
      { kind: 'actor', to: A, role: 'subject', strength: '3' },
      { kind: 'actor', action: 'add', entityId: A, role: 'subject' },
    ],
    [
      { kind: 'place', action: 'remove', to: A, role: 'site' },
      { kind: 'place', action: 'remove', entityId: A, role: 'site' },
    ],
    [
      { kind: 'replace', what: 'place', from: A, to: B },
      { kind: 'replace', role: 'place', from: A, to: B },
    ],
    [
      { kind: 'merge', into: A },
      { kind: 'merge', into: A },
    ],
    [{ kind: 'delete' }, { kind: 'delete' }],
  ] as [Partial<Fields>, object][])('%j', (fields, expected) => {
    const operation = made(fields)
    expect(operation).toMatchObject(expected)
    expect(BulkOperation.safeParse(operation).success).toBe(true)
  })
  it.each([
    { kind: 'set', value: '' },
    { kind: 'tag' },
    { kind: 'grade', credibility: '2' },
    { kind: 'grade', rationale: 'r' },
    { kind: 'grade', confidence: 'high', rationale: 'r' },
    { kind: 'redate', when: 'some day' },
    { kind: 'redate', redate: 'by', shift: '0' },
    { kind: 'redate', redate: 'by', shift: 'two' },
    { kind: 'actor', to: A },
    { kind: 'place', role: 'site' },
    { kind: 'replace', from: A, to: A },
    { kind: 'merge' },
  ] as Partial<Fields>[])('is nothing yet: %j', (fields) => expect(made(fields)).toBeUndefined())
})

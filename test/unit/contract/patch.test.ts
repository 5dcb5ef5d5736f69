import { contract } from '@shared/contract'
import { editOf, patchOf } from '@shared/contract/declare/patch'
import { BriefId, EntityId } from '@shared/model/base/ids'
import { expect, test } from 'vitest'
import { z } from 'zod'

test('a patch holds only what was sent, although the object has defaults', () => {
  const whole = z.object({ a: z.string().default('x'), b: z.number().optional(), c: z.boolean() })
  expect(patchOf(whole).parse({})).toEqual({})
  expect(patchOf(whole).parse({ a: 'y' })).toEqual({ a: 'y' })
  expect(() => patchOf(whole).parse({ a: 1 })).toThrow()
})

test('an edit takes null for what can be cleared, and leaves fields where null is a value alone', () => {
  const whole = z.object({ a: z.string().default('x'), b: z.number().optional(), c: z.string().nullable().optional() })
  expect(editOf(whole).parse({})).toEqual({})
  expect(editOf(whole).parse({ b: null, c: null })).toEqual({ b: null, c: null })
  expect(() => editOf(whole).parse({ a: null })).toThrow()
})

const id = '01890000-0000-7000-8000-000000000000'
test.each([
  ['entities.update', contract.entities.update, { id: EntityId.parse(id), changes: {} }],
  ['briefs.update', contract.briefs.update, { id: BriefId.parse(id), changes: {} }],
  ['documents.update', contract.documents.update, { id, changes: {} }],
  ['tags.update', contract.tags.update, { id, changes: {} }],
  ['claims.update', contract.claims.update, { id, changes: {} }],
  ['host.updateSettings', contract.host.updateSettings, {}],
])('an empty patch of %s changes nothing', (_, operation, input) => {
  const schema = operation['~orpc'].inputSchema as z.ZodType
  expect(schema.parse(input)).toEqual(input)
})

import { stableId } from '@main/exchange/stable-id'
import { AnyId } from '@shared/model/base/ids'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it('gives a lower-case UUIDv7 with version and variant bits for any key', () => {
  fc.assert(fc.property(fc.string(), (key) => AnyId.safeParse(stableId(key)).success))
})

it('gives one key the same id for ever, and other keys other ids', () => {
  expect(stableId('@claim/customs-union-2010')).toBe(stableId('@claim/customs-union-2010'))
  expect(stableId('@claim/customs-union-2010')).toBe('0198fd6c-7400-791f-b586-83b82513d738')
  const distinct = fc.uniqueArray(fc.string(), { minLength: 50, maxLength: 50 })
  fc.assert(fc.property(distinct, (keys) => new Set(keys.map(stableId)).size === keys.length))
})

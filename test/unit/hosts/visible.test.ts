import { visible } from '@main/hosts/cli/visible'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['\x1b]0;owned\x07', '\\u001b]0;owned\\u0007'],
  ['\x9b31m', '\\u009b31m'],
  ['over\rwritten', 'over\\u000dwritten'],
  ['\u202egpj.exe', '\\u202egpj.exe'],
  ['a\tb\nŁódź 山 é', 'a\tb\nŁódź 山 é'],
])('X1: what would act on a terminal is shown: %j', (foreign, shown) => {
  expect(visible(foreign)).toBe(shown)
})
test('X1: JSON keeps its meaning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const printed = visible(JSON.stringify({ text }))
      expect(printed).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u)
      expect(JSON.parse(printed)).toEqual({ text })
    }),
  )
})

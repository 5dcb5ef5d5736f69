import { replaceName } from '@shared/kernel/registry/replace-name'
import { describe, expect, it } from 'vitest'

describe('a name in a text', () => {
  it.each(['Port-Anna', 'A/B', 'a.b*c+(d)[e]{f}|^$\\', '$&', '-', '?'])('is found as it is written: %s', (name) => {
    expect(replaceName(`x ${name} y`, name, '$&Z')).toBe('x $&Z y')
  })
  it('is no part of a longer word', () => {
    expect(replaceName('Port-Annaberg', 'Port-Anna', 'Z')).toBeUndefined()
  })
})

// Canonical JSON and hashes.
import { canonicalJson, hashOf, settled } from '@main/store/mapping/canonical'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys by UTF-16 unit, drops what is undefined, and keeps numbers as ECMAScript writes them', () => {
    expect(canonicalJson({ b: 1e21, a: [undefined, 'é', 0.1], c: undefined })).toBe('{"a":[null,"é",0.1],"b":1e+21}')
  })
  it('turns a lone surrogate into U+FFFD, as the file would', () => {
    expect(canonicalJson({ a: '\ud800x' })).toBe('{"a":"\ufffdx"}')
  })
  it('is the same whatever order the keys came in, and stable over a round trip', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse())
        expect(hashOf(turned)).toBe(hashOf(object))
        expect(settled(object).hash).toBe(hashOf(object))
        expect(hashOf(settled(object).object)).toBe(hashOf(object))
      }),
    )
  })
})

// Canonical JSON and hashes.
import { canonicalJson, hashOf, settled } from '@main/store/mapping/canonical'
import serialize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys by UTF-16 unit, drops what is undefined, and keeps numbers as ECMAScript writes them', () => {
    expect(canonicalJson({ b: 1e21, a: [undefined, 'é', 0.1], c: undefined })).toBe('{"a":[null,"é",0.1],"b":1e+21}')
  })
  it('turns a lone surrogate into U+FFFD, as the file would', () => {
    expect(canonicalJson({ a: '\ud800x' })).toBe('{"a":"\ufffdx"}')
  })
  it('is what the library of RFC 8785 makes of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(canonicalJson(value)).toBe(serialize(value))
      }),
    )
    const keys = { '9': 1, '10': 2, a: { b: [null, -0, 1e-7], A: '\u2028' }, __proto: 1 }
    expect(canonicalJson(keys)).toBe(serialize(keys))
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

import { readAddress, readViewFile, writeAddress, writeViewFile } from '@renderer/state/coordination/address'
import { LAYOUTS, type ViewState } from '@shared/model/saved-view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const states: fc.Arbitrary<ViewState> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  filters: fc.array(fc.record({ where: text, on: fc.boolean(), pinned: fc.boolean() }), { maxLength: 4 }),
  selection: fc.constant([]),
  facts: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    fc.oneof(text, fc.integer(), fc.boolean()),
  ),
})

describe('the address of a view', () => {
  it('leads back to the same state, whatever stands before it', () =>
    fc.assert(
      fc.property(states, (state) => {
        const address = writeAddress(state)
        expect(address).toMatch(/^equipoise:#view=[\w%.!~*'()-]+$/)
        expect(readAddress(address)).toEqual(state)
        expect(readAddress(`http://127.0.0.1:1/x/${address}`)).toEqual(state)
      }),
    ))
  it.each(['#view=', '#view=%', '#view=x', '#view=%7B%7D', '#view=null', `#view=${'%5B'.repeat(9000)}`])(
    '%s is damaged',
    (address) => expect(readAddress(address)).toBe('damaged'),
  )
  it.each(['', '#', '#other=1', 'view=1'])('“%s” is none', (address) => expect(readAddress(address)).toBeUndefined())
})

describe("a view's file", () => {
  it('leads back to the same state', () =>
    fc.assert(
      fc.asyncProperty(states, async (state) => {
        expect(await readViewFile(new Blob([writeViewFile('Rail', state)]))).toEqual(state)
      }),
    ))
  it.each([
    '',
    '{}',
    '[]',
    'null',
    '{"format":"equipoise-view","version":2}',
    '{"format":"other","version":1,"state":{}}',
  ])('%s is none', async (content) => expect(await readViewFile(new Blob([content]))).toBeUndefined())
  it('a large file is none, and is not read', async () =>
    expect(await readViewFile(new Blob(['x'.repeat(300_000)]))).toBeUndefined())
})

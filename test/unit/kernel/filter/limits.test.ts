// F15: what would take for ever to read or to apply is refused, however short it is.
import { matchesAll, parseWhere } from '@shared/kernel/filter'
import { describe, expect, it } from 'vitest'
import { dictionaries, record } from './fixtures'

const collection = (i: number, where: string) => ({ id: `c${i}`, name: `Layer ${i}`, where })
const withCollections = (collections: readonly ReturnType<typeof collection>[]) => ({ ...dictionaries, collections })

describe('limits of a filter text', () => {
  it('F15 collections that double at each step are refused before they are read', () => {
    for (const twice of ['collection:"Layer N" collection:"Layer N"', 'collection:"Layer N","Layer N"']) {
      const layers = Array.from({ length: 31 }, (_, i) =>
        collection(i, i === 0 ? 'domain:trade' : twice.replaceAll('N', String(i - 1))),
      )
      const parsed = parseWhere('collection:"Layer 30"', withCollections(layers))
      expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining('more than 2000 filters') })
    }
  })
  it('F15 a long chain of collections is refused, a short one read', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) =>
      collection(i, i === 0 ? 'domain:trade' : `collection:"Layer ${i - 1}"`),
    )
    const named = withCollections(chain)
    expect(parseWhere('collection:"Layer 19999"', named)).toMatchObject({
      ok: false,
      message: expect.stringContaining('more than 32 collections'),
    })
    const parsed = parseWhere('collection:"Layer 20"', named)
    expect(parsed.ok && matchesAll(parsed.filters, record({ domain: 'trade' }), named)).toBe(true)
  })
  it('F4 F15 a text of a hundred thousand signs is refused and not repeated', () => {
    for (const piece of ['a', '"', 'actor:x,', 'domain:trade ', 'event:1990..', '(', 'collection:', '-']) {
      const parsed = parseWhere(piece.repeat(100_000 / piece.length), dictionaries)
      expect(parsed).toMatchObject({ ok: false, valid: [] })
      expect(JSON.stringify(parsed).length).toBeLessThan(500)
    }
  })
  it('F15 more than two thousand terms are refused', () => {
    expect(parseWhere('a '.repeat(2000), dictionaries)).toMatchObject({ ok: true })
    expect(parseWhere('a '.repeat(2001), dictionaries)).toMatchObject({ ok: false })
  })
  it('F4 a long value finds its near words without measuring it against every name', () => {
    const entities = Array.from({ length: 3000 }, (_, i) => ({
      ...dictionaries.entities[0]!,
      id: `e${i}`,
      name: `Bureau ${i}`,
    }))
    const parsed = parseWhere(`actor:${'x'.repeat(19_000)}`, { ...dictionaries, entities })
    expect(parsed).toMatchObject({ ok: false, valid: [] })
  })
})

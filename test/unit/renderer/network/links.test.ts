import { labelsOf, spotsOf } from '@renderer/features/network/layout'
import { linksInSlices, linksOf, topOf } from '@renderer/features/network/links'
import { isRoot } from '@shared/kernel/balance/clusters'
import { recordOf } from '@shared/kernel/ledger'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedLedger } from '../../../builders/ledger'

const columns = seedLedger(300)
const all = new Uint8Array(columns.count).fill(1)

describe('links', () => {
  it('agree with a plain count of pairs over any visible set', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 300, maxLength: 300 }), (shown) => {
        const visible = Uint8Array.from(shown, Number)
        const plain = new Map<string, number>()
        let without = 0
        for (let row = 0; row < columns.count; row++) {
          if (!visible[row] || !isRoot(columns, row)) continue
          const { actors } = recordOf(columns, row)
          const pairs = new Set<string>()
          for (const a of actors)
            for (const b of actors) {
              const bearing = { beneficiary: 'favours', loser: 'disfavours' }[String(b.role)]
              if (a.role === 'subject' && bearing && a.entity !== b.entity)
                pairs.add(`${a.entity} ${bearing} ${b.entity}`)
            }
          if (pairs.size === 0) without++
          for (const pair of pairs) plain.set(pair, (plain.get(pair) ?? 0) + 1)
        }
        const found = linksOf(columns, visible, 'effects', 'actor')
        const id = (entity: number) => columns.dictionaries.entities[entity]!.id
        const told = found.links.map((l) => [`${id(l.from)} ${l.bearing} ${id(l.to)}`, l.clusters] as const)
        expect(new Map(told)).toEqual(plain)
        expect(found.without).toBe(without)
      }),
      { numRuns: 20 },
    )
  })
  it('in slices are the same', async () => {
    const asked = { mode: 'effects', kind: 'polity' } as const
    expect(await linksInSlices(columns, all, asked, new AbortController().signal)).toEqual(
      linksOf(columns, all, 'effects', 'polity'),
    )
  })
  it('top keeps no node that stands alone and no link to one that is not drawn', () => {
    const top = topOf(linksOf(columns, all, 'effects', 'polity'), 3)
    const there = new Set(top.nodes.map(({ entity }) => entity))
    expect(top.nodes.length).toBeLessThanOrEqual(3)
    for (const { from, to } of top.links) expect(there.has(from) && there.has(to)).toBe(true)
    for (const { entity } of top.nodes)
      expect(top.links.some(({ from, to }) => from === entity || to === entity)).toBe(true)
  })
})

describe('layout', () => {
  it('is the same for the same links, within its bounds', async () => {
    const { nodes, links } = topOf(linksOf(columns, all, 'effects', 'actor'), 20)
    const { signal } = new AbortController()
    const first = await spotsOf(nodes, links, signal)
    expect(first?.size).toBe(nodes.length)
    expect(await spotsOf(nodes, links, signal)).toEqual(first)
    for (const { x, y } of first?.values() ?? []) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1)
  })
  it('names stand over no other name and leave the room nowhere', () => {
    const disc = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      r: fc.integer({ min: 4, max: 13 }),
      width: fc.integer({ min: 20, max: 220 }),
    })
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 30 }), (discs) => {
        const labels = labelsOf(discs, { width: 600, height: 400 })
        const boxes = labels.flatMap((label, i) => {
          if (!label) return []
          const { width } = discs[i]!
          const left =
            label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2
          return [{ left, right: left + width, top: label.y - 10, bottom: label.y + 2 }]
        })
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0)
          expect(a.right).toBeLessThanOrEqual(600)
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
        }
      }),
    )
  })
})

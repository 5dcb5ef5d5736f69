import { BOX, layoutOf, linesOf } from '@renderer/features/sources/lineage/layout'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

type Graph = Parameters<typeof layoutOf>[0]
/** Nodes by letter; links as `ab` = a cites b, `a=b` = same origin. */
const graph = (names: string, ...links: string[]): Graph =>
  ({
    nodes: [...names].map((id) => ({ id })),
    links: links.map((link) => ({
      from: { id: link[0] },
      to: { id: link.at(-1) },
      type: link.includes('=') ? 'same-origin' : 'cites',
    })),
  }) as never
const rows = (of: Graph) => {
  const { boxes } = layoutOf(of)
  const ys = [...new Set(boxes.map((box) => box.y))].sort((a, b) => a - b)
  return ys.map((y) =>
    boxes
      .filter((box) => box.y === y)
      .sort((a, b) => a.x - b.x)
      .map((box) => box.id)
      .join(''),
  )
}

describe('the layers of a lineage', () => {
  it.each<[string, Graph, string[]]>([
    ['one alone', graph('a'), ['a']],
    ['a root stands above who cites it', graph('ab', 'ab'), ['b', 'a']],
    ['the longest way counts', graph('abc', 'ab', 'bc', 'ac'), ['c', 'b', 'a']],
    ['one origin puts nobody above the other', graph('ab', 'a=b'), ['ab']],
    ['near what it rests on', graph('abxy', 'ay', 'bx'), ['xy', 'ba']],
    ['a circle ends', graph('abc', 'ab', 'bc', 'ca'), ['c', 'b', 'a']],
  ])('%s', (_, of, expected) => expect(rows(of)).toEqual(expected))
  it('no two boxes overlap and all lie inside, whatever the links', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'abcdefgh')), { maxLength: 16 }),
        (pairs) => {
          const { boxes, width, height } = layoutOf(graph('abcdefgh', ...pairs.map(([a, b]) => `${a}${b}`)))
          expect(boxes).toHaveLength(8)
          for (const [i, a] of boxes.entries()) {
            expect(a.x >= 0 && a.x + BOX.width <= width && a.y >= 0 && a.y + BOX.height <= height).toBe(true)
            for (const b of boxes.slice(i + 1))
              expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true)
          }
        },
      ),
    ))
})

describe('titles in two lines', () => {
  it.each([
    ['Short', ['Short']],
    ['Register of the harbour', ['Register of the', 'harbour']],
    ['Register of the harbour and of the ridge', ['Register of the', 'harbour and of the…'.slice(0, 17).concat('…')]],
    ['Unbreakablylongsingleword', ['Unbreakablylongsi…']],
    ['', ['']],
  ])('%j', (title, lines) => expect(linesOf(title)).toEqual(lines))
  it('never cuts a character in two, nor runs over', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), (title) => {
        for (const line of linesOf(title)) {
          expect([...line].length).toBeLessThanOrEqual(18)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
    ))
})

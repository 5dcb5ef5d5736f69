// Worked cases of DOMAIN 6: who has it from whom, what is a root, what is left when something is retracted.
import { importedReliability, independentOrigins, lineage, sourceReliability } from '@shared/kernel/grade'
import { SourceGrade } from '@shared/model/grade'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const up = (from: string, to: string) => ({ from, to, sameOrigin: false })
const same = (from: string, to: string) => ({ from, to, sameOrigin: true })
interface Nodes {
  readonly settled?: string
  readonly retracted?: string
}
const graphOf = ({ settled = '', retracted = '' }: Nodes, ...links: ReturnType<typeof up>[]) =>
  lineage(
    [...'abcdeo'].map((id) => ({ id, settled: settled.includes(id), retracted: retracted.includes(id) })),
    links,
  )
/** Origins of items that are these documents; those that have fallen are none. */
const originsOf = (graph: ReturnType<typeof graphOf>, items: string) =>
  independentOrigins(
    [...items].filter(graph.stands).map((id) => graph.roots(id)),
    graph.isSettled,
  )

describe('D36 independent origins', () => {
  it.each<[string, ReturnType<typeof graphOf>, string, [number, number]]>([
    ['no item at all', graphOf({}), '', [0, 0]],
    ['one unexamined document', graphOf({}), 'a', [1, 1]],
    ['two unexamined documents may be one', graphOf({}), 'ab', [1, 2]],
    ['two originals are two', graphOf({ settled: 'ab' }), 'ab', [2, 2]],
    ['one original, one unexamined', graphOf({ settled: 'a' }), 'ab', [1, 2]],
    ['both cite the same agency', graphOf({ settled: 'o' }, up('a', 'o'), up('b', 'o')), 'ab', [1, 1]],
    ['a chain has one end', graphOf({ settled: 'o' }, up('a', 'b'), up('b', 'o')), 'ab', [1, 1]],
    ['two ways up, one settled', graphOf({ settled: 'o' }, up('a', 'o'), up('a', 'c')), 'a', [1, 2]],
    ['same origin, though nobody knows which', graphOf({}, same('a', 'b')), 'ab', [1, 1]],
    [
      'same origin merges what both lead to',
      graphOf({ settled: 'co' }, up('a', 'o'), up('b', 'c'), same('a', 'b')),
      'ab',
      [1, 1],
    ],
    ['same origin reaches along a chain of it', graphOf({}, same('a', 'b'), same('b', 'c')), 'ac', [1, 1]],
    ['a cycle is one root, and settled', graphOf({}, up('a', 'b'), up('b', 'a')), 'ab', [1, 1]],
    ['a cycle beside an original', graphOf({ settled: 'c' }, up('a', 'b'), up('b', 'a')), 'abc', [2, 2]],
    [
      'a cycle with a way out is no root',
      graphOf({ settled: 'o' }, up('a', 'b'), up('b', 'a'), up('b', 'o')),
      'a',
      [1, 1],
    ],
  ])('%s', (_, graph, items, expected) => expect(originsOf(graph, items)).toEqual(expected))
  it('a further item of a root that is counted changes nothing', () => {
    const graph = graphOf({ settled: 'o' }, up('a', 'o'), up('b', 'o'))
    expect(originsOf(graph, 'ab')).toEqual(originsOf(graph, 'a'))
  })
})

describe('roots as the picture marks them', () => {
  it('G12 those without a way up, and members of a cycle that has none', () => {
    const graph = graphOf({}, up('a', 'b'), up('b', 'c'), up('c', 'b'), up('d', 'o'))
    expect([...'abcdo'].filter(graph.isRoot)).toEqual(['b', 'c', 'o'])
    expect([...'abcdo'].filter(graph.isCircular)).toEqual(['a', 'b', 'c'])
  })
})

describe('G20 retraction', () => {
  it.each<[string, ReturnType<typeof graphOf>, string, string]>([
    ['itself', graphOf({ retracted: 'a' }), 'a', ''],
    ['what cites it alone', graphOf({ retracted: 'o' }, up('a', 'b'), up('b', 'o')), 'ab', ''],
    ['not what has another way', graphOf({ retracted: 'o' }, up('a', 'o'), up('a', 'b')), 'ab', 'ab'],
    ['not what it cites', graphOf({ retracted: 'a' }, up('a', 'b')), 'b', 'b'],
    [
      'a circle all of whose ways out are gone',
      graphOf({ retracted: 'b' }, up('a', 'b'), up('a', 'c'), up('c', 'a')),
      'ac',
      '',
    ],
    [
      'not a circle with another way out',
      graphOf({ retracted: 'b' }, up('a', 'b'), up('a', 'c'), up('c', 'a'), up('c', 'o')),
      'ac',
      'ac',
    ],
    ['a circle through it', graphOf({ retracted: 'b' }, up('a', 'b'), up('b', 'a')), 'ab', ''],
  ])('takes away: %s', (_, graph, asked, left) => expect([...asked].filter(graph.stands).join('')).toBe(left))
  it('leads nowhere any more', () => {
    const graph = graphOf({ settled: 'oc', retracted: 'o' }, up('a', 'o'), up('a', 'c'))
    expect(graph.roots('a')).toEqual(new Set(['c']))
    expect([...graph.upstream('a')].sort()).toEqual(['a', 'c'])
  })
  it('leaves what is known of a common origin', () =>
    expect(originsOf(graphOf({ retracted: 'c' }, same('a', 'c'), same('b', 'c')), 'ab')).toEqual([1, 1]))
  it('leaves what is known of a common origin through what has fallen', () => {
    const links = [up('b', 'c'), up('b', 'o'), up('d', 'o'), up('e', 'd'), same('e', 'c')]
    expect(originsOf(graphOf({ settled: 'o' }, ...links), 'b')).toEqual([1, 1])
    expect(originsOf(graphOf({ settled: 'o', retracted: 'd' }, ...links), 'b')).toEqual([1, 1])
  })
  it('of nothing changes nothing, and never adds an origin', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ from: fc.constantFrom(...'abcde'), to: fc.constantFrom(...'abcdeo'), sameOrigin: fc.boolean() }),
        ),
        fc.constantFrom(...'abcdeo'),
        (all, gone) => {
          const links = all.filter((link) => link.from !== link.to)
          const [before, after] = [
            graphOf({ settled: 'o' }, ...links),
            graphOf({ settled: 'o', retracted: gone }, ...links),
          ]
          for (const id of 'abcde') {
            expect(originsOf(after, id)[1]).toBeLessThanOrEqual(originsOf(before, id)[1])
            if (after.stands(id)) expect(originsOf(after, id)[0]).toBeGreaterThanOrEqual(1)
          }
        },
      ),
    ))
})

describe('grades', () => {
  const grade = (reliability: string, at: string) =>
    SourceGrade.parse({ reliability, reason: 'record', by: '0198f000-0000-7000-8000-000000000001', at })
  it('G9 of two grades of one moment the later in the list counts', () => {
    const at = '2025-01-01T00:00:00.000Z'
    expect(sourceReliability([grade('B', at), grade('D', at)], undefined, undefined)).toBe('D')
    expect(sourceReliability([grade('D', at), grade('B', at)], undefined, undefined)).toBe('B')
  })
  it.each<[unknown, string, boolean]>([
    ['A', 'A', false],
    [' c ', 'C', false],
    ['F', 'F', false],
    ['G', 'F', true],
    ['Deceptive', 'E', true],
    ['known for deception', 'E', true],
    ['perceptive', 'F', true],
    ['3', 'F', true],
    [3, 'F', true],
    [75, 'F', true],
    ['', 'F', true],
    [undefined, 'F', true],
    [null, 'F', true],
    [{ letter: 'A' }, 'F', true],
  ])('G19 D30 %j of another program is read as %s', (value, reliability, flagged) =>
    expect(importedReliability(value)).toEqual({ reliability, flagged }),
  )
})

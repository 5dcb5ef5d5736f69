import { closesCycle, resolveRelative, restsOnUncertainAnchor } from '@shared/kernel/time'
import type { RelativeTime } from '@shared/model/base/time-span'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

type Unit = NonNullable<RelativeTime['offset']>['unit']
const rule = (
  relation: RelativeTime['relation'],
  n?: number | [number, number],
  unit: Unit = 'week',
): RelativeTime => ({
  anchor: { kind: 'entity', id: 'e-1' },
  relation,
  ...(n === undefined ? {} : { offset: { n, unit } }),
})

describe('resolveRelative', () => {
  it.each([
    [rule('before', 2, 'week'), '2014-05-20', '2014-05-06~'],
    [rule('before', 2, 'year'), '2014-05-20', '2012~'],
    [rule('before', 3, 'day'), '2014-05-20', '2014-05-17'],
    [rule('after', 1, 'month'), '2014-01-31', '2014-02~'],
    [rule('before', 1, 'decade'), '2014-05-20', '2004~'],
    [rule('before', 2, 'week'), '2014-03', '[2014-02..2014-03]'],
    [rule('after', 1, 'year'), '2014-03', '2015-03'],
    [rule('after', 6, 'month'), '2014', '[2014..2015]'],
    [rule('before', [2, 3], 'week'), '2014-05-20', '[2014-04-29..2014-05-06]'],
    [rule('after', [1, 2], 'year'), '2014', '[2015..2016]'],
    [rule('before'), '2014-05-20', '../2014-05-20'],
    [rule('until'), '2014-03/2015', '../2014-03'],
    [rule('since'), '2014-03?', '2014-03/..'],
    [rule('after'), '2014-03~/2015', '2015/..'],
    [rule('during'), '2014~/2015?', '2014/2015'],
    [rule('same-as'), '2014-05-20~', '2014-05-20'],
    [rule('before'), '[1990..1993]', '../1990'],
  ])('T40 %j with anchor %s is %s', (relative, anchor, expected) => {
    expect(resolveRelative(relative, anchor)).toBe(expected)
  })

  it('T40 D26 without a date to count from there is no value', () => {
    expect(resolveRelative(rule('before', 2), undefined)).toBeUndefined()
    expect(resolveRelative(rule('before', 2), '2014/..')).toBeUndefined()
    expect(resolveRelative(rule('after'), '2014/..')).toBeUndefined()
    expect(resolveRelative(rule('since'), '../2014')).toBeUndefined()
    expect(resolveRelative(rule('since'), 'not a date')).toBeUndefined()
  })

  it('T40 shows that an anchor is uncertain', () => {
    expect(restsOnUncertainAnchor(rule('since'), '2014?')).toBe(true)
    expect(restsOnUncertainAnchor(rule('since'), '2014')).toBe(false)
    expect(restsOnUncertainAnchor(undefined, '2014?')).toBe(false)
  })

  it('D26 finds circles', () => {
    const next = (id: string) => ({ a: 'b', b: 'c' })[id]
    expect(closesCycle('c', 'a', next)).toBe(true)
    expect(closesCycle('a', 'a', next)).toBe(true)
    expect(closesCycle('d', 'a', next)).toBe(false)
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }), fc.nat(5), fc.nat(5), (to, from, start) => {
        const follow = (id: string) => String(to[Number(id)])
        let reached = false
        for (let id = String(start), i = 0; i < 7; i++, id = follow(id)) if (id === String(from)) reached = true
        expect(closesCycle(String(from), String(start), follow)).toBe(reached)
      }),
    )
  })
})

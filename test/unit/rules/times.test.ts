// DOMAIN 8, D24 to D28: how dates are written, bounded, counted, compared and matched.
import {
  bounds,
  checkClocks,
  closesCycle,
  compareTimes,
  dayOf,
  effectiveBounds,
  formatEdtf,
  ledgerTime,
  matchRange,
  parseEdtf,
  resolveRelative,
} from '@shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../support/failures'
import { smallCorpus } from '../../support/small-corpus'

describe('D24 what is stored parses, is canonical, and its bounds lie within each other', () => {
  it.each([
    ['1997', '1997'],
    ['1997/1997', '1997'],
    ['199X', '199X'],
    ['1997-21', '1997-21'],
    ['[1997..1999]', '[1997..1999]'],
    ['1997?', '1997?'],
    ['199', undefined],
    ['199u', undefined],
    ['2001/1997', undefined],
    ['1997-13', undefined],
  ])('D24 %s is stored as %s', (edtf, canonical) => {
    const parsed = parseEdtf(edtf)
    expect(parsed.ok ? parsed.canonical : undefined).toBe(canonical)
  })
  it.each(['1997', '1997~', '1997-06/2001', '199X', '1950S2', '2001-21', '{1997,1999}', '1997/..', '../2001'])(
    'D24 bounds of %s',
    (edtf) => {
      const found = bounds(edtf)!
      expect(found.earliest).toBeLessThanOrEqual(found.latest)
      const effective = effectiveBounds({ edtf, mode: 'within', basis: 'stated' }, { type: 'fact' })!
      if (effective.innerEarliest <= effective.innerLatest) {
        expect(effective.innerEarliest).toBeGreaterThanOrEqual(effective.earliest)
        expect(effective.innerLatest).toBeLessThanOrEqual(effective.latest)
      }
      expect(effective.softEarliest).toBeLessThanOrEqual(effective.earliest)
      expect(effective.softLatest).toBeGreaterThanOrEqual(effective.latest)
    },
  )
})

describe('D25 no date is shown more precise than it is', () => {
  it.each([
    ['1997', /^1997$/],
    ['199X', /1990s/],
    ['1997-06', /^June 1997$|^Jun 1997$/],
    ['1997-06-04', /4/],
  ])('D25 %s', (edtf, shown) => {
    expect(formatEdtf(edtf)).toMatch(shown)
    if (!/-\d\d-\d\d/.test(edtf)) expect(formatEdtf(edtf)).not.toMatch(/\b[1-9]\s(January|Jan|June|Jun)\b/)
  })
})

describe('D26 a relative time follows its anchor', () => {
  it.each([
    ['two weeks before a day', 'before', { n: 2, unit: 'week' }, '2014-05-20', '2014-05-06~'],
    ['two years before a day', 'before', { n: 2, unit: 'year' }, '2014-05-20', '2012~'],
    ['since', 'since', undefined, '1997', '1997/..'],
    ['during', 'during', undefined, '1997', '1997'],
    ['of an undated anchor', 'during', undefined, undefined, undefined],
  ] as const)('D26 %s', (_, relation, offset, anchor, edtf) => {
    const relative = { anchor: { kind: 'entity' }, relation, ...(offset && { offset }) } as const
    expect(resolveRelative(relative, anchor)).toBe(edtf)
  })
  it.each([
    ['itself', 'a', 'a', {}, true],
    ['what counts from it', 'a', 'b', { b: 'a' }, true],
    ['what counts from it in turn', 'a', 'b', { b: 'c', c: 'a' }, true],
    ['something else', 'a', 'b', { b: 'c' }, false],
  ])(
    'D26 a claim that counts from %s is refused: %s from %s',
    (_, from, to, chain: Readonly<Record<string, string>>, circle) => {
      expect(closesCycle(from, to, (id) => chain[id])).toBe(circle)
    },
  )
  it('D26 the anchor moves, and what counts from it in the same change set', async () => {
    const { client, ids } = await smallCorpus()
    const relative = { anchor: { kind: 'claim', id: ids.fact }, relation: 'after', offset: { n: 2, unit: 'year' } }
    await client.claims.update({
      id: ids.inferred as never,
      changes: { eventTime: { mode: 'within', basis: 'computed', relative } as never },
    })
    await client.claims.update({
      id: ids.fact as never,
      changes: { eventTime: { edtf: '2003', mode: 'within', basis: 'stated' } },
    })
    expect((await client.claims.get({ id: ids.inferred as never })).claim.eventTime?.edtf).toBe('2005')
    expect((await client.history.list({ limit: 1 })).changeSets[0]!.counts).toEqual([
      { op: 'update', type: 'claim', n: 2 },
    ])
    const back = {
      mode: 'within',
      basis: 'computed',
      relative: { ...relative, anchor: { kind: 'claim', id: ids.inferred } },
    }
    const refused = client.claims.update({ id: ids.fact as never, changes: { eventTime: back as never } })
    expect((await failureOf(refused)).code).toBe('INVALID_FIELD')
  })
})

describe('D27 clocks that cannot both be right', () => {
  it.each([
    ['a fact after it was said', 'fact', '2012', '2010', undefined, ['event-after-statement']],
    ['a cause after it was said', 'causal', '2012', '2010', undefined, ['event-after-statement']],
    ['a forecast after it was said', 'forecast', '2012', '2010', undefined, []],
    ['a forecast before it was said', 'forecast', '2008', '2010', undefined, ['event-before-statement']],
    ['a fact in the year in which it was said', 'fact', '2010-12', '2010', undefined, []],
    ['said after access', 'fact', '2010', '2012', dayOf(2011, 1, 1), ['statement-after-access']],
  ] as const)('D27 %s', (_, type, edtf, statement, accessDay, problems) => {
    expect(checkClocks({ type, event: { edtf, mode: 'within', basis: 'stated' }, statement, accessDay })).toEqual(
      problems,
    )
  })
})

describe('D28 certain is possible, and the order is total', () => {
  const time = (edtf: string) => ledgerTime({ edtf, mode: 'within', basis: 'stated' }, {})
  const [from, to] = [dayOf(1997, 1, 1), dayOf(1999, 12, 31)]
  it.each([
    ['1998', 'certain'],
    ['1997/1999', 'certain'],
    ['199X', 'possible'],
    ['1999/2001', 'possible'],
    ['2001', 'none'],
  ])('D28 %s in 1997 to 1999', (edtf, match) => {
    expect(matchRange(time(edtf), 'within', from, to)).toBe(match)
  })
  it('D28 by the earliest day, wider first, then by id, the undated last', () => {
    const list = [
      { id: 'd', time: undefined },
      { id: 'c', time: time('1998') },
      { id: 'b', time: time('1998') },
      { id: 'a', time: time('1998/2001') },
      { id: 'e', time: time('1997') },
    ]
    const order = (all: typeof list) => [...all].sort(compareTimes).map(({ id }) => id)
    expect(order(list)).toEqual(['e', 'a', 'b', 'c', 'd'])
    expect(order([...list].reverse())).toEqual(order(list))
  })
})

// What the timeline and the map draw, and what they say they do not (BR15–BR17, D20, D21).
import { compileBrief } from '@shared/kernel/brief/compile'
import type { TimelineFigure, TimelineItem } from '@shared/kernel/brief/figures/figure-data'
import { Claim } from '@shared/model/claim'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { input } from '../../brief/fixture'

const withTimes = (times: readonly (object | undefined)[]) => {
  const base = input({ claims: times.length })
  const claims = base.claims.map((item, n) => ({
    ...item,
    claim: Claim.parse({ ...item.claim, type: 'fact', domain: 'energy', eventTime: times[n] }),
  }))
  return compileBrief({ ...base, claims }).figures.timeline
}
const value = (edtf: string, mode = 'within') => ({ edtf, mode, basis: 'stated' })
const items = (figure: TimelineFigure | undefined): TimelineItem[] =>
  figure?.lanes.flatMap((lane) => [...lane.items]) ?? []

describe('BR15 drawing', () => {
  const edge = [value('1990'), value('2010')]
  it.each([
    ['a known day is a tick', value('2001-05-03'), { mode: 'day', dashed: false }],
    ['a year is hollow', value('2001'), { mode: 'within' }],
    ['an uncertain year is dashed', value('2001?'), { dashed: true }],
    ['an open end is an arrow', value('2001/..', 'throughout'), { mode: 'throughout', after: true }],
  ])('%s', (_, time, expected) => {
    const figure = withTimes([...edge, time])
    const [first, ...rest] = items(figure).filter(({ x0 }) => x0 > 0.1 && x0 < 0.8)
    expect(rest).toEqual([])
    expect(first).toMatchObject(expected)
  })
  it('fades an approximate end and hatches what an interval may add', () => {
    const [item] = items(withTimes([...edge, value('2001~/2005', 'throughout')])).filter(
      ({ x0 }) => x0 > 0.1 && x0 < 0.8,
    )
    expect(item?.f0).toBeLessThan(item?.x0 ?? 0)
    expect([item?.i0, item?.i1].every((x) => x !== undefined && x > (item?.x0 ?? 1) && x < (item?.x1 ?? 0))).toBe(true)
  })
  it('D21 counts the undated in the caption', () => {
    const figure = withTimes([...edge, undefined])
    expect(items(figure)).toHaveLength(2)
    expect(JSON.stringify(figure?.caption)).toContain('1 claim has no date and is not drawn')
  })
  it('is left out where nothing has a date', () => {
    expect(withTimes([undefined])).toBeUndefined()
  })
  it('does not let one old date press all others into a corner', () => {
    const figure = withTimes([value('1465'), ...Array.from({ length: 20 }, (_, n) => value(String(1990 + n)))])
    const [old] = items(figure).filter(({ before }) => before)
    expect(old?.x0).toBeLessThan(0.05)
    expect(figure?.ticks.every(({ label }) => Number(label) > 1980)).toBe(true)
  })
})

describe('BR16 rows', () => {
  const year = fc.integer({ min: 1900, max: 2020 })
  const time = fc
    .tuple(year, fc.nat(30), fc.boolean())
    .map(([from, length, state]) => (state ? value(`${from}/${from + length + 1}`, 'throughout') : value(String(from))))
  it('never overlap, and all fractions lie in the plot', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 40 }), (times) => {
        const figure = withTimes(times)
        expect(items(figure)).toHaveLength(times.length)
        for (const a of items(figure)) {
          for (const x of [a.x0, a.x1, a.lx]) expect(x >= 0 && x <= 1.001).toBe(true)
          for (const b of items(figure)) {
            if (a.n < b.n && a.row === b.row) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
  it('give way to numbers and then to counts', () => {
    const many = (n: number) => withTimes(Array.from({ length: n }, () => value('2001/2005', 'throughout')))?.kind
    expect([many(20), many(80), many(400)]).toEqual(['labels', 'numbers', 'counts'])
  })
  it('D21 counts each claim of a fuller brief', () => {
    const figure = withTimes(Array.from({ length: 400 }, () => value('2001/2005', 'throughout')))
    expect(figure?.lanes.map(({ note }) => note)).toEqual(['400 claims'])
  })
})

describe('BR17 the map', () => {
  const { map } = compileBrief(input()).figures
  it('D20 numbers sites and lines, and shades scope', () => {
    expect(map?.points.map(({ name }) => name)).toEqual(['Aktau harbour', 'Aktau', 'Khorgos', 'Astana'])
    expect(map?.lines).toMatchObject([{ n: 5, name: 'Steppe line', kind: 'oil' }])
    expect(map?.areas).toEqual(['CN', 'UZ'])
    expect(map?.focal).toBe('KZ')
  })
  it('D21 counts placed, shaded and neither', () => {
    expect(JSON.stringify(map?.caption)).toContain('4 claims have a numbered place, 1 is about a whole state or bloc')
  })
  it('names places in their own script', () => {
    expect(map?.points.map(({ native }) => native?.t)).toEqual([undefined, 'Ақтау', '霍尔果斯', 'Астана'])
  })
})

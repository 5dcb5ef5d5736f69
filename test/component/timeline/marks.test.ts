import { makeAxis } from '@renderer/features/timeline/axis/scale'
import { stampMark } from '@renderer/features/timeline/draw/marks'
import { makeRaster } from '@renderer/features/timeline/draw/raster'
import { buildColumns, type LedgerRecord, type LedgerTime, TIME_FLAG } from '@shared/kernel/ledger'
import { describe, expect, it } from 'vitest'
import { seedDictionaries, seedRecords } from '../../builders/ledger'

const [plain] = seedRecords(1)
const INK = 0xff000000
/** A day is a pixel; the bar is 4 high and begins at y 4. Rows of `#` and `.`, y 2 to 9, x 0 to 59. */
function drawn(time: Partial<LedgerTime>, more: Partial<LedgerRecord> = {}): readonly string[] {
  const bounds = { earliest: 10, latest: 29 }
  const base = { ...bounds, innerEarliest: 10, innerLatest: 29, softEarliest: 10, softLatest: 29 }
  const record = {
    ...plain!,
    type: 'fact' as const,
    ...more,
    time: { edtf: '1970-01', mode: 'within' as const, flags: 0, ...base, ...time },
  }
  const raster = makeRaster(60, 14, 1)
  const columns = buildColumns([record], seedDictionaries(), 1)
  stampMark({ raster, axis: makeAxis(0, 60, 60), columns, clock: 'event', bar: 4 }, 0, 4, INK)
  return Array.from({ length: 8 }, (_, dy) =>
    Array.from({ length: 60 }, (_, x) => (raster.pixels[(dy + 2) * 60 + x] ? '#' : '.')).join(''),
  )
}
const part = (line: string | undefined, from: number, to: number) => line?.slice(from, to)

describe('marks by the grammar of DOMAIN 3.4', () => {
  it('a known day is a tick, taller than a bar', () => {
    const rows = drawn({ earliest: 10, latest: 10, softEarliest: 10, softLatest: 10, flags: TIME_FLAG.knownDay })
    expect(rows.map((row) => row.indexOf('#'))).toEqual([-1, 10, 10, 10, 10, 10, 10, -1])
    expect(rows[2]).toBe(`${'.'.repeat(10)}##${'.'.repeat(48)}`)
  })
  it('within is hollow over the outer bounds', () => {
    const rows = drawn({})
    expect(part(rows[2], 10, 30)).toBe('#'.repeat(20))
    expect(part(rows[3], 10, 30)).toBe(`#${'.'.repeat(18)}#`)
  })
  it('uncertain is dashed', () => {
    expect(part(drawn({ flags: TIME_FLAG.uncertain })[2], 10, 30)).toBe('###..###..###..###.#')
  })
  it('throughout is filled over the inner bounds and hatched to the outer', () => {
    const rows = drawn({ mode: 'throughout', innerEarliest: 19, innerLatest: 24 })
    expect(part(rows[3], 10, 30)).toBe('#..#..#..######..#..')
  })
  it('soft ends thin out', () => {
    const left = part(drawn({ softEarliest: 0 })[3], 0, 10)
    expect(left).toBe('...#..#.#.')
  })
  it('an end that is not stated is an arrow', () => {
    const rows = drawn({ mode: 'throughout', flags: TIME_FLAG.openEnd })
    expect(part(rows[3], 30, 36)).toMatch(/^#{3,}/)
    expect(part(rows[1], 30, 36)).toMatch(/^#/)
  })
  it('one of several dates: each of them hollow, joined by dots; nothing between is a bar', () => {
    const rows = drawn({ edtf: '[1970-01-11..1970-01-15,1970-01-26..1970-01-30]' })
    expect(part(rows[2], 10, 30)).toBe('#####..........#####')
    expect(part(rows[3], 15, 25)?.includes('##')).toBe(false)
  })
  it('a forecast goes on to its deadline, and carries its outcome there', () => {
    const forecast = { type: 'forecast' as const, deadline: 44 }
    const open = drawn({ mode: 'throughout' }, { ...forecast, forecast: 'open' })
    expect(part(open[2], 10, 45)).toBe('#'.repeat(35))
    expect(part(open[3], 11, 29)).toBe('.'.repeat(18))
    expect(part(open[3], 46, 60)).not.toContain('#')
    const failed = drawn({ mode: 'throughout' }, { ...forecast, forecast: 'no' })
    expect(part(failed[1], 47, 52)).not.toBe(part(failed[3], 47, 52))
    expect(failed.map((row) => part(row, 47, 52)).join('')).toContain('#...#')
  })
})

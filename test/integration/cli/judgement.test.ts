// The built terminal program on judgements: agreement and calibration over the starter corpus.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-judgement')
const settings = folder.at('settings')
const corpus = folder.at('starter.eqp')
const run = (...args: string[]) => equipoise(args, settings)
const json = async (...args: string[]) => {
  const ran = await run(...args, '--json')
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  return JSON.parse(ran.stdout)
}
beforeAll(async () => {
  expect((await run('new', corpus, '--starter')).code).toBe(0)
})
afterAll(() => folder.remove())

describe('agreement', () => {
  test('measures a field over a selection, as data and in words', async () => {
    const all = await json('agreement', corpus)
    expect(all).toMatchObject({ field: 'credibility', pairs: expect.any(Array), differing: all.differences.length })
    const energy = await json('agreement', corpus, '--where', 'domain:energy', '--field', 'confidence')
    expect(energy.field).toBe('confidence')
    expect(energy.claims).toBeLessThan(all.claims)
    const { stdout } = await run('agreement', corpus)
    expect(stdout).toMatch(/^credibility: \d+ of \d+ claims judged by two or more\n/)
    expect(stdout).toMatch(/alpha ordinal {2}(undefined|-?\d\.\d{3}).* N \d+/)
  })
  test.each([
    ['a field that is none', ['--field', 'colour'], 'USAGE', 2],
    ['a filter that is none', ['--where', 'colour:blue'], 'FILTER_INVALID', 1],
  ])('refuses %s', async (_, args, code, exitCode) => {
    const ran = await run('agreement', corpus, ...args)
    expect([ran.code, ran.stdout]).toEqual([exitCode, ''])
    expect(ran.stderr).toContain(code)
  })
})

describe('calibration', () => {
  test('scores per source and per analyst and counts what is left out', async () => {
    for (const by of ['analyst', 'source']) {
      const { calibrations, left, forecasts, ...rest } = await json('calibration', corpus, '--by', by)
      expect(rest).toEqual({ by })
      expect(forecasts).toBeGreaterThan(0)
      expect(left.open + left.void + left.unresolvable + left.unstated).toBeLessThanOrEqual(forecasts)
      for (const one of calibrations) expect(one.bins).toHaveLength(7)
    }
    expect((await run('calibration', corpus)).stdout).toMatch(/^\d+ forecasts; not scored: /)
    expect((await run('calibration', corpus, '--by', 'moon')).code).toBe(2)
  })
})

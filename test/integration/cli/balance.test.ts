// equipoise balance: who gains where in the starter, as a person and as a program reads it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-balance')
const settings = folder.at('settings')
const corpus = folder.at('balance.eqp')
const run = (...args: string[]) => equipoise(['balance', corpus, ...args], settings)
const FIGURE = /(too few|undefined|[+−]?\d\.\d\d \([+−]?\d\.\d\d to [+−]?\d\.\d\d\))/

beforeAll(async () => {
  expect((await equipoise(['new', corpus, '--starter', '--analyst', 'Ada Test'], settings)).code).toBe(0)
}, 60_000)
afterAll(() => folder.remove())

describe('balance', () => {
  test('D42 each figure stands with its spread, counts and origins, or is “too few”', async () => {
    const ran = await run()
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const cells = ran.stdout.split('\n').filter((line) => line.startsWith('  '))
    expect(cells.length).toBeGreaterThanOrEqual(12)
    for (const cell of cells)
      expect(cell).toMatch(new RegExp(`${FIGURE.source}; \\d+ for, \\d+ against, \\d+ unassessed; \\d+ origins?`))
    expect(ran.stdout).toMatch(new RegExp(`evenness: ${FIGURE.source}; \\d+ clusters`))
  })
  test('the starter says who gains where: most domains have an index', async () => {
    const ran = await run('--json')
    const found = JSON.parse(ran.stdout)
    expect(found.powers.map(({ name }: { name: string }) => name)).toEqual(['Russia', 'United States', 'China'])
    const told = found.lines.filter(({ cells }: { cells: { index: { kind: string } }[] }) =>
      cells.some(({ index }) => index.kind === 'value'),
    )
    expect(told.length).toBeGreaterThanOrEqual(6)
    expect(found.lanes).toMatchObject({ observed: expect.any(Number), expected: expect.any(Number) })
  })
  test('periods and actors, another lane, a filter, a period', async () => {
    const periods = JSON.parse((await run('--by', 'period', '--json')).stdout)
    expect(periods.lines.every(({ row }: { row: { by: string } }) => row.by === 'period')).toBe(true)
    const expected = JSON.parse((await run('--by', 'actor', '--lane', 'expected', '--json')).stdout)
    expect(expected.total.clusters).toBe(expected.lanes.expected)
    const energy = JSON.parse((await run('--where', 'domain:energy', '--period', '2000/2010', '--json')).stdout)
    expect(energy.lines.map(({ label }: { label: string }) => label)).toEqual(['energy'])
  }, 60_000)
  test('one cell is explained by its claims and by what moves it', async () => {
    const ran = await run('--explain', 'energy', 'russia')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(new RegExp(`^energy {2}Russia {2}${FIGURE.source}; \\d+ for`))
    expect(ran.stdout).toMatch(/^C-\d+ {2}against {2}\d × 0\.8 × 1 = \d\.\d\d {2}/m)
    expect(ran.stdout).toMatch(/^without .+: [+−]\d\.\d\d$/m)
  })
  test.each([
    [['--by', 'year']],
    [['--explain', 'energy']],
    [['--explain', 'sports', 'Russia']],
    [['--explain', 'energy', 'Nobody']],
    [['surplus']],
  ])('%j is a wrong call', async (args) => {
    const ran = await run(...args)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('error: USAGE:')
  })
})

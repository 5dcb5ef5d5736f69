// equipoise grades of the built program: letters, the history of one source, a grade told and given.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-grades')
const settings = folder.at('settings')
const corpus = folder.at('starter.eqp')
const run = (...args: string[]) => equipoise(['grades', corpus, ...args], settings)
const json = async (...args: string[]) => {
  const ran = await run(...args, '--json')
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  return JSON.parse(ran.stdout)
}
interface Listed {
  readonly name: string
  readonly reliability: string
  readonly claims: number
  readonly grades: readonly object[]
}
let source: Listed

beforeAll(async () => {
  expect((await equipoise(['new', corpus, '--starter', '--analyst', 'Ada Test'], settings)).code).toBe(0)
  source = ((await json()).sources as Listed[]).toSorted((a, b) => b.claims - a.claims)[0]!
})
afterAll(() => folder.remove())

test('lists sources with letters, and all grades of one', async () => {
  expect((await run()).stdout).toContain(`${source.reliability}  ${source.claims} claims`)
  const { grades, documents } = await json('--source', source.name.toUpperCase())
  expect(grades).toHaveLength(source.grades.length)
  expect(documents.length).toBeGreaterThan(0)
  expect((await run('--source', source.name)).stdout.trimEnd().split('\n')).toHaveLength(grades.length)
})
test('D38 --dry-run tells what a grade touches and writes nothing; set tells the same and keeps it, signed', async () => {
  const told = await json('set', source.name, 'E', '--dry-run')
  expect(told).toMatchObject({ done: false, impact: { claims: expect.any(Array) } })
  expect(told.impact.claims.length).toBeGreaterThan(0)
  for (const { before, after } of told.impact.claims) expect([before.reliability, after.reliability]).toContain('E')
  expect((await json('--source', source.name)).grades).toHaveLength(source.grades.length)
  const done = await json('set', source.name, 'E', '--reason', 'caught inventing', '--from', '1900')
  expect(done).toMatchObject({ done: true, impact: told.impact, source: { name: source.name } })
  const { grades } = await json('--source', source.name)
  expect(grades[0]).toMatchObject({ reliability: 'E', from: '1900', reason: 'caught inventing', byName: 'Ada Test' })
  const lines = (await run('set', source.name, source.reliability, '--dry-run')).stdout
  expect(lines).toMatch(/^claim {2}C-\d+ {2}E > /m)
})
test.each([
  ['no reason', ['set', 'X', 'B'], 'REASON_REQUIRED'],
  ['an end before its start', ['set', 'X', 'B', '--reason', 'r', '--from', '2001', '--to', '1999'], 'TIME_INVALID'],
  ['no such source', ['set', 'Nobody', 'B', '--reason', 'r'], 'NOT_FOUND'],
])('refuses %s', async (_, args, code) => {
  const ran = await run(...args.map((arg) => (arg === 'X' ? source.name : arg)))
  expect([ran.code, ran.stdout]).toEqual([1, ''])
  expect(ran.stderr).toContain(`error: ${code}:`)
})
test.each([[['set', 'X']], [['set', 'X', 'G']], [['get', 'X', 'B']], [['set', 'X', 'B', '--domain', 'weather']]])(
  'called wrongly: %j',
  async (args) => {
    const ran = await run(...args)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
  },
)

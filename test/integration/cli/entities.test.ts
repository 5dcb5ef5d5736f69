// equipoise entities of the built program.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-entities')
const settings = folder.at('settings')
const corpus = folder.at('starter.eqp')
const run = (...args: string[]) => equipoise(['entities', corpus, ...args], settings)

beforeAll(async () => {
  expect((await equipoise(['new', corpus, '--starter'], settings)).code).toBe(0)
})
afterAll(() => folder.remove())

test('lists entities by name with their claims; --kind narrows', async () => {
  const all = JSON.parse((await run('--json')).stdout).entities as { name: string; kind: string; claimCount: number }[]
  expect(all.length).toBeGreaterThan(0)
  expect(all.map((one) => one.name)).toEqual(all.map((one) => one.name).toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(all.some((one) => one.claimCount > 0)).toBe(true)
  const polities = JSON.parse((await run('--kind', 'polity', '--json')).stdout).entities as typeof all
  expect(polities).toEqual(all.filter((one) => one.kind === 'polity'))
  const lines = (await run('--kind', 'polity')).stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(polities.length)
})
test('--duplicates lists pairs with reason', async () => {
  const ran = await run('--duplicates', '--json')
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  for (const pair of JSON.parse(ran.stdout).pairs)
    expect(pair).toMatchObject({ a: { name: expect.any(String) }, reason: expect.any(String), met: expect.any(Array) })
})
test('a kind that there is not is called wrongly', async () => {
  const ran = await run('--kind', 'planet')
  expect([ran.code, ran.stdout]).toEqual([2, ''])
  expect(ran.stderr).toContain('--kind takes polity, government')
})

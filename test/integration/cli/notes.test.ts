// equipoise notes of the built program.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-notes')
const settings = folder.at('settings')
const corpus = folder.at('starter.eqp')
const run = (...args: string[]) => equipoise(['notes', corpus, ...args], settings)
type Listed = { id: string; kind: string; state?: string; subject: { kind: string; number?: number }; author: string }
const listed = async (...args: string[]): Promise<Listed[]> => JSON.parse((await run(...args, '--json')).stdout).notes

beforeAll(async () => {
  expect((await equipoise(['new', corpus, '--starter'], settings)).code).toBe(0)
})
afterAll(() => folder.remove())

test('lists every note with its object, a line each; --open and --where narrow', async () => {
  const all = await listed()
  expect(all.length).toBeGreaterThan(5)
  expect((await run()).stdout.trimEnd().split('\n')).toHaveLength(all.length)
  expect(await listed('--open')).toEqual(all.filter(({ state }) => state === 'open'))
  const energy = await listed('--where', 'domain:energy')
  expect(energy.length).toBeGreaterThan(0)
  expect(energy.length).toBeLessThan(all.length)
})
test('--markdown writes a file and says what is in it', async () => {
  const out = folder.at('notes.md')
  const ran = await run('--markdown', out, '--json')
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const made = JSON.parse(ran.stdout).export
  const text = readFileSync(out, 'utf8')
  expect(made).toMatchObject({ path: out, format: 'markdown', bytes: Buffer.byteLength(text) })
  expect(text.match(/^\*(memo|question|todo|quote)/gm)).toHaveLength(made.notes)
})
test('a filter that is not understood is told', async () => {
  const ran = await run('--where', 'colour:blue')
  expect([ran.code, ran.stdout]).toEqual([1, ''])
  expect(ran.stderr).toContain('FILTER_INVALID')
})

// equipoise relations of the built program.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-relations')
const settings = folder.at('settings')
const corpus = folder.at('starter.eqp')
const run = (...args: string[]) => equipoise(['relations', corpus, ...args], settings)
interface Relation {
  readonly type: string
  readonly unresolved: boolean
  readonly fromClaim: { readonly number: number; readonly standing: string }
  readonly toClaim: { readonly number: number }
}
const listed = async (...args: string[]) =>
  JSON.parse((await run(...args, '--json')).stdout).relations as readonly Relation[]

beforeAll(async () => {
  expect((await equipoise(['new', corpus, '--starter'], settings)).code).toBe(0)
})
afterAll(() => folder.remove())

test('lists relations with both claims; --claim, --type and --unresolved narrow', async () => {
  const all = await listed()
  expect(all.length).toBeGreaterThan(0)
  expect(all.every(({ fromClaim }) => ['established', 'reported', 'inference'].includes(fromClaim.standing))).toBe(true)
  const { number } = all[0]!.fromClaim
  const own = all.filter(({ fromClaim, toClaim }) => fromClaim.number === number || toClaim.number === number)
  expect(await listed('--claim', `C-${number}`)).toEqual(own)
  expect(await listed('--type', all[0]!.type)).toEqual(all.filter(({ type }) => type === all[0]!.type))
  expect(await listed('--unresolved')).toEqual(all.filter(({ unresolved }) => unresolved))
  const lines = (await run()).stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(all.length)
})
test.each([
  [['--type', 'likes'], '--type takes supports, causes'],
  [['--claim', 'twelve'], '--claim takes a number such as C-12'],
  [['--claim', 'C-99999'], 'there is no claim C-99999'],
])('%j is called wrongly', async (args, message) => {
  const ran = await run(...args)
  expect([ran.code, ran.stdout]).toEqual([2, ''])
  expect(ran.stderr).toContain(message)
})

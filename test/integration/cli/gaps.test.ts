// equipoise gaps: what is open, as a person and as a program reads it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { equipoise, scratch } from '../../e2e/support/program'

const folder = scratch('cli-gaps')
const settings = folder.at('settings')
const corpus = folder.at('gaps.eqp')
const run = (...args: string[]) => equipoise(args, settings)

beforeAll(async () => {
  expect((await run('new', corpus, '--analyst', 'Ada Test')).code).toBe(0)
  for (const [text, extra] of [
    ['The valley trades in both directions.', { eventTime: { edtf: '1994', mode: 'within', basis: 'stated' } }],
    ['Trade will fall.', {}],
  ] as const) {
    const input = { text, type: 'judgement', domain: 'trade', reading: 'inferred', note: 'By elimination.', ...extra }
    expect((await equipoise(['claim', 'add', corpus], settings, JSON.stringify(input))).code).toBe(0)
  }
})
afterAll(() => folder.remove())

describe('gaps', () => {
  test('one kind as JSON', async () => {
    const ran = await run('gaps', corpus, '--kind', 'undated', '--json')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      kinds: [{ kind: 'undated', open: 1, accepted: 0, population: 2 }],
      items: [{ kind: 'undated', number: 2, text: 'Trade will fall.' }],
      accepted: [],
    })
  })
  test('all kinds as text, filtered', async () => {
    const ran = await run('gaps', corpus, '--where', '"fall"')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('ungraded  1 open, 0 accepted, 0 closed\n')
    expect(ran.stdout).toContain('undated  C-2  Trade will fall.\n')
    expect(ran.stdout).not.toContain('C-1')
  })
  test('a kind that there is not is a wrong call', async () => {
    const ran = await run('gaps', corpus, '--kind', 'nonsense')
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('error: USAGE:')
  })
})

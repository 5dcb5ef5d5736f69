import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, parse, UsageError } from '@main/hosts/cli/command'
import { parseClaim } from '@main/hosts/cli/commands/write/claim-add'
import { tell } from '@main/hosts/cli/failure'
import { saveExport } from '@main/hosts/shared/disk/safe-write'
import { createFileTokens } from '@main/hosts/shared/ports/file-tokens'
import { openResources } from '@main/hosts/shared/ports/resources'
import { openChannel, type Wire } from '@main/hosts/shared/thread/channel'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equipoise-hosts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('exports are written whole or not at all', () => {
  test('over an older file', async () => {
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'old and longer')
    await saveExport(path, new TextEncoder().encode('new'))
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.csv']])
  })
  test('a folder that is not there, or is the target, is EXPORT_FAILED and leaves nothing', async () => {
    const code = { code: 'EXPORT_FAILED' }
    await expect(saveExport(join(folder, 'no', 'a.csv'), new Uint8Array())).rejects.toMatchObject(code)
    mkdirSync(join(folder, 'is'))
    await expect(saveExport(join(folder, 'is'), new Uint8Array())).rejects.toMatchObject(code)
    expect(readdirSync(folder)).toEqual(['is'])
  })
  const CORPUS = Buffer.from('SQLite format 3\0 and the claims')
  test('a corpus is never overwritten by an export, also not through a link', async () => {
    const path = join(folder, 'a.eqp')
    writeFileSync(path, CORPUS)
    symlinkSync(path, join(folder, 'link.csv'))
    for (const name of ['a.eqp', 'link.csv'])
      await expect(saveExport(join(folder, name), Buffer.from('id,text'))).rejects.toMatchObject({
        code: 'EXPORT_FAILED',
        data: { name, detail: 'that is a corpus' },
      })
    expect(readFileSync(path)).toEqual(CORPUS)
  })
  test('a copy of a corpus takes the place of an older copy, but not of one that is open', async () => {
    const path = join(folder, 'copy.eqp')
    const copy = Buffer.concat([CORPUS, Buffer.from(' and more')])
    writeFileSync(path, CORPUS)
    await saveExport(path, copy)
    expect(readFileSync(path)).toEqual(copy)
    writeFileSync(`${path}-wal`, '')
    await expect(saveExport(path, CORPUS)).rejects.toMatchObject({ code: 'EXPORT_FAILED' })
    expect(readFileSync(path)).toEqual(copy)
  })
})

describe('file tokens', () => {
  test('a token is taken once; an unknown one is FILE_MISSING', async () => {
    const tokens = createFileTokens()
    const token = tokens.hand('a.txt', new Uint8Array([1]), 'text/plain')
    expect(await tokens.take(token)).toEqual({ name: 'a.txt', bytes: new Uint8Array([1]), mediaType: 'text/plain' })
    await expect(tokens.take(token)).rejects.toMatchObject({ code: 'FILE_MISSING' })
  })
})

test('resources never leave their folder', () => {
  writeFileSync(join(folder, 'a.txt'), 'a')
  const resources = openResources(folder)
  expect([resources.text('a.txt'), resources.list('.'), resources.list('none')]).toEqual(['a', ['a.txt'], []])
  expect(() => resources.text('../a')).toThrow('leaves')
})

describe('the channel', () => {
  function pair(): [Wire, Wire] {
    const listeners: ((message: unknown) => void)[][] = [[], []]
    const side = (mine: number): Wire => ({
      post: (message) => queueMicrotask(() => listeners[1 - mine]?.forEach((listener) => void listener(message))),
      onMessage: (listener) => void listeners[mine]?.push(listener),
    })
    return [side(0), side(1)]
  }
  test('answers, keeps declared failures, and cancels', async () => {
    const [a, b] = pair()
    let aborted = false
    openChannel(b, {
      add: ({ x, y }: { x: number; y: number }) => x + y,
      fail: () => {
        throw new Failure('STALE', { name: 'claim' })
      },
      wait: (_: never, signal: AbortSignal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            aborted = true
          })
        }),
    })
    const channel = openChannel(a)
    expect(await channel.ask('add', { x: 1, y: 2 })).toBe(3)
    await expect(channel.ask('fail')).rejects.toMatchObject({ code: 'STALE', data: { name: 'claim' } })
    await expect(channel.ask('none')).rejects.toThrow('nobody answers none')
    const controller = new AbortController()
    const waiting = channel.ask('wait', undefined, controller.signal)
    await Promise.resolve()
    controller.abort()
    await expect(waiting).rejects.toThrow()
    await new Promise((done) => setTimeout(done, 5))
    expect(aborted).toBe(true)
  })
  test('its end rejects what waits and what comes later', async () => {
    const [a] = pair()
    const channel = openChannel(a)
    const waiting = channel.ask('x')
    channel.end(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(channel.ask('y')).rejects.toThrow('gone')
  })
})

describe('the terminal', () => {
  const command: Command = {
    name: 'do',
    usage: 'do FILE [--n N]',
    about: '',
    options: { n: { type: 'string' } },
    takes: [1, 1],
    run: async () => ({ text: '' }),
  }
  test.each([[[]], [['a', 'b']], [['a', '--unknown']], [['a', '--n']]])('%j is called wrongly', (args) => {
    expect(() => parse(command, args)).toThrow(UsageError)
  })
  test('options may stand anywhere', () => {
    expect(parse(command, ['--n', '3', 'a', '--json'])).toMatchObject({
      values: { n: '3', json: true },
      positionals: ['a'],
    })
  })
  test.each([
    [new UsageError('x', 'equipoise do FILE'), 'USAGE', 2, 'x.'],
    [new Failure('CORPUS_MISSING', { name: 'a.eqp' }), 'CORPUS_MISSING', 1, 'There is no file a.eqp.'],
    [{ code: 'NOT_FOUND', data: { name: 'claim' } }, 'NOT_FOUND', 1, 'There is no claim with this id.'],
    [
      { code: 'BAD_REQUEST', data: { issues: [{ path: ['anchors', 0, 'spans'], message: 'is wrong' }] } },
      'INVALID_FIELD',
      1,
      'anchors.0.spans: is wrong.',
    ],
    [new Error('secret'), 'INTERNAL', 1, 'Something went wrong inside Equipoise.'],
  ])('%s is told as %s with exit code %i', (error, code, exitCode, message) => {
    expect(tell(error)).toMatchObject({ code, exitCode, message })
  })
  test.each(['', '  ', '{', '[]', 'null', '3', '{"text": 1,}'])('a claim %j is refused in plain words', (text) => {
    expect(() => parseClaim(text)).toThrow(/^stdin: /)
  })
  test('a byte order mark before the claim does not matter', () => {
    expect(parseClaim('\uFEFF{"text":"a"}')).toEqual({ text: 'a' })
  })
})

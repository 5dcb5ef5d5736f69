import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { forkedChild, READER_FORK } from '@main/ingest/process/forked-child'
import { READER_LIMITS } from '@main/ingest/process/limits'
import type { ReadRequest } from '@main/ingest/process/protocol'
import { createReaderClient } from '@main/ingest/process/reader-client'
import type { ReaderChild } from '@main/ingest/process/reader-session'
import type { ForeignFile } from '@main/ingest/reading'
import { Failure } from '@shared/contract/errors'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'

const file = (name: string, size = 3): ForeignFile => ({ name, bytes: new Uint8Array(size).fill(97) })
const never = new AbortController().signal
const MB = 1024 * 1024
const reading = {
  text: 'aaa',
  regions: [],
  pages: [],
  mediaType: 'text/plain',
  importer: { name: 'text', version: '1' },
  guessed: {},
  encoding: { label: 'utf-8', basis: 'valid' },
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: unknown) =>
      error instanceof Failure
        ? [error.code, error.data.name, error.data.detail].filter(Boolean).join(' ')
        : String(error),
  )

/** A child that does nothing by itself; tests speak for it. */
function fakeChild() {
  const sent: ReadRequest[] = []
  const child = { sent, killed: false, say: (_: unknown) => {}, exit: (_?: number | string | null) => {} }
  const port: ReaderChild = {
    send: (request) => sent.push(request),
    kill: () => {
      child.killed = true
    },
    onMessage: (listener) => {
      child.say = listener
    },
    onExit: (listener) => {
      child.exit = listener
    },
  }
  return {
    ...child,
    port,
    get killed() {
      return child.killed
    },
    say: (message: unknown) => child.say(message),
    exit: (cause?: number | string | null) => child.exit(cause),
  }
}

function setUp() {
  const children: ReturnType<typeof fakeChild>[] = []
  const client = createReaderClient(() => {
    const child = fakeChild()
    children.push(child)
    return child.port
  })
  const start = async (name: string, size?: number) => {
    const outcome = codeOf(client.read(file(name, size), never))
    await vi.advanceTimersByTimeAsync(0)
    const child = children.at(-1)!
    child.say({ resident: 50 * MB })
    await vi.advanceTimersByTimeAsync(0)
    return { child, outcome, answer: () => child.say({ id: child.sent.at(-1)!.id, ok: true, result: reading }) }
  }
  return { client, children, start }
}

describe('keeping reader processes', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends one file once the process is ready and hands its reading back', async () => {
    const { start, children } = setUp()
    const { child, outcome, answer } = await start('a.txt')
    expect(child.sent).toEqual([{ id: 1, name: 'a.txt', mediaType: undefined, bytes: new Uint8Array([97, 97, 97]) }])
    answer()
    expect(await outcome).toBe('read')
    const second = await start('b.txt')
    second.answer()
    expect(await second.outcome).toBe('read')
    expect(children).toHaveLength(1)
  })

  test.each([
    [65_536, 2_000],
    [65_537, 10_000],
    [10 * MB, 10_000],
    [10 * MB + 1, 30_000],
  ])('TRUST 2: %i bytes have %i ms, then the process is replaced', async (size, time) => {
    const { start, children } = setUp()
    const { child, outcome } = await start('slow.txt', size)
    await vi.advanceTimersByTimeAsync(time - 1)
    expect(child.killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(child.killed).toBe(true)
    expect(await outcome).toBe(`READER_TIMEOUT slow.txt ${time / 1000} seconds`)
    const next = await start('b.txt')
    next.answer()
    expect(await next.outcome).toBe('read')
    expect(children).toHaveLength(2)
  })

  it('TRUST 2: more than 512 MB above idle ends the process', async () => {
    const { start } = setUp()
    const { child, outcome } = await start('bomb.html')
    child.say({ resident: 562 * MB })
    expect(child.killed).toBe(false)
    child.say({ resident: 562 * MB + 1 })
    expect(child.killed).toBe(true)
    expect(await outcome).toBe('READER_MEMORY bomb.html')
  })

  it('a process that stays heavy is replaced before its next file', async () => {
    const { start, children } = setUp()
    const { child, outcome, answer } = await start('large.html')
    child.say({ resident: 50 * MB + 128 * MB + 1 })
    answer()
    expect(await outcome).toBe('read')
    const next = await start('b.txt')
    next.answer()
    expect([await next.outcome, children.length, child.killed]).toEqual(['read', 2, true])
  })

  it('a process that never gets ready is a timeout, one that cannot be started is unreadable', async () => {
    const { client, children } = setUp()
    const outcome = codeOf(client.read(file('a.txt'), never))
    await vi.advanceTimersByTimeAsync(READER_LIMITS.start)
    expect(await outcome).toBe('READER_TIMEOUT a.txt 15 seconds')
    expect(children[0]?.killed).toBe(true)
    const broken = createReaderClient(() => {
      throw new Error('no such file')
    })
    expect(await codeOf(broken.read(file('a.txt'), never))).toBe(
      'FILE_UNREADABLE a.txt the reader could not be started',
    )
  })

  test.each([
    ['SIGABRT', 'READER_MEMORY a.txt'],
    ['SIGKILL', 'READER_MEMORY a.txt'],
    [134, 'READER_MEMORY a.txt'],
    [1, 'FILE_UNREADABLE a.txt the reader stopped'],
    [null, 'FILE_UNREADABLE a.txt the reader stopped'],
  ])('a process that ends with %s costs its file', async (cause, expected) => {
    const { start } = setUp()
    const { child, outcome } = await start('a.txt')
    child.exit(cause)
    expect(await outcome).toBe(expected)
    const next = await start('b.txt')
    next.answer()
    expect(await next.outcome).toBe('read')
  })

  test.each([
    [{ id: 1, ok: false, error: { code: 'FILE_BINARY', data: { name: 'other', detail: 'x' } } }, 'FILE_BINARY a.txt x'],
    [
      { id: 1, ok: false, error: { code: 'STORE_FULL', data: {} } },
      'FILE_UNREADABLE a.txt the reader answered nonsense',
    ],
    [{ id: 1, ok: true, result: { ...reading, text: 'a\r' } }, 'FILE_UNREADABLE a.txt the reader answered nonsense'],
    [
      { id: 1, ok: true, result: { ...reading, regions: [{ span: { start: 0, end: 4 }, role: 'body' }] } },
      'FILE_UNREADABLE a.txt the reader answered nonsense',
    ],
    [{ id: 1, ok: true }, 'FILE_UNREADABLE a.txt the reader answered nonsense'],
    ['hello', 'FILE_UNREADABLE a.txt the reader answered nonsense'],
  ])('an answer is not believed beyond its shape: %j', async (message, expected) => {
    const { start } = setUp()
    const { child, outcome } = await start('a.txt')
    child.say(message)
    expect(await outcome).toBe(expected)
  })

  it('an answer to an earlier request is ignored', async () => {
    const { start } = setUp()
    const { child, outcome, answer } = await start('a.txt')
    child.say({ id: 99, ok: true, result: reading })
    answer()
    expect(await outcome).toBe('read')
  })

  it('a process is replaced after 256 files or 300 MB', async () => {
    const { start, children } = setUp()
    for (let i = 0; i < 257; i++) {
      const { outcome, answer } = await start('a.txt')
      answer()
      expect(await outcome).toBe('read')
    }
    expect(children.map((child) => child.sent.length)).toEqual([256, 1])
    expect(children[0]?.killed).toBe(true)
    const large = { ...file('large.txt'), bytes: { length: 300 * MB } as Uint8Array }
    const { client, children: others } = setUp()
    for (let i = 0; i < 2; i++) {
      const outcome = codeOf(client.read(large, never))
      await vi.advanceTimersByTimeAsync(0)
      others.at(-1)!.say({ resident: 1 })
      await vi.advanceTimersByTimeAsync(0)
      others.at(-1)!.say({ id: 1, ok: true, result: reading })
      expect(await outcome).toBe('read')
    }
    expect(others).toHaveLength(2)
  })

  it('files wait for one another, and a waiting one can be cancelled at once', async () => {
    const { client, start, children } = setUp()
    const first = await start('a.txt')
    const abort = new AbortController()
    const second = codeOf(client.read(file('b.txt'), abort.signal))
    const third = codeOf(client.read(file('c.txt'), never))
    abort.abort()
    expect(await second).toBe('CANCELLED b.txt')
    expect(children[0]?.killed).toBe(false)
    first.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(children[0]?.sent.map((request) => request.name)).toEqual(['a.txt', 'c.txt'])
    children[0]?.say({ id: 2, ok: true, result: reading })
    expect([await first.outcome, await third]).toEqual(['read', 'read'])
  })

  it('cancelling the file at hand ends the process', async () => {
    const { client, children } = setUp()
    const abort = new AbortController()
    const outcome = codeOf(client.read(file('a.txt'), abort.signal))
    await vi.advanceTimersByTimeAsync(0)
    abort.abort()
    expect(await outcome).toBe('CANCELLED a.txt')
    expect(children[0]?.killed).toBe(true)
    expect(await codeOf(client.read(file('b.txt'), AbortSignal.abort()))).toBe('CANCELLED b.txt')
    expect(children).toHaveLength(1)
  })

  it('a process at rest is ended, and closing ends it and refuses more', async () => {
    const { client, start, children } = setUp()
    const first = await start('a.txt')
    first.answer()
    await first.outcome
    await vi.advanceTimersByTimeAsync(READER_LIMITS.rest)
    expect(children[0]?.killed).toBe(true)
    const second = await start('b.txt')
    await client.close()
    expect(children[1]?.killed).toBe(true)
    expect(await codeOf(client.read(file('c.txt'), never))).toBe('CANCELLED c.txt')
    expect(await second.outcome).toBe('CANCELLED b.txt')
  })
})

describe('a real process', () => {
  const path = fileURLToPath(new URL('stub-child.mjs', import.meta.url))
  const client = (deadline: number) =>
    createReaderClient(() => forkedChild(fork(path, { serialization: 'advanced', stdio: READER_FORK.stdio })), {
      ...READER_LIMITS,
      deadline: () => deadline,
    })

  it('reads, survives a hang, a crash and a cancel, and is a new process afterwards', async () => {
    const runner = client(300)
    const pid = async () => (await runner.read(file('pid'), never)).text
    const first = await pid()
    expect(await pid()).toBe(first)
    expect(await codeOf(runner.read(file('hang'), never))).toBe('READER_TIMEOUT hang 0.3 seconds')
    const second = await pid()
    expect(second).not.toBe(first)
    expect(await codeOf(runner.read(file('exit'), never))).toBe('FILE_UNREADABLE exit the reader stopped')
    expect(await codeOf(runner.read(file('abort'), never))).toBe('READER_MEMORY abort')
    const abort = new AbortController()
    const hanging = codeOf(runner.read(file('hang'), abort.signal))
    setTimeout(() => abort.abort(), 20)
    expect(await hanging).toBe('CANCELLED hang')
    expect((await runner.read({ name: 'a', bytes: new TextEncoder().encode('שלום') }, never)).text).toBe('שלום')
    await runner.close()
  })
})

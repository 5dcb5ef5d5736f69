import { afterEach, describe, expect, test } from 'vitest'
import { inMemory, messagePort, type Reached, webSocket } from './support/transports'

const caught = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: { code?: string; defined?: boolean; data?: { incident?: string; issues?: unknown[] }; message: string }) =>
      error,
  )
const settled = async (check: () => boolean) => {
  for (let i = 0; i < 200 && !check(); i += 1) await new Promise((done) => setTimeout(done, 10))
  return check()
}

describe.each([
  ['in memory', inMemory],
  ['MessagePort', messagePort],
  ['WebSocket', webSocket],
])('the contract over %s', (_, reach) => {
  let reached: Reached
  const open = async () => {
    reached = await reach()
    return reached
  }
  afterEach(() => reached.close())

  test('carries text of any script unchanged, both ways', async () => {
    const { client } = await open()
    const text = 'Қазақстан\u0000 \u200F\u05D0 👩‍👩‍👧 e\u0301 \r\n '
    expect(await client.echo({ text, n: 7 })).toEqual({ text, n: 7 })
  })

  test('answers bad input with BAD_REQUEST and the issues', async () => {
    const { client } = await open()
    const error = await caught(client.echo({ text: 1 } as never))
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['text'] }] } })
  })

  test('keeps code and data of a declared failure', async () => {
    const { client } = await open()
    const error = await caught(client.declared())
    expect(error).toMatchObject({ code: 'NOT_FOUND', defined: true, data: { name: 'claim' } })
    expect(error?.message).toBe('There is no claim with this id.')
  })

  test.each(['undeclaredFailure', 'undeclaredOrpc', 'crash', 'badOutput'] as const)(
    'turns %s into INTERNAL with an incident id that the log holds, and tells nothing else',
    async (name) => {
      const { client, incidents } = await open()
      const error = await caught(client[name]())
      expect(error).toMatchObject({ code: 'INTERNAL', defined: true })
      expect(incidents.map((incident) => incident.id)).toEqual([error?.data?.incident])
      expect(JSON.stringify([error, error?.message])).not.toContain('secret')
    },
  )

  test('tells the operation that its caller has given up', async () => {
    const { client, watch } = await open()
    const controller = new AbortController()
    const call = caught(client.slow(undefined, { signal: controller.signal }))
    setTimeout(() => controller.abort(), 30)
    expect(await call).toBeDefined()
    expect(await settled(() => watch.aborted === 1)).toBe(true)
  })

  test('streams events until the reader leaves', async () => {
    const { client, watch } = await open()
    const seen: number[] = []
    for await (const { n } of await client.ticks()) {
      seen.push(n)
      if (n === 3) break
    }
    expect(seen).toEqual([1, 2, 3])
    expect(await settled(() => watch.streamsEnded === 1)).toBe(true)
  })

  test('carries an answer of 12 MB', async () => {
    const { client } = await open()
    expect((await client.big({ size: 12_000_000 })).text).toHaveLength(12_000_000)
  })
})

describe.each([
  ['MessagePort', messagePort],
  ['WebSocket', webSocket],
])('a lost connection over %s', (_, reach) => {
  test('rejects pending and later calls with CONNECTION_LOST and stops what ran for it', async () => {
    const reached = await reach()
    const pending = caught(reached.client.slow())
    await reached.client.echo({ text: 'first' })
    reached.cut?.()
    expect(await pending).toMatchObject({ code: 'CONNECTION_LOST' })
    expect(await caught(reached.client.echo({ text: 'after' }))).toMatchObject({ code: 'CONNECTION_LOST' })
    expect(await settled(() => reached.watch.aborted === 1)).toBe(true)
    await reached.close()
  })

  test('ends an event stream', async () => {
    const reached = await reach()
    const stream = await reached.client.ticks()
    await stream.next()
    reached.cut?.()
    const ended = (async () => {
      for await (const _tick of stream);
    })().catch(() => {})
    await ended
    expect(await settled(() => reached.watch.streamsEnded === 1)).toBe(true)
    await reached.close()
  })
})

// L1: frames that are none. Each costs its sender the connection; the workbench and every other client go on.
import type { MessagePort } from 'node:worker_threads'
import { portClient } from '@renderer/api/connect'
import { createLoss } from '@renderer/api/guarded-link'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { served } from './support/transports'

let it: Awaited<ReturnType<typeof served>>
let other: MessagePort
let client: { echo(input: { text: string }): Promise<{ text: string }> }
beforeAll(async () => {
  it = await served()
  other = it.connect()
  client = portClient(other as never, createLoss()) as never
})
afterAll(() => it.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

test.each<[string, unknown]>([
  ['nothing', ''],
  ['no JSON', '{'],
  ['JSON that is no object', 'null'],
  ['an object without a request', '{}'],
  ['a request without an address', '{"i":"1","p":{}}'],
  ['an address that is none', '{"i":"1","p":{"u":"http://["}}'],
  ['a body that is none', '{"i":"1","p":{"u":"/echo","h":{"content-type":"multipart/form-data"},"b":"x"}}'],
  ['brackets without end', '['.repeat(200_000)],
  ['bytes without JSON', new Uint8Array(10)],
  ['bytes after no JSON', new Uint8Array([255, 0, 1])],
  ['an event of no stream', '{"i":"9","t":3,"p":null}'],
])('%s', async (_, frame) => {
  const port = it.connect()
  const closed = new Promise((done) => port.once('close', () => done('closed')))
  port.postMessage(frame)
  expect(await closed).toBe('closed')
  expect(await client.echo({ text: 'still here' })).toMatchObject({ text: 'still here' })
})

test.each([
  ['an operation that is none', '/nothing/here'],
  ['a name of every object', '/constructor/prototype'],
  ['the name of a prototype', '/__proto__/echo'],
])('%s is answered and nothing is called', async (_, path) => {
  const port = it.connect()
  const answer = new Promise<string>((done) => port.once('message', (frame: string) => done(frame)))
  port.postMessage(JSON.stringify({ i: '1', p: { u: path, b: { json: {} } } }))
  expect(JSON.parse(await answer).p.s).toBe(404)
  port.close()
})

test.each([
  ['a prototype as input', '{"json":{"text":"x","__proto__":{"polluted":1}}}'],
  ['a prototype in the types of input', '{"json":{"text":"x"},"meta":[[1,"__proto__","polluted"]]}'],
  ['a constructor in the types of input', '{"json":{"text":"x"},"meta":[[4,"constructor","prototype","polluted"]]}'],
  ['input nested beyond measure', `{"json":{"text":${nested}}}`],
])('%s pollutes and ends nothing', async (_, body) => {
  const port = it.connect()
  const over = new Promise((done) => {
    port.once('message', done)
    port.once('close', done)
  })
  port.postMessage(`{"i":"1","p":{"u":"/echo","b":${body}}}`)
  await over
  expect('polluted' in {}).toBe(false)
  expect(await client.echo({ text: 'still here' })).toMatchObject({ text: 'still here' })
  port.close()
})

test('a request may come as bytes', async () => {
  const port = it.connect()
  const answer = new Promise<string>((done) => port.once('message', (frame: string) => done(frame)))
  port.postMessage(bytes('{"i":"1","p":{"u":"/echo","b":{"json":{"text":"x"}}}}'))
  expect(JSON.parse(await answer).p.b.json).toEqual({ text: 'x' })
  port.close()
})

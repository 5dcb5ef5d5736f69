import { startServer } from '@main/hosts/node/server'
import { expect, test } from 'vitest'
import { enter, openSocket, served } from './support/transports'

test('a socket that stopped reading is closed with 1013 and its port with it', async () => {
  const { host, connect, close } = await served()
  const ports: { closed: boolean }[] = []
  const server = await startServer({
    port: 0,
    files: new Map(),
    bytes: (path) => host.ask('bytes', path),
    connect: () => {
      const port = connect()
      const seen = { closed: false }
      ports.push(seen)
      port.on('close', () => {
        seen.closed = true
      })
      return port
    },
    hand: () => 'token',
  })
  const socket = openSocket(server, await enter(server))
  await new Promise((done) => socket.once('open', done))
  const code = new Promise<number>((done) => socket.once('close', (value) => done(value)))
  socket.pause()
  const ask = (i: number) => JSON.stringify({ i, p: { u: '/big', b: { json: { size: 4_000_000 } } } })
  for (let i = 1; i <= 12; i += 1) socket.send(ask(i))
  for (let i = 0; i < 400 && !ports[0]?.closed; i += 1) await new Promise((done) => setTimeout(done, 10))
  expect(ports).toEqual([{ closed: true }])
  socket.resume()
  expect(await code).toBe(1013)
  await server.close()
  await close()
})

test('a frame larger than the limit closes the socket', async () => {
  const { host, connect, close } = await served()
  const server = await startServer({
    port: 0,
    files: new Map(),
    bytes: (path) => host.ask('bytes', path),
    connect,
    hand: () => 'token',
  })
  const socket = openSocket(server, await enter(server))
  await new Promise((done) => socket.once('open', done))
  const code = new Promise<number>((done) => socket.once('close', (value) => done(value)))
  socket.on('error', () => {})
  socket.send(Buffer.alloc(33 * 1024 * 1024))
  expect(await code).toBe(1009)
  await server.close()
  await close()
})

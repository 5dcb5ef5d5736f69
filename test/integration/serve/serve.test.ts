// The built Node host as a process: its one line, its clean end, the second start, the corpus that is open elsewhere.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectTo, equipoise, scratch, serve } from '../../e2e/support/program'

const folder = scratch('serve')
const corpus = folder.at('a.eqp')
const settings = folder.at('settings')
beforeAll(async () => {
  expect((await equipoise(['new', corpus, '--analyst', 'S'], settings)).code).toBe(0)
})
afterAll(() => folder.remove())

test('it prints one JSON line with a loopback address, answers the contract, and ends on SIGTERM with one file', async () => {
  const serving = await serve(corpus, settings)
  expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/\?start=[0-9a-f]{32}$/)
  const { client, cookie, root } = await connectTo(serving.url)
  expect((await client.project.get()).corpus.name).toBe('a.eqp')
  expect(await client.host.info()).toMatchObject({ kind: 'node', requests: { made: 0 } })
  const page = await fetch(root, { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'none' } })
  expect(await page.text()).toContain('<!doctype html>')
  const ledger = await fetch(`${root}bytes/ledger`, { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } })
  expect([ledger.status, ledger.headers.get('cache-control')]).toEqual([200, 'no-store'])
  client.events.subscribe().catch(() => {})
  serving.process.kill('SIGTERM')
  expect(await serving.exited).toEqual({ code: 0, signal: null })
  expect(serving.stderr()).toBe('')
  expect([existsSync(`${corpus}-wal`), existsSync(`${corpus}-shm`)]).toEqual([false, false])
  expect(readdirSync(join(settings, 'running'))).toEqual([])
  const { sequences } = JSON.parse(readFileSync(join(settings, 'settings.json'), 'utf8'))
  expect(Object.values(sequences)).toEqual([expect.any(Number)])
})

test('an upload becomes a document, and a commit is told to every client', async () => {
  const serving = await serve(corpus, settings)
  const { client, cookie, root } = await connectTo(serving.url)
  const events = await client.events.subscribe()
  const next = events.next()
  const origin = new URL(root).origin
  const headers = { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'X-File-Name': 'note.txt' }
  const answer = await fetch(`${root}files`, { method: 'POST', headers, body: 'A note on rivers.\n' })
  const { token } = (await answer.json()) as { token: string }
  const { documents } = await client.documents.import({ files: [token] })
  expect(documents).toMatchObject([{ known: false, length: 18 }])
  let event = await next
  while (!event.done && event.value.type !== 'changed') event = await events.next()
  expect(event.done).toBe(false)
  await expect(client.documents.import({ files: [token] })).rejects.toMatchObject({ code: 'FILE_MISSING' })
  serving.process.kill('SIGTERM')
  await serving.exited
})

test('settings are answered, merged and on disk', async () => {
  const serving = await serve(corpus, settings)
  const { client } = await connectTo(serving.url)
  await client.host.updateSettings({ fontSize: 1.5 })
  await client.host.updateSettings({ theme: 'dark' })
  expect(await client.host.settings()).toMatchObject({ fontSize: 1.5, theme: 'dark' })
  expect(JSON.parse(readFileSync(join(settings, 'settings.json'), 'utf8'))).toMatchObject({ fontSize: 1.5 })
  serving.process.kill('SIGTERM')
  await serving.exited
})

test('a second start hands over: it prints a fresh address of the first and ends', async () => {
  const first = await serve(corpus, settings)
  await connectTo(first.url)
  const second = await equipoise(['serve', corpus, '--no-open'], settings)
  expect([second.code, second.stderr]).toEqual([0, ''])
  const { url } = JSON.parse(second.stdout) as { url: string }
  expect(url.split('?')[0]).toBe(first.url.split('?')[0])
  expect(url).not.toBe(first.url)
  expect((await (await connectTo(url)).client.project.get()).corpus.name).toBe('a.eqp')
  first.process.kill('SIGTERM')
  await first.exited
})

test('another program on an open corpus: OPEN_ELSEWHERE in one line, and after a kill it opens again', async () => {
  const first = await serve(corpus, settings)
  const other = await equipoise(['documents', corpus], folder.at('other-settings'))
  expect([other.code, other.stdout]).toEqual([1, ''])
  expect(other.stderr).toMatch(/^error: OPEN_ELSEWHERE: /)
  first.process.kill('SIGKILL')
  await first.exited
  expect(await equipoise(['documents', corpus], settings)).toMatchObject({ code: 0, stderr: '' })
  const again = await serve(corpus, settings)
  again.process.kill('SIGTERM')
  expect((await again.exited).code).toBe(0)
})

test('a port that is taken', async () => {
  const first = await serve(corpus, settings)
  const { port } = new URL(first.url)
  expect((await equipoise(['new', folder.at('b.eqp')], settings)).code).toBe(0)
  const second = await equipoise(['serve', folder.at('b.eqp'), '--no-open', '--port', port], settings)
  expect([second.code, second.stdout]).toEqual([1, ''])
  expect(second.stderr).toMatch(/^error: PORT_IN_USE: /)
  first.process.kill('SIGTERM')
  await first.exited
})

test('an older copy of a corpus put in its place is noticed', async () => {
  const path = folder.at('copy.eqp')
  expect((await equipoise(['new', path, '--analyst', 'S'], settings)).code).toBe(0)
  const older = readFileSync(path)
  const first = await serve(path, settings)
  const { client } = await connectTo(first.url)
  await client.tags.create({ name: 'a tag' })
  const { sequence } = (await client.project.get()).corpus
  first.process.kill('SIGTERM')
  await first.exited
  writeFileSync(path, older)
  const second = await serve(path, settings)
  const { corpus: found } = await (await connectTo(second.url)).client.project.get()
  expect(found.wentBack?.seen).toBe(sequence)
  second.process.kill('SIGTERM')
  await second.exited
})

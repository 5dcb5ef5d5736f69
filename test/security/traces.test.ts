// N3: after a session of the built program, home and temporary folder know nothing of what was read.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectTo, equipoise, scratch, serve } from '../e2e/support/program'

const folder = scratch('traces')
const settings = folder.at('home/settings')
const corpus = folder.at('work/KEEP.eqp')
beforeAll(() => {
  for (const name of ['home', 'tmp', 'work']) mkdirSync(folder.at(name))
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'APPDATA'])
    vi.stubEnv(name, folder.at('home'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder.at('tmp'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  folder.remove()
})

/** Files below `top` that hold or are called KEEP, by their path below the test's folder. */
function holding(top: string): string[] {
  const files = readdirSync(folder.at(top), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  const found = paths.filter(
    (path) => path.slice(folder.path.length).includes('KEEP') || readFileSync(path).includes('KEEP'),
  )
  return found.map((path) => path.slice(folder.path.length + 1))
}

test('importing, searching, printing, exporting, copying and backing up leave no title, path or text', async () => {
  expect((await equipoise(['new', corpus, '--analyst', 'Ada'], settings)).code).toBe(0)
  const serving = await serve(corpus, settings)
  const { client, cookie, root } = await connectTo(serving.url)
  await client.project.setAnalyst({ name: 'Ada' })
  const headers = { Cookie: cookie, Origin: new URL(root).origin, 'Sec-Fetch-Site': 'same-origin' }
  const body = '<title>KEEP title</title><p>KEEP body of a text that is read.</p>'
  const upload = { method: 'POST', headers: { ...headers, 'X-File-Name': 'KEEP.html' }, body }
  const { token } = (await (await fetch(`${root}files`, upload)).json()) as { token: string }
  const { documents } = await client.documents.import({ files: [token] })
  expect(documents[0]?.title).toBe('KEEP title')
  expect((await client.search.query({ query: 'KEEP' })).total).toBeGreaterThan(0)
  await client.claims.list({ where: 'KEEP' })
  await client.claims.get({ id: documents[0]!.id as never }).catch(() => {})
  const made = [await client.briefs.print({}), await client.exchange.export({ format: 'json' }), { url: 'corpus' }]
  for (const { url } of made) expect((await fetch(`${root}bytes/${url}`, { headers })).status).toBe(200)
  await client.project.backup()
  serving.process.kill('SIGTERM')
  await serving.exited
  expect(holding('work').length).toBeGreaterThan(1)
  expect(holding('tmp')).toEqual([])
  expect(holding('home')).toEqual(['home/settings/settings.json'])
  const kept = JSON.parse(readFileSync(join(settings, 'settings.json'), 'utf8')) as Record<string, unknown>
  expect(Object.entries(kept).filter(([, value]) => JSON.stringify(value).includes('KEEP'))).toEqual([
    ['lastCorpus', corpus],
  ])
})

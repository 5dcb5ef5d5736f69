// The worker as it is built: the compiler loads in it, sets a brief and answers with a declared error.
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createBriefRunner } from '@main/brief/brief-runner'
import { compileBrief } from '@shared/kernel/brief/compile'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { input } from './fixture'
import { RESOURCES } from './print'
import { readPdf } from './read-pdf'

const ROOT = resolve(import.meta.dirname, '../../..')
const OPEN = new AbortController().signal
let folder: string
let worker: string

beforeAll(async () => {
  // below node_modules, so that the built file finds its packages
  folder = mkdtempSync(join(ROOT, 'node_modules/.brief-worker-'))
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    resolve: { alias: { '@shared': join(ROOT, 'src/shared'), '@main': join(ROOT, 'src/main') } },
    build: { ssr: join(ROOT, 'src/main/brief-worker.ts'), outDir: folder, emptyOutDir: false, target: 'node24' },
  })
  worker = join(folder, 'brief-worker.js')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the built worker', () => {
  it('sets a brief and keeps warm', async () => {
    const runner = createBriefRunner(worker, RESOURCES)
    const compiled = compileBrief(input())
    const [first, second] = await Promise.all([runner.print(compiled, OPEN), runner.print(compiled, OPEN)])
    expect((await readPdf(first.pdf)).title).toBe('A test of balance')
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
    await runner.close()
  })
  it('answers with a declared error that holds no path', async () => {
    const runner = createBriefRunner(worker, RESOURCES)
    const { data } = compileBrief(input())
    const sections = [{ id: 'a', heading: 'A', blocks: [{ kind: 'map' as const, float: false }] }]
    const refused = await runner
      .print({ data: { ...data, sections }, figures: {} }, OPEN)
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'BRIEF_REFUSED' })
    expect(JSON.stringify(refused)).not.toContain(ROOT)
    await runner.close()
  })
  it('says INTERNAL where its resources are missing', async () => {
    const runner = createBriefRunner(worker, join(folder, 'nowhere'))
    await expect(runner.print(compileBrief(input()), OPEN)).rejects.toMatchObject({ code: 'INTERNAL' })
    await runner.close()
  })
})

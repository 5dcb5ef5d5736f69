import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { forkedChild, READER_FORK } from '@main/ingest/process/forked-child'
import { createReaderClient } from '@main/ingest/process/reader-client'
import { Failure } from '@shared/contract/errors'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'equipoise-reader-'))
const never = new AbortController().signal
const utf8 = (text: string) => new TextEncoder().encode(text)

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/main/reader-process.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'reader-process.mjs' } },
    },
  })
})
const runner = createReaderClient(() => forkedChild(fork(join(folder, 'reader-process.mjs'), READER_FORK)))
afterAll(async () => {
  await runner.close()
  rmSync(folder, { recursive: true, force: true })
})

const outcomeOf = (name: string, bytes: Uint8Array) =>
  runner.read({ name, bytes }, never).then(
    ({ text }) => text,
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )

describe('the reader process', () => {
  test.each(['ferry-toll.txt', 'ferry-notes.md', 'surrogate-pairs.txt'])('reads %s as it is', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(root, 'test/fixtures/documents', name)))
    expect(utf8(await outcomeOf(name, bytes))).toEqual(bytes)
  })

  test.each([
    ['empty.txt', 'FILE_EMPTY'],
    ['binary.txt', 'FILE_BINARY'],
    ['disguised.txt', 'FORMAT_UNSUPPORTED'],
  ])('answers a declared failure for %s', async (name, code) => {
    expect(await outcomeOf(name, new Uint8Array(readFileSync(join(root, 'test/fixtures/documents', name))))).toBe(code)
  })

  it('I1 a hostile file costs its process and no other file', async () => {
    const bomb = utf8(`${'<p>'.repeat(400_000)}x`)
    const outcome = await outcomeOf('bomb.html', bomb)
    expect(['x', 'READER_MEMORY', 'READER_TIMEOUT', 'FILE_UNREADABLE']).toContain(outcome)
    expect(await outcomeOf('after.txt', utf8('still here'))).toBe('still here')
  })
})

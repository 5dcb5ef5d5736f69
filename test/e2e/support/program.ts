// The built program as a test starts it: one command, or a host that serves, with a client of the whole contract.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { socketClient } from '@renderer/api/connect'
import type { Client } from '@renderer/api/connection'
import { createLoss } from '@renderer/api/guarded-link'
import { WebSocket } from 'ws'

export const root = resolve(import.meta.dirname, '../../..')
const bin = join(root, 'bin/equipoise.mjs')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of a test's own, outside the tree; `remove` takes it away with all that is in it. */
export function scratch(name = 'test'): { readonly path: string; at(file: string): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `equipoise-${name}-`))
  return { path, at: (file) => join(path, file), remove: () => rmSync(path, { recursive: true, force: true }) }
}

const started = new Set<ChildProcess>()
// a test that fails half way leaves no host behind
const endAll = () => {
  for (const child of started) child.kill('SIGKILL')
}
process.once('exit', endAll)
if (process.env.VITEST) (await import('vitest')).afterAll(endAll)

function start(args: readonly string[], settings: string): ChildProcess {
  if (!existsSync(join(root, 'out/main/cli.js'))) throw new Error('not built: run npm run build')
  const env = { ...process.env, CI: '1' }
  const child = spawn(process.execPath, [bin, ...args, '--settings', settings], { env, cwd: tmpdir() })
  started.add(child)
  child.once('exit', () => started.delete(child))
  return child
}

/** Runs `equipoise ARGS` to its end, with its settings in `settings`. */
export function equipoise(args: readonly string[], settings: string, input: string | Uint8Array = ''): Promise<Ran> {
  const child = start(args, settings)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => out.push(part))
  child.stderr?.on('data', (part: Buffer) => err.push(part))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    )
  })
}

export interface Serving {
  readonly process: ChildProcess
  /** Opens the page once. */
  readonly url: string
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  stderr(): string
}

/** Starts `equipoise serve FILE` and resolves when it has printed its address. */
export async function serve(corpus: string, settings: string, args: readonly string[] = []): Promise<Serving> {
  const child = start(['serve', corpus, '--no-open', ...args], settings)
  let err = ''
  child.stderr?.on('data', (part: Buffer) => {
    err += part.toString('utf8')
  })
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) =>
    child.on('close', (code, signal) => done({ code, signal })),
  )
  const url = await new Promise<string>((done, failed) => {
    let out = ''
    child.stdout?.on('data', (part: Buffer) => {
      out += part.toString('utf8')
      if (out.includes('\n')) done((JSON.parse(out.split('\n')[0] ?? '') as { url: string }).url)
    })
    void exited.then(({ code }) => failed(new Error(`serve ended with ${code}: ${err}`)))
  })
  return { process: child, url, exited, stderr: () => err }
}

/** Exchanges the start address for a session and opens the contract's socket, as the page does. */
export async function connectTo(url: string): Promise<{ client: Client; cookie: string; root: string; close(): void }> {
  const start = new URL(url)
  const entered = await fetch(start, { redirect: 'manual', headers: { 'Sec-Fetch-Site': 'none' } })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const pageRoot = `${start.origin}${start.pathname}`
  const headers = { Cookie: cookie, Origin: start.origin }
  const socket = new WebSocket(`${pageRoot.replace('http:', 'ws:')}rpc`, { headers })
  await new Promise((done, failed) => socket.once('open', done).once('error', failed))
  const client = socketClient(socket as never, createLoss())
  return { client, cookie, root: pageRoot, close: () => socket.terminate() }
}

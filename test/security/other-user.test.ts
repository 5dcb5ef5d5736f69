// L1: another user of the machine has read the start address from the arguments of the browser that was to open it.
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attacked, attacked } from './support/raw'

const NOBODY = 65_534
const mayBecomeAnother = process.platform === 'linux' && process.getuid?.() === 0

let it: Attacked
beforeAll(async () => {
  it = await attacked()
})
afterAll(() => it.close())

/** What a program of that user gets for a request of one line, by the shell's own sockets. */
function askAs(uid: number, path: string): Promise<string> {
  const request = `GET ${path} HTTP/1.1\\r\\nHost: ${it.host}\\r\\nSec-Fetch-Site: none\\r\\nConnection: close\\r\\n\\r\\n`
  const script = `exec 3<>/dev/tcp/127.0.0.1/${it.server.port} && printf '${request}' >&3 && cat <&3`
  const child = spawn('/bin/bash', ['-c', script], { uid, gid: uid, cwd: '/', stdio: ['ignore', 'pipe', 'ignore'] })
  return new Promise((done, failed) => {
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
    })
    child.on('error', failed).on('close', () => done(said))
  })
}

test.skipIf(!mayBecomeAnother)('the address gives that user nothing and still works for us', async () => {
  const start = new URL(it.server.newStartUrl())
  const path = start.pathname + start.search
  expect(await askAs(NOBODY, path)).toBe('')
  expect(await askAs(process.getuid?.() ?? 0, path)).toContain('303 See Other')
})

// Installs the peers beside the benches on first use; the program itself never needs them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '..')

/** Runs `npm ci` in test/bench unless that has been done; throws when it fails. */
export function installPeers(): void {
  if (existsSync(resolve(folder, 'node_modules/.package-lock.json'))) return
  console.error('Installing the peers …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm ci in test/bench failed')
}

// Installs the peers beside the benches on first use; the program itself never needs them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '..')

/** Runs `npm ci` in test/bench unless all of it is there; throws when it fails. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  if (Object.keys(dependencies).every((name) => existsSync(resolve(folder, 'node_modules', name)))) return
  console.error('Installing the peers …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm ci in test/bench failed')
}

// Small helpers of the scripts: start a tool of the project under the project's Node, and say what happened.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const at = (...parts) => join(root, ...parts)

/** Runs a file of the project with this Node; resolves to its exit code, and its output when `quiet`. */
export function node(file, args = [], { quiet = false, env = {}, cwd = root } = {}) {
  return run(process.execPath, [at(file), ...args], { quiet, env, cwd })
}

export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let output = ''
    child.stdout?.on('data', (d) => {
      output += d
    })
    child.stderr?.on('data', (d) => {
      output += d
    })
    child.on('error', failed)
    child.on('close', (code, signal) => done({ code: code ?? 1, signal, output }))
  })
}

/** Every file below a folder, as paths relative to the project's root. */
export function filesBelow(folder) {
  if (!existsSync(at(folder))) return []
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !`${entry.parentPath}/`.includes('/node_modules/', root.length))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

const newest = (paths) => Math.max(0, ...paths.map((path) => statSync(at(path)).mtimeMs))

/** True when something that goes into `out/` is newer than what lies there. */
export function buildIsStale() {
  const outputs = ['out/main/cli.js', 'out/main/serve.js', 'out/main/index.js', 'out/preload/preload.cjs']
  const page = 'out/renderer/index.html'
  if (![...outputs, page].every((path) => existsSync(at(path)))) return true
  const built = Math.min(...[...outputs, page].map((path) => statSync(at(path)).mtimeMs))
  const strings = ['resources/strings.en.json', 'resources/keymap.json'].filter((path) => existsSync(at(path)))
  return newest([...filesBelow('src'), 'electron.vite.config.ts', 'package-lock.json', ...strings]) > built
}

export async function buildIfNeeded({ quiet = true } = {}) {
  if (!buildIsStale()) return
  process.stderr.write('Building …\n')
  const { code, output } = await node('node_modules/electron-vite/bin/electron-vite.js', ['build'], { quiet })
  if (code !== 0) {
    process.stderr.write(output)
    process.exit(code)
  }
}

/** The path of Electron's binary, or why there is none; never asks the package, which would download it. */
export function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? at('node_modules/electron/dist')
  const pathFile = at('node_modules/electron/path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const binary = join(folder, name)
  if (existsSync(binary)) return { binary }
  return { reason: 'its binary is not installed (node_modules/electron/dist)' }
}

/** Why the graphical Electron cannot run here although it is installed, or undefined. */
export function withoutDisplay() {
  const { platform, env } = process
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return undefined
  return 'there is no display'
}

// Which Chromium the browser tests use: the system's, else the one inside @sparticuz/chromium with none of its `args`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] as const

export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const SYSTEM = [
  process.env.EQUIPOISE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const packageFolder = resolve(import.meta.dirname, '../../../node_modules/@sparticuz/chromium')

const starts = (path: string, env: Record<string, string>) => {
  const { status } = spawnSync(path, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 })
  return status === 0
}

/** Runs `work` with TMPDIR set, because the package unpacks to `tmpdir()` and reuses whatever lies there. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

async function packaged(): Promise<Browser> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `equipoise-chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  return inFolder(folder, async (): Promise<Browser> => {
    const { default: chromium } = await import('@sparticuz/chromium')
    chromium.setGraphicsMode = false
    const executablePath = await chromium.executablePath()
    if (starts(executablePath, {})) return { executablePath, args: [...ARGS], env: {} }
    const unpack = pathToFileURL(join(packageFolder, 'build/lambdafs.js')).href
    const { inflate } = (await import(unpack)) as { inflate: (path: string) => Promise<string> }
    const libraries = join(await inflate(join(packageFolder, 'bin/al2023.tar.br')), 'lib')
    const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    return { executablePath, args: [...ARGS], env: { LD_LIBRARY_PATH: path } }
  })
}

let found: Promise<Browser> | undefined

/** The browser to start; unpacks it on first use. */
export function findBrowser(): Promise<Browser> {
  const system = process.env.EQUIPOISE_CHROMIUM === 'packaged' ? undefined : SYSTEM.find((p) => p && existsSync(p))
  found ??= system ? Promise.resolve({ executablePath: system, args: [...ARGS], env: {} }) : packaged()
  return found
}

// `npm run lock`: adds to package-lock.json the platform packages that the registry in use lacks, so that `npm ci`
// accepts the file everywhere. Entries made so carry no integrity; npm fills them in when it can fetch them.
import { readFileSync, writeFileSync } from 'node:fs'
import { at } from './lib/run.mjs'

const OS = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
}
const CPU = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  armhf: 'arm',
  riscv64: 'riscv64',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  x32: 'ia32',
}

/** What a platform package's name says of where it runs. */
function platformOf(name) {
  const words = name.toLowerCase().split(/[/@.-]+/)
  const os = words.map((word) => OS[word]).find(Boolean)
  const cpu = words.map((word) => CPU[word]).find(Boolean)
  const libc = words.some((w) => w.startsWith('musl'))
    ? 'musl'
    : words.some((w) => w.startsWith('gnu')) && os === 'linux'
      ? 'glibc'
      : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
}

/** The first place npm would look for `name` when `from` asks for it. */
function resolves(packages, from, name) {
  for (let place = from; ; ) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true
    if (!place) return false
    const cut = place.lastIndexOf('node_modules/')
    place = place.slice(0, Math.max(0, cut - 1))
  }
}

const file = at('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(lock.packages, place, name)) continue
    const version = range.match(/\d+\.\d+\.\d+[^\s]*/)?.[0]
    if (!version) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev && { dev: true }),
      optional: true,
    }
    added.push(`${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(
  added.length > 0 ? `added ${added.length} platform packages:\n  ${added.join('\n  ')}` : 'the lock file is complete',
)

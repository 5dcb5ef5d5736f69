// Which packages belong to the program: what package.json names as dependencies, and what those need in turn, as the
// lock file has it. Builds for single platforms are left out, so that the answer is the same everywhere.
import { readFileSync } from 'node:fs'
import { at } from './run.mjs'

/** The place in the lock where `from` finds `name`, or undefined. */
function find(packages, from, name) {
  for (let place = from; ; ) {
    const path = `${place ? `${place}/` : ''}node_modules/${name}`
    if (packages[path]) return path
    if (!place) return undefined
    place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))
  }
}

function needs(entry) {
  const optional = entry.peerDependenciesMeta ?? {}
  const peers = Object.keys(entry.peerDependencies ?? {}).filter((name) => !optional[name]?.optional)
  return [...Object.keys(entry.dependencies ?? {}), ...peers]
}

/** Every package that ships, once per version, by name: { folder, name, version, licence }. */
export function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))
  const found = new Map()
  const visit = (from, names) => {
    for (const name of names) {
      const folder = find(packages, from, name)
      if (!folder || found.has(folder)) continue
      const entry = packages[folder]
      found.set(folder, { folder, name, version: entry.version, licence: entry.license })
      visit(folder, needs(entry))
    }
  }
  visit('', Object.keys(packages[''].dependencies))
  const once = new Map([...found.values()].map((one) => [`${one.name}@${one.version}`, one]))
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

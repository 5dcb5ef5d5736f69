#!/usr/bin/env node
// Checks the Node version and the build, then hands over to the built CLI. Imports nothing before that.
const needed = [24, 21, 0]
const found = process.versions.node.split('.').map(Number)
const json = process.argv.includes('--json')

function fail(code, message, remedy) {
  if (json) process.stderr.write(`${JSON.stringify({ error: { code, message } })}\n`)
  else process.stderr.write(`error: ${code}: ${message} ${remedy}\n`)
  process.exit(1)
}

const difference = needed.map((n, i) => found[i] - n).find((d) => d !== 0) ?? 0
if (difference < 0)
  fail(
    'NODE_TOO_OLD',
    `Equipoise needs Node.js ${needed.join('.')} or newer, this is ${process.versions.node}.`,
    'Run it as `npx equipoise` in the project folder.',
  )

const cli = new URL('../out/main/cli.js', import.meta.url)
const { existsSync } = await import('node:fs')
if (!existsSync(cli)) fail('NOT_BUILT', 'Equipoise is not built yet.', 'Run `npm run build` in the project folder.')
const { main } = await import(cli.href)
await main(process.argv.slice(2))

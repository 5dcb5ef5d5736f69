// `npm run check`: format and lint, types, layers, unused code, notices, sizes. Runs all, then fails if one failed.
import { existsSync } from 'node:fs'
import { layerProblems } from './lib/layers.mjs'
import { at, node, run } from './lib/run.mjs'
import { sizes } from './lib/sizes.mjs'

const results = []
async function step(name, work) {
  const start = performance.now()
  const problems = await work()
  results.push({ name, ok: problems.length === 0 })
  console.log(
    `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  )
  for (const problem of problems) console.log(`     ${problem}`)
}
const tool = (file, args) => async () => {
  const { code, output } = await node(file, args, { quiet: true })
  return code === 0 ? [] : output.trim().split('\n')
}

await step('format and lint', tool('node_modules/@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']))
await step('types', async () => {
  const { code, output } = await run(at('node_modules/.bin/tsc'), ['-b', 'tsconfig.json'], { quiet: true })
  return code === 0 ? [] : output.trim().split('\n')
})
await step('layers', async () => (await layerProblems()).problems)
await step('unused code', tool('node_modules/knip/bin/knip.js', []))
if (existsSync(at('scripts/notice.mjs'))) await step('notices', tool('scripts/notice.mjs', ['--check']))
await step('sizes', async () => {
  const { report, problems } = sizes()
  for (const line of report) console.log(`     ${line}`)
  return problems
})

const failed = results.filter((result) => !result.ok)
console.log(failed.length === 0 ? 'all checks passed' : `failed: ${failed.map((f) => f.name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

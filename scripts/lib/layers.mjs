// The layer check: the rules of .dependency-cruiser.cjs over src, and proof that the check can fail.
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { unprovenRules } from './layer-proofs.mjs'
import { at, filesBelow, root } from './run.mjs'

const rules = createRequire(import.meta.url)(at('.dependency-cruiser.cjs'))
const tsConfig = extractTSConfig(at('tsconfig.base.json'))

async function cruiseFrom(baseDir) {
  const options = { ...rules.options, baseDir, ruleSet: { forbidden: rules.forbidden }, validate: true }
  options.tsConfig = { fileName: at('tsconfig.base.json') }
  const { output } = await cruise(['src'], options, undefined, { tsConfig })
  return output
}

/** Every complaint of the layer check as a line; empty when all is well. */
export async function layerProblems() {
  const result = await cruiseFrom(root)
  const problems = result.summary.violations.map(
    (v) => `${v.rule.name}: ${v.from} → ${v.cycle?.map((c) => c.name).join(' → ') ?? v.to}`,
  )
  const sources = filesBelow('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  const cruised = new Set(result.modules.map((module) => module.source))
  const missed = sources.filter((path) => !cruised.has(path))
  if (missed.length > 0)
    problems.push(
      `the check did not read ${missed.length} of ${sources.length} files: ${missed.slice(0, 3).join(', ')}`,
    )
  const names = rules.forbidden.map(({ name }) => name)
  problems.push(...(await unprovenRules(cruiseFrom, names)))
  return { problems, count: sources.length }
}

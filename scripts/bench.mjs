// `npm run bench -- NAME [arguments]`: runs test/bench/NAME.bench.ts (its `run(args)`) on the built program.
import { runnerImport } from 'vite'
import { at, buildIfNeeded, filesBelow } from './lib/run.mjs'

const names = filesBelow('test/bench')
  .map((path) => path.match(/([^/]+)\.bench\.ts$/)?.[1])
  .filter(Boolean)
const [name, ...args] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`usage: npm run bench -- ${names.join('|') || '(there is none yet)'}`)
  process.exit(2)
}
await buildIfNeeded()
const alias = { '@shared': at('src/shared'), '@main': at('src/main'), '@renderer': at('src/renderer') }
const { module } = await runnerImport(at(`test/bench/${name}.bench.ts`), {
  configFile: false,
  resolve: { alias },
  logLevel: 'error',
})
await module.run(args)

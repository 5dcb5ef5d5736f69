// Makes resources/layers/kazakhstans-balancing-act.layer.json from resources/starter, the list of passages and the text.
// Usage: node scripts/make-layer.mjs ARTICLE.txt   The text itself is read, hashed and left where it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '..')
const starter = join(root, 'resources/starter')
const layers = join(root, 'resources/layers')
const NAME = 'kazakhstans-balancing-act'

const articlePath = process.argv[2]
if (articlePath === undefined) {
  console.error('usage: node scripts/make-layer.mjs ARTICLE.txt')
  process.exit(2)
}

const load = async (path) => {
  const alias = { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') }
  const config = { root, configFile: false, logLevel: 'error', resolve: { alias } }
  return (await runnerImport(join(root, path), config)).module
}
const { loadStarter } = await load('src/main/exchange/starter/starter.ts')
const { buildLayer } = await load('src/main/exchange/build-layer.ts')
const { canonicalise } = await load('src/shared/kernel/anchor/index.ts')

const names = readdirSync(starter, { recursive: true }).filter((name) => /\.(json|txt)$/.test(name))
const files = Object.fromEntries(
  names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(starter, name), 'utf8')]),
)
const passages = JSON.parse(readFileSync(join(layers, `${NAME}.passages.json`), 'utf8'))
const layer = buildLayer(loadStarter(files), passages, canonicalise(readFileSync(articlePath, 'utf8')), {
  title: 'Kazakhstan’s Balancing Act: claims, grades and relations',
  creator: 'Equipoise starter desk',
  salt: '6f1c0a9d3be847527e90d4c8a1b35f62',
  document: '@document/article',
})
/** One object a line, so that a change shows as a changed line. */
const lines = (list) => `[\n${list.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
const { anchors, objects, ...head } = layer
const lists = Object.entries(objects).map(([name, list]) => `${JSON.stringify(name)}: ${lines(list)}`)
const json = `${JSON.stringify(head).slice(0, -1)},\n"anchors": ${lines(anchors)},\n"objects": {\n${lists.join(',\n')}\n}}\n`
writeFileSync(join(layers, `${NAME}.layer.json`), json)
console.log(`${layer.anchors.length} anchors, ${layer.objects.claims.length} claims`)

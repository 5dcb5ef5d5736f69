// The shipped authoring files, layer and, where the machine has it, the article that the layer is about.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LayerPassage } from '@main/exchange/build-layer'
import { Layer } from '@shared/model/layer'

const root = resolve(import.meta.dirname, '../../../..')
const starter = resolve(root, 'resources/starter')
const layers = resolve(root, 'resources/layers')

/** The files of `resources/starter` by name. */
export function starterFiles(): Record<string, string> {
  const names = readdirSync(starter, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|txt)$/.test(name))
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(resolve(starter, name), 'utf8')]),
  )
}

export const layerText = (): string => readFileSync(resolve(layers, 'kazakhstans-balancing-act.layer.json'), 'utf8')
export const shippedLayer = (): Layer => Layer.parse(JSON.parse(layerText()))
export const passages = (): LayerPassage[] =>
  JSON.parse(readFileSync(resolve(layers, 'kazakhstans-balancing-act.passages.json'), 'utf8')) as LayerPassage[]

/** Never in the repository: beside it, or where EQUIPOISE_ARTICLE points. */
const articlePath = process.env.EQUIPOISE_ARTICLE ?? resolve(root, '../shared/article/kazakhstans-balancing-act.txt')
export const article = existsSync(articlePath) ? readFileSync(articlePath, 'utf8') : undefined

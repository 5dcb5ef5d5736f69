// The annotation layers that ship with the program, read when first asked for. A broken one is logged and left out.
import { type LayerResolution, type PreparedText, resolveLayer } from '@shared/kernel/anchor'
import type { ReadLayer } from '../../exchange/layer-import'
import type { Ports } from '../../ports'
import { checkedLayer } from './check-layer'

const FOLDER = 'layers'
const ENDING = '.layer.json'

/** A layer and how it fits one text. */
export interface Fit {
  readonly read: ReadLayer
  readonly resolution: LayerResolution
}
/** The layers at hand. */
export interface LayerShelf {
  all(): readonly ReadLayer[]
  byId(id: string): ReadLayer | undefined
  /** Layers whose text hash agrees or of whose anchors at least half resolve, best first. */
  fitting(prepared: PreparedText): readonly Fit[]
}

/** A shelf over the layers in resources; nothing is read yet. */
export function createLayerShelf({ resources, log, ids }: Pick<Ports, 'resources' | 'log' | 'ids'>): LayerShelf {
  let layers: readonly ReadLayer[] | undefined
  const all = (): readonly ReadLayer[] => {
    layers ??= resources
      .list(FOLDER)
      .filter((name) => name.endsWith(ENDING))
      .flatMap((name) => {
        try {
          return [checkedLayer(name.slice(0, -ENDING.length), resources.text(`${FOLDER}/${name}`))]
        } catch (error) {
          log.incident(ids.next(), error)
          return []
        }
      })
    return layers
  }
  return {
    all,
    byId: (id) => all().find((layer) => layer.id === id),
    fitting: (prepared) => fittingOf(all().filter(comparable(prepared)), prepared),
  }
}

/** A text this many times as long is not searched for a layer that nobody asked for: it would take half a minute. */
const LONGER = 64
const comparable = (prepared: PreparedText) => (read: ReadLayer) =>
  read.layer.documents.some(({ tokens }) => prepared.tokens.length <= tokens * LONGER)

/** Those of some layers that are to be offered for a text. */
export function fittingOf(layers: readonly ReadLayer[], prepared: PreparedText): Fit[] {
  return layers
    .map((read) => ({ read, resolution: resolveLayer(prepared, read.layer) }))
    .filter(({ resolution }) => resolution.offered)
    .sort((a, b) => b.resolution.resolved / b.resolution.total - a.resolution.resolved / a.resolution.total)
}

/** A fit as the contract offers it. */
export const offerOf = ({ read, resolution }: Fit) => ({
  layerId: read.id,
  title: read.layer.title,
  creator: read.layer.creator,
  resolved: resolution.resolved,
  total: resolution.total,
  textAgrees: resolution.textAgrees,
})

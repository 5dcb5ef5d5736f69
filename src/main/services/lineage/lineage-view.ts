// The lineage of one document as the contract shows it: everything up- and downstream, and the links between those.
import type { LineageNode, LineageView } from '@shared/contract/corpus/lineage'
import { byId, counts, lineageGraph } from '@shared/kernel/facts'
import { independentOrigins, type Lineage, sourceReliability } from '@shared/kernel/grade'
import type { Evidence, LineageLink } from '@shared/model/relation'
import type { Repositories } from '../../store'
import type { World } from '../ledger/world'

/** Throws nothing: the document is one of the world's. */
export async function lineageView(repos: Repositories, world: World, documentId: string): Promise<LineageView> {
  const links = world.lineageLinks.filter(counts)
  const graph = lineageGraph(world, links)
  const ids = related(documentId, links)
  const evidence = await repos.evidence.many(
    links.flatMap(({ from }) => (from.kind === 'evidence' && ids.has(from.id) ? [from.id] : [])),
  )
  const stands = graph.stands(documentId)
  const nodes = [...ids].flatMap((id) => nodeOf(id, world, graph, evidence))
  const shown = new Set(nodes.map(({ id }) => id))
  return {
    documentId: documentId as LineageView['documentId'],
    nodes,
    links: links.filter(({ from, to }) => shown.has(from.id) && shown.has(to.id)),
    origins: independentOrigins(stands ? [graph.roots(documentId)] : [], graph.isSettled),
  }
}

/** What a document rests on and what rests on it, itself included; `same-origin` counts as neighbourhood. */
function related(documentId: string, links: readonly LineageLink[]): Set<string> {
  const way = (step: (link: LineageLink) => readonly [string, string]) => {
    const reached = new Set([documentId])
    for (let size = 0; size < reached.size; ) {
      size = reached.size
      for (const link of links) {
        const [a, b] = step(link)
        if (reached.has(a)) reached.add(b)
        if (link.type === 'same-origin' && reached.has(b)) reached.add(a)
      }
    }
    return reached
  }
  return new Set([...way(({ from, to }) => [from.id, to.id]), ...way(({ from, to }) => [to.id, from.id])])
}

function nodeOf(id: string, world: World, graph: Lineage, evidence: readonly Evidence[]): LineageNode[] {
  const about = {
    id,
    fallen: !graph.stands(id),
    root: graph.isRoot(id),
    settled: graph.isRoot(id) && [...graph.roots(id)].every(graph.isSettled),
    circular: graph.isCircular(id),
  }
  const document = world.documents.find((one) => (one.id as string) === id)
  const origin = world.origins.find((one) => one.id === id)
  const source = byId(world.sources).get(document?.sourceId ?? origin?.sourceId ?? '')
  const owned = source && {
    sourceName: source.name,
    reliability: sourceReliability(source.grades, undefined, document?.published),
  }
  if (document) {
    const { title, lineageStatus, retracted } = document
    return [{ ...about, kind: 'document', name: title, lineageStatus, retracted: retracted !== undefined, ...owned }]
  }
  if (origin) return [{ ...about, kind: 'origin', name: origin.name, retracted: false, ...owned }]
  const item = evidence.find((one) => one.id === id)
  return item ? [{ ...about, kind: 'evidence', name: item.item.kind, retracted: false }] : []
}

// Reliability and roots of documents and evidence items over the lineage graph of a slice. Computes no claim's standing.
import type { Reliability } from '../../model/grade'
import type { Evidence } from '../../model/relation'
import type { Domain } from '../../model/vocabulary'
import { type Lineage, lineage, sourceReliability, worstReliability } from '../grade'
import { byId, type CorpusSlice, counts } from './corpus-slice'

/** Answers about items over one lineage graph. */
export interface ItemLineage {
  /** Worst judged letter from a document to its roots. */
  documentReliability(documentId: string, domain: Domain | undefined): Reliability
  /** The same for an evidence item that rests on a document; its own links replace those of the document. */
  evidenceReliability(evidence: Evidence, documentId: string, domain: Domain): Reliability
  documentRoots(documentId: string): ReadonlySet<string>
  evidenceRoots(evidence: Evidence, documentId: string): ReadonlySet<string>
  /** Whether what a document rests on leads back to itself. */
  isDocumentCircular(documentId: string): boolean
  isEvidenceCircular(evidence: Evidence, documentId: string): boolean
  isSettled(root: string): boolean
}

type Slice = Pick<CorpusSlice, 'documents' | 'sources' | 'lineageLinks' | 'origins'>

/** Prepares a slice's lineage; answers are kept, so asking for every claim of a corpus stays linear. */
export function itemLineage(slice: Slice): ItemLineage {
  const links = slice.lineageLinks.filter(counts)
  const graph = graphOf(slice, links)
  const ownLinks = new Set(links.filter((link) => link.from.kind === 'evidence').map((link) => link.from.id))
  const letter = lettersOf(slice)
  const worst = (ids: Iterable<string>, domain: Domain | undefined) =>
    worstReliability([...ids].flatMap((id) => letter(id, domain) ?? [])) ?? 'F'
  const known = new Map<string, Reliability>()
  const documentReliability = (id: string, domain: Domain | undefined): Reliability => {
    const key = `${domain} ${id}`
    const found = known.get(key) ?? worst(graph.upstream(id), domain)
    known.set(key, found)
    return found
  }
  /** Where the way of an evidence item into the graph begins. */
  const start = ({ id }: Evidence, documentId: string) => (ownLinks.has(id) ? id : documentId)
  return {
    documentReliability,
    evidenceReliability(evidence, documentId, domain) {
      if (evidence.reliabilityOverride) return evidence.reliabilityOverride.grade
      if (evidence.lineage === 'original') return letter(documentId, domain) ?? 'F'
      if (!ownLinks.has(evidence.id)) return documentReliability(documentId, domain)
      return worst([documentId, ...graph.upstream(evidence.id)], domain)
    },
    documentRoots: graph.roots,
    evidenceRoots: (evidence, documentId) =>
      evidence.lineage === 'original' ? new Set([documentId]) : graph.roots(start(evidence, documentId)),
    isDocumentCircular: graph.isCircular,
    isEvidenceCircular: (evidence, documentId) =>
      evidence.lineage !== 'original' && graph.isCircular(start(evidence, documentId)),
    isSettled: graph.isSettled,
  }
}

function graphOf({ documents, origins }: Slice, links: Slice['lineageLinks']): Lineage {
  return lineage(
    [
      ...documents.map(({ id, lineageStatus }) => ({ id, settled: lineageStatus === 'original' })),
      ...origins.map(({ id }) => ({ id, settled: true })),
    ],
    links.map(({ from, to, type }) => ({ from: from.id, to: to.id, sameOrigin: type === 'same-origin' })),
  )
}

/** The own letter of a document or origin; undefined for what has no source. */
function lettersOf({ documents, sources, origins }: Slice) {
  const sourceOf = byId(sources)
  const documentOf = byId(documents)
  const originOf = byId(origins)
  return (id: string, domain: Domain | undefined): Reliability | undefined => {
    const document = documentOf.get(id)
    const sourceId = document?.sourceId ?? originOf.get(id)?.sourceId
    const source = sourceId === undefined ? undefined : sourceOf.get(sourceId)
    return source && sourceReliability(source.grades, domain, document?.published)
  }
}

// Reliability and roots of documents and evidence items over the lineage graph of a slice. Computes no claim's standing.

import type { Domain } from '../../model/base/vocabulary'
import type { Reliability } from '../../model/grade'
import type { Evidence } from '../../model/relation'
import { type Lineage, lineage, sourceReliability } from '../grade'
import { byId, type CorpusSlice, counts } from './corpus-slice'

/** One letter on the way from an item to its roots: of a document, of an origin, or of a signed override. */
export interface Letter {
  /** Id of the document or origin, or of the evidence that overrides. */
  readonly id: string
  readonly reliability: Reliability
  readonly sourceId?: string
  readonly override?: boolean
}
/** Answers about items over one lineage graph. */
export interface ItemLineage {
  /** The letters from a document to its roots; the worst judged one is its reliability. */
  documentLetters(documentId: string, domain: Domain | undefined): readonly Letter[]
  /** The same for an evidence item that rests on a document; its own links replace those of the document. */
  evidenceLetters(evidence: Evidence, documentId: string, domain: Domain): readonly Letter[]
  documentRoots(documentId: string): ReadonlySet<string>
  evidenceRoots(evidence: Evidence, documentId: string): ReadonlySet<string>
  /** Whether what a document rests on leads back to itself. */
  isDocumentCircular(documentId: string): boolean
  isEvidenceCircular(evidence: Evidence, documentId: string): boolean
  /** Whether a document still carries anything: it is not retracted, and something that it rests on is left (F7). */
  documentStands(documentId: string): boolean
  evidenceStands(evidence: Evidence, documentId: string): boolean
  isSettled(root: string): boolean
}

type Slice = Pick<CorpusSlice, 'documents' | 'sources' | 'lineageLinks' | 'origins'>

/** Prepares a slice's lineage; answers are kept, so asking for every claim of a corpus stays linear. */
export function itemLineage(slice: Slice): ItemLineage {
  const links = slice.lineageLinks.filter(counts)
  const graph = lineageGraph(slice, links)
  const ownLinks = new Set(links.filter((link) => link.from.kind === 'evidence').map((link) => link.from.id))
  const letters = lettersOf(slice, graph)
  const retracted = new Set<string>(slice.documents.flatMap(({ id, retracted }) => (retracted ? [id] : [])))
  /** Where the way of an evidence item into the graph begins. */
  const start = ({ id }: Evidence, documentId: string) => (ownLinks.has(id) ? id : documentId)
  return {
    documentLetters: letters.from,
    evidenceLetters(evidence, documentId, domain) {
      const { reliabilityOverride } = evidence
      if (reliabilityOverride) return [{ id: evidence.id, reliability: reliabilityOverride.grade, override: true }]
      if (evidence.lineage === 'original') return letters.of([documentId], domain)
      if (!ownLinks.has(evidence.id)) return letters.from(documentId, domain)
      return letters.of([documentId, ...graph.upstream(evidence.id)], domain)
    },
    documentRoots: graph.roots,
    evidenceRoots: (evidence, documentId) =>
      evidence.lineage === 'original' ? new Set([documentId]) : graph.roots(start(evidence, documentId)),
    isDocumentCircular: graph.isCircular,
    isEvidenceCircular: (evidence, documentId) =>
      evidence.lineage !== 'original' &&
      (graph.isCircular(start(evidence, documentId)) ||
        (ownLinks.has(evidence.id) && graph.upstream(evidence.id).has(documentId))),
    documentStands: graph.stands,
    evidenceStands: (evidence, documentId) =>
      !retracted.has(documentId) && (evidence.lineage === 'original' || graph.stands(start(evidence, documentId))),
    isSettled: graph.isSettled,
  }
}

/** The lineage of a slice's documents and origins over these links. */
export function lineageGraph(
  { documents, origins }: Pick<Slice, 'documents' | 'origins'>,
  links: Slice['lineageLinks'],
): Lineage {
  return lineage(
    [
      ...documents.map(({ id, lineageStatus, retracted }) => ({
        id,
        settled: lineageStatus === 'original',
        retracted: retracted !== undefined,
      })),
      ...origins.map(({ id }) => ({ id, settled: true })),
    ],
    links.map(({ from, to, type }) => ({ from: from.id, to: to.id, sameOrigin: type === 'same-origin' })),
  )
}

/** The own letters of documents and origins; what has no source has none. */
function lettersOf({ documents, sources, origins }: Slice, graph: Lineage) {
  const sourceOf = byId(sources)
  const documentOf = byId(documents)
  const originOf = byId(origins)
  const own = (id: string, domain: Domain | undefined): readonly Letter[] => {
    const document = documentOf.get(id)
    const source = sourceOf.get(document?.sourceId ?? originOf.get(id)?.sourceId ?? '')
    if (!source) return []
    const reliability = sourceReliability(source.grades, domain, document?.published)
    return [{ id, reliability, sourceId: source.id }]
  }
  const of = (ids: Iterable<string>, domain: Domain | undefined) => [...new Set(ids)].flatMap((id) => own(id, domain))
  const known = new Map<string, readonly Letter[]>()
  const from = (id: string, domain: Domain | undefined): readonly Letter[] => {
    const key = `${domain} ${id}`
    const found = known.get(key) ?? of(graph.upstream(id), domain)
    known.set(key, found)
    return found
  }
  return { of, from }
}

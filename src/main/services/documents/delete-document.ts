// What goes when a document goes, told before and done the same way.
import type { Repositories, StoredClaim } from '../../store'
import { deleteClaims } from '../claims/delete-claims'
import { ungroundedWithout } from '../claims/ungrounded'
import { clearTargets } from '../core/targets'

/** What goes with a document, and what stays without it. */
export interface Departure {
  readonly anchors: number
  /** Claims whose only passages lie in the document, and inferred ones that lose all they rest on (D13). */
  readonly deleted: readonly StoredClaim[]
  /** Claims that keep passages elsewhere. */
  readonly kept: readonly StoredClaim[]
}

/** What deleting the document would take along. */
export async function departureOf(repos: Repositories, documentId: string): Promise<Departure> {
  const anchors = new Set<string>((await repos.anchors.byDocument(documentId)).map((anchor) => anchor.id))
  const claims = await repos.claims.byDocument(documentId)
  const goes = (claim: StoredClaim) => claim.anchorIds.every((id) => anchors.has(id))
  const deleted = claims.filter(goes)
  const gone = new Set<string>([documentId, ...anchors, ...deleted.map(({ id }) => id)])
  deleted.push(...(await ungroundedWithout(repos, gone)))
  const kept = claims.filter((claim) => !goes(claim))
  return { anchors: anchors.size, deleted: deleted.sort(byNumber), kept: kept.sort(byNumber) }
}

const byNumber = (a: StoredClaim, b: StoredClaim): number => a.number - b.number

/** Deletes softly: the claims that only it carries or grounds, its anchors, evidence, lineage, tags and notes, then the document. */
export async function deleteDocument(repos: Repositories, documentId: string): Promise<Departure> {
  const departure = await departureOf(repos, documentId)
  const anchors = await repos.anchors.byDocument(documentId)
  const gone = new Set<string>(anchors.map((anchor) => anchor.id))
  if (departure.deleted.length > 0)
    await deleteClaims(
      repos,
      departure.deleted.map((claim) => claim.id),
    )
  for (const claim of departure.kept) {
    await repos.claims.update(claim.id, { anchorIds: claim.anchorIds.filter((id) => !gone.has(id)) })
  }
  for (const item of [documentId, ...gone]) {
    for (const evidence of await repos.evidence.byItem(item)) {
      await repos.evidence.softDelete(evidence.id)
      await repos.lineageLinks.softDeleteAll(await repos.lineageLinks.from(evidence.id))
    }
  }
  for (const anchor of await repos.anchors.byDocument(documentId)) await repos.anchors.softDelete(anchor.id)
  const links = [...(await repos.lineageLinks.from(documentId)), ...(await repos.lineageLinks.to(documentId))]
  for (const id of new Set(links.map((link) => link.id))) await repos.lineageLinks.softDelete(id)
  await clearTargets(repos, [documentId, ...gone])
  await repos.documents.softDelete(documentId)
  return departure
}

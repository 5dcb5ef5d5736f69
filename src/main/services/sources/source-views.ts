// Sources as the contract shows them: with their letter, documents, claims. Reads no store beside the world and counts.
import type { GradeView, SourceDocument, SourceView } from '@shared/contract/corpus/sources'
import { itemLineage } from '@shared/kernel/facts'
import { sourceReliability, worstReliability } from '@shared/kernel/grade'
import type { Document, Source } from '@shared/model/document'
import type { Repositories } from '../../store'
import type { World } from '../ledger/world'

/** Views of all sources by name. */
export async function sourceViews(repos: Repositories, world: World): Promise<SourceView[]> {
  const documents = Map.groupBy(world.documents, (document) => document.sourceId)
  const claims = await claimCounts(repos, documents)
  const names = new Map(world.entities.map(({ id, name }) => [id, name]))
  const view = (source: Source): SourceView => {
    const entityName = source.entityId && names.get(source.entityId)
    return {
      ...source,
      reliability: sourceReliability(source.grades, undefined, undefined),
      documents: documents.get(source.id)?.length ?? 0,
      claims: claims.get(source.id) ?? 0,
      ...(entityName !== undefined && { entityName }),
    }
  }
  return world.sources.map(view).sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** Distinct claims by source: a claim with passages in two documents of one source is one. */
async function claimCounts(repos: Repositories, documents: ReadonlyMap<Source['id'], readonly Document[]>) {
  const sourceOf = new Map([...documents].flatMap(([id, list]) => list.map((document) => [document.id as string, id])))
  const counted = new Map<string, Set<string>>()
  for (const { claimId, documentId } of await repos.documents.claimsOn()) {
    const source = sourceOf.get(documentId)
    if (source === undefined) continue
    const claims = counted.get(source) ?? new Set()
    counted.set(source, claims.add(claimId))
  }
  return new Map([...counted].map(([id, claims]) => [id, claims.size]))
}

/** Grades newest first, with the names of who gave them. */
export async function gradeViews(repos: Repositories, { grades }: Source): Promise<GradeView[]> {
  const analysts = new Map((await repos.analysts.list()).map(({ id, name }) => [id, name]))
  return grades.map((grade) => ({ ...grade, byName: analysts.get(grade.by) ?? '' })).reverse()
}

/** Documents of a source by title, each with its letter as things stand. */
export async function sourceDocuments(repos: Repositories, world: World, sourceId: string): Promise<SourceDocument[]> {
  const lineage = itemLineage(world)
  const claims = await repos.documents.claimCounts()
  return world.documents
    .filter((document) => document.sourceId === sourceId)
    .map(({ id, title, published, lineageStatus, retracted }) => ({
      id,
      title,
      ...(published !== undefined && { published }),
      reliability: worstReliability(lineage.documentLetters(id, undefined).map((one) => one.reliability)) ?? 'F',
      lineageStatus,
      retracted: retracted !== undefined,
      claims: claims.get(id) ?? 0,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

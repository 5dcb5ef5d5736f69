// Makes several sources one: their documents and origins become those of one, the others go with their grades.
import { Failure } from '@shared/contract/errors'
import type { Repositories } from '../../store'
import { clearTargets } from '../core/targets'

/** Throws NOT_FOUND, MERGE_SELF. Answers how many documents have moved. */
export async function mergeSources(
  repos: Repositories,
  { into, from }: { readonly into: string; readonly from: readonly string[] },
): Promise<number> {
  const target = await repos.sources.require(into)
  if (from.includes(into)) throw new Failure('MERGE_SELF', { name: target.name, field: 'from', place: into })
  const gone = new Set<string>(from)
  for (const id of gone) await repos.sources.require(id)
  const documents = (await repos.documents.list()).filter((document) => gone.has(document.sourceId))
  await repos.documents.updateAll(documents, () => ({ sourceId: target.id }))
  const origins = (await repos.origins.list()).filter((origin) => origin.sourceId && gone.has(origin.sourceId))
  await repos.origins.updateAll(origins, () => ({ sourceId: target.id }))
  await clearTargets(repos, [...gone])
  for (const id of gone) await repos.sources.softDelete(id)
  return documents.length
}

/** Throws NOT_FOUND, and IN_USE while documents or origins have it. */
export async function deleteSource(repos: Repositories, id: string): Promise<void> {
  const { name } = await repos.sources.require(id)
  const documents = await repos.documents.bySource(id)
  const origins = (await repos.origins.list()).filter((origin) => origin.sourceId === id)
  if (documents.length + origins.length > 0) {
    const detail = `${documents.length} documents and ${origins.length} origins have it`
    throw new Failure('IN_USE', { name, detail })
  }
  await clearTargets(repos, [id])
  await repos.sources.softDelete(id)
}

// Reads a whole corpus as objects, for exports. What of it may leave is exchange's.
import type { CorpusObjects, VersionWithText } from '../../exchange/corpus-objects'
import type { Repositories } from '../../store'

/** Every live object; versions are the current ones with their texts. */
export async function readCorpus(repos: Repositories): Promise<CorpusObjects> {
  const project = await repos.project.only()
  if (!project) throw new Error('the corpus has no project')
  const documents = await repos.documents.list()
  const versions: VersionWithText[] = []
  for (const { hasText, ...version } of await repos.versions.byDocuments(documents.map(({ id }) => id))) {
    const text = hasText ? await repos.versions.text(version.id) : undefined
    versions.push({ ...version, ...(text !== undefined && { text }) })
  }
  return {
    project,
    documents,
    versions,
    analysts: await repos.analysts.list(),
    sources: await repos.sources.list(),
    anchors: await repos.anchors.list(),
    entities: await repos.entities.list(),
    claims: (await repos.claims.list()).map(({ number: _number, ...claim }) => claim),
    forecasts: await repos.forecasts.list(),
    assessments: await repos.assessments.list(),
    relations: await repos.claimRelations.list(),
    evidence: await repos.evidence.list(),
    lineageLinks: await repos.lineageLinks.list(),
    origins: await repos.origins.list(),
    tags: await repos.tags.list(),
    tagUses: await repos.tagUses.list(),
    notes: await repos.notes.list(),
    briefs: await repos.briefs.list(),
    collections: await repos.collections.list(),
    acceptances: await repos.acceptances.list(),
    views: await repos.views.list(),
  }
}

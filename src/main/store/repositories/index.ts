// All repositories over one handle. A repository gets the open transaction and nothing else.
import type { Handle } from '../handle'
import { claimRepository } from './claims/claim-repository'
import { assessmentRepository, evidenceRepository, forecastRepository } from './claims/judgement-repositories'
import { claimRelationRepository, lineageLinkRepository, originRepository } from './claims/relation-repositories'
import { analystRepository } from './corpus/analyst-repository'
import { briefRepository } from './corpus/brief-repository'
import { entityRepository } from './corpus/entity-repository'
import { acceptanceRepository, collectionRepository, viewRepository } from './corpus/kept-repositories'
import { noteRepository } from './corpus/note-repository'
import { projectRepository } from './corpus/project-repository'
import { tagRepository, tagUseRepository } from './corpus/tag-repository'
import { searchRepository } from './search-repository'
import { anchorRepository } from './texts/anchor-repository'
import { documentRepository } from './texts/document-repository'
import { sourceRepository } from './texts/source-repository'
import { versionRepository } from './texts/version-repository'

/** The repositories of a handle: `repositories(tx).claims.get(id)`. Made anew for each transaction; making is cheap. */
export function repositories(handle: Handle) {
  return {
    project: projectRepository(handle),
    analysts: analystRepository(handle),
    sources: sourceRepository(handle),
    documents: documentRepository(handle),
    versions: versionRepository(handle),
    anchors: anchorRepository(handle),
    entities: entityRepository(handle),
    claims: claimRepository(handle),
    forecasts: forecastRepository(handle),
    assessments: assessmentRepository(handle),
    claimRelations: claimRelationRepository(handle),
    evidence: evidenceRepository(handle),
    lineageLinks: lineageLinkRepository(handle),
    origins: originRepository(handle),
    tags: tagRepository(handle),
    tagUses: tagUseRepository(handle),
    notes: noteRepository(handle),
    briefs: briefRepository(handle),
    collections: collectionRepository(handle),
    acceptances: acceptanceRepository(handle),
    views: viewRepository(handle),
    search: searchRepository(handle),
  }
}
/** All repositories of one handle. */
export type Repositories = ReturnType<typeof repositories>

// The contract, implemented: each operation is one method of a service. One middleware maps what they throw.
import { implement } from '@orpc/server'
import { workbenchContract } from '@shared/contract'
import type { History } from '../../history'
import { briefsService } from '../briefs-service'
import { claimsService } from '../claims-service'
import { documentsService } from '../documents-service'
import { entitiesService } from '../entities-service'
import { exchangeService } from '../exchange-service'
import { historyService } from '../history-service'
import { ledgerService } from '../ledger-service'
import { notesService } from '../notes-service'
import { type CorpusFacts, projectService } from '../project-service'
import { searchService } from '../search-service'
import { suggestService } from '../suggest-service'
import { tagsService } from '../tags-service'
import type { Context } from './context'
import type { Health } from './corpus-health'
import { toContractError } from './errors'

/** What operations need beside the context. */
export interface RouterParts {
  readonly history: History
  readonly health: Health
  readonly facts: CorpusFacts
}

/** The contract with the one place that maps what operations throw. */
const implementer = ({ ports }: Context) =>
  implement(workbenchContract).use(async ({ next, procedure }) => {
    try {
      return await next()
    } catch (error) {
      throw toContractError(error, procedure['~orpc'].errorMap, ports)
    }
  })
type Implementer = ReturnType<typeof implementer>

/** A router for `workbenchContract` over an open corpus. */
export function workbenchRouter(ctx: Context, { history, health, facts }: RouterParts) {
  const os = implementer(ctx)
  return os.router({
    project: projectBranch(os, projectService(ctx, facts, health)),
    documents: documentsBranch(os, documentsService(ctx)),
    claims: claimsBranch(os, claimsService(ctx)),
    entities: entitiesBranch(os, entitiesService(ctx)),
    ...codebookBranches(os, tagsService(ctx), notesService(ctx)),
    history: historyBranch(os, historyService(ctx, history)),
    ...findingBranches(os, searchService(ctx), suggestService(ctx)),
    ledger: { records: os.ledger.records.handler(({ input }) => ledgerService(ctx, facts.sequence).records(input)) },
    ...productBranches(os, briefsService(ctx), exchangeService(ctx)),
    events: {
      subscribe: os.events.subscribe.handler(async function* ({ signal }) {
        yield* ctx.hub.subscribe(signal)
      }),
    },
  })
}

const projectBranch = (os: Implementer, project: ReturnType<typeof projectService>) => ({
  get: os.project.get.handler(() => project.get()),
  update: os.project.update.handler(({ input }) => project.update(input)),
  setAnalyst: os.project.setAnalyst.handler(({ input }) => project.setAnalyst(input)),
  check: os.project.check.handler(({ input, signal }) => project.check(input, signal)),
  backup: os.project.backup.handler(() => project.backup()),
})

const documentsBranch = (os: Implementer, documents: ReturnType<typeof documentsService>) => ({
  list: os.documents.list.handler(() => documents.list()),
  get: os.documents.get.handler(({ input }) => documents.get(input)),
  import: os.documents.import.handler(({ input, signal }) => documents.import(input, signal)),
  paste: os.documents.paste.handler(({ input, signal }) => documents.paste(input, signal)),
  offers: os.documents.offers.handler(({ input }) => documents.offers(input)),
  applyLayer: os.documents.applyLayer.handler(({ input }) => documents.applyLayer(input)),
  update: os.documents.update.handler(({ input }) => documents.update(input)),
  deletePreview: os.documents.deletePreview.handler(({ input }) => documents.deletePreview(input)),
  delete: os.documents.delete.handler(({ input }) => documents.delete(input)),
})

const claimsBranch = (os: Implementer, claims: ReturnType<typeof claimsService>) => ({
  list: os.claims.list.handler(({ input }) => claims.list(input)),
  get: os.claims.get.handler(({ input }) => claims.get(input)),
  create: os.claims.create.handler(({ input }) => claims.create(input)),
  update: os.claims.update.handler(({ input }) => claims.update(input)),
  delete: os.claims.delete.handler(({ input }) => claims.delete(input)),
  addAnchor: os.claims.addAnchor.handler(({ input }) => claims.addAnchor(input)),
  removeAnchor: os.claims.removeAnchor.handler(({ input }) => claims.removeAnchor(input)),
})

const entitiesBranch = (os: Implementer, entities: ReturnType<typeof entitiesService>) => ({
  list: os.entities.list.handler(() => entities.list()),
  get: os.entities.get.handler(({ input }) => entities.get(input)),
  search: os.entities.search.handler(({ input }) => entities.search(input)),
  create: os.entities.create.handler(({ input }) => entities.create(input)),
  fromGazetteer: os.entities.fromGazetteer.handler(({ input }) => entities.fromGazetteer(input)),
  update: os.entities.update.handler(({ input }) => entities.update(input)),
})

const historyBranch = (os: Implementer, past: ReturnType<typeof historyService>) => ({
  state: os.history.state.handler(() => past.state()),
  list: os.history.list.handler(({ input }) => past.list(input)),
  undo: os.history.undo.handler(() => past.undo()),
  redo: os.history.redo.handler(() => past.redo()),
})

const codebookBranches = (
  os: Implementer,
  tags: ReturnType<typeof tagsService>,
  notes: ReturnType<typeof notesService>,
) => ({
  tags: {
    list: os.tags.list.handler(() => tags.list()),
    create: os.tags.create.handler(({ input }) => tags.create(input)),
    update: os.tags.update.handler(({ input }) => tags.update(input)),
    delete: os.tags.delete.handler(({ input }) => tags.delete(input)),
    apply: os.tags.apply.handler(({ input }) => tags.apply(input)),
  },
  notes: {
    list: os.notes.list.handler(({ input }) => notes.list(input)),
    create: os.notes.create.handler(({ input }) => notes.create(input)),
    update: os.notes.update.handler(({ input }) => notes.update(input)),
    delete: os.notes.delete.handler(({ input }) => notes.delete(input)),
  },
})

const findingBranches = (
  os: Implementer,
  search: ReturnType<typeof searchService>,
  suggest: ReturnType<typeof suggestService>,
) => ({
  search: {
    query: os.search.query.handler(({ input }) => search.query(input)),
    claims: os.search.claims.handler(({ input }) => search.claims(input)),
  },
  suggest: { passage: os.suggest.passage.handler(({ input }) => suggest.passage(input)) },
})

const productBranches = (
  os: Implementer,
  briefs: ReturnType<typeof briefsService>,
  exchange: ReturnType<typeof exchangeService>,
) => ({
  briefs: {
    list: os.briefs.list.handler(() => briefs.list()),
    create: os.briefs.create.handler(({ input }) => briefs.create(input)),
    update: os.briefs.update.handler(({ input }) => briefs.update(input)),
    delete: os.briefs.delete.handler(({ input }) => briefs.delete(input)),
    print: os.briefs.print.handler(({ input, signal }) => briefs.print(input, signal)),
  },
  exchange: { export: os.exchange.export.handler(({ input }) => exchange.export(input)) },
})

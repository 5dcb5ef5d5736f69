// Operations of `contract/evidence` and `contract/relations`.
import { evidenceService } from '../../evidence/evidence-service'
import { relationsService } from '../../relations/relations-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `evidence` and `relations`. */
export const evidenceBranch = (os: Implementer, ctx: Context) => {
  const evidence = evidenceService(ctx)
  const relations = relationsService(ctx)
  return {
    evidence: {
      list: os.evidence.list.handler(({ input }) => evidence.list(input)),
      add: os.evidence.add.handler(({ input }) => evidence.add(input)),
      update: os.evidence.update.handler(({ input }) => evidence.update(input)),
      remove: os.evidence.remove.handler(({ input }) => evidence.remove(input)),
      linkPassages: os.evidence.linkPassages.handler(({ input }) => evidence.linkPassages(input)),
    },
    relations: {
      list: os.relations.list.handler(({ input }) => relations.list(input)),
      add: os.relations.add.handler(({ input }) => relations.add(input)),
      update: os.relations.update.handler(({ input }) => relations.update(input)),
      reverse: os.relations.reverse.handler(({ input }) => relations.reverse(input)),
      remove: os.relations.remove.handler(({ input }) => relations.remove(input)),
      resolve: os.relations.resolve.handler(({ input }) => relations.resolve(input)),
    },
  }
}

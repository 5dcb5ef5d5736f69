// Operations of `contract/project`.
import { projectService } from '../../project/project-service'
import type { Context } from '../context'
import type { Implementer, RouterParts } from '../implementer'

/** Handlers of `project`. */
export const projectBranch = (os: Implementer, ctx: Context, { facts, health }: RouterParts) => {
  const project = projectService(ctx, facts, health)
  return {
    project: {
      get: os.project.get.handler(() => project.get()),
      update: os.project.update.handler(({ input }) => project.update(input)),
      setAnalyst: os.project.setAnalyst.handler(({ input }) => project.setAnalyst(input)),
      check: os.project.check.handler(({ input, signal }) => project.check(input, signal)),
      backup: os.project.backup.handler(() => project.backup()),
    },
  }
}

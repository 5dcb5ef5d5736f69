// Operations of `contract/tags`: the codebook and notes.
import { notesService } from '../../notes-service'
import { tagsService } from '../../tags-service'
import type { Context } from '../context'
import type { Implementer } from '../implementer'

/** Handlers of `tags` and `notes`. */
export const codebookBranch = (os: Implementer, ctx: Context) => {
  const tags = tagsService(ctx)
  const notes = notesService(ctx)
  return {
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
  }
}

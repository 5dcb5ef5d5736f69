// Operations of `contract/tags` and `contract/notes`: the codebook and notes.

import { tagsService } from '../../codebook/tags-service'
import { notesService } from '../../notes/notes-service'
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
      uses: os.tags.uses.handler(({ input }) => tags.uses(input)),
      mergePreview: os.tags.mergePreview.handler(({ input }) => tags.mergePreview(input)),
      merge: os.tags.merge.handler(({ input }) => tags.merge(input)),
      splitPreview: os.tags.splitPreview.handler(({ input }) => tags.splitPreview(input)),
      split: os.tags.split.handler(({ input }) => tags.split(input)),
      deletePreview: os.tags.deletePreview.handler(({ input }) => tags.deletePreview(input)),
      delete: os.tags.delete.handler(({ input }) => tags.delete(input)),
      apply: os.tags.apply.handler(({ input }) => tags.apply(input)),
      export: os.tags.export.handler(({ input }) => tags.export(input)),
    },
    notes: {
      list: os.notes.list.handler(({ input }) => notes.list(input)),
      create: os.notes.create.handler(({ input }) => notes.create(input)),
      update: os.notes.update.handler(({ input }) => notes.update(input)),
      delete: os.notes.delete.handler(({ input }) => notes.delete(input)),
      export: os.notes.export.handler(({ input }) => notes.export(input)),
    },
  }
}

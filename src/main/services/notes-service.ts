// Notes on any object. Each method is one use case.
import { Failure } from '@shared/contract/errors'
import type { Note } from '@shared/model/tag'
import type { Repositories } from '../store'
import type { Context } from './core/context'
import { requireTarget } from './core/targets'
import { subjectOf } from './core/words'

type Input = Pick<Note, 'target' | 'body' | 'kind'>

/** The use cases of `notes` in `contract/tags`. */
export function notesService(ctx: Context) {
  const note = (id: string) => ctx.read((repos) => repos.notes.require(id))
  return {
    list: ({ targetId }: { targetId: string }) =>
      ctx.read(async (repos) => ({ notes: await repos.notes.byTarget(targetId) })),

    async create(input: Input) {
      const id = ctx.ports.ids.next()
      await ctx.write({ label: 'note.create', policy: 'undoable', subject: subjectOf(input.body) }, async (repos) => {
        await requireTarget(repos, input.target)
        requireBody(input.body)
        const state = input.kind === 'question' || input.kind === 'todo' ? ({ state: 'open' } as const) : {}
        await repos.notes.insert({ ...input, ...state, id })
      })
      return { note: await note(id) }
    },

    async update({ id, ...changes }: { id: string; body?: string; state?: 'open' | 'resolved' }) {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'note.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        subject = subjectOf(changes.body ?? (await repos.notes.require(id)).body)
        if (changes.body !== undefined) requireBody(changes.body)
        await repos.notes.update(id, changes)
      })
      return { note: await note(id) }
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      await ctx.write({ label: 'note.delete', policy: 'undoable', subject: () => subject }, async (repos) => {
        const known = await repos.notes.softDelete(id)
        subject = subjectOf(known.body)
        await requireGroundWithout(repos, known)
      })
      return { id: id as Note['id'] }
    },
  }
}

function requireBody(body: string): void {
  if (body.trim() === '') throw new Failure('INVALID_FIELD', { field: 'body', detail: 'a note needs words' })
}

/** D13: the last note of an inferred claim without passage and evidence cannot go. */
async function requireGroundWithout(repos: Repositories, { target }: Note): Promise<void> {
  const claim = target.kind === 'claim' ? await repos.claims.get(target.id) : undefined
  if (!claim || claim.deletedAt || claim.anchorIds.length > 0) return
  if ((await repos.notes.byTarget(claim.id)).length > 0 || (await repos.evidence.byClaim(claim.id)).length > 0) return
  throw new Failure('ANCHOR_MISSING', { field: 'notes' })
}

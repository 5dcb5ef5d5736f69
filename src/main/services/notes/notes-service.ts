// Notes on any object. Each method is one use case.
import { Failure } from '@shared/contract/errors'
import type { NoteFilter } from '@shared/contract/ledger/notes'
import type { AnchorInput } from '@shared/contract/views'
import type { Note, NoteKind } from '@shared/model/tag'
import type { Repositories } from '../../store'
import { createAnchor, releaseAnchors } from '../claims/anchors'
import type { Context } from '../core/context'
import { requireTarget } from '../core/targets'
import { subjectOf } from '../core/words'
import { exportNotes } from './export-notes'
import { listNotes } from './list-notes'

interface Input {
  readonly target?: Note['target']
  readonly anchor?: AnchorInput
  readonly body: string
  readonly kind: NoteKind
}
interface Changes {
  readonly body?: string
  readonly kind?: NoteKind
  readonly state?: 'open' | 'resolved'
}

/** The use cases of `contract/notes`. */
export function notesService(ctx: Context) {
  return { ...reading(ctx), ...writing(ctx) }
}

function reading(ctx: Context) {
  return {
    list: ({ limit, ...filter }: NoteFilter & { limit: number }) =>
      ctx.read(async (repos) => {
        const notes = await listNotes(ctx, repos, filter)
        return { notes: notes.slice(0, limit), total: notes.length }
      }),
    export: (asked: Parameters<typeof exportNotes>[1]) => exportNotes(ctx, asked),
  }
}

function writing(ctx: Context) {
  const note = (id: string) => ctx.read((repos) => repos.notes.require(id))
  return {
    async create({ target, anchor, body, kind }: Input) {
      const id = ctx.ports.ids.next()
      await ctx.write({ label: 'note.create', policy: 'undoable', subject: subjectOf(body) }, async (repos) => {
        requireBody(body)
        const on = target ?? (await passageOf(ctx, repos, anchor))
        await requireTarget(repos, on)
        await repos.notes.insert({ id, target: on, body, kind, ...(hasState(kind) && { state: 'open' as const }) })
      })
      return { note: await note(id) }
    },

    async update({ id, ...changes }: Changes & { id: string }) {
      const coalesceKey = `${id} ${Object.keys(changes).sort().join(' ')}`
      let subject = ''
      const options = { label: 'note.update', policy: 'coalesce', coalesceKey, subject: () => subject } as const
      await ctx.write(options, async (repos) => {
        const known = await repos.notes.require(id)
        subject = subjectOf(changes.body ?? known.body)
        if (changes.body !== undefined) requireBody(changes.body)
        const kind = changes.kind ?? known.kind
        if (changes.state !== undefined && !hasState(kind)) {
          throw new Failure('INVALID_FIELD', { field: 'state', detail: `a ${kind} is neither open nor resolved` })
        }
        const state = hasState(kind) ? (changes.state ?? known.state ?? 'open') : undefined
        await repos.notes.update(id, { ...(changes.body !== undefined && { body: changes.body }), kind, state })
      })
      return { note: await note(id) }
    },

    async delete({ id }: { id: string }) {
      let subject = ''
      await ctx.write({ label: 'note.delete', policy: 'undoable', subject: () => subject }, async (repos) => {
        const known = await repos.notes.softDelete(id)
        subject = subjectOf(known.body)
        await requireGroundWithout(repos, known)
        await releasePassage(repos, known)
      })
      return { id: id as Note['id'] }
    },
  }
}

/** Questions and things to do are open until they are resolved. */
const hasState = (kind: NoteKind): boolean => kind === 'question' || kind === 'todo'

async function passageOf(ctx: Context, repos: Repositories, anchor: AnchorInput | undefined): Promise<Note['target']> {
  if (!anchor) throw new Failure('INVALID_FIELD', { field: 'target', detail: 'a note stands on an object' })
  return { kind: 'anchor', id: (await createAnchor(repos, ctx.ports.ids, anchor, 'anchor')).id }
}

/** A passage that was there for the note alone goes with it. */
async function releasePassage(repos: Repositories, { target }: Note): Promise<void> {
  if (target.kind !== 'anchor') return
  const others = [...(await repos.notes.byTarget(target.id)), ...(await repos.tagUses.byTarget(target.id))]
  if (others.length === 0) await releaseAnchors(repos, [target.id])
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

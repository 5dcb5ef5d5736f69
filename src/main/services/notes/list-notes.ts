// Notes with what they are on and who wrote them, narrowed as a list asks. Writes nothing.
import type { NoteFilter, NoteView } from '@shared/contract/ledger/notes'
import type { TargetView } from '@shared/contract/ledger/targets'
import { fold } from '@shared/kernel/gazetteer'
import type { Claim } from '@shared/model/claim'
import type { Analyst } from '@shared/model/project'
import type { Note } from '@shared/model/tag'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { targetViews } from '../core/target-titles'
import { claimIdsWhere } from '../search/where'

/** The notes that a filter keeps, the last changed first. Throws FILTER_INVALID. */
export async function listNotes(ctx: Context, repos: Repositories, filter: NoteFilter): Promise<NoteView[]> {
  const { targetId, where } = filter
  const all = targetId === undefined ? await repos.notes.list() : await repos.notes.byTarget(targetId)
  const scope =
    where === undefined ? undefined : scopeOf(await repos.claims.many(await claimIdsWhere(ctx, repos, where)))
  const kept = narrowed(all, filter, scope)
  const subjects = await targetViews(
    repos,
    kept.map(({ target }) => target),
  )
  return viewsOf(kept, subjects, await repos.analysts.list(), filter.query)
}

/** Ids on which a note is about one of the claims: their own and those of their passages. */
export const scopeOf = (claims: readonly Pick<Claim, 'id' | 'anchorIds'>[]): ReadonlySet<string> =>
  new Set<string>(claims.flatMap(({ id, anchorIds }) => [id, ...anchorIds]))

/** Notes of the kind, state and object asked for; words are looked for in `viewsOf`, which knows the titles. */
export function narrowed(
  notes: readonly Note[],
  { targetId, kind, state, targetKind }: NoteFilter,
  scope?: ReadonlySet<string>,
): Note[] {
  return notes.filter(
    (note) =>
      (targetId === undefined || note.target.id === targetId) &&
      (kind === undefined || note.kind === kind) &&
      (state === undefined || note.state === state) &&
      (targetKind === undefined || note.target.kind === targetKind) &&
      (scope === undefined || scope.has(note.target.id)),
  )
}

/** Notes with names, in the order of lists; with `query`, those that hold each of its words. */
export function viewsOf(
  notes: readonly Note[],
  subjects: readonly TargetView[],
  analysts: readonly Analyst[],
  query = '',
): NoteView[] {
  const names = new Map(analysts.map(({ id, name }) => [id as string, name]))
  const words = fold(query).split(/\s+/).filter(Boolean)
  return notes
    .map((note, at) => ({ ...note, subject: subjects[at]!, author: names.get(note.createdBy) ?? '' }))
    .filter(({ body, subject }) => {
      const text = words.length > 0 ? fold(`${body} ${subject.title}`) : ''
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => (a.modifiedAt === b.modifiedAt ? (a.id < b.id ? 1 : -1) : a.modifiedAt < b.modifiedAt ? 1 : -1))
}

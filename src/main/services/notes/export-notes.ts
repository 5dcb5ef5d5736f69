// Notes as a file, up to a ceiling: those on withheld objects leave no trace, and figures count the others alone (D48).
import { randomBytes } from 'node:crypto'
import type { NoteFilter } from '@shared/contract/ledger/notes'
import type { TargetView } from '@shared/contract/ledger/targets'
import { highestTlp } from '@shared/kernel/grade'
import type { Tlp } from '@shared/model/base/envelope'
import type { TagUse } from '@shared/model/tag'
import { type Loss, release } from '../../exchange/corpus-json'
import type { CorpusObjects } from '../../exchange/corpus-objects'
import { notesMarkdown } from '../../exchange/notes-markdown'
import { effectiveMarkings } from '../../exchange/withhold'
import type { Context } from '../core/context'
import { readCorpus } from '../exchange/read-corpus'
import { claimIdsWhere } from '../search/where'
import { narrowed, scopeOf, viewsOf } from './list-notes'

/** Writes them to the shelf of bytes. Throws FILTER_INVALID. */
export async function exportNotes(
  ctx: Context,
  { ceiling, ...filter }: NoteFilter & { ceiling?: Tlp },
): Promise<{ url: string; name: string; bytes: number; notes: number; loss: Loss[] }> {
  const { where } = filter
  const [objects, asked] = await ctx.read(async (repos) => [
    await readCorpus(repos),
    where === undefined ? undefined : new Set(await claimIdsWhere(ctx, repos, where)),
  ])
  const { text, views } = notesText(objects, { ceiling: ceiling ?? objects.project.defaultMarking, asked, ...filter })
  const body = new TextEncoder().encode(text)
  const url = ctx.shelf.put('exports', ctx.ports.ids.next(), 'notes.md', 'text/markdown; charset=utf-8', body)
  return { url, name: 'notes.md', bytes: body.length, notes: views.length, loss: lossOf(views) }
}

/** The notes that may leave under `ceiling`, as Markdown; `asked` holds ids of the claims that a filter keeps. */
export function notesText(
  objects: CorpusObjects,
  { ceiling, asked, ...filter }: NoteFilter & { ceiling: Tlp; asked?: ReadonlySet<string> },
) {
  const markings = effectiveMarkings(objects)
  const { objects: kept } = release(objects, ceiling, randomBytes(16).toString('hex'))
  const notes = narrowed(kept.notes, filter, asked && scopeOf(kept.claims.filter(({ id }) => asked.has(id))))
  const title = titlesIn(kept)
  const views = viewsOf(
    notes,
    notes.map(({ target }) => title(target)),
    kept.analysts,
    filter.query,
  )
  const marking = highestTlp(views.flatMap(({ id }) => markings.get(id) ?? [])) ?? ceiling
  return { text: notesMarkdown(views, { title: 'Notes', marking }), views }
}

/** What a text for people does not carry. */
const lossOf = (notes: readonly unknown[]): Loss[] =>
  notes.length === 0 ? [] : [{ what: 'identifiers and earlier versions of notes', count: notes.length }]

/** Names of included objects. A passage is named by its document: its words leave in briefs only (D51). */
function titlesIn(objects: CorpusObjects): (target: TagUse['target']) => TargetView {
  const documents = new Map<string, string>(objects.documents.map(({ id, title }) => [id, title]))
  const claims = new Map<string, string>(objects.claims.map(({ id, text }) => [id, text]))
  const titles = new Map<string, string>([
    ...documents,
    ...claims,
    ...[...objects.sources, ...objects.entities, ...objects.tags].map(({ id, name }) => [id, name] as const),
    ...objects.briefs.map(({ id, title }) => [id, title] as const),
    ...objects.anchors.map(({ id, documentId }) => [id, documents.get(documentId) ?? ''] as const),
    [objects.project.id, objects.project.title],
  ])
  return ({ kind, id }) => ({ kind, id, title: titles.get(id) ?? '' })
}

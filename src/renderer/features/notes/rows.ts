// Rows of the list of notes: the notes as they come, or under headings of their objects.
import type { NoteView } from '@shared/contract/ledger/notes'
import type { TargetView } from '@shared/contract/ledger/targets'

export type Row =
  | { readonly type: 'heading'; readonly key: string; readonly subject: TargetView }
  | { readonly type: 'note'; readonly key: string; readonly note: NoteView }

/** Objects in the order of their last changed note. */
export function rowsOf(notes: readonly NoteView[], grouped: boolean): readonly Row[] {
  const row = (note: NoteView): Row => ({ type: 'note', key: note.id, note })
  if (!grouped) return notes.map(row)
  return [...Map.groupBy(notes, ({ target }) => target.id)].flatMap(([id, list]): Row[] =>
    list[0] ? [{ type: 'heading', key: `heading ${id}`, subject: list[0].subject }, ...list.map(row)] : [],
  )
}

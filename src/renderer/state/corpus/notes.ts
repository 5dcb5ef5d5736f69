// Notes in this window: which the panel shows, and the commands on them.
import type { NoteFilter } from '@shared/contract/ledger/notes'
import type { NoteId } from '@shared/model/base/ids'
import type { NoteKind } from '@shared/model/tag'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { focusDock } from '../window/dock'
import { done } from '../window/notices'
import { string } from '../window/strings'
import { undo, write } from './actions'
import { client } from './client'

interface NotesState {
  readonly filter: NoteFilter
  /** Under headings of their objects. */
  readonly grouped: boolean
  /** Shown and focused once it is there. */
  readonly wanted?: string
}
export const notesStore = createStore<NotesState>(() => ({ filter: {}, grouped: false }))
export const useNotesState = () => useStore(notesStore)
export const narrowNotes = (change: NoteFilter): void =>
  notesStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

/** Opens the panel on a note, whatever was filtered before. */
export function showNote(id: string): void {
  notesStore.setState({ filter: {}, wanted: id })
  focusDock('notes')
}

export const useNotes = (filter: NoteFilter) =>
  useQuery({
    queryKey: ['notes', filter],
    placeholderData: (before) => before,
    queryFn: () => client().notes.list(filter),
  })

type Notes = ReturnType<typeof client>['notes']
export async function createNote(input: Parameters<Notes['create']>[0]): Promise<NoteId | undefined> {
  const made = await write(() => client().notes.create(input))
  return made?.note.id
}
/** Saves a part of a note; answers whether it was saved. */
export async function updateNote(
  id: NoteId,
  changes: { readonly body?: string; readonly kind?: NoteKind; readonly state?: 'open' | 'resolved' },
): Promise<boolean> {
  return (await write(() => client().notes.update({ id, ...changes }))) !== undefined
}
export async function deleteNote(id: NoteId): Promise<boolean> {
  const answer = await write(() => client().notes.delete({ id }))
  if (answer) done(string('notes.deleted'), { label: string('history.undo'), run: () => void undo() })
  return answer !== undefined
}

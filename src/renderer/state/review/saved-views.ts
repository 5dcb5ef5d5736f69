// Saved views in the window: the list, what is done with one, the dialog that names one, files and addresses of views.
import type { SavedView, ViewState } from '@shared/model/saved-view'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readAddress, readViewFile, writeAddress, writeViewFile } from '../coordination/address'
import { showState, stateNow } from '../coordination/view-state'
import { undo, write } from '../corpus/actions'
import { client } from '../corpus/client'
import { done, fail, refuse } from '../window/notices'
import { offerText } from '../window/save-file'
import { string } from '../window/strings'

/** Saved views by name. */
export const useSavedViews = () =>
  useQuery({
    queryKey: ['views'],
    queryFn: async () => (await client().savedViews.list()).views,
  })

/** What the dialog stands open for: the window as it is, or a view that is renamed. */
export type ViewDraft = Pick<SavedView, 'name' | 'description' | 'state'> & { readonly id?: string }
const dialogStore = createStore<{ readonly draft?: ViewDraft }>(() => ({}))
export const useViewDraft = (): ViewDraft | undefined => useStore(dialogStore, ({ draft }) => draft)
/** Opens the dialog; undefined closes it. */
export const editView = (draft: ViewDraft | undefined): void => dialogStore.setState({ draft }, true)
/** Opens the dialog for the window as it is now. */
export const keepView = (): void => editView({ name: '', state: stateNow() })

/** Makes a view, or changes how one is called; throws what the workbench refuses, for the dialog to show. */
export async function saveView({ id, state }: ViewDraft, name: string, description: string): Promise<void> {
  if (id === undefined) await client().savedViews.create({ name, state, ...(description !== '' && { description }) })
  else await client().savedViews.update({ id, changes: { name, description: description === '' ? null : description } })
}
const undoAction = () => ({ label: string('history.undo'), run: () => void undo() })
/** Gives a view the window as it is now. */
export async function updateView({ id, name }: SavedView): Promise<void> {
  const answer = await write(() => client().savedViews.update({ id, changes: { state: stateNow() } }))
  if (answer) done(string('views.updated', { name }), undoAction())
}
export async function deleteView({ id, name }: SavedView): Promise<void> {
  const answer = await write(() => client().savedViews.delete({ id }))
  if (answer) done(string('views.deleted', { name }), undoAction())
}
/** Shows a view and says so. */
export async function showView({ name, state }: Pick<SavedView, 'name' | 'state'>): Promise<void> {
  await showState(state)
  done(string('views.shown', { name }))
}

/** Puts the address of the window as it is now on the clipboard. */
export async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(writeAddress(stateNow()))
    done(string('views.copied'))
  } catch (error) {
    fail(error)
  }
}
/** Saves a view as a file that opens it again. */
export function saveViewFile({ name, state }: { readonly name: string; readonly state: ViewState }): void {
  offerText(`${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim() || 'view'}.eqview`, writeViewFile(name, state))
}
const damaged = (): void => refuse(string('views.damaged'))
/** Opens a view's file. */
export async function openViewFile(file: File): Promise<void> {
  const state = await readViewFile(file)
  if (state) await showView({ name: file.name, state })
  else damaged()
}
/** Opens an address of a view that was pasted; answers whether it was one. */
export function openAddress(text: string): boolean {
  const state = readAddress(text)
  if (state === 'damaged') damaged()
  else if (state) void showState(state)
  return state !== undefined
}

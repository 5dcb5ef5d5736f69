// Smart collections in the window: the list, what is done with one, and the dialog that edits one.
import type { CollectionInput } from '@shared/contract/ledger/collections'
import type { Collection } from '@shared/model/collection'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { undo, write } from '../corpus/actions'
import { client } from '../corpus/client'
import { done } from '../window/notices'
import { string } from '../window/strings'

/** Collections by name. */
export const useCollections = () =>
  useQuery({
    queryKey: ['collections'],
    queryFn: async () => (await client().collections.list()).collections,
  })

/** What the dialog stands open for: a new collection of a filter text, or one that there is. */
export type CollectionDraft = Pick<Collection, 'name' | 'where' | 'definition'> & { readonly id?: string }
const dialogStore = createStore<{ readonly draft?: CollectionDraft }>(() => ({}))
export const useCollectionDraft = (): CollectionDraft | undefined => useStore(dialogStore, (state) => state.draft)
/** Opens the dialog; undefined closes it. */
export const editCollection = (draft: CollectionDraft | undefined): void => dialogStore.setState({ draft }, true)

/** Makes or changes a collection; throws what the workbench refuses, for the dialog to show. */
export async function saveCollection(id: string | undefined, input: CollectionInput): Promise<void> {
  const { name, where, definition } = input
  if (id === undefined) await client().collections.create(input)
  else await client().collections.update({ id, changes: { name, where, definition: definition ?? null } })
}
/** Gives a collection another filter; undone like any change. */
export async function setCollectionFilter({ id, name }: Collection, where: string): Promise<void> {
  const answer = await write(() => client().collections.update({ id, changes: { where } }))
  if (answer) done(string('collections.updated', { name }), undoAction())
}
/** Deletes a collection; its claims stay. */
export async function deleteCollection({ id, name }: Collection): Promise<void> {
  const answer = await write(() => client().collections.delete({ id }))
  if (answer) done(string('collections.deleted', { name }), undoAction())
}
const undoAction = () => ({ label: string('history.undo'), run: () => void undo() })

// The codebook in this window: its tree, what the panel shows, and tagging of claims from anywhere.
import type { CountedTag } from '@shared/contract/ledger/tags'
import type { TagId } from '@shared/model/base/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { ledgerStore } from '../ledger/ledger-store'
import { viewStore } from '../view-store'
import { focusDock } from '../window/dock'
import { done, say } from '../window/notices'
import { string } from '../window/strings'
import { undo, write } from './actions'
import { client } from './client'
import { queryClient } from './queries'

/** A dialog of the panel and what it is about. */
export type TagDialog =
  | { readonly kind: 'new'; readonly parentId?: TagId }
  | { readonly kind: 'move' | 'merge' | 'split' | 'delete'; readonly id: TagId }
  | { readonly kind: 'export' }
  | { readonly kind: 'tag'; readonly ids: readonly string[] }
interface CodebookState {
  readonly chosen?: TagId
  readonly dialog?: TagDialog
  /** What `.` repeats. */
  readonly last?: TagId
}
export const codebookStore = createStore<CodebookState>(() => ({}))
export const useCodebook = <T>(pick: (state: CodebookState) => T): T => useStore(codebookStore, pick)

export const chooseTag = (chosen: TagId | undefined): void => codebookStore.setState({ chosen })
export const openTagDialog = (dialog: TagDialog | undefined): void => codebookStore.setState({ dialog })
/** Opens the panel on a tag. */
export function showTag(id: string): void {
  chooseTag(id as TagId)
  focusDock('codebook')
}

/** A tag in its place: children in order of making, and the digit that sets it. */
export interface TagNode {
  readonly tag: CountedTag
  readonly children: readonly TagNode[]
  /** Names from the top down, its own last. */
  readonly path: readonly string[]
  readonly digit?: number
}
/** The tree; a tag whose parent is gone stands at the top. */
export function treeOf(tags: readonly CountedTag[]): readonly TagNode[] {
  const held = new Set<string>(tags.map(({ id }) => id))
  const byParent = Map.groupBy(tags, ({ parentId }) => (parentId && held.has(parentId) ? parentId : undefined))
  let digit = 0
  const below = (parent: TagId | undefined, path: readonly string[]): TagNode[] =>
    (byParent.get(parent) ?? []).map((tag) => {
      const own = [...path, tag.name]
      const key = tag.codable && digit < 9 ? ++digit : undefined
      return { tag, path: own, children: below(tag.id, own), ...(key && { digit: key }) }
    })
  return below(undefined, [])
}
/** Every node of a tree in its order. */
export const flatten = (nodes: readonly TagNode[]): readonly TagNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)])

/** How many of the claims carry the tag, by the ledger. */
export function carrying(tagId: string, claimIds: readonly string[]): number {
  const ledger = ledgerStore.getState()
  if (!ledger.columns) return 0
  const { lists, dictionaries } = ledger.columns
  const tag = dictionaries.tags.findIndex(({ id }) => id === tagId)
  if (tag < 0) return 0
  return claimIds.filter((id) => {
    const row = ledger.rowOf.get(id)
    if (row === undefined) return false
    for (let i = lists.tag.start[row]!; i < lists.tag.start[row + 1]!; i++) if (lists.tag.tag[i] === tag) return true
    return false
  }).length
}

const nameOf = (tagId: string): string =>
  queryClient.getQueryData<readonly CountedTag[]>(['tags'])?.find(({ id }) => id === tagId)?.name ??
  ledgerStore.getState().columns?.dictionaries.tags.find(({ id }) => id === tagId)?.name ??
  ''

/** Sets the tag on the claims; takes it away where all carry it already and `toggle` is asked. */
export async function tagClaims(tagId: TagId, claimIds: readonly string[], toggle: boolean): Promise<void> {
  if (claimIds.length === 0) return say(string('codebook.noneSelected'))
  const remove = toggle && carrying(tagId, claimIds) === claimIds.length
  const targets = claimIds.map((id) => ({ kind: 'claim' as const, id }))
  const answer = await write(() => client().tags.apply({ tagId, targets, remove }))
  if (!answer) return
  if (!remove) codebookStore.setState({ last: tagId })
  const words = string(remove ? 'codebook.untagged' : 'codebook.tagged', { name: nameOf(tagId), count: answer.changed })
  done(words, { label: string('history.undo'), run: () => void undo() })
}
/** The same for what is selected. */
export const tagSelection = (tagId: TagId, toggle = true): void =>
  void tagClaims(tagId, viewStore.getState().selection, toggle)

type Tags = ReturnType<typeof client>['tags']
/** Saves fields of a tag; answers whether they were saved. */
export async function updateTag(id: TagId, changes: Parameters<Tags['update']>[0]['changes']): Promise<boolean> {
  return (await write(() => client().tags.update({ id, changes }))) !== undefined
}
const undoable = { label: string('history.undo'), run: () => void undo() }
/** Makes a tag and shows it. */
export async function createTag(input: Parameters<Tags['create']>[0]): Promise<TagId | undefined> {
  const made = await write(() => client().tags.create(input))
  if (made) codebookStore.setState({ chosen: made.tag.id, dialog: undefined })
  return made?.tag.id
}
export async function mergeTags(into: TagId, from: readonly TagId[]): Promise<void> {
  const answer = await write(() => client().tags.merge({ into, from: [...from] }))
  if (!answer) return
  codebookStore.setState({ chosen: into, dialog: undefined })
  followMerge(into, from)
  done(string('codebook.merged', { name: answer.tag.name, count: answer.moved }), undoable)
}
/** Chips that name a tag which is gone now name the one it went into. */
function followMerge(into: TagId, from: readonly TagId[]): void {
  const { filters } = viewStore.getState()
  const gone = new Set<string>(from)
  const led = filters.map((filter) =>
    filter.field === 'tag' && filter.values.some((value) => gone.has(value))
      ? { ...filter, values: [...new Set(filter.values.map((value) => (gone.has(value) ? into : value)))] }
      : filter,
  )
  viewStore.setState({ filters: led })
}
export async function splitTag(input: Parameters<Tags['split']>[0]): Promise<void> {
  const answer = await write(() => client().tags.split(input))
  if (!answer) return
  codebookStore.setState({ chosen: answer.tags[0]?.id, dialog: undefined })
  done(string('codebook.wasSplit', { count: answer.tags.length }), undoable)
}
export async function deleteTag(input: Parameters<Tags['delete']>[0], name: string): Promise<void> {
  const answer = await write(() => client().tags.delete(input))
  if (!answer) return
  codebookStore.setState({ chosen: undefined, dialog: undefined })
  done(string('codebook.deleted', { name, count: answer.uses }), undoable)
}

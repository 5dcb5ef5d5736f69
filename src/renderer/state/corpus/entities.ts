// Which entity the panel shows and which of its dialogs is open; other panels lead there through here.
import type { EntityChanges } from '@shared/contract/ledger/entities'
import type { EntityId } from '@shared/model/base/ids'
import type { Entity } from '@shared/model/entity'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { viewStore } from '../view-store'
import { focusDock } from '../window/dock'
import { done } from '../window/notices'
import { keepLayoutFact, layoutFact } from '../window/settings'
import { string } from '../window/strings'
import { undo, write } from './actions'
import { client } from './client'

/** A dialog of the panel and what it is about. */
export type EntityDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'merge'; readonly into: EntityId; readonly from: readonly EntityId[] }
  | { readonly kind: 'split' | 'rename' | 'delete'; readonly id: EntityId }
interface EntitiesState {
  readonly chosen?: EntityId
  readonly dialog?: EntityDialog
  /** The list of possible duplicates stands in place of the entities. */
  readonly duplicates: boolean
}
export const entitiesStore = createStore<EntitiesState>(() => ({ duplicates: false }))
export const useEntitiesState = <T>(pick: (state: EntitiesState) => T): T => useStore(entitiesStore, pick)

export const chooseEntity = (chosen: EntityId | undefined): void => entitiesStore.setState({ chosen })
export const openEntityDialog = (dialog: EntityDialog | undefined): void => entitiesStore.setState({ dialog })
/** Opens the panel on an entity. */
export function showEntity(id: string): void {
  entitiesStore.setState({ chosen: id as EntityId, duplicates: false })
  focusDock('entities')
}

export const useEntities = () =>
  useQuery({ queryKey: ['entities', 'list'], queryFn: async () => (await client().entities.list()).entities })

/** Saves fields of an entity; answers whether they were saved. */
export async function updateEntity(id: EntityId, changes: EntityChanges): Promise<boolean> {
  return (await write(() => client().entities.update({ id, changes }))) !== undefined
}
const undoable = { label: string('history.undo'), run: () => void undo() }

/** Makes an entity and shows it. */
export async function createEntity(input: Parameters<ReturnType<typeof client>['entities']['create']>[0]) {
  const made = await write(() => client().entities.create(input))
  if (made) entitiesStore.setState({ chosen: made.entity.id, dialog: undefined, duplicates: false })
  return made !== undefined
}
export async function mergeEntities(
  into: EntityId,
  from: readonly EntityId[],
  conflicts: 'refuse' | 'neither',
): Promise<void> {
  const answer = await write(() => client().entities.merge({ into, from: [...from], conflicts }))
  if (!answer) return
  entitiesStore.setState({ chosen: into, dialog: undefined })
  followMerge(into, from)
  done(string('entities.merged', { name: answer.entity.name, count: answer.redirected }), undoable)
}
/** Chips that name an entity which is gone now name the one it went into. */
function followMerge(into: string, from: readonly string[]): void {
  const { filters } = viewStore.getState()
  const led = filters.map((filter) => {
    if (!('values' in filter) || !filter.values.some((value) => from.includes(value))) return filter
    return { ...filter, values: [...new Set(filter.values.map((value) => (from.includes(value) ? into : value)))] }
  })
  viewStore.setState({ filters: led as typeof filters })
}
export async function splitEntity(input: Parameters<ReturnType<typeof client>['entities']['split']>[0]): Promise<void> {
  const answer = await write(() => client().entities.split(input))
  if (!answer) return
  entitiesStore.setState({ chosen: answer.part.id, dialog: undefined })
  done(string('entities.wasSplit', { name: answer.entity.name, part: answer.part.name }), undoable)
}
export async function renameEntity(
  input: Parameters<ReturnType<typeof client>['entities']['rename']>[0],
): Promise<void> {
  const answer = await write(() => client().entities.rename(input))
  if (!answer) return
  openEntityDialog(undefined)
  done(string('entities.renamed', { name: answer.entity.name, count: answer.texts }), undoable)
}
export async function deleteEntity({ id, name }: Pick<Entity, 'id' | 'name'>): Promise<void> {
  const answer = await write(() => client().entities.delete({ id }))
  if (!answer) return
  entitiesStore.setState({ chosen: undefined, dialog: undefined })
  done(string('entities.deleted', { name }), undoable)
}

const DISTINCT = 'distinctEntities'
const pairKey = (a: string, b: string) => `${a} ${b}`
/** Pairs of which a person has said that they are not the same; kept with the layout of this corpus. */
export const isDistinct = (a: string, b: string): boolean =>
  (layoutFact<readonly string[]>(DISTINCT) ?? []).includes(pairKey(a, b))
export function keepDistinct(a: string, b: string, distinct: boolean): void {
  const kept = (layoutFact<readonly string[]>(DISTINCT) ?? []).filter((key) => key !== pairKey(a, b))
  keepLayoutFact(DISTINCT, distinct ? [...kept, pairKey(a, b)] : kept)
}

// Which source or lineage the Sources panel shows, and everything that is written of them. Other panels lead there through here.

import type { SourceChanges, SourceView } from '@shared/contract/corpus/sources'
import type { LinkInput } from '@shared/contract/judging/impact'
import type { DocumentId, SourceId } from '@shared/model/base/ids'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openDock } from '../window/dock'
import { done } from '../window/notices'
import { string } from '../window/strings'
import { undo, write } from './actions'
import { client } from './client'

/** What stands below the list: a source, or the lineage of a document. */
interface SourcesState {
  readonly chosen?: SourceId
  readonly lineageOf?: DocumentId
  readonly dialog?: 'new' | 'merge'
  /** The form of a grade stands open below the source. */
  readonly grading: boolean
}
export const sourcesStore = createStore<SourcesState>(() => ({ grading: false }))
export const useSourcesState = <T>(pick: (state: SourcesState) => T): T => useStore(sourcesStore, pick)

export const chooseSource = (chosen: SourceId | undefined): void =>
  sourcesStore.setState({ chosen, lineageOf: undefined, grading: false })
export const openSourceDialog = (dialog: SourcesState['dialog']): void => sourcesStore.setState({ dialog })
export const openGrading = (grading: boolean): void => sourcesStore.setState({ grading })
export const openLineage = (lineageOf: DocumentId | undefined): void => sourcesStore.setState({ lineageOf })

/** Moves the focus to what stands below or beside the list, once it is there. */
function focusDetail(frames = 60): void {
  const found = document.querySelector<HTMLElement>('#panel-sources [data-detail]')
  if (found) found.focus()
  else if (frames > 0) requestAnimationFrame(() => focusDetail(frames - 1))
}
/** Opens the panel on a source. */
export function showSource(id: string): void {
  chooseSource(id as SourceId)
  openDock('sources')
  requestAnimationFrame(() => focusDetail())
}
/** Opens the panel on the lineage of a document. */
export function showLineage(documentId: string): void {
  openLineage(documentId as DocumentId)
  openDock('sources')
  requestAnimationFrame(() => focusDetail())
}

export const useSources = () =>
  useQuery({ queryKey: ['sources', 'list'], queryFn: async () => (await client().sources.list()).sources })
export const useSource = (id: SourceId | undefined) =>
  useQuery({
    queryKey: ['sources', id],
    enabled: id !== undefined,
    queryFn: () => client().sources.get({ id: id as SourceId }),
  })
export const useLineage = (documentId: DocumentId) =>
  useQuery({ queryKey: ['lineage', documentId], queryFn: () => client().lineage.list({ documentId }) })
export const useOrigins = () =>
  useQuery({ queryKey: ['origins'], queryFn: async () => (await client().origins.list()).origins })

const undoable = { label: string('history.undo'), run: () => void undo() }

/** Saves fields of a source; answers whether they were saved. */
export async function updateSource(id: SourceId, changes: SourceChanges): Promise<boolean> {
  return (await write(() => client().sources.update({ id, changes }))) !== undefined
}
/** Makes a source and shows it. */
export async function createSource(name: string, kind: SourceView['kind']): Promise<void> {
  const made = await write(() => client().sources.create({ name, kind }))
  if (made) sourcesStore.setState({ chosen: made.source.id, lineageOf: undefined, dialog: undefined, grading: false })
}
export async function deleteSource({ id, name }: Pick<SourceView, 'id' | 'name'>): Promise<void> {
  if (!(await write(() => client().sources.delete({ id })))) return
  chooseSource(undefined)
  done(string('sources.deleted', { name }), undoable)
}
/** Leads everything of `from` to `into`. */
export async function mergeSources(into: SourceId, from: readonly SourceId[]): Promise<void> {
  const answer = await write(() => client().sources.merge({ into, from: [...from] }))
  if (!answer) return
  sourcesStore.setState({ chosen: into, dialog: undefined })
  done(string('sources.merged', { name: answer.source.name, count: answer.documents }), undoable)
}
/** Appends a grade; the form closes once it is kept. */
export async function gradeSource(grade: Parameters<ReturnType<typeof client>['sources']['grade']>[0]): Promise<void> {
  const answer = await write(() => client().sources.grade(grade))
  if (!answer) return
  openGrading(false)
  done(string('sources.graded', { name: answer.source.name, letter: grade.reliability }), undoable)
}

/** Adds a link; answers whether it was kept. */
export async function addLink(link: z.input<typeof LinkInput>): Promise<boolean> {
  const answer = await write(() => client().lineage.add(link))
  if (answer) done(string('lineage.added'), undoable)
  return answer !== undefined
}
export async function removeLink(id: string): Promise<void> {
  if (await write(() => client().lineage.remove({ id }))) done(string('lineage.removed'), undoable)
}
export async function setLineageStatus(id: DocumentId, lineageStatus: 'unexamined' | 'original' | 'unknown') {
  await write(() => client().documents.update({ id, changes: { lineageStatus } }))
}
/** Answers whether the retraction was kept. */
export async function retractDocument(id: DocumentId, reason: string): Promise<boolean> {
  const answer = await write(() => client().documents.retract({ id, reason }))
  if (answer) done(string('lineage.retracted', { title: answer.document.title }), undoable)
  return answer !== undefined
}
export async function unretractDocument(id: DocumentId): Promise<void> {
  const answer = await write(() => client().documents.unretract({ id }))
  if (answer) done(string('lineage.unretracted', { title: answer.document.title }), undoable)
}

// Evidence and relations in the window: the questions and the writes that Inspector and reader share.
import type { EvidenceChanges, EvidenceInput, LinkPassages } from '@shared/contract/judging/evidence'
import type { RelationType } from '@shared/contract/judging/relations'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { write } from '../corpus/actions'
import { client } from '../corpus/client'
import { select } from '../view-store'
import { dismiss, done, noticeStore } from '../window/notices'
import { string } from '../window/strings'

type Client = ReturnType<typeof client>
type ResolveInput = Parameters<Client['relations']['resolve']>[0]

/** Everything that bears on a claim, and where it serves as evidence itself. */
export const useEvidence = (claimId: string) =>
  useQuery({ queryKey: ['evidence', claimId], queryFn: () => client().evidence.list({ claimId: claimId as never }) })

/** Relations of a claim in either direction. */
export const useRelations = (claimId: string) =>
  useQuery({
    queryKey: ['relations', claimId],
    queryFn: async () => (await client().relations.list({ claimId: claimId as never })).relations,
  })

/** Each of these answers whether it was written; a refusal has been shown. */
export async function addEvidence(input: EvidenceInput): Promise<boolean> {
  const answer = await write(() => client().evidence.add(input))
  if (answer) done(string('evidence.added'))
  return answer !== undefined
}
export async function updateEvidence(id: string, changes: EvidenceChanges): Promise<boolean> {
  return (await write(() => client().evidence.update({ id, changes }))) !== undefined
}
export async function removeEvidence(id: string): Promise<boolean> {
  return (await write(() => client().evidence.remove({ id }))) !== undefined
}
export async function linkPassages(input: LinkPassages): Promise<boolean> {
  const answer = await write(() => client().evidence.linkPassages(input))
  if (!answer) return false
  select([answer.claim.id])
  done(string('evidence.linked', { number: answer.claim.number }))
  return true
}
export async function addRelation(from: string, type: RelationType, to: string): Promise<boolean> {
  const input = { from: from as never, to: to as never, type }
  return (await write(() => client().relations.add(input))) !== undefined
}
export async function updateRelation(id: string, changes: { type?: RelationType; note?: string | null }) {
  return (await write(() => client().relations.update({ id, ...changes }))) !== undefined
}
export async function reverseRelation(id: string): Promise<boolean> {
  return (await write(() => client().relations.reverse({ id }))) !== undefined
}
export async function removeRelation(id: string): Promise<boolean> {
  return (await write(() => client().relations.remove({ id }))) !== undefined
}
export async function resolveContradiction(input: ResolveInput): Promise<boolean> {
  const answer = await write(() => client().relations.resolve(input))
  if (answer) done(string('relations.resolved'))
  return answer !== undefined
}

/** A passage of a document with its words. */
export interface KeptPassage {
  readonly documentId: string
  readonly span: { readonly start: number; readonly end: number }
  readonly quote: string
}
/** `first` waits for a second one; with both, the dialog that links them is open. */
interface Linking {
  readonly first?: KeptPassage
  readonly second?: KeptPassage
}
export const linkStore = createStore<Linking>(() => ({}))
export const useLinking = (): Linking => useStore(linkStore)
export function stopLinking(): void {
  linkStore.setState({ first: undefined, second: undefined })
  takeNoticeBack()
}
/** What said that a passage is kept goes once it is kept no longer. */
function takeNoticeBack(): void {
  const label = string('link.forget')
  for (const { id, action } of noticeStore.getState().notices) if (action?.label === label) dismiss(id)
}

/** Keeps the first passage, or opens the dialog with the second; the same one again begins anew. */
export function keepPassage(passage: KeptPassage): void {
  const { first } = linkStore.getState()
  takeNoticeBack()
  const same = first?.documentId === passage.documentId && first.span.start === passage.span.start
  if (first && !same) {
    linkStore.setState({ second: passage })
    return
  }
  linkStore.setState({ first: passage, second: undefined })
  done(string('link.kept', { quote: short(passage.quote) }), { label: string('link.forget'), run: stopLinking })
}
/** A start of a quotation that fits a line. */
export const short = (quote: string): string => (quote.length > 72 ? `${quote.slice(0, 70).trimEnd()}…` : quote)

/** Claims that are dragged: their ids, one a line. */
export const CLAIM_DRAG = 'application/x-equipoise-claims'

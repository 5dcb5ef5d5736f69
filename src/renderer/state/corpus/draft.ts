// A claim being written: kept while it is not yet valid, then it is an ordinary claim and edits go to it.

import type { FieldSuggestion } from '@shared/contract/corpus/search'
import type { ClaimInput } from '@shared/contract/ledger/claims'
import type { Span } from '@shared/model/base/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { openInspector, select } from '../view-store'
import { createClaim, write } from './actions'
import { client } from './client'

export interface Draft {
  readonly documentId: string
  readonly spans: readonly Span[]
  readonly quote: string
  readonly values: Partial<ClaimInput>
  /** Fields whose value a rule proposed and no person has touched. */
  readonly suggestions: readonly FieldSuggestion[]
  /** Places and polities that the gazetteer knows and the corpus does not yet: offered, not filled in. */
  readonly proposals: readonly Proposal[]
}
export interface Proposal {
  readonly field: 'actors' | 'places'
  readonly gazetteerId: string
  readonly name: string
  readonly role: string
}

interface Unregistered {
  readonly create?: { readonly gazetteerId: string; readonly name: string }
  readonly role?: string
}
const isList = (field: string): field is Proposal['field'] => field === 'actors' || field === 'places'
const firstOf = (suggestion: FieldSuggestion): Unregistered =>
  Array.isArray(suggestion.value) ? (suggestion.value[0] as Unregistered) : {}

/** Values by field, lists joined, the first proposal of any other field kept. */
function prefilled(suggestions: readonly FieldSuggestion[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { field, value } of suggestions) {
    const before = values[field]
    if (Array.isArray(before) && Array.isArray(value)) values[field] = [...before, ...value]
    else if (before === undefined) values[field] = value
  }
  return values
}
function proposalOf(suggestion: FieldSuggestion): readonly Proposal[] {
  const { create, role = '' } = firstOf(suggestion)
  return create && isList(suggestion.field)
    ? [{ field: suggestion.field, gazetteerId: create.gazetteerId, name: create.name, role }]
    : []
}

export const draftStore = createStore<{ readonly draft?: Draft }>(() => ({}))
export const useDraft = (): Draft | undefined => useStore(draftStore, (s) => s.draft)

/** Opens a draft over a passage and asks what the passage suggests. */
export async function startDraft(documentId: string, span: Span, quote: string): Promise<void> {
  select([])
  openInspector(true)
  draftStore.setState({ draft: { documentId, spans: [span], quote, values: {}, suggestions: [], proposals: [] } })
  const { suggestions } = await client()
    .suggest.passage({ documentId, span })
    .catch(() => ({ suggestions: [] }))
  const { draft } = draftStore.getState()
  if (draft?.documentId !== documentId || draft.spans[0]?.start !== span.start) return
  const known = suggestions.filter((s) => !firstOf(s).create && !(s.field in draft.values))
  draftStore.setState({
    draft: {
      ...draft,
      suggestions: known,
      proposals: suggestions.flatMap(proposalOf),
      values: { ...prefilled(known), ...draft.values },
    },
  })
}
/** Registers a proposed place or polity and puts it into its field. */
export async function acceptProposal(proposal: Proposal): Promise<void> {
  const made = await write(() => client().entities.fromGazetteer({ gazetteerId: proposal.gazetteerId }))
  const { draft } = draftStore.getState()
  if (!made || !draft) return
  const entry =
    proposal.field === 'actors'
      ? { entityId: made.entity.id, role: proposal.role }
      : { placeId: made.entity.id, role: proposal.role }
  draftStore.setState({ draft: { ...draft, proposals: draft.proposals.filter((p) => p !== proposal) } })
  touchDraft({ [proposal.field]: [...(draft.values[proposal.field] ?? []), entry] })
}
/** Sets a field by hand: it is no longer a suggestion. */
export function touchDraft(values: Partial<ClaimInput>): void {
  const { draft } = draftStore.getState()
  if (!draft) return
  const touched = Object.keys(values)
  draftStore.setState({
    draft: {
      ...draft,
      values: { ...draft.values, ...values },
      suggestions: draft.suggestions.filter((s) => !touched.includes(s.field)),
    },
  })
}
export const dropDraft = (): void => draftStore.setState({ draft: undefined })

/** What is still missing before the draft is a claim. */
export function missingOf({ values }: Draft): readonly ('text' | 'forecast')[] {
  const missing: ('text' | 'forecast')[] = []
  if (!values.text?.trim()) missing.push('text')
  if (values.type === 'forecast' && !(values.forecast?.question && values.forecast.criterion)) missing.push('forecast')
  return missing
}
/** Saves a valid draft as a claim; answers whether it did. */
export async function saveDraft(): Promise<boolean> {
  const { draft } = draftStore.getState()
  if (!draft || missingOf(draft).length > 0) return false
  const { text = '', type = 'fact', domain = 'other', ...rest } = draft.values
  const claim = await createClaim({
    ...rest,
    text: text.trim(),
    type,
    domain,
    anchors: [{ documentId: draft.documentId, spans: [...draft.spans] }],
  })
  if (claim) dropDraft()
  return claim !== undefined
}

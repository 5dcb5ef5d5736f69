// A claim being written: kept while it is not yet valid, then it is an ordinary claim and edits go to it.
import type { ClaimInput } from '@shared/contract/claims'
import type { FieldSuggestion } from '@shared/contract/search'
import type { Span } from '@shared/model/ids'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { createClaim } from './actions'
import { client } from './client'
import { openInspector, select } from './view-store'

export interface Draft {
  readonly documentId: string
  readonly spans: readonly Span[]
  readonly quote: string
  readonly values: Partial<ClaimInput>
  /** Fields whose value a rule proposed and no person has touched. */
  readonly suggestions: readonly FieldSuggestion[]
}
export const draftStore = createStore<{ readonly draft?: Draft }>(() => ({}))
export const useDraft = (): Draft | undefined => useStore(draftStore, (s) => s.draft)

/** Opens a draft over a passage and asks what the passage suggests. */
export async function startDraft(documentId: string, span: Span, quote: string): Promise<void> {
  select([])
  openInspector(true)
  draftStore.setState({ draft: { documentId, spans: [span], quote, values: {}, suggestions: [] } })
  const { suggestions } = await client()
    .suggest.passage({ documentId, span })
    .catch(() => ({ suggestions: [] }))
  const { draft } = draftStore.getState()
  if (draft?.documentId !== documentId || draft.spans[0]?.start !== span.start) return
  const open = suggestions.filter((s) => !(s.field in draft.values))
  draftStore.setState({
    draft: {
      ...draft,
      suggestions: open,
      values: { ...Object.fromEntries(open.map((s) => [s.field, s.value])), ...draft.values },
    },
  })
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

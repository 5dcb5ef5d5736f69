// What is filled in to link two passages, and the request that it makes.
import type { LinkPassages } from '@shared/contract/judging/evidence'
import type { Credibility } from '@shared/model/grade'
import type { KeptPassage } from '../../../state/review/evidence'

export interface LinkDraft {
  /** The second passage is the claim's own. */
  readonly swapped: boolean
  /** A claim that is made, instead of the selected one. */
  readonly fresh: boolean
  readonly text: string
  readonly type: NonNullable<LinkPassages['claim']>['type']
  readonly domain: NonNullable<LinkPassages['claim']>['domain']
  readonly stance: LinkPassages['stance']
  readonly credibility: Credibility
  /** Absent: nothing is said of who has it from whom. */
  readonly lineage?: NonNullable<LinkPassages['lineage']>['type'] | undefined
  readonly upstream: 'passage' | 'counterpart'
}
export const EMPTY_LINK: LinkDraft = {
  swapped: false,
  fresh: false,
  text: '',
  type: 'fact',
  domain: 'other',
  stance: 'supports',
  credibility: 6,
  upstream: 'passage',
}
/** What each part of the dialog is given. */
export interface LinkFieldProps {
  readonly draft: LinkDraft
  readonly onChange: (change: Partial<LinkDraft>) => void
}

/** Without a selected claim a new one is made. */
export const makesClaim = ({ fresh }: LinkDraft, selected: string | undefined): boolean =>
  fresh || selected === undefined
export const isReady = (draft: LinkDraft, selected: string | undefined): boolean =>
  !makesClaim(draft, selected) || draft.text.trim() !== ''

/** The request; lineage only between two documents. */
export function inputOf(
  draft: LinkDraft,
  passage: KeptPassage,
  counterpart: KeptPassage,
  selected: string | undefined,
): LinkPassages {
  const { text, type, domain, stance, credibility, lineage, upstream } = draft
  const anchor = ({ documentId, span }: KeptPassage) => ({ documentId: documentId as never, spans: [span] })
  const apart = passage.documentId !== counterpart.documentId
  return {
    ...(makesClaim(draft, selected)
      ? { claim: { text: text.trim(), type, domain } }
      : { claimId: selected as NonNullable<LinkPassages['claimId']> }),
    passage: anchor(passage),
    counterpart: anchor(counterpart),
    stance,
    credibility,
    ...(apart && lineage && { lineage: { type: lineage, upstream } }),
  }
}

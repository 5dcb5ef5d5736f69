// Finding whole anchors: one selector a span, one status for all.
import type { AnchorStatus, Selector } from '../../model/anchor'
import type { Span } from '../../model/base/ids'
import { type HashedIndex, hashedIndex } from './hashed-index'
import type { PreparedText } from './prepared-text'
import { resolveHashed } from './resolve-hashed'
import { type Resolution, resolveQuote } from './resolve-quote'
import { checkSpans } from './spans'

/** What resolving needs of an anchor; `textSha256` is that of the version its spans count in. */
export interface AnchorSource {
  readonly spans: readonly Span[]
  readonly selectors: readonly Selector[]
  readonly textSha256: string
}

/** Where an anchor stands now. With status `lost` the spans are the old ones and mean nothing in the new text. */
export interface AnchorResolution {
  readonly status: AnchorStatus
  readonly spans: Span[]
}

/** A text to resolve in; `salt` is needed for hashed quotes only. Build once, use for every anchor. */
export interface Target {
  readonly prepared: PreparedText
  readonly hashed?: HashedIndex
}

/** Prepares a target, with the index for hashed quotes if a salt is given. */
export function target(prepared: PreparedText, salt?: string): Target {
  return salt === undefined ? { prepared } : { prepared, hashed: hashedIndex(prepared, salt) }
}

const WORST: readonly AnchorStatus[] = ['exact', 'relocated', 'changed', 'ambiguous', 'lost']

/** Resolves every selector of an anchor; the worst status of its parts is the anchor's. */
export function resolveAnchor(to: Target, anchor: AnchorSource): AnchorResolution {
  const parts = anchor.selectors.map((selector, i) => resolveSelector(to, anchor, selector, anchor.spans[i]))
  const status = parts.map((part) => part.status).reduce(worse, 'exact')
  const spans = parts.flatMap((part) => (part.span ? [part.span] : []))
  if (status === 'lost' || spans.length === 0) return lost(anchor)
  if (!checkSpans(to.prepared.text, spans)) return { status, spans }
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  return checkSpans(to.prepared.text, sorted) ? lost(anchor) : { status: worse(status, 'ambiguous'), spans: sorted }
}

function resolveSelector(to: Target, anchor: AnchorSource, selector: Selector, span: Span | undefined): Resolution {
  if (selector.type === 'hashed') return to.hashed ? resolveHashed(to.hashed, selector) : { status: 'lost' }
  const { text, textSha256 } = to.prepared
  const same = span && anchor.textSha256 === textSha256 && text.slice(span.start, span.end) === selector.exact
  return same ? { status: 'exact', span } : resolveQuote(to.prepared, selector, span?.start ?? 0)
}

function worse(a: AnchorStatus, b: AnchorStatus): AnchorStatus {
  return WORST.indexOf(a) > WORST.indexOf(b) ? a : b
}

function lost(anchor: AnchorSource): AnchorResolution {
  return { status: 'lost', spans: anchor.spans.map((span) => ({ ...span })) }
}

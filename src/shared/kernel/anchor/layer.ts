// What a layer needs of its texts: attaching its anchors to one (DOMAIN 2.2), and proof that it holds none (D9).
import type { AnchorStatus } from '../../model/anchor'
import type { DocumentId, Span } from '../../model/base/ids'
import type { Layer } from '../../model/layer'
import type { PreparedText } from './prepared-text'
import { resolveAnchor, target } from './resolve-anchor'
import { type Token, tokenise } from './tokens'

/** One anchor of a layer in the text at hand. */
export interface LayerAnchorResolution {
  readonly id: Layer['anchors'][number]['id']
  readonly status: AnchorStatus
  readonly spans: Span[]
}

/** How well a layer fits a text. `resolved` and `total` count anchors; only `exact`, `relocated`, `changed` resolve. */
export interface LayerResolution {
  readonly documentId: DocumentId
  readonly anchors: readonly LayerAnchorResolution[]
  readonly resolved: number
  readonly total: number
  readonly textAgrees: boolean
  /** The offer rule: the text hash agrees, or at least half of the anchors resolve. */
  readonly offered: boolean
}

const RESOLVED: ReadonlySet<AnchorStatus> = new Set(['exact', 'relocated', 'changed'])

/**
 * Resolves a layer against one text, as that of its documents which fits best (by hash, else by share resolved).
 * Throws a RangeError for a layer without documents.
 */
export function resolveLayer(prepared: PreparedText, layer: Layer): LayerResolution {
  const byHash = layer.documents.find((document) => document.textSha256 === prepared.textSha256)
  const to = target(prepared, layer.salt)
  const tried = (byHash ? [byHash] : layer.documents).map((document) => {
    const anchors = layer.anchors
      .filter((anchor) => anchor.documentId === document.id)
      .map(({ id, selectors }) => {
        const spans = selectors.flatMap((selector) => (selector.type === 'hashed' ? [selector.span] : []))
        return { id, ...resolveAnchor(to, { spans, selectors, textSha256: document.textSha256 }) }
      })
    const resolved = anchors.filter((anchor) => RESOLVED.has(anchor.status)).length
    const total = anchors.length
    const offered = document === byHash || (total > 0 && resolved * 2 >= total)
    return { documentId: document.id, anchors, resolved, total, textAgrees: document === byHash, offered }
  })
  const share = (fit: LayerResolution) => (fit.total > 0 ? fit.resolved / fit.total : 0)
  const best = tried.toSorted((a, b) => share(b) - share(a))[0]
  if (!best) throw new RangeError('a layer names at least one document')
  return best
}

/** A run of this many consecutive tokens of a document counts as its text (D9). */
export const LEAK_TOKENS = 8

/** The runs of a document's text that may not leave; built once a document. */
export type LeakIndex = ReadonlySet<string>

/** Indexes every run of 8 consecutive tokens of a text. */
export function leakIndex(tokens: readonly Token[]): LeakIndex {
  return new Set(runsOf(tokens))
}

/** The first span of `candidate` that repeats 8 or more consecutive tokens of the indexed text; undefined if none does. */
export function leaks(index: LeakIndex, candidate: string): Span | undefined {
  const tokens = tokenise(candidate)
  const held = runsOf(tokens).map((run) => index.has(run))
  const first = held.indexOf(true)
  if (first < 0) return undefined
  const past = held.indexOf(false, first)
  const last = past < 0 ? held.length - 1 : past - 1
  return { start: tokens[first]!.start, end: tokens[last + LEAK_TOKENS - 1]!.end }
}

function runsOf(tokens: readonly Token[]): string[] {
  const runs: string[] = []
  for (let at = 0; at + LEAK_TOKENS <= tokens.length; at++) {
    let run = ''
    for (let k = at; k < at + LEAK_TOKENS; k++) run += `${tokens[k]!.text}\n`
    runs.push(run)
  }
  return runs
}

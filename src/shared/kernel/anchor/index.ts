// The door of kernel/anchor: canonical text, anchors and hashed quotes. SPEC.md has the rules.
export { canonicalise, sha256Hex } from './canonical'
export { type CodePoints, codePoints } from './code-points'
export { CONTEXT_UNITS, describe } from './describe'
export { hashQuote } from './hashed'
export { type HashedIndex, hashedIndex } from './hashed-index'
export {
  type LayerAnchorResolution,
  type LayerResolution,
  LEAK_TOKENS,
  type LeakIndex,
  leakIndex,
  leaks,
  resolveLayer,
} from './layer'
export { type PreparedText, prepareText } from './prepared-text'
export { type AnchorResolution, type AnchorSource, resolveAnchor, type Target, target } from './resolve-anchor'
export { resolveHashed } from './resolve-hashed'
export { MAX_CHANGE, type Resolution, resolveQuote } from './resolve-quote'
export { assertSpans, checkSpans, type SpanFault, type SpanProblem } from './spans'
export { type Token, tokenise } from './tokens'

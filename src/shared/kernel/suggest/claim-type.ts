// Proposes a claim's type from its wording: what may fail later, what ought to be, what brings something about.
import type { Span } from '../../model/base/ids'
import type { ClaimType } from '../../model/base/vocabulary'
import type { Hedge } from './hedges'

export interface TypeProposal {
  readonly type: ClaimType
  readonly wording: string
  readonly span: Span
  readonly rule: string
  readonly reason: string
}

const AHEAD: Readonly<Partial<Record<Hedge['class'], string>>> = {
  future: 'a bare future: it may turn out false later',
  plan: 'a plan: it may turn out false later',
  expectation: 'an expectation: it may turn out false later',
}

const NORMATIVE = /(?<!\p{L})(?:should|ought\s+to|must|needs?\s+to|has\s+to|have\s+to)(?!\p{L})/iu
const CAUSAL =
  /(?<!\p{L})(?:because(?:\s+of)?|as\s+a\s+(?:result|consequence)(?:\s+of)?|led\s+to|leads\s+to|resulted\s+in|results\s+in|brought\s+about|caused|owing\s+to|thanks\s+to|due\s+to|by\s+virtue\s+of|thereby|therefore|consequently|enabl(?:ed|es)|allow(?:ed|s)\s+\p{L}+\s+to)(?!\p{L})/iu

function byPattern(
  text: string,
  pattern: RegExp,
  type: ClaimType,
  rule: string,
  reason: string,
): TypeProposal | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  return { type, wording: match[0], span: { start: match.index, end: match.index + match[0].length }, rule, reason }
}

/** The type that the wording of a passage suggests; undefined if nothing speaks for one. */
export function proposeType(text: string, hedges: readonly Hedge[]): TypeProposal | undefined {
  for (const hedge of hedges) {
    const ahead = AHEAD[hedge.class]
    if (ahead) return { type: 'forecast', wording: hedge.wording, span: hedge.span, rule: 'S30', reason: ahead }
    if (hedge.class === 'listed' && /^\s+to\s+\p{Ll}/u.test(text.slice(hedge.span.end))) {
      const reason = 'a likelihood of something to come'
      return { type: 'forecast', wording: hedge.wording, span: hedge.span, rule: 'S30', reason }
    }
  }
  return (
    byPattern(text, NORMATIVE, 'normative', 'S31', 'says what ought to be') ??
    byPattern(text, CAUSAL, 'causal', 'S32', 'says that one thing brings about another')
  )
}

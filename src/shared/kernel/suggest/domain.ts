// Proposes a domain by counting words that point to one. The list of words is an argument.
import type { Span } from '../../model/base/ids'
import { DOMAINS, type Domain } from '../../model/base/vocabulary'
import type { DomainTerms } from './types'

export interface DomainProposal {
  readonly domain: Domain
  /** The words that spoke for it, as they stand in the text. */
  readonly words: readonly string[]
  readonly span: Span
}

const literally = (term: string) => term.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
function patternOf(terms: readonly string[]): RegExp {
  const alternatives = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => (term.endsWith('*') ? `${literally(term.slice(0, -1))}\\p{L}*` : literally(term)))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** The domain for which most words of a text speak; a draw proposes none. */
export function proposeDomain(text: string, terms: DomainTerms): DomainProposal | undefined {
  const counts = DOMAINS.flatMap((domain) => {
    const list = terms[domain]
    const matches = list && list.length > 0 ? [...text.matchAll(patternOf(list))] : []
    return matches.length > 0 ? [{ domain, matches }] : []
  }).sort((a, b) => b.matches.length - a.matches.length)
  const [first, second] = counts
  const [match] = first?.matches ?? []
  if (!first || !match || first.matches.length === second?.matches.length) return undefined
  const words = first.matches.map((m) => m[0])
  return { domain: first.domain, words, span: { start: match.index, end: match.index + match[0].length } }
}

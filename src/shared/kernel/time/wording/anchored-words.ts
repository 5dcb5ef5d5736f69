// Reads wording that rests on something registered: two weeks before an event, under an office-holder.

import type { RelativeTime } from '../../../model/base/time-span'
import { resolveRelative } from '../relative'
import { type CandidateDraft, candidate, type TimeCandidate } from './candidate'
import { COUNT, readCount } from './counts'

/** A registered event or agreement: the names it goes by, and its own time if it has one. */
export interface NamedTime {
  readonly id: string
  readonly kind: 'entity' | 'claim'
  readonly names: readonly string[]
  readonly edtf?: string
}
/** A term of office: the names of its holder; `until` absent where it has not ended. */
export interface Term {
  readonly names: readonly string[]
  readonly from?: string
  readonly until?: string
}

const literally = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
function anyName(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|')
}
const EDGE = '(?![\\p{L}\\p{N}])'

const RELATIONS: Readonly<Record<string, RelativeTime['relation']>> = {
  before: 'before',
  after: 'after',
  since: 'since',
  until: 'until',
  till: 'until',
  during: 'during',
}

function relativeDraft(match: RegExpMatchArray, named: NamedTime): CandidateDraft | undefined {
  const relation = RELATIONS[(match[2] ?? '').toLowerCase()]
  if (!relation) return undefined
  const count = match[1] ? readCount(match[1]) : undefined
  const counts = count?.n !== undefined && (relation === 'before' || relation === 'after')
  const relative: RelativeTime = {
    anchor: { kind: named.kind, id: named.id },
    relation,
    ...(counts && count ? { offset: { n: count.n ?? 0, unit: count.unit } } : {}),
  }
  const holds = relation === 'since' || relation === 'until'
  return {
    edtf: resolveRelative(relative, named.edtf),
    mode: holds ? 'throughout' : 'within',
    basis: 'computed',
    relative,
    rule: 'T34',
    modeOpen: !counts && !holds,
  }
}

/** Times that rest on registered events: "two weeks before …", "since …", "during …". */
export function readNamedTimes(text: string, anchors: readonly NamedTime[]): TimeCandidate[] {
  const found: TimeCandidate[] = []
  for (const named of anchors) {
    if (named.names.length === 0) continue
    const pattern = new RegExp(
      `\\b(?:(${COUNT})\\s+)?(before|after|since|until|till|during)\\s+(?:the\\s+)?(?:${anyName(named.names)})${EDGE}`,
      'giu',
    )
    for (const match of text.matchAll(pattern)) {
      const draft = relativeDraft(match, named)
      const time = draft && candidate(text, match.index, match.index + match[0].length, draft)
      if (time) found.push(time)
    }
  }
  return found
}

/** Terms of office that a text counts by: "under …". `ranOnAt` is the document date; a term that ran on is open. */
export function readTerms(text: string, terms: readonly Term[]): TimeCandidate[] {
  const found: TimeCandidate[] = []
  for (const { names, from, until } of terms) {
    if (names.length === 0 || (from === undefined && until === undefined)) continue
    const titled = `(?:(?:the\\s+)?(?:\\p{Lu}\\p{L}+\\s+){0,3})?`
    const pattern = new RegExp(`\\b[Uu]nder\\s+${titled}(?:${anyName(names)})${EDGE}`, 'gu')
    for (const match of text.matchAll(pattern)) {
      const edtf = `${from ?? ''}/${until ?? '..'}`
      const draft: CandidateDraft = { edtf, mode: 'throughout', basis: 'inferred', rule: 'T35' }
      const time = candidate(text, match.index, match.index + match[0].length, draft)
      if (time) found.push(time)
    }
  }
  return found
}

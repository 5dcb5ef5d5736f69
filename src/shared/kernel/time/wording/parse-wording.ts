// From what people type, and what passages say, to times with their place in the text (DOMAIN 3.3).

import type { z } from 'zod'
import type { TimeMode } from '../../../model/base/time-span'
import { parseEdtf } from '../parse-edtf'
import { type NamedTime, readNamedTimes, readTerms, type Term } from './anchored-words'
import { findCalendarWords } from './calendar-words'
import { candidate, type TimeCandidate } from './candidate'
import { readDocumentWords } from './document-words'
import { readRelations, type Setting } from './relation-words'

export interface WordingOptions {
  /** EDTF of the document date, from which "last month" counts. */
  readonly documentDate?: string | undefined
  /** `field` if the text is a time and nothing else, so that a bare number is a year. */
  readonly setting?: Setting
  /** Registered events that wording may rest on. */
  readonly anchors?: readonly NamedTime[]
  /** Terms of office, for "under …". */
  readonly terms?: readonly Term[]
}

const overlaps = (a: TimeCandidate, b: TimeCandidate) => a.span.start < b.span.end && b.span.start < a.span.end
const length = ({ span }: TimeCandidate) => span.end - span.start

/** EDTF as it stands; an interval holds throughout, all else lies within. */
function readEdtf(text: string): TimeCandidate | undefined {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return undefined
  const start = text.length - text.trimStart().length
  const mode: z.infer<typeof TimeMode> = parsed.value.kind === 'interval' ? 'throughout' : 'within'
  return candidate(text, start, text.trimEnd().length, { edtf: parsed.canonical, mode, modeOpen: true, rule: 'T1' })
}

function scan(text: string, setting: Setting, options: WordingOptions): TimeCandidate[] {
  const found = [
    ...readTerms(text, options.terms ?? []),
    ...readNamedTimes(text, options.anchors ?? []),
    ...readDocumentWords(text, options.documentDate),
    ...readRelations(text, findCalendarWords(text), setting),
  ]
  // Of readings that overlap the longest stands; ties keep the order above.
  const kept: TimeCandidate[] = []
  for (const time of [...found].sort((a, b) => length(b) - length(a))) {
    if (!kept.some((other) => overlaps(time, other))) kept.push(time)
  }
  return kept.sort((a, b) => a.span.start - b.span.start)
}

/** A whole field may end in `?`: "Jun 2006?" is uncertain, in a passage it is a question. */
function readDoubted(text: string, options: WordingOptions): TimeCandidate[] {
  const [only, more] = scan(text.replace(/\?\s*$/, ''), 'field', options)
  const edtf = only?.value.edtf
  if (!only || more || edtf === undefined || !/^[\dX-]+$/.test(edtf)) return []
  const time = candidate(text, only.span.start, text.trimEnd().length, { ...only.value, edtf: `${edtf}?`, rule: 'T26' })
  return time ? [time] : []
}

/**
 * The times that a text may mean, in order of their place, with the span of each. EDTF is read as it stands.
 * Nothing is invented: wording without a limit gives an open side, wording without a document date no `edtf`.
 */
export function parseWording(text: string, options: WordingOptions = {}): TimeCandidate[] {
  const setting = options.setting ?? 'field'
  const plain = setting === 'field' ? readEdtf(text) : undefined
  if (plain) return [plain]
  if (setting === 'field' && /\?\s*$/.test(text)) {
    const doubted = readDoubted(text, options)
    if (doubted.length > 0) return doubted
  }
  return scan(text, setting, options)
}

// Texts that break naive offset arithmetic, and spans in them. Generators only.
import { checkSpans } from '@shared/kernel/anchor'
import fc from 'fast-check'

const PIECES = [
  'the',
  'budget',
  'Ferry',
  'toll',
  'rose',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ' — ',
  '’s',
  '“',
  '”',
  '\u00a0',
  '\r\n',
  '\r',
  '\t',
  '4.5\u00a0%',
  'e\u0301',
  'n\u0303o',
  '\u{1D518}\u{1D52B}',
  '\u{1F469}\u200D\u{1F52C}',
  '\u{1F1E8}\u{1F1ED}',
  'שָׁלוֹם',
  'مرحبا',
  '中文字',
  'co\u00ADop',
  'zero\u200Bwidth',
  '\u2060',
  '\uFEFF',
  'ﬁne',
  'İ',
  'ß',
  '\u0301',
  '½',
]
/** Decoded, not yet canonical text: line ends, marks, NULs and lone surrogates included. */
export const rawText = fc
  .array(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom('\0', '\uD83D', '\uDC69')), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''))

/** Sorted, disjoint, whole-character spans of a text, one to three; undefined if the text is too short for any. */
export function spansFrom(text: string, seeds: readonly number[]) {
  const edges = [...new Set(seeds.map((seed) => snap(text, seed % (text.length + 1))))].toSorted((a, b) => a - b)
  const spans = []
  for (let i = 0; i + 1 < edges.length; i += 2) spans.push({ start: edges[i]!, end: edges[i + 1]! })
  return spans.length > 0 && !checkSpans(text, spans) ? spans : undefined
}

function snap(text: string, offset: number): number {
  const low = text.charCodeAt(offset)
  return low >= 0xdc00 && low <= 0xdfff && offset > 0 ? offset - 1 : offset
}

export const seeds = fc.array(fc.nat(5000), { minLength: 2, maxLength: 6 })

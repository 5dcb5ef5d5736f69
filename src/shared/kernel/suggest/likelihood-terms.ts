// Terms of the likelihood scales, and numbers, as they stand in a text (DOMAIN 4.2). Longest first.
import { ICD203, type Likelihood, PHIA } from '../../model/grade'

/** A listed term found in a text, with the likelihood that its wording states. */
export interface ListedTerm {
  readonly start: number
  readonly end: number
  readonly likelihood: Omit<Likelihood, 'wording'>
}

interface Pattern {
  readonly source: string
  readonly term: string
  readonly scale: Likelihood['scale']
  readonly row?: 1 | 2
}

/** Adverbs and other forms that stand for a term. */
const FORMS: Readonly<Record<string, string>> = {
  improbable: 'improbabl[ey]',
  probable: 'probabl[ey]',
  'highly improbable': 'highly improbabl[ey]',
  'highly probable': 'highly probabl[ey]',
  'almost certain': 'almost certain(?:ly)?',
  'nearly certain': 'nearly certain(?:ly)?',
  'roughly even odds': 'roughly even odds?',
  // Alone the word mostly means "far away": only a chance can be remote.
  remote:
    'remote (?:possibility|likelihood|prospect|probability|chance)|(?<=\\b(?:chances?|possibility|likelihood|prospects?|probability|odds)\\s(?:[\\p{L}’]+\\s){0,6})remote',
}

function patterns(): Pattern[] {
  const list: Pattern[] = []
  for (const step of ICD203) {
    list.push({ source: FORMS[step.term] ?? step.term, term: step.term, scale: 'icd203', row: 1 })
    if (step.row2) list.push({ source: FORMS[step.row2] ?? step.row2, term: step.row2, scale: 'icd203', row: 2 })
  }
  for (const step of PHIA) list.push({ source: FORMS[step.term] ?? step.term, term: step.term, scale: 'phia' })
  return list.sort((a, b) => b.term.length - a.term.length)
}
const PATTERNS = patterns()

const PERCENT = '(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:%|per\\s?cent)'
const CHANCE = '(?:chance|probability|likelihood|odds)'
const NUMBERS = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:an?\\s+)?(?:${PERCENT}[\\s-]+${CHANCE}|${CHANCE}\\s+(?:of|is|at)\\s+(?:about\\s+|roughly\\s+|some\\s+)?${PERCENT})`,
  'giu',
)

function* numbers(text: string): Generator<ListedTerm> {
  for (const match of text.matchAll(NUMBERS)) {
    const p = Number((match[1] ?? match[2] ?? '').replace(',', '.')) / 100
    if (p > 1) continue
    const likelihood = { scale: 'icd203' as const, p, basis: 'stated' as const }
    yield { start: match.index, end: match.index + match[0].length, likelihood }
  }
}

/** A comparison is no term: "more likely" says nothing of how likely. */
const COMPARED = /\b(?:more|less|most|least|equally|increasingly|as|so|how|too)\s+$/i

/** Listed terms and numbers of a text, in order. A term that several scales have belongs to `scale` and its `row`. */
export function findListedTerms(text: string, scale: Likelihood['scale'] = 'icd203', row: 1 | 2 = 1): ListedTerm[] {
  const found: ListedTerm[] = [...numbers(text)].map((n) => ({ ...n, likelihood: { ...n.likelihood, scale } }))
  const own = (p: Pattern) => (p.scale === scale ? (p.row === undefined || p.row === row ? 0 : 1) : 2)
  const taken: { start: number; end: number }[] = [...found]
  for (const pattern of [...PATTERNS].sort((a, b) => b.term.length - a.term.length || own(a) - own(b))) {
    const expression = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${pattern.source.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
      'giu',
    )
    for (const match of text.matchAll(expression)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some((other) => start < other.end && other.start < end)) continue
      taken.push({ start, end })
      if (COMPARED.test(text.slice(0, start))) continue
      const { term } = pattern
      found.push({
        start,
        end,
        likelihood: { scale: pattern.scale, term, ...(pattern.row ? { row: pattern.row } : {}), basis: 'stated' },
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The steps that a negation or a class of hedges proposes, in the words of a scale. */
const MAPPED = {
  unlikely: { icd203: ['unlikely', 'improbable'], phia: ['unlikely', 'unlikely'] },
  likely: { icd203: ['likely', 'probable'], phia: ['likely or probable', 'likely or probable'] },
  'almost certain': { icd203: ['almost certain', 'nearly certain'], phia: ['almost certain', 'almost certain'] },
} as const

/** A likelihood that no wording states but a rule proposes (basis `mapped`, D31). */
export function mapped(step: keyof typeof MAPPED, scale: Likelihood['scale'], row: 1 | 2): Omit<Likelihood, 'wording'> {
  const term = MAPPED[step][scale][row - 1] ?? step
  return { scale, term, ...(scale === 'icd203' ? { row } : {}), basis: 'mapped' }
}

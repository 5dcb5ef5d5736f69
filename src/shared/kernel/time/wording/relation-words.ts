// Reads what the words around calendar expressions make of them: since, by, from … to, about, perhaps.
import { boundsOf } from '../bounds'
import { addMonths, printDay } from '../day'
import type { EdtfPoint } from '../edtf'
import { parseEdtf } from '../parse-edtf'
import type { CalendarWords } from './calendar-words'
import { type CandidateDraft, candidate, type TimeCandidate } from './candidate'

/** Whether the text is a passage, where a bare number is seldom a year, or a field that holds a time and nothing else. */
export type Setting = 'passage' | 'field'

const ABOUT = '(?:about|around|circa|ca\\.?|c\\.|approximately|roughly|sometime\\s+around)'
const PERHAPS = '(?:perhaps|possibly|maybe|probably|presumably)'
const LEAD = '(?:in|on|of|the|or|year|years|month|at|sometime|during)'
const QUALIFIER = new RegExp(`(?:^|\\b)((?:(?:${ABOUT}|${PERHAPS}|${LEAD})\\s+)*)$`, 'i')

function mark(words: string): '' | '?' | '~' | '%' {
  const about = new RegExp(`(?:^|\\s)${ABOUT}(?:\\s|$)`, 'i').test(words)
  const perhaps = new RegExp(`\\b${PERHAPS}\\b`, 'i').test(words)
  return about ? (perhaps ? '%' : '~') : perhaps ? '?' : ''
}

/** The unit before (-1) or after (1) a value at its own precision: 2000 for 2001, June for July. */
export function neighbour(edtf: string, step: 1 | -1): string | undefined {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok || parsed.value.kind === 'interval' || parsed.value.kind === 'set') return undefined
  const b = boundsOf(parsed.value)
  return neighbourOf(parsed.value, step > 0 ? b.latest + 1 : b.earliest - 1, step)
}

const FAMILIES = [
  [21, 24],
  [25, 28],
  [29, 32],
  [33, 36],
  [37, 39],
  [40, 41],
] as const
function neighbourOf(point: EdtfPoint, day: number, step: 1 | -1): string {
  if (point.kind === 'season') {
    const [first, last] = FAMILIES.find(([a, b]) => point.code >= a && point.code <= b) ?? [21, 24]
    const code = point.code + step
    const turn = code > last ? 1 : code < first ? -1 : 0
    return `${printDay(addMonths(boundsOf(point).earliest, 12 * turn), 'year')}-${turn > 0 ? first : turn < 0 ? last : code}`
  }
  if (point.kind === 'year') return printDay(day, 'year')
  const decade = point.parts.length === 1 && point.parts[0]?.digits.endsWith('X')
  if (decade) return `${printDay(day, 'year').slice(0, -1)}X`
  return printDay(day, (['year', 'month', 'day'] as const)[point.parts.length - 1] ?? 'day')
}

const qualify = (edtf: string, q: string) => (q && /^[\dYX-]+$/.test(edtf) ? edtf + q : edtf)

interface Relation {
  readonly pattern: RegExp
  readonly read: (words: CalendarWords, q: string) => CandidateDraft | undefined
}
const shape = (source: string) => new RegExp(`\\b(?:${source})\\s+$`, 'i')

/** What stands before an expression; `q` is the qualifier that stands between. The first that fits counts. */
const BEFORE: readonly Relation[] = [
  {
    pattern: shape(
      '(?:ever\\s+)?since|as\\s+(?:of|from)|from|starting(?:\\s+(?:in|from|on))?|beginning\\s+(?:in|on)|dating\\s+(?:from|back\\s+to)',
    ),
    read: ({ side }, q) => ({ edtf: `${qualify(side, q)}/..`, mode: 'throughout', rule: 'T21' }),
  },
  {
    pattern: shape('until|till|up\\s+(?:to|until)|through'),
    read: ({ last }, q) => ({ edtf: `../${qualify(last, q)}`, mode: 'throughout', rule: 'T23' }),
  },
  {
    pattern: shape(
      'by(?:\\s+the\\s+end\\s+of)?|no\\s+later\\s+than|not\\s+later\\s+than|before\\s+the\\s+end\\s+of|at\\s+the\\s+latest\\s+(?:by|in)',
    ),
    read: ({ last }, q) => ({ edtf: `../${qualify(last, q)}`, mode: 'within', rule: 'T24' }),
  },
  {
    pattern: shape('before|prior\\s+to|ahead\\s+of'),
    read: ({ first }, q) => {
      const edge = neighbour(first, -1)
      return edge === undefined
        ? undefined
        : { edtf: `../${qualify(edge, q)}`, mode: 'within', rule: 'T25', modeOpen: true }
    },
  },
  {
    pattern: shape('after|following|later\\s+than'),
    read: ({ last }, q) => {
      const edge = neighbour(last, 1)
      return edge === undefined
        ? undefined
        : { edtf: `${qualify(edge, q)}/..`, mode: 'within', rule: 'T25', modeOpen: true }
    },
  },
  {
    pattern: shape('within'),
    read: ({ interval, first, last }) =>
      interval ? { edtf: `[${first}..${last}]`, mode: 'within', rule: 'T27' } : undefined,
  },
  {
    pattern: shape('throughout|all\\s+through|for\\s+all\\s+of'),
    read: ({ edtf }, q) => ({ edtf: qualify(edtf, q), mode: 'throughout', rule: 'T20' }),
  },
]
/** What stands after an expression. */
const AFTER: readonly Relation[] = [
  {
    pattern: /^\s+(?:onwards?|and\s+(?:since|after))\b/i,
    read: ({ side }, q) => ({ edtf: `${qualify(side, q)}/..`, mode: 'throughout', rule: 'T21' }),
  },
  {
    pattern: /^\s+or\s+(?:later|after)\b/i,
    read: ({ side }, q) => ({ edtf: `${qualify(side, q)}/..`, mode: 'within', rule: 'T25', modeOpen: true }),
  },
  {
    pattern: /^\s+or\s+(?:earlier|before)\b/i,
    read: ({ last }, q) => ({ edtf: `[..${last}]`, mode: 'within', rule: 'T25', modeOpen: q === '' }),
  },
]

const YEAR_LEAD =
  /(?:\b(?:in|of|during|throughout|around|about|circa|c\.|ca\.?|perhaps|probably|possibly|maybe|year|late|early|mid|or)|[([])\s*$/i
const THE_YEAR_NOUN = /\b(?:the|its|his|her|their|a)\s+$/i
/** Nouns that make a number before them a quantity. */
const COUNTED =
  /^\s+(?:[a-z-]+\s+)?(?:soldiers|troops|men|women|people|persons|tonnes|tons|km|kilomet|miles|met(?:re|er)s|barrels|dollars|euros|villages|cases|times|years|tanks|jobs|workers|copies)/i
const FUNCTION_WORD =
  /^\s+(?:and|or|but|to|by|the|a|an|in|on|at|of|for|with|was|were|is|are|has|have|had|that|which|when|as|from|until|after|before|it|he|she|they|we|its|their|his|her|this|onwards?|alone|through|between|under|into|over|because|while|although|since|than|if|not|also|will|would|may|might|could|can|should)\b/i

/** Whether a bare number stands where a year would. */
function readsAsYear(before: string, after: string): boolean {
  if (THE_YEAR_NOUN.test(before) && !/\b(?:in|of|since)\s+the\s+$/i.test(before)) return /^\s+[a-z]/i.test(after)
  if (!YEAR_LEAD.test(before)) return false
  const follows = /^\s+[a-z]/.test(after)
  return !follows || FUNCTION_WORD.test(after) || !/(?:about|around|of|or|circa)\s*$/i.test(before)
}

const CONNECTOR = new RegExp(
  `^\\s*(?:,\\s*)?(?:to|until|till|through|and|[-–—])\\s*(?:the\\s+)?((?:(?:${ABOUT}|${PERHAPS})\\s+)*)$`,
  'i',
)

interface Context {
  readonly text: string
  readonly words: CalendarWords
  /** The text before, without the words of qualification; these are in `qualifier`. */
  readonly before: string
  readonly qualifier: string
  readonly after: string
}

function contextOf(text: string, words: CalendarWords): Context {
  const before = text.slice(0, words.start)
  const lead = QUALIFIER.exec(before)?.[1] ?? ''
  return {
    text,
    words,
    before: before.slice(0, before.length - lead.length),
    qualifier: lead,
    after: text.slice(words.end),
  }
}

/** "From A to B", "between A and B", "A–B". */
function readPair(here: Context, next: CalendarWords | undefined): TimeCandidate | undefined {
  if (!next || here.words.interval || next.interval) return undefined
  const between = CONNECTOR.exec(here.text.slice(here.words.end, next.start))
  if (!between) return undefined
  const prefix = /\b(from|between)\s+$/i.exec(here.before)
  const and = /and/i.test(between[0])
  if (and !== (prefix?.[1]?.toLowerCase() === 'between')) return undefined
  const a = qualify(here.words.side, mark(here.qualifier))
  const b = qualify(next.side, mark(between[1] ?? ''))
  const start = prefix ? prefix.index : here.words.start - here.qualifier.length
  return candidate(here.text, start, next.end, { edtf: `${a}/${b}`, mode: 'throughout', rule: 'T22', modeOpen: true })
}

function readAfter({ text, words, qualifier, after }: Context): TimeCandidate | undefined {
  for (const { pattern, read } of AFTER) {
    const follows = pattern.exec(after)
    const draft = follows && read(words, mark(qualifier))
    const from = words.start - qualifier.length
    if (follows && draft) return candidate(text, from, words.end + follows[0].length, withBasis(draft, words))
  }
  return undefined
}

const withBasis = (draft: CandidateDraft, words: CalendarWords): CandidateDraft =>
  words.computed ? { ...draft, basis: 'computed' } : draft

function readBefore({ text, words, before, qualifier }: Context): TimeCandidate | undefined {
  for (const { pattern, read } of BEFORE) {
    const leads = pattern.exec(before)
    if (!leads || /\bnot\s+$/i.test(before.slice(0, leads.index))) continue
    const draft = read(words, mark(qualifier))
    if (draft) return candidate(text, leads.index, words.end, withBasis(draft, words))
  }
  return undefined
}

function readPlain(here: Context): TimeCandidate | undefined {
  const { text, words } = here
  const q = mark(here.qualifier)
  const shown = q ? words.start - here.qualifier.length + leadLength(here.qualifier) : words.start
  return candidate(text, shown, words.end, {
    edtf: qualify(words.edtf, q),
    mode: words.interval ? 'throughout' : 'within',
    modeOpen: words.interval,
    basis: words.computed ? 'computed' : 'stated',
    rule: words.interval ? 'T22' : q ? 'T26' : words.computed ? 'T27' : 'T20',
  })
}
const leadLength = (qualifier: string) => new RegExp(`^(?:${LEAD}\\s+)*`, 'i').exec(qualifier)?.[0].length ?? 0

/** Whether a passage that has these words means a date by them at all. */
function isDate(text: string, words: CalendarWords): boolean {
  const [before, after] = [text.slice(0, words.start), text.slice(words.end)]
  if (!words.bareYear) return !/^(?:may|march)\b/.test(text.slice(words.start, words.end))
  return !COUNTED.test(after) && (RELATED.test(before) || /^\s*[-–—]\s*\d{4}/.test(after) || readsAsYear(before, after))
}
const RELATED = new RegExp(
  `\\b(?:since|from|until|till|to|through|by|before|after|between|and|than|of|within)\\s+(?:(?:${ABOUT}|${PERHAPS}|${LEAD})\\s+)*$`,
  'i',
)

/** Times that the calendar expressions of a text mean where they stand. */
export function readRelations(text: string, found: readonly CalendarWords[], setting: Setting): TimeCandidate[] {
  const times: TimeCandidate[] = []
  for (let i = 0; i < found.length; i++) {
    const words = found[i]
    if (!words || (setting === 'passage' && !isDate(text, words))) continue
    const here = contextOf(text, words)
    const pair = readPair(here, found[i + 1])
    const time = pair ?? readAfter(here) ?? readBefore(here) ?? readPlain(here)
    if (time) times.push(time)
    if (pair) i++
  }
  return times
}

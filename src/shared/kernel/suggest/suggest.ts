// Prefills for a draft claim from what a passage contains: times, actors, places, type, likelihood, domain.
import type { TimeCandidate } from '../time'
import { type NamedTime, parseWording, type Term } from '../time'
import { finish, proposeNames } from './actors'
import { proposeType, type TypeProposal } from './claim-type'
import { proposeDomain } from './domain'
import { decisive, type Hedge, readHedges, sentences } from './hedges'
import type { FieldSuggestion, PassageInput, SuggestEntity } from './types'

type Draft = Omit<FieldSuggestion, 'ruleVersion'>

/** `suggestions` in order of preference within each field; `hedges` with spans in the canonical text. */
export interface PassageSuggestions {
  readonly suggestions: readonly FieldSuggestion[]
  readonly hedges: readonly Hedge[]
}

const namesOf = (entity: SuggestEntity) => [entity.name, ...entity.aliases.map((alias) => alias.text)]

/** Events and agreements that wording can count from. */
function anchorsOf(entities: readonly SuggestEntity[]): NamedTime[] {
  return entities
    .filter(({ kind, time }) => (kind === 'event' || kind === 'agreement') && time?.edtf !== undefined)
    .map((e) => ({ id: e.id, kind: 'entity', names: namesOf(e), ...(e.time?.edtf ? { edtf: e.time.edtf } : {}) }))
}

function termsOf(entities: readonly SuggestEntity[]): Term[] {
  return entities.flatMap((e) =>
    e.links
      .filter((link) => link.type === 'holds-office-in')
      .map(({ from, until }) => ({ names: namesOf(e), ...(from ? { from } : {}), ...(until ? { until } : {}) })),
  )
}

/** Dates before wording that counts from the document date; "now" and "today" last. */
function rank({ rule, value }: TimeCandidate): number {
  if (rule === 'T29') return 2
  return value.edtf === undefined || value.basis === 'computed' ? 1 : 0
}

function proposeTimes(passage: string, input: PassageInput): Draft[] {
  const times = parseWording(passage, {
    setting: 'passage',
    documentDate: input.documentDate,
    anchors: anchorsOf(input.entities),
    terms: termsOf(input.entities),
  })
  return times
    .map((time, i) => ({ time, i }))
    .sort((a, b) => rank(a.time) - rank(b.time) || a.i - b.i)
    .map(({ time }) => ({
      field: 'eventTime' as const,
      value: time.value,
      wording: passage.slice(time.span.start, time.span.end),
      span: time.span,
      rule: time.rule,
      ...(time.needsDocumentDate ? { reason: 'counts from the document date, which is not known' } : {}),
    }))
}

const WHY: Readonly<Partial<Record<Hedge['class'], string>>> = {
  listed: 'a term of the scale, as worded',
  certainty: 'an expression of certainty: proposed, not the source’s own term',
  expectation: 'an expectation: proposed, not the source’s own term',
}

/** The likelihood of the first sentence whose decisive hedge yields one (D32: the other classes yield none). */
function proposeLikelihood(passage: string, hedges: readonly Hedge[]): Draft[] {
  for (const { start, end } of sentences(passage)) {
    const hedge = decisive(hedges.filter(({ span }) => span.start >= start && span.end <= end))
    if (!hedge?.likelihood) continue
    const reason = hedge.negated ? 'a negated term: proposed, not the source’s own term' : WHY[hedge.class]
    const { wording, span, likelihood } = hedge
    return [{ field: 'sourceLikelihood', value: likelihood, wording, span, rule: 'S20', ...(reason ? { reason } : {}) }]
  }
  return []
}

const REPORTED =
  /^(?:reportedly|allegedly|supposedly|according|sources?|(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|said|reported|rumou?red))/i
function proposeAttribution(passage: string, hedges: readonly Hedge[], names: readonly Draft[]): Draft[] {
  const hedge = hedges.find((h) => h.class === 'evidential' && REPORTED.test(h.wording))
  if (!hedge) return []
  const { wording, span } = hedge
  const says = /^according/i.test(wording)
  const speaker = names.find(
    (d) =>
      d.field === 'actors' &&
      d.span.start >= span.end &&
      /^\s+(?:the\s+)?$/.test(passage.slice(span.end, d.span.start)),
  )
  const [actor] = (speaker?.value ?? []) as { entityId?: string }[]
  const named = says && actor?.entityId !== undefined
  const value = { mode: named ? 'named' : 'unnamed', speakerIds: named ? [actor.entityId] : [], stance: 'reports' }
  return [{ field: 'attribution', value, wording, span, rule: 'S22', reason: 'the wording leans on someone else' }]
}

function proposeDomains(passage: string, input: PassageInput): Draft[] {
  const proposal = input.domainTerms && proposeDomain(passage, input.domainTerms)
  if (!proposal) return []
  const { domain, words, span } = proposal
  const reason = `words of this domain: ${[...new Set(words)].join(', ')}`
  return [{ field: 'domain', value: domain, wording: passage.slice(span.start, span.end), span, rule: 'S40', reason }]
}

function typeDraft({ type, wording, span, rule, reason }: TypeProposal): Draft {
  return { field: 'type', value: type, wording, span, rule, reason }
}

/** A passage is a few sentences; of a whole document only the beginning is read, so that the answer stays quick. */
const MOST = 5000

/** Proposes values for a claim about a passage. Proposes nothing that the wording does not carry. */
export function suggestForPassage(input: PassageInput): PassageSuggestions {
  const { start } = input.span
  const passage = input.text.slice(start, Math.min(input.span.end, start + MOST))
  const hedges = readHedges(passage, {
    ...(input.scale ? { scale: input.scale } : {}),
    ...(input.row ? { row: input.row } : {}),
  })
  const times = proposeTimes(passage, input)
  const [time] = times
  const asOf = (time?.value as { edtf?: string } | undefined)?.edtf ?? input.documentDate
  const names = proposeNames(passage, input, asOf)
  const type = proposeType(passage, hedges)
  const drafts: Draft[] = [
    ...times,
    ...names,
    ...(type ? [typeDraft(type)] : []),
    ...proposeLikelihood(passage, hedges),
    ...proposeAttribution(passage, hedges, names),
    ...proposeDomains(passage, input),
  ]
  const moved = (hedge: Hedge): Hedge => ({
    ...hedge,
    span: { start: hedge.span.start + start, end: hedge.span.end + start },
  })
  return { suggestions: drafts.map((draft) => finish(draft, start)), hedges: hedges.map(moved) }
}

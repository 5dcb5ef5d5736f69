// The sections of a brief: those of a stored one, or the default template over all claims.
import type { Brief, BriefBlock } from '@shared/model/brief'
import { formatDay } from '../time'
import type { Judgement, Run } from './data'
import type { BriefFigures } from './figures/figure-data'
import type { Frame, NumberedClaim } from './frame'
import type { BriefClaim } from './input'
import { likelihoodInstrument } from './likelihood'
import { proseRuns, sentence } from './prose'

/** A block to be compiled: a stored one, or text made of runs. */
export type Draft = BriefBlock | { readonly type: 'runs'; readonly lead: boolean; readonly runs: readonly Run[] }
export interface DraftSection {
  readonly heading: string
  readonly blocks: readonly Draft[]
}

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`
const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The claims that the default template sets out as judgements: weighed or foreseen, with a stated likelihood first. */
export function keyClaims(claims: readonly NumberedClaim[]): readonly NumberedClaim[] {
  const weighed = claims.filter(
    ({ item }) => (item.claim.type === 'forecast' || item.claim.type === 'judgement') && item.claim.tier === 'core',
  )
  const rank = ({ item }: NumberedClaim) =>
    (item.likelihood ? 0 : item.claim.sourceLikelihood ? 1 : 2) + (item.confidence ? 0 : 0.5)
  return [...weighed].sort((a, b) => rank(a) - rank(b) || a.n - b.n).slice(0, 6)
}

function span(claims: readonly NumberedClaim[]): string {
  const days = claims.flatMap(({ bounds }) => [bounds?.earliest ?? Infinity, bounds?.latest ?? Infinity])
  const finite = days.filter(Number.isFinite)
  if (finite.length === 0) return ''
  const year = (day: number) => formatDay(day).split(' ').slice(2).join(' ')
  const [from, to] = [year(Math.min(...finite)), year(Math.max(...finite))]
  return from === to ? `, dated within bounds of ${from}` : `, dated within bounds from ${from} to ${to}`
}

/** The bottom line of a brief that nobody wrote: what it holds, in counts of what is printed. */
export function summary(frame: Frame): string {
  const { claims, sources } = frame
  if (claims.length === 0) return 'This brief holds no claims: none was given, or none may be shown under its marking.'
  const of = (test: (claim: NumberedClaim) => boolean) => claims.filter(test).length
  const standings = (['established', 'reported', 'inference'] as const)
    .map((standing) => [of(({ item }) => item.standing === standing), standing] as const)
    .filter(([n]) => n > 0)
    .map(
      ([n, standing]) =>
        `${n} ${n === 1 ? 'is' : 'are'} ${standing === 'inference' ? (n === 1 ? 'an inference' : 'inferences') : standing}`,
    )
  const weighed = of(({ item }) => item.claim.type === 'forecast' || item.claim.type === 'judgement')
  const also =
    weighed === 0
      ? ''
      : `; ${many(weighed, 'of them is a judgement or a forecast', 'of them are judgements or forecasts')}`
  return [
    `This brief sets out ${many(claims.length, 'claim', 'claims')} from ${many(sources.length, 'document', 'documents')}${span(claims)}.`,
    `By standing, ${list(standings)}${also}.`,
    'Each claim is printed with its time, standing and grade, and each passage that it rests on with a number that leads to the source.',
  ].join(' ')
}

/** The default template: bottom line, judgements, figures, claims, passages, sources, method. */
export function defaultSections(frame: Frame, figures: BriefFigures): DraftSection[] {
  const key = keyClaims(frame.claims)
  const texts = frame.marks.some((mark) => mark.inText)
  const quoted = frame.marks.some((mark) => !mark.inText)
  const where: Run[] = []
  if (figures.map) where.push({ t: 'The places that the claims name are numbered in ' }, { figure: 'map' }, { t: '. ' })
  if (figures.timeline) where.push({ t: 'When they hold is drawn in ' }, { figure: 'timeline' }, { t: ', by domain.' })
  const sections: DraftSection[] = [
    { heading: 'Bottom line', blocks: [{ type: 'runs', lead: true, runs: [{ t: summary(frame) }] }] },
    { heading: 'Key judgements', blocks: key.map(({ item }) => ({ type: 'claim', claimId: item.claim.id })) },
    {
      heading: 'Place and time',
      blocks:
        where.length === 0 ? [] : [{ type: 'runs', lead: false, runs: where }, { type: 'map' }, { type: 'timeline' }],
    },
    { heading: 'Claims', blocks: [{ type: 'table' }] },
    {
      heading: texts ? 'Source text with marks' : 'Quoted passages',
      blocks: texts || quoted ? [{ type: 'passages' }] : [],
    },
    { heading: 'Sources', blocks: [{ type: 'sources' }] },
    { heading: 'Scales and method', blocks: [{ type: 'method' }] },
  ]
  return sections.filter((section) => section.blocks.length > 0)
}

/** The sections of a stored brief. */
export const storedSections = (brief: Brief): DraftSection[] =>
  brief.sections.map(({ heading, blocks }) => ({ heading, blocks }))

/** The sources of some claims as a footnote; what no passage says is said to be so. */
export function restsOn(claims: readonly NumberedClaim[]): Run {
  const sources = [...new Set(claims.flatMap((claim) => claim.sources))]
  if (sources.length === 0) return { note: [{ t: 'The analyst’s inference: no passage in this brief says it.' }] }
  const shown = sources.slice(0, 4)
  const runs = shown.flatMap(({ ref, document }, index): Run[] => [
    { t: index === 0 ? 'Rests on ' : '; ' },
    { source: ref },
    { t: ` ${document.title}` },
  ])
  const rest = sources.length - shown.length
  return { note: [...runs, { t: rest > 0 ? `; and ${many(rest, 'further source', 'further sources')}.` : '.' }] }
}

/** The confidence in a claim and its reason, apart from its likelihood (D33). */
export function confidenceSentences({ confidence, confidenceReason }: BriefClaim): string | undefined {
  if (confidence === undefined) return undefined
  const reason = confidenceReason?.trim() ?? ''
  if (reason === '') return `Confidence is ${confidence}.`
  return /^\p{Lu}/u.test(reason)
    ? `Confidence is ${confidence}. ${sentence(reason)}`
    : `Confidence is ${confidence}: ${sentence(reason)}`
}

/** A judgement as printed: its sentence, the confidence in a sentence of its own, references and the instrument. */
export function judgement(
  block: Extract<BriefBlock, { type: 'claim' }>,
  claim: NumberedClaim,
  n: number,
  ref: Run,
): Judgement {
  const { item } = claim
  const words = sentence(block.text ?? item.claim.text)
  const likelihood = item.likelihood ?? item.claim.sourceLikelihood
  const stated = confidenceSentences(item)
  const confidence = block.confidenceText === undefined ? stated : sentence(block.confidenceText)
  const end = /[.!?…。؟]+["”’»)]*$/u.exec(words)
  const at = end ? end.index : words.length
  const instrument = likelihoodInstrument(likelihood)
  const own = likelihood !== undefined && likelihood === item.claim.sourceLikelihood && instrument.basis === undefined
  return {
    ...instrument,
    ...(own ? { basis: 'as the source says' } : {}),
    ...(item.confidence ? { confidence: item.confidence } : {}),
    n,
    label: `judgement-${n}`,
    text: [
      ...proseRuns(words.slice(0, at)),
      { t: '\u00A0' },
      ref,
      { t: words.slice(at) },
      restsOn([claim]),
      ...(confidence === undefined ? [] : [{ t: ` ${confidence}` }]),
    ],
  }
}

// Rows of the claims table and of the source list.

import { DOMAINS } from '@shared/model/base/vocabulary'
import type { Entity } from '@shared/model/entity'
import { sourceReliability } from '../grade'
import { type DayRange, polityOf } from '../ledger'
import { bounds, dayOfTimestamp, formatEdtf, formatTime } from '../time'
import type { ClaimGroup, ClaimRow, SourceRow } from './data'
import type { Frame, Labels, NumberedClaim, SourceEntry } from './frame'
import type { BriefClaim, BriefDocument, BriefInput, Effect } from './input'
import { likelihoodInstrument } from './likelihood'
import { byline, grade, NONE } from './look'
import type { Included } from './marking'

const originsOf = ({ origins }: BriefClaim) =>
  origins === undefined ? NONE : origins[0] === origins[1] ? String(origins[0]) : `${origins[0]}–${origins[1]}`

/** The days that a claim's links are read in (D22): its event's, else its statement's, else today. */
function readingTime({ claim }: BriefClaim, { now }: BriefInput, { anchors, documents }: Included): DayRange {
  const quoted = claim.anchorIds.flatMap((id) => anchors.get(id)?.documentId ?? [])[0]
  const published = quoted && documents.get(quoted)?.document.published
  const today = dayOfTimestamp(now) ?? 0
  const edtf = claim.eventTime?.edtf ?? claim.statementTime?.edtf ?? published
  return (edtf === undefined ? undefined : bounds(edtf)) ?? { earliest: today, latest: today }
}

function effectsOf(item: BriefClaim): readonly Effect[] {
  if (item.effects) return item.effects
  return item.claim.actors.flatMap(({ entityId, role, strength }): Effect[] =>
    role === 'beneficiary' || role === 'loser'
      ? [{ entityId, sign: role === 'beneficiary' ? '+' : '−', strength: strength ?? 1 }]
      : [],
  )
}

/** A power's printed code: its ISO code, else the first letters of its name. */
export const powerCode = (entity: Entity): string =>
  entity.codes.iso3166 ?? [...entity.name].slice(0, 3).join('').toUpperCase()

/** What a claim does to each power, in the project's order. */
function powerEffects(item: BriefClaim, input: BriefInput, included: Included): ClaimRow['effects'] {
  const when = readingTime(item, input, included)
  const effects = effectsOf(item).map((effect) => {
    const entity = included.entities.get(effect.entityId)
    return { ...effect, polity: entity && polityOf(entity, included.entities, when) }
  })
  return input.project.powerIds.flatMap((id) => {
    const power = included.entities.get(id)
    const of = effects.filter((effect) => effect.polity === id)
    const value = of.reduce((sum, { sign, strength }) => sum + (sign === '+' ? strength : -strength), 0)
    return power && value !== 0 ? [{ code: powerCode(power), value }] : []
  })
}

/** One row; its label is reserved, so that references lead to it. */
export function claimRow(
  claim: NumberedClaim,
  frame: Frame,
  input: BriefInput,
  included: Included,
  labels: Labels,
): ClaimRow {
  const { item, n } = claim
  const { claim: stored } = item
  const label = labels.row(n)
  const likelihood = item.likelihood ?? stored.sourceLikelihood
  const own = likelihood !== undefined && likelihood === stored.sourceLikelihood
  const instrument = likelihoodInstrument(likelihood)
  return {
    n,
    ...(label === undefined ? {} : { label }),
    text: stored.text,
    contested: item.contested ?? false,
    when: stored.eventTime ? formatTime(stored.eventTime) : 'undated',
    standing: item.standing,
    type: stored.type === 'fact' ? '' : stored.type,
    grade: grade(item),
    origins: originsOf(item),
    effects: powerEffects(item, input, included),
    ...(likelihood
      ? { likelihood: own && !instrument.basis ? { ...instrument, basis: 'as the source says' } : instrument }
      : {}),
    sources: claim.sources.map(({ ref }) => ref),
    marks: frame.marksOf.get(stored.id) ?? [],
  }
}

/** Rows by domain, in the order of the domains; empty ones are left out. */
export function claimGroups(
  claims: readonly NumberedClaim[],
  frame: Frame,
  input: BriefInput,
  included: Included,
  labels: Labels,
): ClaimGroup[] {
  return DOMAINS.map((domain) => ({
    domain,
    claims: claims
      .filter(({ item }) => item.claim.domain === domain)
      .map((claim) => claimRow(claim, frame, input, included, labels)),
  })).filter((group) => group.claims.length > 0)
}

/** The effective grade, else the source's own at the document's date; `F`: no basis to judge it (DOMAIN 4.1). */
export const reliabilityOf = ({ reliability, source, document }: BriefDocument): string =>
  reliability ?? sourceReliability(source.grades, undefined, document.published)

const LINEAGE = { unexamined: 'not examined', original: 'original', unknown: 'unknown' } as const
const LINKED = /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/u
/** An address of the web or of mail; anything else, such as a path, is dropped (D49). */
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && LINKED.test(url) ? url : undefined

/** A row of the source list; only addresses of the web and of mail become links. */
export function sourceRow(entry: SourceEntry): SourceRow {
  const { document, source, ref } = entry
  const url = webAddress(document.url)
  return {
    id: ref,
    title: document.title,
    detail: [document.kind, byline(document, source.name, false)].filter((part) => part !== '').join(', '),
    date: document.published === undefined ? 'undated' : formatEdtf(document.published),
    reliability: reliabilityOf(entry),
    lineage: entry.lineage ?? LINEAGE[document.lineageStatus],
    ...(url === undefined ? {} : { url }),
  }
}

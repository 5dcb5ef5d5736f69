// Printed colours and words of a brief. Colours are the app's tokens (light side of tokens.css) as sRGB.

import type { Tlp } from '@shared/model/base/envelope'
import { DOMAIN_LETTER, type Domain } from '@shared/model/base/vocabulary'
import type { Document } from '@shared/model/document'
import { formatEdtf } from '../time'
import type { DomainStyle } from './data'
import type { BriefClaim } from './input'

const style = (domain: Domain, name: string, colour: string, under: string, ink: string): DomainStyle => ({
  letter: DOMAIN_LETTER[domain],
  name,
  colour,
  under,
  ink,
})
/** `--domain-*`, `--domain-*-under` and `--domain-*-ink`, converted from OKLCH. */
export const DOMAIN_STYLE: Readonly<Record<Domain, DomainStyle>> = {
  military: style('military', 'Military', '#953008', '#da6425', '#8b2a03'),
  security: style('security', 'Security', '#9a427d', '#ce78a5', '#802f66'),
  trade: style('trade', 'Trade', '#123b75', '#2d6eb1', '#123b75'),
  energy: style('energy', 'Energy', '#b07c16', '#e9ab2b', '#714909'),
  diplomacy: style('diplomacy', 'Diplomacy', '#2a81b2', '#52b0e2', '#10567a'),
  nonproliferation: style('nonproliferation', 'Non-proliferation', '#737030', '#dad44a', '#52511e'),
  institutional: style('institutional', 'Institutions', '#065d45', '#2a9f79', '#02553f'),
  domestic: style('domestic', 'Domestic', '#352c26', '#675b53', '#352c26'),
  other: style('other', 'Other', '#868583', '#868583', '#565553'),
}

/** TLP 2.0: the label's colour on black, and FIRST's meaning in short. */
export const TLP_STYLE: Readonly<Record<Tlp, { readonly colour: string; readonly meaning: string }>> = {
  'TLP:CLEAR': { colour: '#FFFFFF', meaning: 'Recipients may share this brief without limit.' },
  'TLP:GREEN': {
    colour: '#33FF00',
    meaning: 'Recipients may share this brief within their community, but not over public channels.',
  },
  'TLP:AMBER': {
    colour: '#FFC000',
    meaning: 'Recipients may share this brief within their organisation and with its clients, where they need to know.',
  },
  'TLP:AMBER+STRICT': {
    colour: '#FFC000',
    meaning: 'Recipients may share this brief within their organisation only, where they need to know.',
  },
  'TLP:RED': { colour: '#FF2B2B', meaning: 'For the named recipients only; it must not be shared further.' },
}

/** Words that the template sets around the data. */
export const STRINGS = {
  contents: 'In this brief',
  prepared: 'Prepared by',
  page: 'p.',
  of: 'of',
  claim: 'claim',
  mark: 'mark',
  figure: 'Figure',
  confidence: 'confidence',
  contested: 'contested',
  noLikelihood: 'no likelihood stated',
  workingCopy: 'Working copy: it prints source texts whatever their rights, and is never a release.',
  colNumber: 'No.',
  colClaim: 'Claim and sources',
  colWhen: 'When',
  colStanding: 'Standing',
  colGrade: 'Grade',
  colOrigins: 'Origins',
  colEffects: 'Effect',
  srcId: 'No.',
  srcDocument: 'Document',
  srcDate: 'Date',
  srcReliability: 'Reliability',
  srcLineage: 'Lineage',
  srcPages: 'Cited on',
  term: 'Term',
  band: 'Band %',
  grade: 'Grade',
  meaning: 'Meaning',
  level: 'Level',
  reliability: 'Reliability of a source',
  credibility: 'Credibility of an item',
  confidenceTitle: 'Analytic confidence',
  attachment: 'The claims that this brief prints, as data',
} as const

/** Watermark of a working copy: the large line and the small one. */
export const WATERMARK = ['Working copy', 'not a release'] as const
/** What stands in a cell whose value is not known. */
export const NONE = '–'

/** Reliability and credibility side by side, `B2`; a value that is not known is a dash, never a guess. */
export function grade({ reliability, credibility }: BriefClaim): string {
  if (reliability === undefined && credibility === undefined) return NONE
  return `${reliability ?? NONE}${credibility ?? NONE}`
}

/** A language that the typesetter knows how to hyphenate, or English. */
export const printedLanguage = (tag: string): string => {
  const primary = tag.split('-')[0]?.toLowerCase() ?? ''
  return /^[a-z]{2,3}$/u.test(primary) && primary !== 'und' ? primary : 'en'
}

/** Authors, publisher and, unless told not to, date of a document, in one line. */
export function byline(document: Document, sourceName: string, dated = true): string {
  const names = document.authors.map((author) => author.name)
  const shown = names.length > 3 ? [...names.slice(0, 3), 'and others'] : names
  const outlet = document.publisher ?? sourceName
  const parts = [...shown, ...(shown.includes(outlet) ? [] : [outlet])]
  if (dated && document.published !== undefined) parts.push(formatEdtf(document.published).replaceAll(' ', '\u00A0'))
  if (document.retracted) parts.push(`retracted: ${document.retracted.reason}`)
  return parts.join(', ')
}

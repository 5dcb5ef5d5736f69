// Compiles a brief from objects to what the template prints. Pure: equal input gives equal output.
import type { Tlp } from '@shared/model/base/envelope'
import { DOMAINS, type Domain } from '@shared/model/base/vocabulary'
import { highestTlp } from '../grade'
import { bounds, dayOfTimestamp, formatDay, printDay } from '../time'
import { compileSections } from './blocks'
import type { BriefData, DomainStyle, Loss, Meta } from './data'
import { extract, lossOf } from './extract'
import type { BriefFigures } from './figures/figure-data'
import { mapFigure } from './figures/map'
import { timelineFigure } from './figures/timeline'
import { type Frame, frame } from './frame'
import type { BriefInput } from './input'
import { bandTicks } from './likelihood'
import { DOMAIN_STYLE, STRINGS, TLP_STYLE, WATERMARK } from './look'
import { type Included, include, type Withheld, within } from './marking'
import { markNotes } from './passages/passages'
import type { Problem } from './prose'
import { defaultSections, storedSections } from './sections'

/** A compiled brief. `withheld` is for the window and must never reach a file (D48). */
export interface CompiledBrief {
  readonly data: BriefData
  readonly figures: BriefFigures
  readonly problems: readonly Problem[]
  readonly withheld: readonly Withheld[]
  readonly loss: readonly Loss[]
  /** The label that the brief bears. */
  readonly marking: Tlp
  /** Claims that are printed or may be referred to. */
  readonly claims: number
}

/** The problems that keep a brief from being printed. */
export const blocking = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'blocks')

/** RED for a working copy; else a chosen label or the highest included, and never less than the brief's own. */
function labelOf(input: BriefInput, included: Included): Tlp {
  if (input.workingCopy) return 'TLP:RED'
  const labels = [included.marking, input.label, input.brief?.marking].filter((label) => label !== undefined)
  return highestTlp(labels) ?? input.ceiling
}

const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu
/** For the file's metadata: what is invisible or without meaning becomes its code in words. */
const plain = (text: string) =>
  text.replace(CONTROLS, (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)

/** The day up to which a brief knows: as stored, else that of its newest document. */
function informationDay(input: BriefInput, numbered: Frame): number {
  const stored = input.brief && dayOfTimestamp(input.brief.asOf)
  if (stored !== undefined) return stored
  const published = numbered.sources.flatMap(({ document }) => {
    const latest = document.published === undefined ? undefined : bounds(document.published)?.latest
    return latest !== undefined && Number.isFinite(latest) ? [latest] : []
  })
  return published.length > 0 ? Math.max(...published) : (dayOfTimestamp(input.now) ?? 0)
}

function authorsOf(input: BriefInput, numbered: Frame): string[] {
  const ids = input.brief
    ? [input.brief.createdBy]
    : [...new Set(numbered.claims.map(({ item }) => item.claim.createdBy))]
  return ids.flatMap((id) => input.analysts.find((analyst) => analyst.id === id)?.name ?? []).sort()
}

function metaOf(input: BriefInput, numbered: Frame, label: Tlp, information: number): Meta {
  const { brief, project, now, workingCopy } = input
  const day = dayOfTimestamp(brief?.asOf ?? now) ?? 0
  const ownTitle = project.marking === undefined || within(project.marking, input.ceiling)
  const title = brief?.title ?? (ownTitle ? project.title : 'Brief')
  const subtitle = brief?.subtitle ?? ''
  const authors = authorsOf(input, numbered)
  const shown = authors.length > 3 ? [...authors.slice(0, 3), 'others'] : authors
  const name = workingCopy ? 'Working copy' : brief ? `Release ${brief.issue}` : 'Compiled'
  return {
    title,
    plainTitle: plain(title),
    subtitle,
    plainSubtitle: plain(subtitle),
    kind: brief?.kind ?? 'Claims and their sources',
    release: `${name}${name === 'Compiled' ? '' : ','} ${formatDay(day)}`,
    date: printDay(day),
    information: `Information to ${formatDay(information)}`,
    authors: authors.map(plain),
    authorsShown: shown.length > 0 ? shown.join(', ') : 'an analyst without a name',
    language: 'en',
    region: 'GB',
    keywords: domainsOf(numbered).map((domain) => DOMAIN_STYLE[domain].name),
    tlp: { label, ...TLP_STYLE[label] },
    ...(workingCopy ? { watermark: WATERMARK } : {}),
  }
}

const domainsOf = ({ claims }: Frame): Domain[] =>
  DOMAINS.filter((domain) => claims.some(({ item }) => item.claim.domain === domain))

/** Drops derived values that rest on a withheld item, so that nothing is counted that is not included (D48). */
function withoutTraces(included: Included): Included {
  const claims = included.claims.map((item) =>
    item.itemIds?.some((id) => included.hidden.has(id))
      ? { ...item, reliability: undefined, origins: undefined }
      : item,
  )
  return { ...included, claims }
}

function captionOf(input: BriefInput, type: 'map' | 'timeline'): string | undefined {
  const blocks = input.brief?.sections.flatMap((section) => section.blocks) ?? []
  const block = blocks.find((one) => one.type === type)
  return block && 'caption' in block ? block.caption : undefined
}

/**
 * Compiles a brief (BR1–BR20 of SPEC.md). A result with blocking problems must not be printed; it is still
 * complete, so that a window can show what is wrong and where.
 */
export function compileBrief(input: BriefInput): CompiledBrief {
  const included = withoutTraces(include(input))
  const numbered = frame(input, included)
  const label = labelOf(input, included)
  const information = informationDay(input, numbered)
  const map = mapFigure(numbered.claims, included.entities, input.project.focalPolityId, captionOf(input, 'map'))
  const timeline = timelineFigure(numbered.claims, information, captionOf(input, 'timeline'))
  const figures: BriefFigures = { ...(map ? { map } : {}), ...(timeline ? { timeline } : {}) }
  const drafts = input.brief ? storedSections(input.brief) : defaultSections(numbered, figures)
  const compiled = compileSections(drafts, input, included, numbered, figures)
  const meta = metaOf(input, numbered, label, information)
  const loss = lossOf(numbered, compiled.elided)
  const styles: Partial<Record<Domain, DomainStyle>> = {}
  for (const domain of domainsOf(numbered)) styles[domain] = DOMAIN_STYLE[domain]
  const tooHigh: Problem[] =
    input.brief?.marking !== undefined && !within(input.brief.marking, input.ceiling)
      ? [
          {
            severity: 'blocks',
            place: 'brief, marking',
            detail: `the brief is marked ${input.brief.marking}, above the ceiling`,
          },
        ]
      : []
  return {
    data: {
      format: 'equipoise-brief/1',
      meta,
      strings: STRINGS,
      domains: styles,
      ticks: bandTicks(input.project.likelihoodScale),
      sections: compiled.sections,
      notes: markNotes(numbered, input, compiled.labels),
      extract: extract(input, numbered, included, meta, loss),
    },
    figures,
    problems: [...tooHigh, ...compiled.problems],
    withheld: [...included.withheld, ...compiled.withheld],
    loss,
    marking: label,
    claims: numbered.claims.length,
  }
}

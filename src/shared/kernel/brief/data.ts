// The shapes that the template reads: strings, numbers and runs, with every decision already taken.
import type { Domain, Standing } from '@shared/model/base/vocabulary'

/** The only inline vocabulary of the template; strings are printed as they are. */
export type Run =
  | { readonly t: string }
  | { readonly em: string }
  | { readonly term: string }
  | { readonly strong: string }
  | { readonly claims: readonly ClaimRef[] }
  | { readonly source: string }
  | { readonly figure: FigureId }
  | { readonly note: readonly Run[] }

/** A claim's printed number; `to` is the label that it leads to, absent where the claim is printed nowhere. */
export interface ClaimRef {
  readonly n: number
  readonly to?: string
}
export type FigureId = 'map' | 'timeline'

export interface DomainStyle {
  readonly letter: string
  readonly name: string
  /** sRGB hex: bars and ticks; underlay of marks; text. */
  readonly colour: string
  readonly under: string
  readonly ink: string
}

export interface Instrument {
  readonly term?: string
  /** Band in per cent. */
  readonly lo?: number
  readonly hi?: number
  /** A single number in per cent, where no term was given or beside it. */
  readonly p?: number
  readonly basis?: string
  readonly confidence?: 'low' | 'moderate' | 'high'
}

export interface Judgement extends Instrument {
  readonly n: number
  readonly label: string
  readonly text: readonly Run[]
}

export interface ClaimRow {
  readonly n: number
  readonly label?: string
  readonly text: string
  readonly contested: boolean
  readonly when: string
  readonly standing: string
  readonly type: string
  readonly grade: string
  readonly origins: string
  readonly effects: readonly { readonly code: string; readonly value: number }[]
  readonly likelihood?: Instrument
  readonly sources: readonly string[]
  readonly marks: readonly number[]
}
export interface ClaimGroup {
  readonly domain: Domain
  readonly claims: readonly ClaimRow[]
}

/** A piece of a source text: unmarked, or under the mark `mark` with further marks as lines `under` it. */
export interface Segment {
  readonly t: string
  readonly mark?: number
  readonly under?: readonly number[]
  /** Marks that end here; their numbers are printed. */
  readonly ends?: readonly number[]
}
export type ParagraphRole = 'body' | 'heading' | 'quiet' | 'gap'
export interface Paragraph {
  readonly role: ParagraphRole
  readonly segments: readonly Segment[]
  /** Marks that begin in this paragraph. */
  readonly marks: readonly number[]
}
export interface MarkNote {
  readonly n: number
  readonly domain: Domain
  readonly standing: Standing
  /** Why the words may not be those that were quoted. */
  readonly doubt?: string
  readonly claims: readonly MarkedClaim[]
  /** Claims beyond those that a note has room for. */
  readonly more?: number
}
export interface MarkedClaim {
  readonly ref: ClaimRef
  readonly domain: Domain
  readonly standing: string
  readonly grade: string
  readonly text: string
}
export interface SourceText {
  readonly source: string
  readonly title: string
  readonly byline: string
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
}
export interface QuotedPassage {
  readonly n: number
  readonly domain: Domain
  readonly standing: Standing
  readonly doubt?: string
  readonly parts: readonly { readonly prefix: string; readonly exact: string; readonly suffix: string }[]
  /** Printed instead of the parts where the words are not held. */
  readonly absent?: string
  readonly claims: readonly MarkedClaim[]
  /** Claims beyond those that a note has room for. */
  readonly more?: number
}
export interface QuotedDocument {
  readonly source: string
  readonly title: string
  readonly byline: string
  readonly language: string
  readonly passages: readonly QuotedPassage[]
}

export interface SourceRow {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly date: string
  readonly reliability: string
  readonly lineage: string
  readonly url?: string
}

export type ScaleRow = readonly [string, string]
export interface Method {
  readonly intro: readonly (readonly Run[])[]
  readonly likelihoodTitle: string
  readonly likelihood: readonly ScaleRow[]
  readonly reliability: readonly ScaleRow[]
  readonly credibility: readonly ScaleRow[]
  readonly confidence: readonly ScaleRow[]
}

export type Block =
  | { readonly kind: 'text'; readonly lead: boolean; readonly paragraphs: readonly (readonly Run[])[] }
  | { readonly kind: 'judgements'; readonly items: readonly Judgement[] }
  /** `float`: text that follows may fill the page before it. */
  | { readonly kind: 'map' | 'timeline'; readonly float: boolean }
  | { readonly kind: 'table'; readonly groups: readonly ClaimGroup[]; readonly empty: string }
  | { readonly kind: 'texts'; readonly intro: string; readonly texts: readonly SourceText[] }
  | { readonly kind: 'passages'; readonly intro: string; readonly documents: readonly QuotedDocument[] }
  | { readonly kind: 'sources'; readonly rows: readonly SourceRow[]; readonly empty: string }
  | { readonly kind: 'method'; readonly method: Method }
export interface Section {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface Meta {
  readonly title: string
  /** Title and subtitle for the file's metadata: no control characters. */
  readonly plainTitle: string
  readonly subtitle: string
  readonly plainSubtitle: string
  readonly kind: string
  readonly release: string
  /** `YYYY-MM-DD`: the PDF's date. */
  readonly date: string
  readonly information: string
  readonly authors: readonly string[]
  readonly authorsShown: string
  readonly language: string
  readonly region: string
  readonly keywords: readonly string[]
  readonly tlp: { readonly label: string; readonly colour: string; readonly meaning: string }
  /** Printed across every page of a working copy. */
  readonly watermark?: readonly [string, string]
}

/** The machine-readable claims attached to a PDF: stored objects under DOMAIN's names, included ones alone (D48). */
export interface BriefExtract {
  readonly format: 'equipoise-claims/1'
  readonly brief: Readonly<Record<string, unknown>>
  readonly claims: readonly Readonly<Record<string, unknown>>[]
  readonly anchors: readonly Readonly<Record<string, unknown>>[]
  readonly documents: readonly Readonly<Record<string, unknown>>[]
  readonly sources: readonly Readonly<Record<string, unknown>>[]
  readonly entities: readonly Readonly<Record<string, unknown>>[]
  readonly tags: readonly Readonly<Record<string, unknown>>[]
  readonly loss: readonly Loss[]
}
/** A field or object that an export drops, with how often (D50). */
export interface Loss {
  readonly what: string
  readonly count: number
}

/** All that the template prints but the figures; serialised as `data.json`. */
export interface BriefData {
  readonly format: 'equipoise-brief/1'
  readonly meta: Meta
  readonly strings: Readonly<Record<string, string>>
  readonly domains: Readonly<Partial<Record<Domain, DomainStyle>>>
  /** Limits of the likelihood bands in per cent. */
  readonly ticks: readonly number[]
  readonly sections: readonly Section[]
  readonly notes: readonly MarkNote[]
  /** The machine-readable claims that are attached to the PDF. */
  readonly extract: BriefExtract
}

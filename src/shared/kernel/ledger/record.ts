// One claim as the linked views see it, and the dictionaries it points into. Owns the shape only;
// the workbench derives it (standing, grades, bounds), the views never do.

import type { z } from 'zod'
import type { AnchorStatus } from '../../model/anchor'
import type { Tlp, Via } from '../../model/base/envelope'
import type { TimeMode } from '../../model/base/time-span'
import type {
  ActorRole,
  AttributionMode,
  AttributionStance,
  ClaimType,
  Domain,
  PlaceRole,
  Plover,
  Standing,
} from '../../model/base/vocabulary'
import type { EntityKind, Geometry, Point } from '../../model/entity'
import type { Confidence, Credibility, Reliability } from '../../model/grade'
import type { TimeRange } from '../time/match'

/** Effective bounds (DOMAIN 3.4) and how they are to be drawn. */
export interface LedgerTime extends TimeRange {
  readonly edtf: string
  readonly mode: z.infer<typeof TimeMode>
  /** Bits of TIME_FLAG. */
  readonly flags: number
}

/** Bits of `LedgerTime.flags`: what the ends of a time mean. */
export const TIME_FLAG = {
  openStart: 1,
  openEnd: 2,
  unknownStart: 4,
  unknownEnd: 8,
  approximateStart: 16,
  approximateEnd: 32,
  uncertain: 64,
  knownDay: 128,
  /** `latest` is the last statement day, not an end that the value states. */
  cutAtStatement: 256,
} as const

/** Bits of `LedgerRecord.flags`: what DOMAIN 6 and D37 warn of. `contested` and `split` have fields of their own. */
export const RECORD_FLAG = { singleOrigin: 1, circular: 2, unverified: 4, stale: 8 } as const

/** When the speaker said it: outer bounds in days. */
export interface LedgerStatement {
  readonly edtf: string
  readonly earliest: number
  readonly latest: number
}

/** What the balance weighs of a claim (DOMAIN 5); links of the registry are read as of the claim's own time (D22). */
export interface LedgerBalance {
  /** Number of the cluster's root claim (D14); absent = the claim restates nothing. */
  readonly root?: number
  /** Ids of the roots of its supporting items, documents before origins: those that `origins` counts as hi. */
  readonly origins: readonly string[]
  /** Numbers of the claims that it contradicts. */
  readonly contradicts: readonly number[]
  /** What its actors and places count as: their polities, or the entity itself where it has none; each once. */
  readonly polities: readonly string[]
  /** The displayed assessment; where it is a split, every active one, newest first. */
  readonly judgements: readonly LedgerJudgement[]
  readonly effects: readonly LedgerEffect[]
}
/** One analyst's judgement of a claim, as far as it weighs. */
export interface LedgerJudgement {
  readonly analyst: string
  readonly credibility?: Credibility
  readonly confidence?: Confidence
  /** Probability 0..1 behind the likelihood that the analyst gave. */
  readonly likelihoodP?: number
  /** Whether it has effects of its own, which stand in place of the claim's for this analyst. */
  readonly ownEffects: boolean
}
/** One bearing on the position of a polity. */
export interface LedgerEffect {
  /** Entity id, as in `polities`. */
  readonly polity: string
  readonly sign: 1 | -1
  readonly strength: number
  /** Index of the judgement that it is of; absent = of the claim itself. */
  readonly judgement?: number
}

/** One claim with everything that views filter, sort and draw by. */
export interface LedgerRecord {
  readonly id: string
  /** Running number in the corpus, shown as C-17. */
  readonly number: number
  readonly text: string
  readonly domain: Domain
  /** Further domains in the order of the vocabulary, each once. */
  readonly domainAlt: readonly Domain[]
  readonly type: ClaimType
  readonly typeAlt?: ClaimType
  readonly standing: Standing
  readonly tier: 'core' | 'presupposed' | 'restatement' | 'metadata'
  readonly reading: 'stated' | 'inferred'
  readonly polarity: 'affirmed' | 'negated'
  readonly status: 'draft' | 'reviewed' | 'withdrawn'
  readonly attribution: z.infer<typeof AttributionMode>
  readonly stance: z.infer<typeof AttributionStance>
  /** Entity ids of the named speakers. */
  readonly speakers: readonly string[]
  readonly plover?: z.infer<typeof Plover>
  /** Entity id that the claim is counted for instead of the focal polity. */
  readonly balanceOf?: string
  readonly contested: boolean
  /** Bits of RECORD_FLAG. */
  readonly flags: number
  /** Independent origins of the supporting items, [lo, hi]. */
  readonly origins: readonly [number, number]
  readonly itemsFor: number
  readonly itemsAgainst: number
  /** How many there are: evidence items, relations in either direction, analysts who judged, notes, quantities. */
  readonly evidence: number
  readonly relations: number
  readonly assessments: number
  readonly notes: number
  readonly quantities: number
  /** Displayed assessment; absent = none, `split` = analysts differ and nobody adjudicated. */
  readonly credibility?: Credibility
  readonly split: boolean
  readonly confidence?: Confidence
  /** Effective reliability, worst over the claim's items. */
  readonly reliability?: Reliability
  /** The source's likelihood: probability 0..1 and the term as worded. */
  readonly likelihoodP?: number
  readonly likelihoodTerm?: string
  readonly forecast?: 'open' | 'overdue' | 'yes' | 'no' | 'void'
  /** Absent = undated. */
  readonly time?: LedgerTime
  /** The statement time, else the document's date; absent where neither is known. */
  readonly statement?: LedgerStatement
  /** Day on which the document of the first passage was fetched. */
  readonly accessed?: number
  /** Last day of the forecast's horizon, where it is finite. */
  readonly deadline?: number
  readonly actors: readonly { readonly entity: string; readonly role: ActorRole; readonly strength?: number }[]
  readonly places: readonly { readonly place: string; readonly role: PlaceRole; readonly order?: number }[]
  /** Absent = a cluster of its own that bears on nobody. */
  readonly balance?: LedgerBalance
  readonly tags: readonly string[]
  /** One entry a span. */
  readonly anchors: readonly {
    readonly id: string
    readonly document: string
    readonly start: number
    readonly end: number
    readonly status: AnchorStatus
  }[]
  /** Effective (D47): the own marking or the project's default and what it inherits, unless a downgrade lowers it. */
  readonly marking: Tlp
  readonly via: z.infer<typeof Via>
  /** What became of the suggestion that it began as. */
  readonly suggestion?: 'proposed' | 'accepted' | 'edited' | 'rejected'
  /** Analyst id of who recorded it. */
  readonly by: string
  /** Milliseconds since 1970-01-01 UTC, both. */
  readonly created: number
  readonly modified: number
}

/** An entity as views name and place it. */
export interface LedgerEntity {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly subkind?: string
  readonly iso3166?: string
  /** Its other names. */
  readonly otherNames?: readonly string[]
  readonly point?: Point | null
  readonly precisionM?: number
  readonly geometry?: Geometry
  /** The polity it belongs to (DOMAIN 2.3), itself if it is one. */
  readonly polity?: string
  /** Member polities of a bloc, by `member-of` links, as of now. */
  readonly members?: readonly string[]
  /** Set on a place that is a seat or stands for a government: what the name then means. */
  readonly standsFor?: string
}
/** A tag as views name and colour it. */
export interface LedgerTag {
  readonly id: string
  readonly name: string
  readonly parentId?: string
  readonly colour: string
}
/** A document as views name and grade it. */
export interface LedgerDocument {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly sourceId: string
  readonly sourceName: string
  readonly reliability: Reliability
  readonly published?: string
  readonly hasText: boolean
  readonly shareText: boolean
  readonly versionId: string
  readonly length: number
}
/** A root outside the corpus, as views name it. */
export interface LedgerOrigin {
  readonly id: string
  readonly name: string
}
/** An analyst as views name them. */
export interface LedgerAnalyst {
  readonly id: string
  readonly name: string
  readonly initials: string
}
/** A smart collection as filters expand it. */
export interface LedgerCollection {
  readonly id: string
  readonly name: string
  /** A filter text. */
  readonly where: string
}
/** What the ids in records stand for. */
export interface LedgerDictionaries {
  readonly entities: readonly LedgerEntity[]
  readonly tags: readonly LedgerTag[]
  readonly documents: readonly LedgerDocument[]
  /** Entity ids of the poles of the balance, in project order. */
  readonly powers: readonly string[]
  readonly focal?: string
  readonly analysts?: readonly LedgerAnalyst[]
  readonly origins?: readonly LedgerOrigin[]
  readonly collections?: readonly LedgerCollection[]
}

// What the suggester takes and gives. A suggestion is a proposal: the analyst decides (D6).

import type { Span } from '../../model/base/ids'
import type { Domain } from '../../model/base/vocabulary'
import type { Entity } from '../../model/entity'
import type { Likelihood } from '../../model/grade'
import type { GazetteerHit } from '../gazetteer'

/** The part of an entity that names and metonyms need. */
export type SuggestEntity = Pick<Entity, 'id' | 'kind' | 'name' | 'aliases' | 'links'> &
  Partial<Pick<Entity, 'time' | 'codes'>>

/** Words that point to a domain; a trailing `*` takes any ending. */
export type DomainTerms = Readonly<Partial<Record<Domain, readonly string[]>>>

export interface PassageInput {
  /** The canonical text and the passage in it, half-open, UTF-16. */
  readonly text: string
  readonly span: Span
  /** EDTF of the document date. */
  readonly documentDate?: string | undefined
  readonly entities: readonly SuggestEntity[]
  /** Exact lookup of a name in the gazetteer; absent = no places but the registered ones. */
  readonly lookup?: (name: string) => readonly GazetteerHit[]
  readonly domainTerms?: DomainTerms
  /** The project's scale and row, to which a term belongs that several scales have. */
  readonly scale?: Likelihood['scale']
  readonly row?: 1 | 2
}

/** One prefilled value of a draft claim. `value` has the shape of that field in a claim's input. */
export interface FieldSuggestion {
  readonly field: 'eventTime' | 'actors' | 'places' | 'type' | 'domain' | 'sourceLikelihood' | 'attribution'
  readonly value: unknown
  readonly wording: string
  /** Place of the wording in the canonical text. */
  readonly span: Span
  /** Number of a rule in SPEC.md of kernel/suggest or kernel/time. */
  readonly rule: string
  readonly ruleVersion: string
  /** Why, in words for people. */
  readonly reason?: string
}

/** Version of the rules; it changes whenever one of them would answer differently. */
export const RULE_VERSION = '1'

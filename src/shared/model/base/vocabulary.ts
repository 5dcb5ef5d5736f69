// The closed vocabularies of claims. Values are written exactly as stored, shown and exported.
import { z } from 'zod'

export const DOMAINS = [
  'military',
  'security',
  'trade',
  'energy',
  'diplomacy',
  'nonproliferation',
  'institutional',
  'domestic',
  'other',
] as const
export const Domain = z.enum(DOMAINS)
export type Domain = z.infer<typeof Domain>

/** The letter that always stands beside a domain's colour. */
export const DOMAIN_LETTER: Readonly<Record<Domain, string>> = {
  military: 'M',
  security: 'S',
  trade: 'T',
  energy: 'E',
  diplomacy: 'D',
  nonproliferation: 'N',
  institutional: 'I',
  domestic: 'H',
  other: 'O',
}

export const CLAIM_TYPES = ['fact', 'judgement', 'causal', 'forecast', 'normative'] as const
export const ClaimType = z.enum(CLAIM_TYPES)
export type ClaimType = z.infer<typeof ClaimType>

export const TIERS = ['core', 'presupposed', 'restatement', 'metadata'] as const
export const Tier = z.enum(TIERS)
export const READINGS = ['stated', 'inferred'] as const
export const Reading = z.enum(READINGS)
export const Polarity = z.enum(['affirmed', 'negated'])
export const STATUSES = ['draft', 'reviewed', 'withdrawn'] as const
export const ClaimStatus = z.enum(STATUSES)
/** Derived, never stored; shown with every claim (D35). */
export const STANDINGS = ['established', 'reported', 'inference'] as const
export type Standing = (typeof STANDINGS)[number]

/** Derived, never stored: what corroboration has to be told about a claim (DOMAIN 6). */
export const ORIGIN_FLAGS = ['single-origin', 'circular', 'unverified-independence'] as const
export type OriginFlag = (typeof ORIGIN_FLAGS)[number]

/** Derived, never stored: what may be wrong with a claim's clocks without being an error (D26, D27). */
export const CLOCK_WARNINGS = ['statement-after-access', 'uncertain-anchor'] as const
export type ClockWarning = (typeof CLOCK_WARNINGS)[number]

export const ACTOR_ROLES = ['subject', 'object', 'beneficiary', 'loser', 'mediator'] as const
export const ActorRole = z.enum(ACTOR_ROLES)
export type ActorRole = z.infer<typeof ActorRole>
export const PLACE_ROLES = ['site', 'origin', 'destination', 'route', 'scope'] as const
export const PlaceRole = z.enum(PLACE_ROLES)
export type PlaceRole = z.infer<typeof PlaceRole>

export const AttributionMode = z.enum(['author', 'named', 'unnamed'])
export const AttributionStance = z.enum(['asserts', 'quotes', 'reports', 'concedes', 'denies'])
export const EvidenceStance = z.enum(['supports', 'refutes', 'qualifies', 'context'])

/** PLOVER event types. */
export const PLOVER = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'INVESTIGATE',
  'DEMAND',
  'DISAPPROVE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'CRIME',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export const Plover = z.enum(PLOVER)

/** Closed-set exhaustiveness: reached only when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}

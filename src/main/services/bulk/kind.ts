// What each kind of bulk work is made of. Owns the shapes only.
import type { BulkDifference, BulkOperation } from '@shared/contract/ledger/bulk'
import type { Repositories, StoredClaim, Tx } from '../../store'
import type { Context } from '../core/context'
import type { World } from '../ledger/world'

/** A field of a claim as people read it. */
export type Shown = Pick<BulkDifference, 'field' | 'before' | 'after'>
/** What is to become of one claim, allowed by all rules and not written yet. */
export interface Planned {
  readonly claim: StoredClaim
  /** Asked only for claims that are shown. */
  shown(): readonly Shown[]
}
/** The claims of one run and what they stand in. */
export interface BulkScope {
  readonly ctx: Context
  readonly repos: Repositories
  readonly world: World
  readonly claims: readonly StoredClaim[]
  /** Who signs; in a preview, who would, or nobody. */
  readonly author?: string | undefined
}
/** Who signs what is written, and when. */
export type Signed = Pick<Tx['write'], 'author' | 'time'>
/** One kind of bulk work over a scope: judged claim by claim, written many at a time. */
export interface BulkWork<P extends Planned = Planned> {
  /** What it does, for the subject of the change set: `domain → energy`. */
  readonly subject: string
  /** Claims that are read but not judged one by one: the one that a merge keeps. */
  readonly kept?: string
  /** Undefined where nothing would change. Throws a Failure where a rule forbids it for this claim. */
  plan(claim: StoredClaim): Promise<P | undefined> | P | undefined
  /** Writes what was planned; in slices, in the order of the claims, unless it is `whole`. */
  write(planned: readonly P[], signed: Signed): Promise<void>
  readonly whole?: boolean
  /** Once after all was written. */
  finish?(): Promise<void>
}
/** Makes the work of an operation; throws a Failure for what is wrong with the operation itself. */
export type BulkMaker<K extends BulkOperation['kind']> = (
  scope: BulkScope,
  operation: Extract<BulkOperation, { kind: K }>,
) => Promise<BulkWork>

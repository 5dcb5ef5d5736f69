// The rows under the ledger, read set by set. Owns no derivation; skips hashes, which the scrub and `get` check.
import type { Claim, ClaimActor, ClaimPlace } from '@shared/model/claim'
import { type Selector, selectorOf } from '../../dialect'
import type { Handle } from '../../handle'

/**
 * A live claim as the linked views need it. Read without checking hashes so that 10,000 take a few dozen
 * milliseconds: whoever shows one in full reads it again through `get`, which checks.
 */
export interface ClaimLedgerRow
  extends Pick<
    Claim,
    | 'id'
    | 'text'
    | 'domain'
    | 'type'
    | 'tier'
    | 'reading'
    | 'polarity'
    | 'status'
    | 'eventTime'
    | 'statementTime'
    | 'sourceLikelihood'
    | 'suggestion'
    | 'marking'
    | 'modifiedAt'
  > {
  readonly number: number
  readonly attributionStance: Claim['attribution']['stance']
  readonly actors: readonly ClaimActor[]
  readonly places: readonly ClaimPlace[]
  /** Tags of live uses, in order of use. */
  readonly tagIds: readonly string[]
  /** Live anchors in the claim's order. */
  readonly anchors: readonly LedgerAnchorRow[]
}
/** A live anchor of such a claim. */
export interface LedgerAnchorRow {
  readonly id: string
  readonly documentId: string
  readonly versionId: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly status: 'exact' | 'relocated' | 'changed' | 'ambiguous' | 'lost'
}

type JsonField = 'eventTime' | 'statementTime' | 'sourceLikelihood' | 'suggestion'
type List = 'actors' | 'places' | 'tagIds' | 'anchors'
/** The claim's own row: JSON not yet parsed, absent as null. */
type RawClaim = Omit<ClaimLedgerRow, JsonField | List | 'marking'> &
  Record<JsonField, string | null> & { readonly marking: ClaimLedgerRow['marking'] | null }

const json = <T>(value: string | null): T | undefined => (value === null ? undefined : (JSON.parse(value) as T))

function claimRows(handle: Handle, only: Selector) {
  return handle.db
    .selectFrom('claim')
    .select(['number', 'id', 'text', 'domain', 'type', 'tier', 'reading', 'polarity', 'status', 'attributionStance'])
    .select(['eventTime', 'statementTime', 'sourceLikelihood', 'suggestion', 'marking', 'modifiedAt'])
    .where('deletedAt', 'is', null)
    .where((eb) => only(eb.ref('id')))
    .orderBy('number')
    .$castTo<RawClaim>()
    .execute()
}
const actorRows = (handle: Handle, only: Selector) =>
  handle.db
    .selectFrom('claim_actor')
    .select(['claimId', 'entityId', 'role', 'strength'])
    .where((eb) => only(eb.ref('claimId')))
    .orderBy('claimId')
    .orderBy('position')
    .$castTo<ClaimActor & { claimId: string; strength: ClaimActor['strength'] | null }>()
    .execute()
const placeRows = (handle: Handle, only: Selector) =>
  handle.db
    .selectFrom('claim_place')
    .select(['claimId', 'placeId', 'role', 'order'])
    .where((eb) => only(eb.ref('claimId')))
    .orderBy('claimId')
    .orderBy('position')
    .$castTo<ClaimPlace & { claimId: string; order: number | null }>()
    .execute()
const anchorRows = (handle: Handle, only: Selector) =>
  handle.db
    .selectFrom('claim_anchor')
    .innerJoin('anchor', 'anchor.id', 'claim_anchor.anchorId')
    .select([
      'claim_anchor.claimId',
      'anchor.id',
      'anchor.documentId',
      'anchor.versionId',
      'anchor.spans',
      'anchor.status',
    ])
    .where('anchor.deletedAt', 'is', null)
    .where((eb) => only(eb.ref('claim_anchor.claimId')))
    .orderBy('claim_anchor.claimId')
    .orderBy('claim_anchor.position')
    .$castTo<Omit<LedgerAnchorRow, 'spans'> & { claimId: string; spans: string }>()
    .execute()
const tagRows = (handle: Handle, only: Selector) =>
  handle.db
    .selectFrom('tag_use')
    .select(['targetId', 'tagId'])
    .where('targetKind', '=', 'claim')
    .where('deletedAt', 'is', null)
    .where((eb) => only(eb.ref('targetId')))
    .orderBy('id')
    .execute()

function grouped<R, V>(rows: readonly R[], key: (row: R) => string, value: (row: R) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(value(row))
    else groups.set(key(row), [value(row)])
  }
  return groups
}
const claimOf = (row: { claimId: string }): string => row.claimId

/** The rows of live claims, or of those among `ids`, by number. Fields are named one by one: a spread costs twice the query. */
export async function readLedgerRows(handle: Handle, ids?: readonly string[]): Promise<ClaimLedgerRow[]> {
  const only = selectorOf(ids)
  const rows = await claimRows(handle, only)
  const actors = grouped(await actorRows(handle, only), claimOf, (row) => ({
    entityId: row.entityId,
    role: row.role,
    ...(row.strength != null && { strength: row.strength }),
  }))
  const places = grouped(await placeRows(handle, only), claimOf, (row) => ({
    placeId: row.placeId,
    role: row.role,
    ...(row.order != null && { order: row.order }),
  }))
  const anchors = grouped(await anchorRows(handle, only), claimOf, (row) => ({
    id: row.id,
    documentId: row.documentId,
    versionId: row.versionId,
    spans: JSON.parse(row.spans) as LedgerAnchorRow['spans'],
    status: row.status,
  }))
  const tags = grouped(
    await tagRows(handle, only),
    (row) => row.targetId,
    (row) => row.tagId,
  )
  return rows.map((row) => ({
    number: row.number,
    id: row.id,
    text: row.text,
    domain: row.domain,
    type: row.type,
    tier: row.tier,
    reading: row.reading,
    polarity: row.polarity,
    status: row.status,
    attributionStance: row.attributionStance,
    modifiedAt: row.modifiedAt,
    eventTime: json(row.eventTime),
    statementTime: json(row.statementTime),
    sourceLikelihood: json(row.sourceLikelihood),
    suggestion: json(row.suggestion),
    marking: row.marking ?? undefined,
    actors: actors.get(row.id) ?? [],
    places: places.get(row.id) ?? [],
    anchors: anchors.get(row.id) ?? [],
    tagIds: tags.get(row.id) ?? [],
  }))
}

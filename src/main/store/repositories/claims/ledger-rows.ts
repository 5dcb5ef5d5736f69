// The rows under the ledger, read set by set. Owns no derivation; skips hashes, which the scrub and `get` check.

import type { EntityId } from '@shared/model/base/ids'
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
    | 'domainAlt'
    | 'type'
    | 'typeAlt'
    | 'tier'
    | 'reading'
    | 'polarity'
    | 'status'
    | 'eventTime'
    | 'statementTime'
    | 'sourceLikelihood'
    | 'balanceOf'
    | 'plover'
    | 'via'
    | 'suggestion'
    | 'marking'
    | 'downgrade'
    | 'createdAt'
    | 'createdBy'
    | 'modifiedAt'
  > {
  readonly number: number
  readonly attributionMode: Claim['attribution']['mode']
  readonly attributionStance: Claim['attribution']['stance']
  /** Entity ids of the speakers, in their order. */
  readonly speakers: readonly EntityId[]
  /** How many quantities the claim names. */
  readonly quantities: number
  /** How many live notes stand on the claim itself. */
  readonly notes: number
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
  /** Its own marking, and a signed lowering of it. */
  readonly marking?: ClaimLedgerRow['marking']
  readonly downgrade?: ClaimLedgerRow['downgrade']
}

type RawAnchor = Omit<LedgerAnchorRow, 'spans' | 'marking' | 'downgrade'> & {
  readonly claimId: string
  readonly spans: string
  readonly marking: Exclude<ClaimLedgerRow['marking'], undefined> | null
  readonly downgrade: string | null
}
type JsonField = 'eventTime' | 'statementTime' | 'sourceLikelihood' | 'suggestion' | 'downgrade'
type Optional = 'typeAlt' | 'balanceOf' | 'plover' | 'marking'
type List = 'actors' | 'places' | 'tagIds' | 'anchors' | 'speakers' | 'notes'
/** The claim's own row: JSON not yet parsed, absent as null. */
type RawClaim = Omit<ClaimLedgerRow, JsonField | List | Optional | 'domainAlt' | 'quantities'> &
  Record<JsonField, string | null> & { readonly [K in Optional]: Exclude<ClaimLedgerRow[K], undefined> | null } & {
    readonly domainAlt: string
    readonly quantities: string
  }

const json = <T>(value: string | null): T | undefined => (value === null ? undefined : (JSON.parse(value) as T))
/** Most lists are empty: those are not parsed. */
const jsonList = <T>(value: string): readonly T[] => (value === '[]' ? [] : (JSON.parse(value) as T[]))

function claimRows(handle: Handle, only: Selector) {
  return handle.db
    .selectFrom('claim')
    .select(['number', 'id', 'text', 'domain', 'domainAlt', 'type', 'typeAlt', 'tier', 'reading', 'polarity', 'status'])
    .select(['attributionMode', 'attributionStance', 'quantities', 'balanceOf', 'plover', 'via', 'suggestion'])
    .select(['eventTime', 'statementTime', 'sourceLikelihood', 'marking', 'downgrade'])
    .select(['createdAt', 'createdBy', 'modifiedAt'])
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
      'anchor.marking',
      'anchor.downgrade',
    ])
    .where('anchor.deletedAt', 'is', null)
    .where((eb) => only(eb.ref('claim_anchor.claimId')))
    .orderBy('claim_anchor.claimId')
    .orderBy('claim_anchor.position')
    .$castTo<RawAnchor>()
    .execute()
const speakerRows = (handle: Handle, only: Selector) =>
  handle.db
    .selectFrom('claim_speaker')
    .select(['claimId', 'entityId'])
    .where((eb) => only(eb.ref('claimId')))
    .orderBy('claimId')
    .orderBy('position')
    .$castTo<{ claimId: string; entityId: EntityId }>()
    .execute()
const noteRows = (handle: Handle, only: Selector) =>
  handle.db
    .selectFrom('note')
    .select((eb) => ['targetId', eb.fn.countAll<number>().as('n')])
    .where('targetKind', '=', 'claim')
    .where('deletedAt', 'is', null)
    .where((eb) => only(eb.ref('targetId')))
    .groupBy('targetId')
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

/** The rows of live claims, or of those among `ids`, by number. */
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
    ...(row.marking && { marking: row.marking }),
    ...(row.downgrade && { downgrade: json<ClaimLedgerRow['downgrade']>(row.downgrade) }),
  }))
  const tags = grouped(
    await tagRows(handle, only),
    (row) => row.targetId,
    (row) => row.tagId,
  )
  const speakers = grouped(await speakerRows(handle, only), claimOf, (row) => row.entityId)
  const notes = new Map((await noteRows(handle, only)).map((row) => [row.targetId, row.n]))
  return rows.map((row) => ({
    ...plainFields(row),
    speakers: speakers.get(row.id) ?? [],
    notes: notes.get(row.id) ?? 0,
    actors: actors.get(row.id) ?? [],
    places: places.get(row.id) ?? [],
    anchors: anchors.get(row.id) ?? [],
    tagIds: tags.get(row.id) ?? [],
  }))
}

/** The claim's own fields, named one by one: spreading the raw row costs twice the query. */
const plainFields = (row: RawClaim) => ({
  number: row.number,
  id: row.id,
  text: row.text,
  domain: row.domain,
  domainAlt: [...jsonList<ClaimLedgerRow['domain']>(row.domainAlt)],
  type: row.type,
  typeAlt: row.typeAlt ?? undefined,
  tier: row.tier,
  reading: row.reading,
  polarity: row.polarity,
  status: row.status,
  attributionMode: row.attributionMode,
  attributionStance: row.attributionStance,
  quantities: jsonList(row.quantities).length,
  balanceOf: row.balanceOf ?? undefined,
  plover: row.plover ?? undefined,
  via: row.via,
  downgrade: json<ClaimLedgerRow['downgrade']>(row.downgrade),
  createdAt: row.createdAt,
  createdBy: row.createdBy,
  modifiedAt: row.modifiedAt,
  eventTime: json<ClaimLedgerRow['eventTime']>(row.eventTime),
  statementTime: json<ClaimLedgerRow['statementTime']>(row.statementTime),
  sourceLikelihood: json<ClaimLedgerRow['sourceLikelihood']>(row.sourceLikelihood),
  suggestion: json<ClaimLedgerRow['suggestion']>(row.suggestion),
  marking: row.marking ?? undefined,
})

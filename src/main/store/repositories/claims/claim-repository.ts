// Claims with their actors, places, anchors and speakers. Derives nothing (standing, bounds, grades).
import { Tier } from '@shared/model/base/vocabulary'
import { CompiledQuery } from 'kysely'
import { bulk, selectorOf } from '../../dialect'
import type { Handle } from '../../handle'
import { changesOfObjects } from '../../log-queries'
import { claimMap, type StoredClaim } from '../../mapping'
import type { Fields } from '../../mapping/codec'
import { createRepository, liveWhere, type Repository } from '../base'
import { type ClaimLedgerRow, readLedgerRows } from './ledger-rows'

/** Claims of the corpus. */
export interface ClaimRepository extends Repository<typeof StoredClaim> {
  /** Live claims with a live anchor in this document. */
  byDocument(documentId: string): Promise<StoredClaim[]>
  /** Live claims that use this anchor. */
  byAnchor(anchorId: string): Promise<StoredClaim[]>
  /** Ids of claims, live or not, that use any of these anchors. */
  idsByAnchors(anchorIds: readonly string[]): Promise<string[]>
  /** Those of the anchors that a live claim uses. */
  anchorsInUse(anchorIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Ids of all live claims but these. */
  liveIds(but: ReadonlySet<string>): Promise<string[]>
  /** Numbers of those of these claims that live. */
  numbers(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Live claims in which the entity acts, speaks, is a place or carries the balance. */
  byEntity(entityId: string): Promise<StoredClaim[]>
  /** Live claims of which a relative time names this document, entity or claim. */
  datedBy(id: string): Promise<StoredClaim[]>
  /** Those of the ids that a relative time of a live claim counts from. */
  countedFrom(ids: readonly string[]): Promise<string[]>
  /** Number of live claims in which each entity acts or is a place. */
  entityCounts(): Promise<ReadonlyMap<string, number>>
  /** The tier that each was last said to have before it came to restate another; none where none was ever said. */
  formerTiers(ids: readonly string[]): ReadonlyMap<string, StoredClaim['tier']>
  /** What the ledger needs of all live claims, or of these; one pass, unchecked (see ClaimLedgerRow). */
  ledgerRows(ids?: readonly string[]): Promise<ClaimLedgerRow[]>
}

async function numbered(handle: Handle, fields: Fields): Promise<Fields> {
  const given = fields.number === undefined ? undefined : Number(fields.number)
  return { ...fields, number: await bulk.nextNumber(handle.db, 'claim', given) }
}

async function entityCounts(handle: Handle): Promise<ReadonlyMap<string, number>> {
  const used = handle.db
    .selectFrom('claim_actor')
    .select(['claimId', 'entityId'])
    .union(handle.db.selectFrom('claim_place').select(['claimId', 'placeId as entityId']))
  const rows = await handle.db
    .selectFrom(used.as('used'))
    .innerJoin('claim', 'claim.id', 'used.claimId')
    .select((eb) => ['used.entityId', eb.fn.countAll<number>().as('n')])
    .where('claim.deletedAt', 'is', null)
    .groupBy('used.entityId')
    .execute()
  return new Map(rows.map((row) => [row.entityId, row.n]))
}

function formerTiers(handle: Handle, ids: readonly string[]): ReadonlyMap<string, StoredClaim['tier']> {
  const tiers = new Map<string, StoredClaim['tier']>()
  for (const { id, before, after } of changesOfObjects(handle, 'claim', ids))
    for (const row of [before, after]) {
      const tier = Tier.safeParse(row?.tier).data
      if (tier && tier !== 'restatement') tiers.set(id, tier)
    }
  return tiers
}

async function idsByAnchors(handle: Handle, anchorIds: readonly string[]): Promise<string[]> {
  const only = selectorOf(anchorIds)
  const query = handle.db.selectFrom('claim_anchor').select('claimId').distinct()
  const rows = await query.where((eb) => only(eb.ref('anchorId'))).execute()
  return rows.map((row) => row.claimId)
}
async function anchorsInUse(handle: Handle, anchorIds: readonly string[]): Promise<ReadonlySet<string>> {
  const only = selectorOf(anchorIds)
  const query = handle.db
    .selectFrom('claim_anchor')
    .innerJoin('claim', 'claim.id', 'claim_anchor.claimId')
    .select('anchorId')
    .distinct()
    .where('claim.deletedAt', 'is', null)
  return new Set((await query.where((eb) => only(eb.ref('anchorId'))).execute()).map((row) => row.anchorId))
}
async function countedFrom(handle: Handle, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const counted = ['eventTime', 'statementTime'].map(
    (clock) =>
      `select json_extract("${clock}", '$.relative.anchor.id') as id from "claim" where "deletedAt" is null and "${clock}" like '%"relative"%'`,
  )
  const query = CompiledQuery.raw(`select distinct id from (${counted.join(' union all ')}) where id is not null`)
  const wanted = new Set(ids)
  const { rows } = await handle.db.executeQuery<{ id: string }>(query)
  return rows.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}
async function liveIds(handle: Handle, but: ReadonlySet<string>): Promise<string[]> {
  const rows = await handle.db.selectFrom('claim').select('id').where('deletedAt', 'is', null).execute()
  return rows.flatMap(({ id }) => (but.has(id) ? [] : [id]))
}

async function numbers(handle: Handle, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const only = selectorOf(ids)
  const query = handle.db.selectFrom('claim').select(['id', 'number']).where('deletedAt', 'is', null)
  const rows = await query.where((eb) => only(eb.ref('id'))).execute()
  return new Map(rows.map(({ id, number }) => [id, Number(number)]))
}

/** Claims of the corpus over a handle. */
export function claimRepository(handle: Handle): ClaimRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, claimMap, { sql, parameters })
  return {
    ...createRepository(handle, claimMap, (fields) => numbered(handle, fields)),
    byDocument: (documentId) =>
      where(
        `"id" in (select c."claimId" from "claim_anchor" c join "anchor" a on a."id" = c."anchorId" where a."documentId" = ? and a."deletedAt" is null)`,
        documentId,
      ),
    byAnchor: (anchorId) => where('"id" in (select "claimId" from "claim_anchor" where "anchorId" = ?)', anchorId),
    byEntity: (entityId) =>
      where(
        `"balanceOf" = ? or "id" in (select "claimId" from "claim_actor" where "entityId" = ? union select "claimId" from "claim_place" where "placeId" = ? union select "claimId" from "claim_speaker" where "entityId" = ?)`,
        entityId,
        entityId,
        entityId,
        entityId,
      ),
    datedBy: (id) =>
      where(
        `json_extract("eventTime", '$.relative.anchor.id') = ? or json_extract("statementTime", '$.relative.anchor.id') = ?`,
        id,
        id,
      ),
    countedFrom: (ids) => countedFrom(handle, ids),
    idsByAnchors: (anchorIds) => idsByAnchors(handle, anchorIds),
    anchorsInUse: (anchorIds) => anchorsInUse(handle, anchorIds),
    formerTiers: (ids) => formerTiers(handle, ids),
    liveIds: (but) => liveIds(handle, but),
    numbers: (ids) => numbers(handle, ids),
    entityCounts: () => entityCounts(handle),
    ledgerRows: (ids) => readLedgerRows(handle, ids),
  }
}

// Registered things that text can name, and who links to them. Decides nothing about polities or metonyms.
import type { Entity, EntityKind } from '@shared/model/entity'
import type { Handle } from '../../handle'
import { entityMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

/** Entities of the corpus. */
export interface EntityRepository extends Repository<typeof Entity> {
  /** Live entities of a kind. */
  byKind(kind: EntityKind): Promise<Entity[]>
  /** Live entities with this code, such as `geonames` 2172517. */
  byCode(code: keyof Entity['codes'], value: string): Promise<Entity[]>
  /** Live entities whose name or an alias is this text, case aside. */
  byName(name: string): Promise<Entity[]>
  /** Live entities that have a link to this one. */
  linkingTo(id: string): Promise<Entity[]>
  /** Ids of live objects that refer to any of these entities: claims, forecasts by their horizon, assessments by effects. */
  referring(ids: readonly string[]): Promise<Record<'claims' | 'forecasts' | 'assessments', string[]>>
  /** Ids of live claims, forecasts and notes in whose own words this text stands, letters as given. */
  mentioning(text: string): Promise<Record<'claims' | 'forecasts' | 'notes', string[]>>
}
async function idsNamed(handle: Handle, name: string): Promise<string[]> {
  const query = handle.db.selectFrom('entity').select(['id', 'name', 'aliases']).where('deletedAt', 'is', null)
  const wanted = name.toLowerCase()
  const named = (await query.execute()).filter((row) => {
    const aliases = JSON.parse(row.aliases) as Entity['aliases']
    return [row.name, ...aliases.map((alias) => alias.text)].some((text) => text.toLowerCase() === wanted)
  })
  return named.map((row) => row.id)
}

const ANCHOR = `'$.relative.anchor.id'`
const REFERRING = {
  claims: `select "id" from "claim" where "deletedAt" is null and ("balanceOf" in (select value from wanted)
    or "id" in (select "claimId" from "claim_actor" where "entityId" in (select value from wanted))
    or "id" in (select "claimId" from "claim_place" where "placeId" in (select value from wanted))
    or "id" in (select "claimId" from "claim_speaker" where "entityId" in (select value from wanted))
    or json_extract("eventTime", ${ANCHOR}) in (select value from wanted)
    or json_extract("statementTime", ${ANCHOR}) in (select value from wanted))`,
  forecasts: `select "id" from "forecast" where "deletedAt" is null
    and json_extract("horizon", ${ANCHOR}) in (select value from wanted)`,
  assessments: `select "id" from "assessment" where "deletedAt" is null and "effects" is not null and exists
    (select 1 from json_each("effects") e where json_extract(e.value, '$.entityId') in (select value from wanted))`,
}
const MENTIONING = {
  claims: `select "id" from "claim" where "deletedAt" is null and instr("text", ?1) > 0`,
  forecasts: `select "id" from "forecast" where "deletedAt" is null
    and instr("question" || char(10) || "criterion" || char(10) || coalesce("condition", ''), ?1) > 0`,
  notes: `select "id" from "note" where "deletedAt" is null and instr("body", ?1) > 0`,
}
function idsBy(handle: Handle, sql: string, parameter: string): string[] {
  const rows = handle.direct.prepare(sql).all([parameter]) as readonly { readonly id: string }[]
  return rows.map((row) => row.id)
}
async function referring(handle: Handle, ids: readonly string[]) {
  const by = (sql: string) =>
    idsBy(handle, `with wanted as (select value from json_each(?)) ${sql}`, JSON.stringify(ids))
  return {
    claims: by(REFERRING.claims),
    forecasts: by(REFERRING.forecasts),
    assessments: by(REFERRING.assessments),
  }
}

/** Entities of the corpus over a handle. */
export function entityRepository(handle: Handle): EntityRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, entityMap, { sql, parameters })
  const base = createRepository(handle, entityMap)
  return {
    ...base,
    byKind: (kind) => where('"kind" = ?', kind),
    byCode: (code, value) => where(`json_extract("codes", ?) = ?`, `$.${code}`, value),
    byName: async (name) => base.many(await idsNamed(handle, name)),
    referring: (ids) => referring(handle, ids),
    mentioning: async (text) => ({
      claims: idsBy(handle, MENTIONING.claims, text),
      forecasts: idsBy(handle, MENTIONING.forecasts, text),
      notes: idsBy(handle, MENTIONING.notes, text),
    }),
    linkingTo: (id) => where('"id" in (select "entityId" from "entity_link" where "to" = ?)', id),
  }
}

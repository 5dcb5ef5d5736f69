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

/** Entities of the corpus over a handle. */
export function entityRepository(handle: Handle): EntityRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, entityMap, { sql, parameters })
  const base = createRepository(handle, entityMap)
  return {
    ...base,
    byKind: (kind) => where('"kind" = ?', kind),
    byCode: (code, value) => where(`json_extract("codes", ?) = ?`, `$.${code}`, value),
    byName: async (name) => base.many(await idsNamed(handle, name)),
    linkingTo: (id) => where('"id" in (select "entityId" from "entity_link" where "to" = ?)', id),
  }
}

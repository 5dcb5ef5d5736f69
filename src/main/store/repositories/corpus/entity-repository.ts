// Registered things that text can name, and who links to them. Decides nothing about polities or metonyms.
import type { Entity, EntityKind } from '@shared/model/entity'
import type { Handle } from '../../handle'
import { entityMap } from '../../mapping'
import { createRepository, liveWhere, type Repository } from '../base'

export interface EntityRepository extends Repository<typeof Entity> {
  /** Live entities of a kind. */
  byKind(kind: EntityKind): Promise<Entity[]>
  /** Live entities with this code, such as `geonames` 2172517. */
  byCode(code: keyof Entity['codes'], value: string): Promise<Entity[]>
  /** Live entities whose name or an alias is this text, case aside (ASCII). */
  byName(name: string): Promise<Entity[]>
  /** Live entities that have a link to this one. */
  linkingTo(id: string): Promise<Entity[]>
}
export function entityRepository(handle: Handle): EntityRepository {
  const where = (sql: string, ...parameters: unknown[]) => liveWhere(handle, entityMap, { sql, parameters })
  return {
    ...createRepository(handle, entityMap),
    byKind: (kind) => where('"kind" = ?', kind),
    byCode: (code, value) => where(`json_extract("codes", ?) = ?`, `$.${code}`, value),
    byName: (name) =>
      where(
        `lower("name") = lower(?) or exists (select 1 from json_each("aliases") where lower(value ->> 'text') = lower(?))`,
        name,
        name,
      ),
    linkingTo: (id) => where('"id" in (select "entityId" from "entity_link" where "to" = ?)', id),
  }
}

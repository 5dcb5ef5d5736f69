// Entities and the offline gazetteer behind them.
import { z } from 'zod'
import { Entity, EntityKind, Point } from '../model/entity'
import { EntityId } from '../model/ids'
import { command, query } from './declare/operation'
import { editOf } from './declare/patch'

const EntityFields = Entity.pick({
  kind: true,
  subkind: true,
  name: true,
  language: true,
  aliases: true,
  codes: true,
  time: true,
  point: true,
  pointBasis: true,
  precisionM: true,
  geometry: true,
  links: true,
  marking: true,
})
/** Null clears, but a `point` that is null is known to be none. */
export const EntityChanges = editOf(EntityFields)
export type EntityChanges = z.infer<typeof EntityChanges>
/** What a person writes of an entity; `id`, where given, is kept. */
export const EntityInput = EntityFields.extend({ id: EntityId.optional() })
/** A place or polity of the offline gazetteer that is not registered yet. */
export const GazetteerHit = z.object({
  gazetteerId: z.string(),
  name: z.string(),
  kind: EntityKind,
  subkind: z.string().optional(),
  iso3166: z.string().optional(),
  point: Point,
  detail: z.string(),
})
export type GazetteerHit = z.infer<typeof GazetteerHit>
/** A registered entity, or a gazetteer entry that could become one. */
export const EntityHit = z.object({
  entityId: EntityId.optional(),
  gazetteer: GazetteerHit.optional(),
  name: z.string(),
  kind: EntityKind,
  /** Told beside the name to keep namesakes apart. */
  detail: z.string(),
})
export type EntityHit = z.infer<typeof EntityHit>

/** Operations on entities. */
export const entities = {
  list: query().output(z.object({ entities: z.array(Entity) })),
  get: query('NOT_FOUND')
    .input(z.object({ id: EntityId }))
    .output(z.object({ entity: Entity, claimCount: z.int() })),
  /** Registered entities first, then the gazetteer. */
  search: query()
    .input(
      z.object({
        query: z.string().max(200),
        kinds: z.array(EntityKind).optional(),
        limit: z.int().min(1).max(50).default(12),
      }),
    )
    .output(z.object({ hits: z.array(EntityHit) })),
  create: command('undoable', 'INVALID_FIELD', 'DUPLICATE')
    .input(EntityInput)
    .output(z.object({ entity: Entity })),
  /** Registers a gazetteer place, its country link included; returns the one that is there if it was registered before. */
  fromGazetteer: command('undoable', 'NOT_FOUND')
    .input(z.object({ gazetteerId: z.string() }))
    .output(z.object({ entity: Entity })),
  update: command('coalesce', 'NOT_FOUND', 'INVALID_FIELD', 'STALE')
    .input(z.object({ id: EntityId, rev: z.int().optional(), changes: EntityChanges }))
    .output(z.object({ entity: Entity })),
}

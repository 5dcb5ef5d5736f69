// Entities and the offline gazetteer behind them.
import { z } from 'zod'
import type { DuplicateReason } from '../../kernel/registry'
import { ClaimId, DocumentId, EntityId, NoteId, SourceId } from '../../model/base/ids'
import { Alias, Entity, EntityKind, Point } from '../../model/entity'
import { command, query } from '../declare/operation'
import { editOf } from '../declare/patch'
import { worded } from '../declare/worded'

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
}).extend({ name: worded(Entity.shape.name) })
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
/** What an entity can take of a gazetteer entry. */
export const GazetteerPlace = GazetteerHit.extend({
  geonames: z.string().optional(),
  pointBasis: Entity.shape.pointBasis.unwrap(),
  precisionM: z.number().optional(),
})
export type GazetteerPlace = z.infer<typeof GazetteerPlace>
/** A registered entity, or a gazetteer entry that could become one. */
export const EntityHit = z.object({
  entityId: EntityId.optional(),
  gazetteer: GazetteerHit.optional(),
  name: z.string(),
  kind: EntityKind,
  /** Told beside the name to keep namesakes apart. */
  detail: z.string(),
  /** The alias that the query met, where it did not meet the name. */
  matched: z.string().optional(),
})
export type EntityHit = z.infer<typeof EntityHit>

/** In what way something refers to an entity. */
export const USE_ROLES = [
  'actor',
  'place',
  'speaker',
  'balance',
  'relative-time',
  'effect',
  'link',
  'source',
  'author',
  'focal',
  'power',
  'filter',
  'tag',
  'note',
] as const
/** One thing that refers to an entity. `claimId` is the claim to show for it, where there is one. */
export const EntityUse = z.object({
  kind: z.enum([
    'claim',
    'forecast',
    'assessment',
    'entity',
    'source',
    'document',
    'project',
    'collection',
    'brief',
    'tag',
    'note',
  ]),
  id: z.string(),
  name: z.string(),
  number: z.int().optional(),
  claimId: ClaimId.optional(),
})
export type EntityUse = z.infer<typeof EntityUse>
/** Everything that refers to an entity in one way: how much, and the first few by name. */
export const EntityUseGroup = z.object({ role: z.enum(USE_ROLES), count: z.int(), first: z.array(EntityUse) })
export type EntityUseGroup = z.infer<typeof EntityUseGroup>

const Named = Entity.pick({ id: true, name: true, kind: true })
/** An entity as lists name it. */
export type NamedEntity = z.infer<typeof Named>
const MergeInput = z.object({ into: EntityId, from: z.array(EntityId).min(1).max(100) })
/** What a merge would do; nothing is done. */
export const MergePreview = z.object({
  into: Named,
  from: z.array(Named),
  /** References that will be led to `into`. */
  uses: z.array(EntityUseGroup),
  /** Names that `into` gains as aliases. */
  aliases: z.array(Alias),
  /** Fields that are empty in `into` and will be filled. */
  filled: z.array(z.string()),
  /** Fields in which the others say something else, which goes. */
  dropped: z.array(z.string()),
  links: z.int(),
  doubts: z.array(z.enum(['kind', 'code', 'place'])),
  /** Claims in which `into` would both gain and lose (D16): refused, unless `conflicts` is `neither`. */
  conflicts: z.array(z.object({ id: ClaimId, number: z.int(), text: z.string() })),
  /** Names along a circle of links that the merge would close: refused. */
  circle: z.array(z.string()).optional(),
})
export type MergePreview = z.infer<typeof MergePreview>

const SplitInput = z.object({
  id: EntityId,
  part: EntityFields,
  /** Positions of aliases and links that go to the part. */
  aliases: z.array(z.int().min(0)).default([]),
  links: z.array(z.int().min(0)).default([]),
  /** What refers to the part from now on. */
  claimIds: z.array(ClaimId).default([]),
  sourceIds: z.array(SourceId).default([]),
  documentIds: z.array(DocumentId).default([]),
  entityIds: z.array(EntityId).default([]),
  noteIds: z.array(NoteId).default([]),
})
/** What a split would leave and give away; nothing is done. */
export const SplitPreview = z.object({
  stays: z.object({ name: z.string(), aliases: z.array(z.string()), uses: z.array(EntityUseGroup) }),
  goes: z.object({ name: z.string(), aliases: z.array(z.string()), uses: z.array(EntityUseGroup) }),
})
export type SplitPreview = z.infer<typeof SplitPreview>

const RenameInput = z.object({
  id: EntityId,
  name: EntityFields.shape.name,
  /** As which type of alias the former name is kept. */
  keepAs: z.union([Alias.shape.type, z.literal('none')]).default('former'),
  /** Replaces the former name in texts of claims, forecasts, notes and briefs as well. */
  inTexts: z.boolean().default(false),
})
/** A text that a renaming rewrites. */
export const RenamedText = z.object({
  kind: z.enum(['claim', 'forecast', 'note', 'brief', 'collection']),
  id: z.string(),
  claimId: ClaimId.optional(),
  /** C-17, or the title of a brief or collection. */
  name: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
})
export type RenamedText = z.infer<typeof RenamedText>
/** Reasons in the order of how much they say. */
const REASONS = [
  'code',
  'name',
  'words',
  'acronym',
  'transliteration',
  'initials',
  'spelling',
] as const satisfies readonly DuplicateReason[]
/** Two entities that may be one (kernel/registry R1). */
export const DuplicateEntities = z.object({
  a: Named,
  b: Named,
  reason: z.enum(REASONS),
  score: z.number(),
  met: z.tuple([z.string(), z.string()]),
})
export type DuplicateEntities = z.infer<typeof DuplicateEntities>

/** How many of a group of uses are named. */
const first = z.int().min(0).max(500).default(8)

/** Operations on entities. */
export const entities = {
  list: query().output(z.object({ entities: z.array(Entity) })),
  /** Number of live claims in which each entity acts or is a place, by id; an entity without any is left out. */
  counts: query().output(z.object({ claims: z.record(z.string(), z.int()) })),
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
  /** Entries of the gazetteer with a point, registered or not. */
  places: query()
    .input(z.object({ query: z.string().max(200), limit: z.int().min(1).max(50).default(12) }))
    .output(z.object({ places: z.array(GazetteerPlace) })),
  /** Everything that refers to an entity; groups without any are left out. */
  uses: query('NOT_FOUND')
    .input(z.object({ id: EntityId, first }))
    .output(z.object({ groups: z.array(EntityUseGroup), total: z.int() })),
  create: command('undoable', 'INVALID_FIELD', 'DUPLICATE', 'CYCLE')
    .input(EntityInput)
    .output(z.object({ entity: Entity })),
  /** Registers a gazetteer place, its country link included; returns the one that is there if it was registered before. */
  fromGazetteer: command('undoable', 'NOT_FOUND')
    .input(z.object({ gazetteerId: z.string() }))
    .output(z.object({ entity: Entity })),
  update: command('coalesce', 'NOT_FOUND', 'INVALID_FIELD', 'STALE', 'DUPLICATE', 'CYCLE')
    .input(z.object({ id: EntityId, rev: z.int().optional(), changes: EntityChanges }))
    .output(z.object({ entity: Entity })),
  mergePreview: query('NOT_FOUND', 'MERGE_SELF').input(MergeInput.extend({ first })).output(MergePreview),
  /** Leads all references to `into`, keeps the others' names as aliases, deletes them; one change set (D23). */
  merge: command('undoable', 'NOT_FOUND', 'MERGE_SELF', 'INVALID_FIELD', 'CYCLE')
    .input(MergeInput.extend({ conflicts: z.enum(['refuse', 'neither']).default('refuse') }))
    .output(z.object({ entity: Entity, redirected: z.int() })),
  splitPreview: query('NOT_FOUND', 'INVALID_FIELD').input(SplitInput.extend({ first })).output(SplitPreview),
  /** Makes a part of an entity an entity of its own, with the aliases, links and references that are named. */
  split: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'DUPLICATE', 'CYCLE')
    .input(SplitInput)
    .output(z.object({ entity: Entity, part: Entity })),
  renamePreview: query('NOT_FOUND', 'INVALID_FIELD')
    .input(RenameInput.extend({ limit: z.int().min(1).max(5000).default(200) }))
    .output(z.object({ texts: z.array(RenamedText), count: z.int(), namesake: Named.optional() })),
  /** Gives an entity another name, in texts as well where asked; one change set. */
  rename: command('undoable', 'NOT_FOUND', 'INVALID_FIELD', 'DUPLICATE')
    .input(RenameInput)
    .output(z.object({ entity: Entity, texts: z.int() })),
  /** What keeps an entity from being deleted, and what goes with it. */
  deletePreview: query('NOT_FOUND')
    .input(z.object({ id: EntityId, first }))
    .output(z.object({ entity: Named, blocking: z.array(EntityUseGroup), going: z.array(EntityUseGroup) })),
  delete: command('undoable', 'NOT_FOUND', 'IN_USE')
    .input(z.object({ id: EntityId }))
    .output(z.object({ id: EntityId })),
  /** Pairs that may be one, surest first. */
  duplicates: query()
    .input(z.object({ limit: z.int().min(1).max(1000).default(200) }))
    .output(z.object({ pairs: z.array(DuplicateEntities), count: z.int() })),
}

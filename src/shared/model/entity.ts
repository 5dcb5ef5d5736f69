// Registered things that a text can name: polities, organisations, people, places, agreements.
import { z } from 'zod'
import { envelope } from './base/envelope'
import { Edtf, EntityId, LanguageTag } from './base/ids'
import { TimeValue } from './base/time-span'

export const ENTITY_KINDS = [
  'polity',
  'government',
  'organisation',
  'person',
  'place',
  'facility',
  'agreement',
  'programme',
  'event',
  'group',
  'other',
] as const
export const EntityKind = z.enum(ENTITY_KINDS)
export type EntityKind = z.infer<typeof EntityKind>

export const Alias = z.object({
  text: z.string().min(1),
  language: LanguageTag,
  type: z.enum(['official', 'short', 'acronym', 'demonym', 'former', 'exonym', 'transliteration', 'other']),
  from: Edtf.optional(),
  to: Edtf.optional(),
})
export const LINK_TYPES = [
  'seat-of',
  'stands-for',
  'government-of',
  'holds-office-in',
  'member-of',
  'party-to',
  'part-of',
  'located-in',
  'owned-by',
  'operates',
  'successor-of',
] as const
export const EntityLink = z.object({
  type: z.enum(LINK_TYPES),
  to: EntityId,
  title: z.string().optional(),
  from: Edtf.optional(),
  until: Edtf.optional(),
})
export type EntityLink = z.infer<typeof EntityLink>

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
/** GeoJSON (RFC 7946) as far as we draw it; positions are [longitude, latitude]. */
export const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: z.array(Position).min(2) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position).min(2)).min(1) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4)).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position).min(4)).min(1)).min(1) }),
])
export type Geometry = z.infer<typeof Geometry>

export const Point = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
export type Point = z.infer<typeof Point>

export const Entity = z.object({
  id: EntityId,
  ...envelope,
  kind: EntityKind,
  subkind: z.string().max(60).optional(),
  name: z.string().min(1).max(300),
  language: LanguageTag.default('en'),
  aliases: z.array(Alias).default([]),
  codes: z
    .object({
      /** ISO 3166-1 alpha-2, upper case; names the country's shape in the basemap. */
      iso3166: z.string().optional(),
      wikidata: z.string().optional(),
      geonames: z.string().optional(),
      cameo: z.string().optional(),
    })
    .default({}),
  time: TimeValue.optional(),
  /** null on purpose: known to have no single point. */
  point: Point.nullable().optional(),
  pointBasis: z.enum(['exact', 'centroid', 'convention']).optional(),
  /** Radius of uncertainty in metres. */
  precisionM: z.number().min(0).optional(),
  geometry: Geometry.optional(),
  links: z.array(EntityLink).default([]),
})
export type Entity = z.infer<typeof Entity>

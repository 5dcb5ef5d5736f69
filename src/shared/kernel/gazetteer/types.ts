// Shapes of the gazetteer's data files and of its answers.
import type { z } from 'zod'
import type { Alias, Point } from '../../model/entity'

export type GazetteerAlias = z.infer<typeof Alias>
/** The time in which a place was or is the capital of a polity; EDTF, absent sides are open. */
export interface Seat {
  readonly iso3166: string
  readonly from?: string
  readonly until?: string
}

/** One polity or place, with what an entity made of it needs. */
export interface GazetteerEntry {
  /** Stable within the shipped data: `iso:KZ`, `geonames:1526273`, `place:caspian-sea`. */
  readonly id: string
  readonly name: string
  readonly kind: 'polity' | 'place'
  /** state, territory, capital, city, sea, region, oil field … */
  readonly subkind: string
  /** ISO 3166-1 alpha-2: of the polity itself, or of the one a place lies in. */
  readonly iso3166?: string
  readonly geonames?: string
  readonly point: Point | null
  readonly pointBasis: 'exact' | 'centroid' | 'convention'
  readonly precisionM?: number
  readonly population?: number
  /** The polity whose capital it is now: its name then also stands for a government (metonym rule). */
  readonly capitalOf?: string
  readonly seats?: readonly Seat[]
  /** The polity whose government its name stands for although it is no capital (Kremlin). */
  readonly standsFor?: string
  readonly aliases: readonly GazetteerAlias[]
}
export interface GazetteerHit extends GazetteerEntry {
  /** The name or alias that the query met. */
  readonly matched: string
}

/** Contents of the files in resources/vocabularies, parsed as JSON where they are JSON. */
export interface GazetteerData {
  readonly polities: readonly PolityRow[]
  /** Tab-separated: geonames id, name, other name, country, `C` for a capital, population, latitude, longitude. */
  readonly cities: string
  readonly supplement: Supplement
}
export interface PolityRow {
  readonly iso3166: string
  readonly name: string
  readonly subkind: string
  readonly point: Point
  readonly aliases: readonly GazetteerAlias[]
}
export interface Supplement {
  readonly renamed: readonly {
    readonly geonames: number
    readonly name?: string
    readonly aliases: readonly GazetteerAlias[]
    readonly seats?: readonly Seat[]
  }[]
  readonly places: readonly {
    readonly name: string
    readonly subkind: string
    readonly iso3166?: string
    readonly point: Point | null
    readonly pointBasis: GazetteerEntry['pointBasis']
    readonly precisionM: number
    readonly aliases: readonly GazetteerAlias[]
    readonly standsFor?: string
  }[]
  readonly polities: readonly { readonly iso3166: string; readonly aliases: readonly GazetteerAlias[] }[]
}

export interface SearchOptions {
  /** Most hits to return; 20 if absent. */
  readonly limit?: number
  readonly kinds?: readonly GazetteerEntry['kind'][]
}
export interface Gazetteer {
  /** Entries with a name or alias that begins with the query, best first; case and accents do not matter. */
  readonly search: (query: string, options?: SearchOptions) => GazetteerHit[]
  /** Entries that bear exactly this name or alias, best first. */
  readonly lookup: (name: string) => GazetteerHit[]
  readonly byId: (id: string) => GazetteerEntry | undefined
}

// What an entity is after others have gone into it, and what a part of it is (D23). Redirects nothing by itself.
import type { Entity } from '../../model/entity'
import { fold } from '../gazetteer'
import { redirectAll, redirectLinks } from './redirect'

type Alias = Entity['aliases'][number]
/** Fields that a merged entity takes over where the remaining one has none. */
const FILLED = ['subkind', 'time', 'point', 'pointBasis', 'precisionM', 'geometry', 'marking'] as const
type Filled = (typeof FILLED)[number]
/** The fields of an entity that a merge or a split rewrites. */
export type Merged = Pick<Entity, 'aliases' | 'codes' | 'links'> & Partial<Pick<Entity, Filled>>

/** What the remaining entity looks like, and what it gained. */
export interface MergeResult {
  readonly fields: Merged
  readonly aliases: readonly Alias[]
  /** Names of fields, codes by `codes.iso3166`, that were empty and are filled now. */
  readonly filled: readonly string[]
  readonly links: number
  /** Fields in which an entity that goes says something else; what it says is not kept. */
  readonly dropped: readonly string[]
}

/** The entity that remains: its own fields, the names of the others as aliases, and what it lacked. Never overwrites. */
export function mergeEntities(into: Entity, from: readonly Entity[]): MergeResult {
  const aliases = gainedAliases(into, from)
  const fields: Record<string, unknown> = {}
  const codes: Record<string, string> = { ...into.codes }
  const [filled, dropped]: [string[], Set<string>] = [[], new Set()]
  for (const one of from) {
    for (const key of FILLED) {
      // a point goes with how it was found, or not at all
      if ((key === 'pointBasis' || key === 'precisionM') && (into.point ?? undefined) !== undefined) continue
      const [own, other] = [fields[key] ?? into[key] ?? undefined, one[key] ?? undefined]
      if (other === undefined) continue
      if (own === undefined) {
        fields[key] = other
        filled.push(key)
      } else if (JSON.stringify(own) !== JSON.stringify(other)) dropped.add(key)
    }
    for (const [key, code] of Object.entries(one.codes)) {
      if (codes[key] === undefined) {
        codes[key] = code
        filled.push(`codes.${key}`)
      } else if (codes[key] !== code) dropped.add(`codes.${key}`)
    }
  }
  const redirect = redirectAll(new Set(from.map((one) => one.id)), into.id)
  const links = redirectLinks(
    [into, ...from].flatMap((one) => one.links),
    into.id,
    redirect,
  )
  return {
    fields: { ...fields, aliases: [...into.aliases, ...aliases], codes, links } as Merged,
    aliases,
    filled,
    links: Math.max(0, links.length - into.links.length),
    dropped: [...dropped],
  }
}

/** Names and aliases of those that go, without what is there already; the name itself comes as type `other`. */
function gainedAliases(into: Entity, from: readonly Entity[]): Alias[] {
  const known = new Set([into.name, ...into.aliases.map((alias) => alias.text)])
  const gained: Alias[] = []
  for (const one of from) {
    const own: Alias = { text: one.name, language: one.language, type: 'other' }
    const listed = one.aliases.find((alias) => alias.text === one.name)
    for (const alias of [listed ?? own, ...one.aliases]) {
      if (known.has(alias.text)) continue
      known.add(alias.text)
      gained.push(alias)
    }
  }
  return gained
}

/** What makes a merge doubtful: kinds, or codes of one register, that differ. */
export function mergeDoubts(into: Entity, from: readonly Entity[]): ('kind' | 'code' | 'place')[] {
  const doubts = new Set<'kind' | 'code' | 'place'>()
  for (const one of from) {
    if (one.kind !== into.kind) doubts.add('kind')
    if (Object.entries(one.codes).some(([key, code]) => (into.codes[key as keyof Entity['codes']] ?? code) !== code))
      doubts.add('code')
    if (farApart(into, one)) doubts.add('place')
  }
  return [...doubts]
}
/** Further apart than a degree: two places of one name, not one place written twice. */
function farApart({ point: a }: Entity, { point: b }: Entity): boolean {
  if (!a || !b) return false
  const east = Math.abs(a.lon - b.lon)
  return Math.abs(a.lat - b.lat) > 1 || Math.min(east, 360 - east) > 1
}

/** Positions in the lists of the entity that is split. */
export interface SplitParts {
  readonly aliases: readonly number[]
  readonly links: readonly number[]
}
/** Aliases and links of an entity parted in two: what stays, and what goes to the part. */
export function splitLists(
  { aliases, links }: Pick<Entity, 'aliases' | 'links'>,
  { aliases: a, links: l }: SplitParts,
) {
  const goes = (chosen: readonly number[]) => (_: unknown, i: number) => chosen.includes(i)
  const stays = (chosen: readonly number[]) => (_: unknown, i: number) => !chosen.includes(i)
  return {
    stays: { aliases: aliases.filter(stays(a)), links: links.filter(stays(l)) },
    goes: { aliases: aliases.filter(goes(a)), links: links.filter(goes(l)) },
  }
}

/** Aliases of an entity that is called otherwise now: the former name kept in a type, the new one no longer an alias. */
export function renamedAliases(
  entity: Pick<Entity, 'name' | 'language' | 'aliases'>,
  name: string,
  keepAs: Alias['type'] | 'none',
): Alias[] {
  const others = entity.aliases.filter((alias) => alias.text !== name || alias.language !== entity.language)
  const known = others.some((alias) => fold(alias.text) === fold(entity.name) && alias.text === entity.name)
  if (keepAs === 'none' || known || entity.name === name) return others
  return [...others, { text: entity.name, language: entity.language, type: keepAs }]
}

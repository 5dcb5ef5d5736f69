// Makes an entity of a gazetteer entry, with the polities that its links lead to. Makes nothing twice.
import type { Gazetteer, GazetteerEntry } from '@shared/kernel/gazetteer'
import type { Entity } from '@shared/model/entity'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'

type Links = Entity['links']

/** The id of the entity of an entry: the one that is there, else a new one in the caller's unit of work. */
export async function registerPlace(ctx: Context, repos: Repositories, entry: GazetteerEntry): Promise<string> {
  const known = await registered(repos, entry)
  if (known) return known.id
  const links = await linksOf(ctx, repos, entry)
  const made = await repos.entities.insert({
    id: ctx.ports.ids.next(),
    kind: entry.kind,
    subkind: entry.subkind,
    name: entry.name,
    language: 'en',
    aliases: entry.aliases.map((alias) => ({ ...alias })),
    codes: {
      ...(entry.kind === 'polity' && entry.iso3166 && { iso3166: entry.iso3166 }),
      ...(entry.geonames && { geonames: entry.geonames }),
    },
    point: entry.point,
    pointBasis: entry.pointBasis,
    precisionM: entry.precisionM,
    links,
  })
  return made.id
}

async function registered(repos: Repositories, entry: GazetteerEntry): Promise<Entity | undefined> {
  if (entry.kind === 'polity' && entry.iso3166) {
    return (await repos.entities.byCode('iso3166', entry.iso3166)).find((one) => one.kind === 'polity')
  }
  if (entry.geonames) {
    const [coded] = await repos.entities.byCode('geonames', entry.geonames)
    if (coded) return coded
  }
  const named = await repos.entities.byName(entry.name)
  return named.find((one) => isSamePlace(one, entry))
}

/** Within about a tenth of a degree: registers round their points differently. */
export function isSamePlace(
  entity: Entity,
  entry: Pick<GazetteerEntry, 'name' | 'kind' | 'point' | 'iso3166'>,
): boolean {
  if (entity.name !== entry.name) return false
  if (entry.kind === 'polity') return entity.kind === 'polity' && entity.codes.iso3166 === entry.iso3166
  if (entity.kind !== 'place' && entity.kind !== 'facility') return false
  if (!entity.point || !entry.point) return !entity.point && !entry.point
  return Math.abs(entity.point.lat - entry.point.lat) < 0.1 && Math.abs(entity.point.lon - entry.point.lon) < 0.1
}

async function linksOf(ctx: Context, repos: Repositories, entry: GazetteerEntry): Promise<Links> {
  if (entry.kind === 'polity') return []
  const links: Links = []
  const polity = (iso3166: string) => polityOf(ctx, repos, ctx.gazetteer(), iso3166)
  const country = entry.iso3166 && (await polity(entry.iso3166))
  if (country) links.push({ type: 'located-in', to: country })
  for (const seat of entry.seats ?? []) {
    const to = await polity(seat.iso3166)
    if (to)
      links.push({
        type: 'seat-of',
        to,
        ...(seat.from && { from: seat.from }),
        ...(seat.until && { until: seat.until }),
      })
  }
  if (entry.capitalOf && !entry.seats?.length) {
    const to = await polity(entry.capitalOf)
    if (to) links.push({ type: 'seat-of', to })
  }
  const stands = entry.standsFor && (await polity(entry.standsFor))
  if (stands) links.push({ type: 'stands-for', to: stands })
  return links
}

async function polityOf(
  ctx: Context,
  repos: Repositories,
  gazetteer: Gazetteer,
  iso3166: string,
): Promise<Entity['id'] | undefined> {
  const entry = gazetteer.byId(`iso:${iso3166}`)
  return entry ? ((await registerPlace(ctx, repos, entry)) as Entity['id']) : undefined
}

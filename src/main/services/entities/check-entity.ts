// What makes an entity valid and new. Throws INVALID_FIELD and DUPLICATE.
import { Failure } from '@shared/contract/errors'
import { parseEdtf } from '@shared/kernel/time'
import type { Entity } from '@shared/model/entity'
import type { Repositories } from '../../store'

type Dated = Partial<Pick<Entity, 'time' | 'aliases' | 'links'>>

function edtf(value: string, field: string): string {
  const parsed = parseEdtf(value)
  if (!parsed.ok) throw new Failure('INVALID_FIELD', { field, detail: parsed.message })
  return parsed.canonical
}
const dates = <T extends object>(object: T, keys: readonly (keyof T & string)[], field: string): T => {
  const given = keys.filter((key) => typeof object[key] === 'string')
  return { ...object, ...Object.fromEntries(given.map((key) => [key, edtf(String(object[key]), `${field}.${key}`)])) }
}

/** The entity with every date in canonical spelling (D24). */
export function canonicalEntity<T extends Dated>(entity: T): T {
  return {
    ...entity,
    ...(entity.time && { time: dates(entity.time, ['edtf'], 'time') }),
    ...(entity.aliases && { aliases: entity.aliases.map((alias, i) => dates(alias, ['from', 'to'], `aliases.${i}`)) }),
    ...(entity.links && { links: entity.links.map((link, i) => dates(link, ['from', 'until'], `links.${i}`)) }),
  }
}

/** Links lead to live entities, and not to the entity itself. */
export async function requireTargets(repos: Repositories, { links }: Pick<Entity, 'links'>, id: string): Promise<void> {
  for (const [i, link] of links.entries()) {
    const target = link.to === id ? undefined : await repos.entities.get(link.to)
    if (!target || target.deletedAt)
      throw new Failure('INVALID_FIELD', { field: `links.${i}.to`, detail: 'there is no such entity' })
  }
}

/** A polity is one per ISO code; other things are known by kind and name, but people and places have namesakes. */
export async function requireNew(
  repos: Repositories,
  entity: Pick<Entity, 'name' | 'kind' | 'codes' | 'point'>,
): Promise<void> {
  const { iso3166 } = entity.codes
  if (entity.kind === 'polity' && iso3166) {
    const taken = (await repos.entities.byCode('iso3166', iso3166)).find((one) => one.kind === 'polity')
    if (taken) throw new Failure('DUPLICATE', { name: taken.name, place: taken.id })
  }
  if (entity.kind === 'person') return
  const name = entity.name.toLowerCase()
  const known = await repos.entities.byName(entity.name)
  const same = known.find(
    (one) => one.kind === entity.kind && one.name.toLowerCase() === name && samePoint(one, entity),
  )
  if (same) throw new Failure('DUPLICATE', { name: same.name, place: same.id })
}

function samePoint(a: Pick<Entity, 'point'>, b: Pick<Entity, 'point'>): boolean {
  return a.point?.lat === b.point?.lat && a.point?.lon === b.point?.lon
}

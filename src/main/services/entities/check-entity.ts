// What makes an entity valid and new. Throws INVALID_FIELD, DUPLICATE and CYCLE.
import { Failure } from '@shared/contract/errors'
import { codeProblem, geometryProblem, linkCycle } from '@shared/kernel/registry'
import { bounds, parseEdtf } from '@shared/kernel/time'
import type { Entity } from '@shared/model/entity'
import type { Repositories } from '../../store'

type Dated = Partial<Pick<Entity, 'time' | 'aliases' | 'links'>>
type Checked = Dated & Partial<Pick<Entity, 'codes' | 'geometry'>>

const invalid = (field: string, detail: string): Failure => new Failure('INVALID_FIELD', { field, detail })

function edtf(value: string, field: string): string {
  const parsed = parseEdtf(value)
  if (!parsed.ok) throw invalid(field, parsed.message)
  return parsed.canonical
}
const dates = <T extends object>(object: T, keys: readonly (keyof T & string)[], field: string): T => {
  const given = keys.filter((key) => typeof object[key] === 'string')
  return { ...object, ...Object.fromEntries(given.map((key) => [key, edtf(String(object[key]), `${field}.${key}`)])) }
}

/** The entity with every date in canonical spelling (D24), once its codes, shape and lists are found to be right. */
export function canonicalEntity<T extends Checked>(entity: T): T {
  const problem =
    (entity.codes && codeProblem(entity.codes)) ?? (entity.geometry ? geometryProblem(entity.geometry) : undefined)
  if (problem) throw invalid(problem.field, problem.detail)
  const canonical = {
    ...entity,
    ...(entity.time && { time: dates(entity.time, ['edtf'], 'time') }),
    ...(entity.aliases && { aliases: entity.aliases.map((alias, i) => dates(alias, ['from', 'to'], `aliases.${i}`)) }),
    ...(entity.links && { links: entity.links.map((link, i) => dates(link, ['from', 'until'], `links.${i}`)) }),
  }
  for (const [i, { from, to }] of (canonical.aliases ?? []).entries()) requireOrder(from, to, `aliases.${i}.to`)
  for (const [i, { from, until }] of (canonical.links ?? []).entries()) requireOrder(from, until, `links.${i}.until`)
  requireOnce(canonical.aliases ?? [], ({ text, language, type }) => [text, language, type], 'aliases', 'alias')
  requireOnce(canonical.links ?? [], (l) => [l.type, l.to, l.title, l.from, l.until], 'links', 'link')
  return canonical
}

/** An end is not before its beginning. */
function requireOrder(from: string | undefined, to: string | undefined, field: string): void {
  const start = from === undefined ? undefined : bounds(from)?.earliest
  const end = to === undefined ? undefined : bounds(to)?.latest
  if (start !== undefined && end !== undefined && end < start) throw invalid(field, 'it ends before it begins')
}
function requireOnce<T>(list: readonly T[], keyOf: (one: T) => readonly unknown[], field: string, word: string): void {
  const seen = new Set<string>()
  for (const [i, one] of list.entries()) {
    const key = JSON.stringify(keyOf(one))
    if (seen.has(key)) throw invalid(`${field}.${i}`, `the same ${word} stands twice`)
    seen.add(key)
  }
}

/** Links lead to live entities, not to the entity itself, and in no circle where that makes no sense. */
export async function requireTargets(repos: Repositories, { links }: Pick<Entity, 'links'>, id: string): Promise<void> {
  if (links.length === 0) return
  const entities = new Map((await repos.entities.list()).map((one) => [one.id as string, one]))
  for (const [i, link] of links.entries()) {
    if (link.to === id || !entities.has(link.to)) throw invalid(`links.${i}.to`, 'there is no such entity')
  }
  requireNoCircle({ id, links } as Pick<Entity, 'id' | 'links'>, entities)
}
/** Throws CYCLE with the names along the circle that the entity's links close. */
export function requireNoCircle(
  entity: Pick<Entity, 'id' | 'links'>,
  entities: ReadonlyMap<string, Pick<Entity, 'id' | 'links' | 'name'>>,
): void {
  const cycle = linkCycle(entity, entities)
  if (!cycle) return
  const names = cycle.ids.map((id) => entities.get(id)?.name ?? 'this one')
  throw new Failure('CYCLE', { field: `links.${cycle.link}.to`, detail: names.join(' → ') })
}

/** A polity is one per ISO code; other things are known by kind and name, but people and places have namesakes. */
export async function requireNew(
  repos: Repositories,
  entity: Pick<Entity, 'name' | 'kind' | 'codes' | 'point'>,
  ownId?: string,
): Promise<void> {
  const { iso3166 } = entity.codes
  if (entity.kind === 'polity' && iso3166) {
    const coded = await repos.entities.byCode('iso3166', iso3166)
    const taken = coded.find((one) => one.kind === 'polity' && one.id !== ownId)
    if (taken) throw new Failure('DUPLICATE', { name: taken.name, field: 'codes.iso3166', place: taken.id })
  }
  if (entity.kind === 'person') return
  const same = await namesake(repos, entity, ownId)
  if (same) throw new Failure('DUPLICATE', { name: same.name, field: 'name', place: same.id })
}

/** A live entity of the same kind, name and point. */
async function namesake(
  repos: Repositories,
  entity: Pick<Entity, 'name' | 'kind' | 'point'>,
  ownId: string | undefined,
): Promise<Entity | undefined> {
  const name = entity.name.toLowerCase()
  return (await repos.entities.byName(entity.name)).find(
    (one) => one.id !== ownId && one.kind === entity.kind && one.name.toLowerCase() === name && samePoint(one, entity),
  )
}

function samePoint(a: Pick<Entity, 'point'>, b: Pick<Entity, 'point'>): boolean {
  return a.point?.lat === b.point?.lat && a.point?.lon === b.point?.lon
}

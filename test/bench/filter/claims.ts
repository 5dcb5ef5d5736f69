// Claims of the filter bench, straight as columns: actors and places as Zipf has them, some claims with two actors.
import type { LedgerColumns } from '@shared/kernel/ledger'
import { fixtureId, random } from '../../builders/random'
import { benchColumns } from '../timeline/claims'

export const ACTORS = 1000
export const PLACES = 2000
export const actorId = (n: number): string => fixtureId(1, n)

/** `count` claims; every claim has one or two actors of 1,000 and a site among 2,000 places. */
export function filterColumns(count: number): LedgerColumns {
  const columns = benchColumns(count)
  const own = random(11)
  const points = Array.from({ length: PLACES }, () => ({ lon: own.next() * 340 - 170, lat: own.next() * 150 - 70 }))
  const polity = (n: number) => ({ id: actorId(n), name: `Actor ${n}`, kind: 'polity' as const })
  const place = (n: number) => ({ id: fixtureId(2, n), name: `Place ${n}`, kind: 'place' as const, point: points[n]! })
  const entities = [
    ...Array.from({ length: ACTORS }, (_, n) => polity(n)),
    ...Array.from({ length: PLACES }, (_, n) => place(n)),
  ]
  const { actor, at } = listsOf(count)
  return {
    ...columns,
    lists: { ...columns.lists, actor, place: at },
    dictionaries: { ...columns.dictionaries, entities, powers: [], focal: undefined },
  }
}

function listsOf(count: number) {
  const { zipf, chance } = random(13)
  const start = new Uint32Array(count + 1)
  const entity = new Uint32Array(count * 2)
  const site = new Uint32Array(count)
  let at = 0
  for (let row = 0; row < count; row++) {
    const first = zipf(ACTORS)
    entity[at++] = first
    const second = zipf(ACTORS)
    if (chance(0.4) && second !== first) entity[at++] = second
    start[row + 1] = at
    site[row] = ACTORS + zipf(PLACES)
  }
  const rows = Uint32Array.from({ length: count + 1 }, (_, row) => row)
  return {
    actor: { start, entity: entity.slice(0, at), role: new Uint8Array(at), strength: new Uint8Array(at) },
    at: { start: rows, entity: site, role: new Uint8Array(count), order: new Uint16Array(count) },
  }
}

// crossfilter2 as its documents recommend: one dimension a clock's end, groups beside, ranges where it has a fast way.

import { DOMAINS } from '@shared/model/base/vocabulary'
import crossfilter from 'crossfilter2'
import { ACTORS, filterColumns } from './claims'
import type { Side, State } from './session'

interface Claim {
  readonly first: number
  readonly last: number
  readonly domain: number
  readonly actors: readonly number[]
  readonly lon: number
  readonly lat: number
}

function claimsOf(count: number): Claim[] {
  const { rows, lists, dictionaries } = filterColumns(count)
  return Array.from({ length: count }, (_, row) => {
    const at = dictionaries.entities[lists.place.entity[row]!]!.point!
    return {
      first: rows.softEarliest[row]!,
      last: rows.softLatest[row]!,
      domain: rows.domain[row]!,
      actors: [...lists.actor.entity.subarray(lists.actor.start[row], lists.actor.start[row + 1])],
      lon: at.lon,
      lat: at.lat,
    }
  })
}

function countsBy(groups: readonly { readonly key: unknown; readonly value: unknown }[], size: number): number[] {
  const counts = new Array<number>(size).fill(0)
  for (const { key, value } of groups) counts[Number(key)] = Number(value)
  return counts
}

export function peer(count: number): () => Side {
  const claims = claimsOf(count)
  return () => {
    const filter = crossfilter(claims)
    const first = filter.dimension((claim) => claim.first)
    const last = filter.dimension((claim) => claim.last)
    const domain = filter.dimension((claim) => claim.domain)
    const actor = filter.dimension((claim) => claim.actors, true)
    const [lon, lat] = [filter.dimension((claim) => claim.lon), filter.dimension((claim) => claim.lat)]
    // groups leave out their own dimension's filter: what is shown is counted on dimensions that nobody filters
    const byDomain = filter.dimension((claim) => claim.domain).group()
    const byActor = filter.dimension((claim) => claim.actors, true).group()
    const left = filter.groupAll()
    let now: State = {}
    const move = (next: State) => {
      if (next.brush !== now.brush) setRange(first, next.brush && [-Infinity, next.brush[1] + 1])
      if (next.brush !== now.brush) setRange(last, next.brush && [next.brush[0], Infinity])
      if (next.actors !== now.actors) setAny(actor, next.actors)
      if (next.domains !== now.domains) setAny(domain, next.domains)
      if (next.box !== now.box) setRange(lon, next.box && [next.box[0], next.box[2]])
      if (next.box !== now.box) setRange(lat, next.box && [next.box[1], next.box[3]])
      now = next
      return {
        left: Number(left.value()),
        domains: countsBy(byDomain.all(), DOMAINS.length),
        actors: countsBy(byActor.all(), ACTORS),
      }
    }
    return { move }
  }
}

type Dimension = crossfilter.Dimension<Claim, number>
const setRange = (dimension: Dimension, range: [number, number] | undefined): unknown =>
  range ? dimension.filterRange(range) : dimension.filterAll()
function setAny(dimension: Dimension, values: readonly number[] | undefined): void {
  if (!values) dimension.filterAll()
  else if (values.length === 1) dimension.filterExact(values[0]!)
  else dimension.filterFunction((value) => values.includes(Number(value)))
}

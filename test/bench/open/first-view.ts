// The first linked view over columns that are there, beside crossfilter2's build alone over objects that are there.
import { createRequire } from 'node:module'
import { Engine } from '@renderer/state/ledger/engine/engine'
import { shownBy } from '@renderer/state/ledger/facets'
import { type LedgerColumns, openLedger, packLedger } from '@shared/kernel/ledger'
import type Crossfilter from 'crossfilter2'
import { filterColumns } from '../filter/claims'
import { measure } from '../support/pair'

interface Claim {
  readonly first: number
  readonly last: number
  readonly domain: number
  readonly standing: number
  readonly actors: number[]
}

function claimsOf({ rows, lists, count }: LedgerColumns): Claim[] {
  return Array.from({ length: count }, (_, row) => ({
    first: rows.softEarliest[row]!,
    last: rows.softLatest[row]!,
    domain: rows.domain[row]!,
    standing: rows.standing[row]!,
    actors: [...lists.actor.entity.subarray(lists.actor.start[row], lists.actor.start[row + 1])],
  }))
}

/** Peers are installed on first use, after this file is read. */
const peer = (): typeof Crossfilter => createRequire(import.meta.url)('crossfilter2')

function built(crossfilter: typeof Crossfilter, claims: Claim[]): number {
  const filter = crossfilter(claims)
  filter.dimension((claim) => claim.first)
  filter.dimension((claim) => claim.last)
  const groups = [
    filter.dimension((claim) => claim.domain).group(),
    filter.dimension((claim) => claim.standing).group(),
    filter.dimension((claim) => claim.actors, true).group(),
  ]
  return groups.reduce((sum, group) => sum + group.all().length, 0)
}

function firstView(bytes: Uint8Array): number {
  const columns = openLedger(bytes)
  const { visible, visibleCount } = new Engine(columns).narrow([])
  return (['domain', 'standing', 'actor'] as const).reduce(
    (sum, facet) => sum + shownBy(columns, visible, facet).length,
    visibleCount,
  )
}

export async function firstLinkedView(claims: number, rounds: number): Promise<void> {
  const columns = filterColumns(claims)
  const bytes = packLedger(columns)
  const objects = claimsOf(columns)
  const crossfilter = peer()
  const name = 'first linked view: bytes to what is visible and its facets (goal 4)'
  await measure(
    {
      name,
      beside: 'crossfilter2, build alone',
      ours: () => firstView(bytes),
      theirs: () => built(crossfilter, objects),
    },
    rounds,
  )
}

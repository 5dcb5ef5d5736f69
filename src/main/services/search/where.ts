// Claims that a filter text selects: parsed and matched by kernel/filter, words answered by full text.
import { Failure } from '@shared/contract/errors'
import { type Filter, matchesAll, parseWhere } from '@shared/kernel/filter'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { loadRecords } from '../ledger/load-slice'

/** Ids of the live claims that meet `where`, in the order of their numbers. Throws FILTER_INVALID with term and place. */
export async function claimIdsWhere(ctx: Context, repos: Repositories, where: string): Promise<string[]> {
  const world = await ctx.world.get(repos)
  const dictionaries = await ctx.world.dictionaries(repos, ctx.today())
  const parsed = parseWhere(where, dictionaries)
  if (!parsed.ok) throw new Failure('FILTER_INVALID', { detail: parsed.message, place: String(parsed.position.start) })
  const filters: Filter[] = []
  for (const filter of parsed.filters) {
    filters.push(filter.field === 'text' ? { ...filter, ids: await repos.search.claimIds(filter.text) } : filter)
  }
  const records = await loadRecords(repos, world, ctx.today())
  return records
    .filter((record) => matchesAll(filters, record, dictionaries))
    .sort((a, b) => a.number - b.number)
    .map((record) => record.id)
}

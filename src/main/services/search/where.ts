// Claims that a filter text selects: parsed and matched by kernel/filter, words answered by full text.
import { Failure } from '@shared/contract/errors'
import { type Filter, matchesAll, parseWhere, withFoundWords } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'
import { loadRecords } from '../ledger/load-slice'
import { claimsHolding } from './claims-holding'

/**
 * The filters of a text. `within` is the collection whose own text it is. Throws FILTER_INVALID with what is wrong in
 * `where`, the term as `name` and its first character as `place`.
 */
export function filtersOf(where: string, dictionaries: LedgerDictionaries, within?: string): readonly Filter[] {
  const parsed = parseWhere(where, dictionaries, within)
  if (parsed.ok) return parsed.filters
  const { message, term, position } = parsed
  throw new Failure('FILTER_INVALID', { field: 'where', detail: message, name: term, place: String(position.start) })
}

/** Ids of the live claims that meet `where`, in the order of their numbers. Throws FILTER_INVALID with term and place. */
export async function claimIdsWhere(ctx: Context, repos: Repositories, where: string): Promise<string[]> {
  const world = await ctx.world.get(repos)
  const dictionaries = await ctx.world.dictionaries(repos, ctx.today())
  const filters = await withFoundWords(filtersOf(where, dictionaries), (query) => claimsHolding(repos, query))
  const records = await loadRecords(repos, world, ctx.today())
  return records
    .filter((record) => matchesAll(filters, record, dictionaries))
    .sort((a, b) => a.number - b.number)
    .map((record) => record.id)
}

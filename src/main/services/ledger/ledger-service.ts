// Ledger records of changed claims; the whole travels as bytes.
import type { Context } from '../core/context'
import { loadRecords } from './load-slice'

/** The use case of `contract/ledger`; `sequence` gives the newest commit. */
export function ledgerService(ctx: Context, sequence: () => number) {
  return {
    records: ({ ids }: { ids: readonly string[] }) =>
      ctx.read(async (repos) => {
        const records = await loadRecords(repos, await ctx.world.get(repos), ctx.today(), ids)
        const there = new Set(records.map((record) => record.id))
        return {
          sequence: sequence(),
          records,
          removed: ids.filter((id) => !there.has(id)),
          dictionaries: await ctx.world.dictionaries(repos, ctx.today()),
        }
      }),
  }
}

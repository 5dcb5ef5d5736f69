// Filter texts of collections and briefs name tags: they follow when a tag is renamed, merged or deleted.
import { type Filter, formatWhere, parseWhere } from '@shared/kernel/filter'
import type { Tag } from '@shared/model/tag'
import type { Repositories } from '../../store'
import type { Context } from '../core/context'

interface Change {
  readonly before: readonly Tag[]
  readonly after: readonly Tag[]
  readonly redirect: ReadonlyMap<string, string>
}

/** Rewrites the filter texts that name a tag which changes its name or goes; one that is not understood stays. */
export async function rewriteTagFilters(ctx: Context, repos: Repositories, change: Change): Promise<void> {
  const names = new Map<string, string>(change.after.map(({ id, name }) => [id, name]))
  const concerned = new Set(
    change.before.filter(({ id, name }) => names.get(id) !== name).map(({ id }) => id as string),
  )
  // a new namesake makes a name ambiguous where it was not
  const fresh = change.after.some(({ id }) => !change.before.some((one) => one.id === id))
  if (concerned.size === 0 && !fresh) return
  const collections = await repos.collections.list()
  const briefs = (await repos.briefs.list()).filter(({ where }) => where !== undefined)
  if (collections.length + briefs.length === 0) return
  const dictionaries = await ctx.world.dictionaries(repos, ctx.today())
  const before = { ...dictionaries, tags: change.before }
  const after = { ...dictionaries, tags: change.after }
  const led = (ids: readonly string[]) => [...new Set(ids.map((id) => change.redirect.get(id) ?? id))]
  const rewrite = (where: string): string => {
    const parsed = parseWhere(where, before)
    if (!parsed.ok || !parsed.filters.some(({ field }) => field === 'tag')) return where
    const filters = parsed.filters.map(
      (filter): Filter => (filter.field === 'tag' ? { ...filter, values: led(filter.values) } : filter),
    )
    return formatWhere(filters, after)
  }
  await repos.collections.updateAll(collections, ({ where }) => ({ where: rewrite(where) }))
  await repos.briefs.updateAll(briefs, ({ where }) => ({ where: where && rewrite(where) }))
}

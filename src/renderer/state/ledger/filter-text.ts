// The filter set as text and back: what the search box, the chips' menu and collections share.
import { type Filter, formatWhere, parseWhere, type WhereError, withFoundWords } from '@shared/kernel/filter'
import type { LedgerDictionaries } from '@shared/kernel/ledger'
import { client } from '../corpus/client'
import { chip, viewStore } from '../view-store'
import { fail } from '../window/notices'
import { keepLayoutFact, layoutFact } from '../window/settings'
import { ledgerStore } from './ledger-store'

const NOTHING: LedgerDictionaries = { entities: [], tags: [], documents: [], powers: [] }
const RECENT = 'filters.recent'
const KEPT = 12

/** The dictionaries of the ledger as it is now; empty ones while it loads. */
export const dictionariesNow = (): LedgerDictionaries => ledgerStore.getState().columns?.dictionaries ?? NOTHING

/** Filters whose words full text search has answered. */
export const answered = (filters: readonly Filter[]): Promise<Filter[]> =>
  withFoundWords(filters, async (query) => (await client().search.claims({ query })).ids)

/**
 * Puts filters among the chips. `replace` takes the place of all that are not pinned, `add` of those on the same
 * fields. Words are asked for first; what fails is shown and changes nothing.
 */
export async function applyFilters(filters: readonly Filter[], how: 'add' | 'replace'): Promise<void> {
  try {
    const fresh = (await answered(filters)).map((filter) => ({ ...filter, id: chip().id }))
    const fields = new Set(fresh.map(({ field }) => field))
    const stays = ({ pinned, field }: Filter) => pinned || (how === 'add' && (field === 'text' || !fields.has(field)))
    viewStore.setState(({ filters: now }) => ({ filters: [...now.filter(stays), ...fresh] }))
    keepRecent(formatWhere(filters, dictionariesNow()))
  } catch (error) {
    fail(error)
  }
}

/** A filter as it answers now: words are asked again, collections read anew. One that is no longer understood stays. */
async function answeredNow(filter: Filter): Promise<Filter> {
  if (filter.field !== 'text' && filter.field !== 'collection') return filter
  if (filter.field === 'text') return (await answered([filter]))[0] ?? filter
  const parsed = parseWhere(`collection:${filter.collections.join(',')}`, dictionariesNow())
  const [now] = parsed.ok ? await answered(parsed.filters) : []
  return now?.field === 'collection' ? { ...filter, sets: now.sets } : filter
}
/** Lets filters by words and by collections follow a change of the corpus; chips that were touched meanwhile stay. */
export async function refreshFilters(): Promise<void> {
  const before = viewStore.getState().filters
  const fresh = await Promise.all(before.map(answeredNow))
  const changed = new Map(
    before.flatMap((filter, i) => {
      const next = fresh[i] ?? filter
      return JSON.stringify(next) === JSON.stringify(filter) ? [] : [[filter, next] as const]
    }),
  )
  if (changed.size > 0)
    viewStore.setState(({ filters }) => ({ filters: filters.map((filter) => changed.get(filter) ?? filter) }))
}

/** Reads a filter text and applies it; a text that is not understood is answered, not shown. */
export async function applyText(text: string, how: 'add' | 'replace'): Promise<WhereError | undefined> {
  const parsed = parseWhere(text, dictionariesNow())
  if (!parsed.ok) return parsed
  await applyFilters(parsed.filters, how)
  return undefined
}

/** The filter text of the chips that are on. */
export const currentText = (): string => formatWhere(viewStore.getState().filters, dictionariesNow())

/** Filter texts that were applied in this corpus, newest first. */
export function recentTexts(): readonly string[] {
  const kept = layoutFact<unknown>(RECENT)
  return Array.isArray(kept) ? kept.filter((text): text is string => typeof text === 'string') : []
}
function keepRecent(text: string): void {
  if (text !== '') keepLayoutFact(RECENT, [text, ...recentTexts().filter((other) => other !== text)].slice(0, KEPT))
}

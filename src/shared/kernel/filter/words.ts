// Full text search behind word filters: what is asked of it, and putting its answers where they belong.
import type { Filter, TextFilter } from './filter'

/** The query that full text search gets for a word filter: a phrase in quotes, or words that all must occur. */
export const queryOf = ({ text, phrase }: Pick<TextFilter, 'text' | 'phrase'>): string =>
  phrase ? `"${text.replaceAll('"', '')}"` : text

/** Filters with the claims that full text search finds for their words, those inside collections too. */
export async function withFoundWords(
  filters: readonly Filter[],
  find: (query: string) => Promise<readonly string[]>,
): Promise<Filter[]> {
  const answered: Filter[] = []
  for (const filter of filters) {
    if (filter.field === 'text') answered.push({ ...filter, ids: await find(queryOf(filter)) })
    else if (filter.field === 'collection') {
      const sets: Filter[][] = []
      for (const set of filter.sets) sets.push(await withFoundWords(set, find))
      answered.push({ ...filter, sets })
    } else answered.push(filter)
  }
  return answered
}

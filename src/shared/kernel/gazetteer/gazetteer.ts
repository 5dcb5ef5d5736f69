// Prefix search and exact lookup over the offline gazetteer. Reads no file: the data is an argument.
import { type Entries, readEntries } from './entries'
import { fold } from './fold'
import type { Gazetteer, GazetteerData, GazetteerEntry, GazetteerHit, SearchOptions } from './types'

/** One way to meet an entry: the folded key, the text it stands for, and how good a meeting it is. */
interface Key {
  readonly key: string
  readonly text: string
  /** Number of the entry. */
  readonly at: number
  /** 0 its name, 1 an alias, 2 a later word of either. */
  readonly tier: 0 | 1 | 2
}

/** What ranks entries that match equally well: polities, then population; a capital counts ten times. */
function weight({ kind, population, capitalOf }: GazetteerEntry): number {
  if (kind === 'polity') return 1e11
  return (population ?? UNCOUNTED) * (capitalOf ? 10 : 1)
}
/** Places without inhabitants were chosen by hand: they rank with a middling city. */
const UNCOUNTED = 300_000

const BUCKET = 2
/** Every key of every entry, under its first characters. */
function bucketsOf(entries: Entries): Map<string, Key[]> {
  const buckets = new Map<string, Key[]>()
  const put = (key: Key) => {
    const name = key.key.slice(0, BUCKET)
    const bucket = buckets.get(name)
    if (bucket) bucket.push(key)
    else buckets.set(name, [key])
  }
  for (let at = 0; at < entries.count; at++) {
    entries.texts(at).forEach((text, i) => {
      const key = fold(text)
      if (key === '') return
      put({ key, text, at, tier: i === 0 ? 0 : 1 })
      for (let space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
        put({ key: key.slice(space + 1), text, at, tier: 2 })
      }
    })
  }
  return buckets
}

interface Ranked {
  readonly entry: GazetteerEntry
  /** The text that was met. */
  readonly text: string
  readonly rank: number
}
function byRank(a: Ranked, b: Ranked): number {
  const difference = a.rank - b.rank || weight(b.entry) - weight(a.entry)
  return difference || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0)
}

/** Best meeting of each entry, best entries first. */
function best(ranked: readonly Ranked[], limit: number): GazetteerHit[] {
  const hits: GazetteerHit[] = []
  const seen = new Set<string>()
  for (const { entry, text } of [...ranked].sort(byRank)) {
    if (seen.has(entry.id)) continue
    seen.add(entry.id)
    hits.push({ ...entry, matched: text })
    if (hits.length === limit) break
  }
  return hits
}

/** Exact names first, then exact aliases, then beginnings in the same order, then beginnings of later words. */
function rankOf(key: Key, query: string): number {
  return key.tier < 2 && key.key === query ? key.tier : key.tier + 2
}

/** Makes a gazetteer of the contents of its data files. */
export function makeGazetteer(data: GazetteerData): Gazetteer {
  const entries = readEntries(data)
  const buckets = bucketsOf(entries)

  function candidates(query: string): Iterable<Key> {
    if (query.length >= BUCKET) return buckets.get(query.slice(0, BUCKET)) ?? []
    return [...buckets].flatMap(([name, keys]) => (name.startsWith(query) ? keys : []))
  }

  function search(text: string, { limit = 20, kinds }: SearchOptions = {}): GazetteerHit[] {
    const query = fold(text)
    if (query === '' || limit < 1) return []
    const ranked: Ranked[] = []
    for (const key of candidates(query)) {
      if (!key.key.startsWith(query)) continue
      const entry = entries.entry(key.at)
      if (!kinds || kinds.includes(entry.kind)) ranked.push({ entry, text: key.text, rank: rankOf(key, query) })
    }
    return best(ranked, limit)
  }

  function lookup(name: string): GazetteerHit[] {
    const query = fold(name)
    const exact = [...candidates(query)].filter((key) => key.tier < 2 && key.key === query)
    return best(
      exact.map(({ at, text, tier }) => ({ entry: entries.entry(at), text, rank: tier })),
      exact.length,
    )
  }

  return { search, lookup, byId: entries.byId }
}

// Prefix search and exact lookup over the offline gazetteer. Reads no file: the data is an argument.
import { readEntries } from './entries'
import { fold } from './fold'
import type { Gazetteer, GazetteerData, GazetteerEntry, GazetteerHit, SearchOptions } from './types'

/** One way to meet an entry: the folded key, the text it stands for, and how good a meeting it is. */
interface Key {
  readonly key: string
  readonly text: string
  readonly entry: GazetteerEntry
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

function addKeys(entry: GazetteerEntry, keys: Key[]): void {
  const add = (text: string, tier: 0 | 1) => {
    const key = fold(text)
    if (key === '') return
    keys.push({ key, text, entry, tier })
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
      keys.push({ key: key.slice(at + 1), text, entry, tier: 2 })
    }
  }
  add(entry.name, 0)
  for (const alias of entry.aliases) add(alias.text, 1)
}

const BUCKET = 2
function bucketsOf(keys: readonly Key[]): Map<string, Key[]> {
  const buckets = new Map<string, Key[]>()
  for (const key of keys) {
    const name = key.key.slice(0, BUCKET)
    const bucket = buckets.get(name)
    if (bucket) bucket.push(key)
    else buckets.set(name, [key])
  }
  return buckets
}

interface Ranked {
  readonly key: Key
  readonly rank: number
}
function byRank(a: Ranked, b: Ranked): number {
  const difference = a.rank - b.rank || weight(b.key.entry) - weight(a.key.entry)
  return difference || (a.key.entry.id < b.key.entry.id ? -1 : a.key.entry.id > b.key.entry.id ? 1 : 0)
}

/** Best meeting of each entry, best entries first. */
function best(ranked: readonly Ranked[], limit: number): GazetteerHit[] {
  const hits: GazetteerHit[] = []
  const seen = new Set<string>()
  for (const { key } of [...ranked].sort(byRank)) {
    if (seen.has(key.entry.id)) continue
    seen.add(key.entry.id)
    hits.push({ ...key.entry, matched: key.text })
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
  const keys: Key[] = []
  for (const entry of entries) addKeys(entry, keys)
  const buckets = bucketsOf(keys)
  const ids = new Map(entries.map((entry) => [entry.id, entry]))

  function candidates(query: string): Iterable<Key> {
    if (query.length >= BUCKET) return buckets.get(query.slice(0, BUCKET)) ?? []
    return [...buckets].flatMap(([name, keys]) => (name.startsWith(query) ? keys : []))
  }

  function search(text: string, { limit = 20, kinds }: SearchOptions = {}): GazetteerHit[] {
    const query = fold(text)
    if (query === '' || limit < 1) return []
    const ranked: Ranked[] = []
    for (const key of candidates(query)) {
      if (!key.key.startsWith(query) || (kinds && !kinds.includes(key.entry.kind))) continue
      ranked.push({ key, rank: rankOf(key, query) })
    }
    return best(ranked, limit)
  }

  function lookup(name: string): GazetteerHit[] {
    const query = fold(name)
    const exact = [...candidates(query)].filter((key) => key.tier < 2 && key.key === query)
    return best(
      exact.map((key) => ({ key, rank: key.tier })),
      exact.length,
    )
  }

  return { search, lookup, byId: (id) => ids.get(id) }
}

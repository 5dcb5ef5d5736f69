// Turns the gazetteer's data files into entries: polities, cities with their renamings, places of the supplement.
import { fold } from './fold'
import type { GazetteerAlias, GazetteerData, GazetteerEntry, PolityRow, Supplement } from './types'

function joined(own: readonly GazetteerAlias[], more: readonly GazetteerAlias[], name: string): GazetteerAlias[] {
  const taken = new Set([name, ...more.map((alias) => alias.text)])
  return [...more, ...own.filter((alias) => !taken.has(alias.text))]
}

function polity(row: PolityRow, extra: readonly GazetteerAlias[]): GazetteerEntry {
  return {
    id: `iso:${row.iso3166}`,
    name: row.name,
    kind: 'polity',
    subkind: row.subkind,
    iso3166: row.iso3166,
    point: row.point,
    pointBasis: 'centroid',
    aliases: joined(row.aliases, extra, row.name),
  }
}

type Renaming = Supplement['renamed'][number]
const CITY_PRECISION_M = 5000
const CITY = 'geonames:'

function city(line: string, renamings: ReadonlyMap<string, Renaming>): GazetteerEntry {
  const [id = '', given = '', other, iso3166, capital, population, lat, lon] = line.split('\t')
  const renaming = renamings.get(id)
  const name = renaming?.name ?? given
  const own: GazetteerAlias[] = [given, other ?? '']
    .filter((text) => text !== '' && text !== name)
    .map((text) => ({ text, language: 'und', type: 'other' }))
  const seats = renaming?.seats ?? (capital && iso3166 ? [{ iso3166 }] : undefined)
  return {
    id: `${CITY}${id}`,
    name,
    kind: 'place',
    subkind: capital ? 'capital' : 'city',
    iso3166: iso3166 ?? '',
    geonames: id,
    point: { lat: Number(lat), lon: Number(lon) },
    pointBasis: 'centroid',
    precisionM: CITY_PRECISION_M,
    population: Number(population),
    ...(capital && iso3166 ? { capitalOf: iso3166 } : {}),
    ...(seats ? { seats } : {}),
    aliases: renaming ? joined(own, renaming.aliases, name) : own,
  }
}

const place = (row: Supplement['places'][number]): GazetteerEntry => ({
  ...row,
  id: `place:${fold(row.name).replaceAll(' ', '-')}`,
  kind: 'place',
})

/** The entries of the data by number, each made when it is first asked for: few of the many cities ever are. */
export interface Entries {
  readonly count: number
  entry(at: number): GazetteerEntry
  /** The entry's name, then its aliases: cheaper than the entry. */
  texts(at: number): readonly string[]
  byId(id: string): GazetteerEntry | undefined
}

/** All entries of the data; later files add to earlier ones and repeat none of their ids. */
export function readEntries({ polities, cities, supplement }: GazetteerData): Entries {
  const extra = new Map(supplement.polities.map((row) => [row.iso3166, row.aliases]))
  const renamings = new Map(supplement.renamed.map((row) => [String(row.geonames), row]))
  const whole = [...polities.map((row) => polity(row, extra.get(row.iso3166) ?? [])), ...supplement.places.map(place)]
  const ids = new Map(whole.map((one) => [one.id, one]))
  const lines = cities.split('\n').filter((line) => line !== '')
  const made = new Map<number, GazetteerEntry>()
  const entry = (at: number): GazetteerEntry => {
    const known = whole[at] ?? made.get(at)
    if (known) return known
    const fresh = city(lines[at - whole.length]!, renamings)
    made.set(at, fresh)
    return fresh
  }
  return {
    count: whole.length + lines.length,
    entry,
    texts(at) {
      const line = lines[at - whole.length]
      if (line === undefined || renamings.has(line.slice(0, line.indexOf('\t')))) return textsOf(entry(at))
      const [, given = '', other = ''] = line.split('\t', 3)
      return other === '' || other === given ? [given] : [given, other]
    },
    byId(id) {
      if (!id.startsWith(CITY)) return ids.get(id)
      const start = `${id.slice(CITY.length)}\t`
      const at = lines.findIndex((line) => line.startsWith(start))
      return at < 0 ? undefined : entry(whole.length + at)
    },
  }
}

const textsOf = ({ name, aliases }: GazetteerEntry): readonly string[] => [name, ...aliases.map((alias) => alias.text)]

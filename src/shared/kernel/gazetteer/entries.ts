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

function city(line: string, renamings: ReadonlyMap<string, Renaming>): GazetteerEntry | undefined {
  const [id, given, other, iso3166, capital, population, lat, lon] = line.split('\t')
  if (!id || !given || lon === undefined) return undefined
  const renaming = renamings.get(id)
  const name = renaming?.name ?? given
  const own: GazetteerAlias[] = [given, other ?? '']
    .filter((text) => text !== '' && text !== name)
    .map((text) => ({ text, language: 'und', type: 'other' }))
  const seats = renaming?.seats ?? (capital && iso3166 ? [{ iso3166 }] : undefined)
  return {
    id: `geonames:${id}`,
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

/** All entries of the data; later files add to earlier ones and repeat none of their ids. */
export function readEntries({ polities, cities, supplement }: GazetteerData): GazetteerEntry[] {
  const extra = new Map(supplement.polities.map((row) => [row.iso3166, row.aliases]))
  const renamings = new Map(supplement.renamed.map((row) => [String(row.geonames), row]))
  const entries = polities.map((row) => polity(row, extra.get(row.iso3166) ?? []))
  for (const row of supplement.places) entries.push(place(row))
  for (const line of cities.split('\n')) {
    const entry = city(line, renamings)
    if (entry) entries.push(entry)
  }
  return entries
}

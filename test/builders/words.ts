// Words of the fixtures: self-written, meaning nothing in particular.
import type { Random } from './random'

export const SUBJECTS = [
  'harbour council',
  'ministry of works',
  'northern league',
  'grain exchange',
  'border service',
  'upland assembly',
  'energy board',
  'survey office',
] as const
export const VERBS = [
  'announced',
  'postponed',
  'rejected',
  'extended',
  'financed',
  'inspected',
  'withdrew',
  'renewed',
] as const
export const SENTENCES = [
  'a second line across the ridge',
  'the transit fee for the lower river',
  'joint patrols near the salt lake',
  'its seat on the standing committee',
  'the loan that keeps the smelter open',
  'a visit to the observatory town',
  'the register of foreign contractors',
  'an audit of the reserve fund',
] as const

type FixtureEntity = {
  readonly name: string
  readonly kind: string
  readonly iso3166?: string
  /** [latitude, longitude] */
  readonly point?: readonly [number, number]
  /** Index of the polity that the place is the seat of. */
  readonly seatOf?: number
}
export const ENTITIES: readonly FixtureEntity[] = [
  { name: 'Kazakhstan', kind: 'polity', iso3166: 'KZ', point: [48, 68] },
  { name: 'Russia', kind: 'polity', iso3166: 'RU', point: [60, 90] },
  { name: 'China', kind: 'polity', iso3166: 'CN', point: [35, 104] },
  { name: 'United States', kind: 'polity', iso3166: 'US', point: [39, -98] },
  { name: 'Uzbekistan', kind: 'polity', iso3166: 'UZ', point: [41, 64] },
  { name: 'Turkey', kind: 'polity', iso3166: 'TR', point: [39, 35] },
  { name: 'Astana', kind: 'place', point: [51.17, 71.43], seatOf: 0 },
  { name: 'Almaty', kind: 'place', point: [43.24, 76.95] },
  { name: 'Moscow', kind: 'place', point: [55.75, 37.62], seatOf: 1 },
  { name: 'Beijing', kind: 'place', point: [39.9, 116.4], seatOf: 2 },
  { name: 'Tashkent', kind: 'place', point: [41.3, 69.24], seatOf: 4 },
  { name: 'Aktau', kind: 'place', point: [43.65, 51.17] },
  { name: 'Aral Sea', kind: 'place', point: [45, 60] },
  { name: 'Steppe Rail Company', kind: 'organisation' },
  { name: 'Upland Compact', kind: 'agreement' },
  { name: 'Lowland Forum', kind: 'organisation' },
]

/** A text of `count` sentences in paragraphs of five. */
export function passageText(rng: Random, count: number): string {
  let text = ''
  for (let i = 0; i < count; i++) {
    text += `The ${rng.pick(SUBJECTS)} ${rng.pick(VERBS)} ${rng.pick(SENTENCES)} in ${1990 + rng.int(35)}.`
    text += i % 5 === 4 ? '\n\n' : ' '
  }
  return text.trimEnd()
}

const two = (n: number) => String(n).padStart(2, '0')
/** A canonical EDTF between 1990 and 2025 of a random shape. */
export function edtfFor(rng: Random): string {
  const year = 1990 + rng.int(35)
  const month = two(1 + rng.int(12))
  switch (rng.int(7)) {
    case 0:
      return `${year}-${month}-${two(1 + rng.int(28))}`
    case 1:
      return `${year}-${month}`
    case 2:
      return `${year}/${year + 1 + rng.int(8)}`
    case 3:
      return `${year}/..`
    case 4:
      return `${year}~`
    case 5:
      return `${String(year).slice(0, 3)}X`
    default:
      return String(year)
  }
}

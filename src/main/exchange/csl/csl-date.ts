// CSL dates as EDTF (DOMAIN 7.6). Never adds precision (D25).
import { parseEdtf } from '@shared/kernel/time'
import { z } from 'zod'

const Part = z.union([z.int(), z.string().regex(/^-?\d{1,6}$/)]).transform(Number)
const DateParts = z.array(Part).min(1).max(3)
/** A CSL 1.0.2 date variable; unknown members are kept. */
export const CslDate = z.looseObject({
  'date-parts': z.array(DateParts).min(1).max(2).optional(),
  season: z.union([z.int(), z.string()]).optional(),
  circa: z.union([z.boolean(), z.string(), z.number()]).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
})
export type CslDate = z.infer<typeof CslDate>

/** The EDTF of a CSL date, undefined if it says nothing that EDTF can; throws a RangeError for impossible date parts. */
export function edtfOfCsl(date: CslDate): string | undefined {
  const parts = date['date-parts']
  if (!parts) return canonicalEdtf(date.literal ?? date.raw ?? '')
  const circa = date.circa && date.circa !== '0' && date.circa !== 'false' ? '~' : ''
  const ends = parts.map((part) => endOf(part, date.season) + circa)
  const edtf = ends.join('/')
  const canonical = canonicalEdtf(ends.length === 2 && ends[0] === ends[1] ? ends[0]! : edtf)
  if (canonical === undefined) throw new RangeError(`${edtf} is not a date`)
  return canonical
}

/** The stored spelling of an EDTF string, undefined if it is none. */
export function canonicalEdtf(text: string): string | undefined {
  const parsed = parseEdtf(text)
  return parsed.ok ? parsed.canonical : undefined
}

function endOf(parts: readonly number[], season: CslDate['season']): string {
  const [year = 0, month, day] = parts
  const printed = printYear(year)
  const code = seasonCode(month, season)
  if (code !== undefined) return `${printed}-${code}`
  return [
    printed,
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-')
}

/** Season 1 to 4; in date parts also written as month 13 to 16 or 21 to 24. */
function seasonCode(month: number | undefined, season: CslDate['season']): number | undefined {
  if (month === undefined) {
    const n = Number(season)
    return Number.isInteger(n) && n >= 1 && n <= 4 ? 20 + n : undefined
  }
  if (month >= 21 && month <= 24) return month
  return month >= 13 && month <= 16 ? month + 8 : undefined
}

function printYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  const sign = year < 0 ? '-' : ''
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits
}

// Random EDTF values that are valid by construction.
import fc from 'fast-check'

const two = (n: number) => String(n).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 2100 }).map(String)
const month = fc.integer({ min: 1, max: 12 }).map(two)
const day = fc.integer({ min: 1, max: 28 }).map(two)
const qualifier = fc.constantFrom('', '?', '~', '%')

/** A plain date of any precision, without qualifiers. */
export const plainDate = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
)
/** One value: dates with qualifiers, unspecified digits, codes, long years. */
export const point = fc.oneof(
  fc.tuple(plainDate, qualifier).map(([d, q]) => d + q),
  fc.tuple(year, qualifier).map(([y, q]) => `${y.slice(0, 3)}X${q}`),
  year.map((y) => `${y.slice(0, 2)}XX`),
  year.map((y) => `${y}-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
  fc.tuple(year, fc.integer({ min: 21, max: 41 }), qualifier).map(([y, c, q]) => `${y}-${c}${q}`),
  fc.tuple(qualifier, year, qualifier, month, qualifier, day).map(([a, y, b, m, c, d]) => `${a}${y}-${b}${m}-${c}${d}`),
  fc.tuple(year, fc.integer({ min: 1, max: 3 })).map(([y, s]) => `${y}S${s}`),
  fc.integer({ min: 10_000, max: 999_999 }).map((y) => `Y-${y}`),
)
/** Any value; sides of intervals and runs may be in the wrong order, which the parser then refuses. */
export const anyEdtf = fc.oneof(
  point,
  fc.tuple(point, point).map(([a, b]) => `${a}/${b}`),
  point.map((a) => `${a}/..`),
  point.map((b) => `../${b}`),
  point.map((a) => `${a}/`),
  point.map((b) => `/${b}`),
  fc
    .tuple(fc.constantFrom('[]', '{}'), fc.array(point, { minLength: 1, maxLength: 4 }))
    .map(([s, m]) => `${s[0]}${m}${s[1]}`),
  fc.tuple(point, point).map(([a, b]) => `[${a}..${b}]`),
  point.map((a) => `[..${a}]`),
)

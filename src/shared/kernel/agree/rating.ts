// What is compared: one analyst's value of one unit, as a category and, where the scale is ordered, as a rank.

/** A value as nominal and as ordered measures see it (A6). */
export interface Rating {
  /** Category of nominal measures: the value as it is written. */
  readonly category: string
  /** Place on an ordered scale, a whole number; absent for F, 6 and NA. */
  readonly rank?: number
  /** Size on an interval scale; absent where the scale has none. */
  readonly size?: number
}
/** The ratings of one unit, at most one an analyst. */
export type Unit = ReadonlyMap<string, Rating>

/** A coefficient, or why there is none (A5, D45). */
export type Coefficient =
  | { readonly state: 'value'; readonly value: number }
  | { readonly state: 'undefined'; readonly why: 'no-units' | 'one-category' }

/** A coefficient of this value. */
export const defined = (value: number): Coefficient => ({ state: 'value', value })
/** No coefficient, for this reason. */
export const undefinedFor = (why: 'no-units' | 'one-category'): Coefficient => ({ state: 'undefined', why })

// What a check reports.

/** `kind` is one of PROBLEM_KINDS; `place` an object's id or a table; `repaired` whether it is gone now. */
export interface Problem {
  readonly kind: ProblemKind
  readonly place: string
  readonly detail: string
  readonly repaired: boolean
}
export const PROBLEM_KINDS = [
  'structure',
  'reference',
  'hash',
  'text',
  'original',
  'anchor',
  'orphan',
  'log',
  'search',
  'derived',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]
export const problem = (kind: ProblemKind, place: string, detail: string): Problem => ({
  kind,
  place,
  detail,
  repaired: false,
})

// A refusal of a filter text: the term as written, its place, and what would be valid.
import type { Part, Position, Term } from '../tokens'

/** Why a filter text was refused. */
export interface WhereError {
  readonly ok: false
  /** One sentence without its full stop: names the term and what is wrong with it. */
  readonly message: string
  readonly term: string
  /** The term, or the one value of it that is at fault. */
  readonly position: Position
  /** What could stand there instead. */
  readonly valid: readonly string[]
}

/** Refuses a term, or one value of it. */
export function refuse(term: Term, message: string, valid: readonly string[] = [], part?: Part): WhereError {
  const hint = valid.length > 0 ? `; valid: ${valid.join(', ')}` : ''
  const { start, end } = part ?? term
  return {
    ok: false,
    message: `“${term.text}” at ${term.start + 1}: ${message}${hint}`,
    term: term.text,
    position: { start, end },
    valid,
  }
}

/** What every filter of a term begins with. */
export const common = (term: Term, index: number) => ({
  id: `where-${index + 1}`,
  on: true,
  negated: term.negated,
  pinned: false,
})

/** The ends of an unquoted `a..b`, either of which may be left out; undefined for anything else. */
export function endsOf({ text, quoted }: Part): { readonly from?: string; readonly to?: string } | undefined {
  const found = quoted ? null : /^([^.]*(?:\.[^.]+)*)\.\.([^.]*(?:\.[^.]+)*)$/.exec(text)
  const [from, to] = [found?.[1], found?.[2]]
  if (!found || (from === '' && to === '')) return undefined
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) }
}

// The third schema: views kept under a name. Never edited after release.
import { all, columns, noun, TEXT } from './statements'

/** Statements in the order in which they run. */
export const migration0003: readonly string[] = [
  noun('view', all(columns(TEXT, 'name', 'state'), columns('text', 'description'))),
]

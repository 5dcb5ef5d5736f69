// The second schema: smart collections, and gaps accepted with a reason. Never edited after release.
import { all, columns, index, noun, TEXT } from './statements'

/** Statements in the order in which they run. */
export const migration0002: readonly string[] = [
  noun('collection', all(columns(TEXT, 'name', 'where'), columns('text', 'definition'))),
  noun('acceptance', columns(TEXT, 'gap', 'targetId', 'reason')),
  index('acceptance', 'targetId'),
]
